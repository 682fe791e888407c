"""The expected questions."""

from __future__ import annotations

import json

import pytest

from bot.engine import Engine
from bot.errors import RefusedError, SearchError
from bot.ingest.drafting import draft
from bot.ingest.expectations import Comparison, compare, expected, with_expectation
from bot.model import Answer, Declined
from tests.ingest.conftest import LIGHTHOUSE, Place


def _kinds(found: Comparison) -> dict[str, list[str]]:
    groups = {"kept": found.kept, "broken": found.broken, "mended": found.mended, "changed": found.changed}
    return {name: [shift.question.id for shift in shifts] for name, shifts in groups.items()}


def test_two_engines_are_compared(place: Place) -> None:
    """What was right and is not is broken, the other way round mended; the same answer is kept."""
    before = place.reopen()
    (place.folder / "phare.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    (place.folder / "port.md").unlink()
    after = Engine.open(place.folder)
    questions = expected(place.folder)
    assert _kinds(compare(before, after, questions)) == {"kept": [], "broken": ["q1"], "mended": ["q2"], "changed": []}
    assert _kinds(compare(before, before, questions)) == {
        "kept": ["q1", "q2"],
        "broken": [],
        "mended": [],
        "changed": [],
    }
    assert _kinds(compare(None, before, questions))["mended"] == ["q1"]


def test_what_cannot_be_looked_up_is_not_compared(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a shared index is away, no expected question is told to be broken or mended."""
    before, questions = place.reopen(), expected(place.folder)
    with monkeypatch.context() as patched:
        patched.setattr(Engine, "look", _raises)
        assert compare(before, None, questions) == Comparison()
    assert compare(before, None, questions) != Comparison()


def _raises(*_: object) -> None:
    source, reason = "http://engine", "it is away"
    raise SearchError(source, reason)


def test_another_quotation_is_a_change(place: Place) -> None:
    """The same verdict from another article is told as changed."""
    before = place.reopen()
    moved = draft((place.folder / "port.md").read_bytes(), "x.md")
    (place.folder / "port.md").rename(place.folder / moved.name)
    found = compare(before, Engine.open(place.folder), expected(place.folder))
    assert _kinds(found)["changed"] == ["q1"]


def test_a_good_answer_becomes_an_expectation(place: Place) -> None:
    """The question and the words that answer it are written, and the same engine meets what was written."""
    engine = place.reopen()
    outcome = engine.ask("Qu'a dit Ange Porcher de la danse ?").outcome
    assert isinstance(outcome, Answer)
    raw = with_expectation((place.folder / "questions.jsonl").read_bytes(), outcome)
    (place.folder / "questions.jsonl").write_bytes(raw)
    questions = expected(place.folder)
    assert (questions[-1].question, questions[-1].speaker, questions[-1].kind) == (
        outcome.question,
        "Ange Porcher",
        "said",
    )
    assert questions[-1].id == "e001"
    assert "e001" in _kinds(compare(engine, engine, questions))["kept"]
    with pytest.raises(RefusedError, match="is expected already"):
        with_expectation(raw, outcome)


def test_a_decline_can_be_expected() -> None:
    """A question that must stay without an answer is written as such, on a line of its own."""
    outcome = Declined("Quel temps fera-t-il ?", "fr", "off_topic")
    raw = with_expectation(b'{"id": "e007"}', outcome)
    first, second = raw.decode().splitlines()
    assert json.loads(first) == {"id": "e007"}
    assert json.loads(second)["id"] == "e008"
    assert (json.loads(second)["kind"], json.loads(second)["any"]) == ("decline", [])


def test_a_corpus_without_expectations(place: Place) -> None:
    """No file and an empty file hold no question."""
    (place.folder / "questions.jsonl").write_text("\n", encoding="utf-8")
    assert expected(place.folder) == ()
    (place.folder / "questions.jsonl").unlink()
    assert expected(place.folder) == ()
