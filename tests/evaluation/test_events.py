"""The development events: no figure falls below what it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.engine import Engine
from bot.evaluation.floors import Fall, falls, read_floors
from bot.evaluation.questions import read_questions
from bot.evaluation.report import figures
from bot.evaluation.running import run

_HERE = Path(__file__).parent / "events"
_EVENINGS = Path(__file__).parent / "evenings"
_SHARED = Path(__file__).parents[2].parent / "shared" / "evaluation" / "atlantique-2018"


def _falls(questions: Path, corpus: Path, floors: Path) -> tuple[Fall, ...]:
    return falls(figures(run(Engine.open(corpus), read_questions(questions))), read_floors(floors))


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        "plumes-2019",
        "assises-2021",
        "beffroi-2022",
        "soins-2023",
        "escale-2017",
        "lisiere-2024",
        "ondes-2020",
        "granit-2021",
        "galets-2019",
        "aiguillage-2021",
        "ardoise-2019",
        "levain-2018",
        "braise-2022",
    ],
)
def test_an_event_stays_above_its_floors(name: str) -> None:
    """The share of right outcomes by kind and language is at least what was recorded."""
    event = _HERE / name
    assert not _falls(event / "questions.jsonl", event / "articles", event / "floors.json")


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(path.name for path in _EVENINGS.iterdir() if path.is_dir()))
def test_an_evening_in_one_article_stays_above_its_floors(name: str) -> None:
    """The same where a corpus is one article."""
    evening = _EVENINGS / name
    assert not _falls(evening / "questions.jsonl", evening / "articles", evening / "floors.json")


@pytest.mark.slow
@pytest.mark.skipif(not _SHARED.exists(), reason="the evaluation set is not beside this clone")
def test_the_set_beside_the_clone_stays_above_its_floors() -> None:
    """The same for the set that is not part of the project."""
    assert not _falls(_SHARED / "questions.jsonl", _SHARED / "articles", _HERE / "atlantique-2018-floors.json")


def test_a_floor_that_is_too_high_fails(tmp_path: Path) -> None:
    """The comparison can fail: nobody gets more than everything right."""
    floors = tmp_path / "floors.json"
    floors.write_text('{"all": 1.01}', encoding="utf-8")
    corpus = Path(__file__).parents[2] / "corpus"
    assert [fall.name for fall in _falls(corpus / "questions.jsonl", corpus, floors)] == ["all"]
