"""What organizers write beside the articles, in every shape: it is read or told, and the bot answers all the same."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from bot.engine import Engine
from bot.errors import QuestionSetError
from bot.evaluation.questions import read_questions
from bot.evaluation.running import run
from bot.evaluation.speakers import attributed
from tests.examples import examples
from tests.hostile.shapes import ANYTHING, TEXTS, mutated

_ARTICLE = "# Le port\n\nLe maire Jean Dupont a dit : « Le port vivra longtemps. »\n"
_DATES = st.dates() | st.datetimes() | st.times()
_VALUES = st.recursive(
    TEXTS.map(lambda text: text.encode("utf-8", "ignore").decode()) | st.integers(-(2**63), 2**63 - 1) | st.floats() | _DATES
    | st.booleans() | st.sampled_from(("fr", "en", "2016-11-14", "Jean Dupont", "le maire")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("a", "name", "é", "")), inner, max_size=2),
    max_leaves=5,
)  # fmt: skip
_EVENT = st.dictionaries(
    st.sampled_from(("name", "place", "dates", "languages", "contact", "description", "other")), _VALUES, max_size=6
)
_PEOPLE = st.lists(st.dictionaries(st.sampled_from(("name", "spellings", "roles", "other")), _VALUES), max_size=4)
_LINE = st.lists(TEXTS | st.sampled_from(("port", "le port", ",", "#")), max_size=4).map("\t".join)
_GOOD: dict[str, Any] = {
    "id": "q1", "lang": "fr", "kind": "said", "question": "Que dit Jean Dupont du port ?", "any": ["vivra"],
    "article": "a.md", "speaker": "Jean Dupont", "note": "",
}  # fmt: skip
_often = examples(12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def _toml(value: Any) -> str:  # noqa: ANN401 -- whatever TOML holds
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, str):
        # TOML takes the escapes of JSON, but no halves of characters, and DEL must be escaped.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return json.dumps(value).replace("NaN", "nan").replace("Infinity", "inf")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of one article."""
    (tmp_path / "a.md").write_text(_ARTICLE, encoding="utf-8")
    return tmp_path


@_often
@given(event=_EVENT, people=_PEOPLE, lines=st.lists(_LINE, max_size=5))
def test_whatever_organizers_write_the_bot_answers(
    folder: Path, event: dict[str, Any], people: list[dict[str, Any]], lines: list[str]
) -> None:
    """Values of every kind under the keys that are known: what cannot be used is a notice of that file."""
    (folder / "event.toml").write_text("\n".join(f"{key} = {_toml(value)}" for key, value in event.items()), "utf-8")
    entries = (
        "\n".join(("[[people]]", *(f"{key} = {_toml(value)}" for key, value in each.items()))) for each in people
    )
    (folder / "people.toml").write_text("\n".join(entries), encoding="utf-8")
    (folder / "lexicon.tsv").write_bytes("\n".join(lines).encode("utf-8", "replace"))
    engine = Engine.open(folder)
    assert engine.ask("Que dit Jean Dupont du port ?").outcome.language == "fr"
    assert engine.ask("What does the mayor say about the port?").outcome.language == "en"
    assert {notice.file for notice in engine.corpus.notices} <= {"a.md", "event.toml", "people.toml", "lexicon.tsv"}
    assert not [notice for notice in engine.corpus.notices if "is not readable" in notice.text]


@_often
@given(rows=st.lists(mutated(_GOOD) | ANYTHING, min_size=1, max_size=3))
def test_any_question_set_is_judged_or_refused(folder: Path, rows: list[Any]) -> None:
    """What is read can be asked and judged; all else is refused with its line."""
    path = folder / "questions.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with contextlib.suppress(QuestionSetError):
        questions = read_questions(path)
        engine = Engine.open(folder)
        assert len(run(engine, questions)) == len(questions)
        assert len(attributed(engine.corpus, questions)) <= len(questions)


@pytest.mark.parametrize(
    "line", ["[" * 100_000, json.dumps(_GOOD | {"article": 7}), json.dumps(_GOOD | {"speaker": ["x"]}), "9" * 10_000]
)
def test_a_line_that_is_no_question_is_refused_with_its_number(tmp_path: Path, line: str) -> None:
    """Of endless depth, with values of another kind, or with a number that is too long."""
    path = tmp_path / "questions.jsonl"
    path.write_text(f"{json.dumps(_GOOD)}\n{line}\n", encoding="utf-8")
    with pytest.raises(QuestionSetError, match="line 2"):
        read_questions(path)
