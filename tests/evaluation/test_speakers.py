"""Whether the statements that hold the proofs of a question set have the right speakers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import run
from bot.evaluation.questions import Question
from bot.evaluation.speakers import attributed
from bot.model import Article, Corpus, Person, Span, Statement

_TEXT = "« Le port est à tout le monde », a dit Ana Ruiz. Il pleuvait. « On verra bien », a lâché un passant."


def _corpus() -> Corpus:
    def said(words: str, speaker: str | None) -> Statement:
        start = _TEXT.index(words)
        span = Span(start, start + len(words))
        return Statement("port.md", span, span, "quoted", speaker)

    return Corpus(
        articles=(Article("port.md", "Le port", _TEXT, ()),),
        statements=(said("Le port est à tout le monde", "Ana Ruiz"), said("On verra bien", None)),
        people=(Person("Ana Ruiz", ("Anna Ruiz",)),),
    )


@pytest.mark.parametrize(
    ("proof", "speaker", "attribution"),
    [
        ("le PORT est a tout", "Ana Ruiz", "right"),
        ("Le port est", "Anna Ruiz", "right"),
        ("Le port est", "Ugo Bern", "wrong"),
        ("On verra bien", "Ana Ruiz", "open"),
        ("Il pleuvait", "Ana Ruiz", "missing"),
        ("nowhere at all", "Ana Ruiz", "missing"),
    ],
)
def test_a_proof_is_judged_by_the_statement_that_holds_it(proof: str, speaker: str, attribution: str) -> None:
    """Right under any spelling, wrong under another name; open and missing are told apart."""
    question = Question("1", "fr", "said", "Qui ?", (proof,), "port.md", speaker)
    assert [row.attribution for row in attributed(_corpus(), [question])] == [attribution]


def test_questions_without_a_known_speaker_are_passed_over() -> None:
    """Only questions that name a speaker and an article of the corpus count."""
    questions = [
        Question("1", "fr", "fact", "Où ?", ("port",), "port.md", None),
        Question("2", "fr", "said", "Qui ?", ("port",), "elsewhere.md", "Ana Ruiz"),
    ]
    assert attributed(_corpus(), questions) == ()


def test_the_command_line_counts_speakers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`bot eval --speakers` lists what is not right and counts the rest, without asking the bot."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "port.txt").write_text(f"Le port\n\n{_TEXT}\n", encoding="utf-8")
    rows = [
        {
            "id": "1",
            "lang": "fr",
            "kind": "said",
            "question": "Qui ?",
            "any": [proof],
            "article": "port.txt",
            "speaker": who,
        }
        for proof, who in (("Le port est", "Ana Ruiz"), ("On verra bien", "Ana Ruiz"))
    ]
    questions = tmp_path / "questions.jsonl"
    questions.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert run(["eval", str(questions), "--corpus", str(folder), "--speakers"]) == 0
    shown = capsys.readouterr().out
    assert "right 1, open 1, missing 0, wrong 0 of 2 known speakers" in shown
    assert "On verra bien" in shown
