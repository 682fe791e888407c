"""When an outcome is right."""

from __future__ import annotations

import pytest

from bot.engine import Engine
from bot.errors import SearchError
from bot.evaluation.questions import Kind, Question
from bot.evaluation.running import comparable, judge, run
from bot.model import Answer, Article, Citation, Corpus, Declined, Outcome, Span

_TEXT = "« L\u2019\u00c9T\u00c9 fut  long\u00a0», dit-elle."
_ARTICLE = Article("a.md", "Titre", _TEXT, ())
_ANSWER = Answer("?", "fr", (Citation(_ARTICLE, Span(0, len(_TEXT)), "Anne Morel"),), 0.9)
_DECLINE = Declined("?", "fr", "no_evidence")


def _question(kind: Kind, *proofs: str, speaker: str | None = None) -> Question:
    return Question("1", "fr", kind, "?", proofs, speaker=speaker)


@pytest.mark.parametrize(
    ("question", "outcome", "verdict", "speaker"),
    [
        (_question("said", "l'ete fut long"), _ANSWER, "right", None),
        (_question("said", "l'ete fut long", speaker="Anne Morel"), _ANSWER, "right", True),
        (_question("said", "l'ete fut long", speaker="Luc Danet"), _ANSWER, "right", False),
        (_question("said", "l'hiver", speaker="Anne Morel"), _ANSWER, "wrong", None),
        (_question("fact", "l'hiver", "fut long"), _ANSWER, "right", None),
        (_question("fact", "l'ete"), _DECLINE, "wrongly declined", None),
        (_question("decline"), _DECLINE, "right", None),
        (_question("decline"), _ANSWER, "wrongly answered", None),
    ],
)
def test_the_verdict(question: Question, outcome: Outcome, verdict: str, speaker: bool | None) -> None:  # noqa: FBT001 -- a table's column
    """The first quotation must hold a proof; a question without an answer must be declined."""
    found = judge(question, outcome)
    assert (found.verdict, found.right_speaker) == (verdict, speaker)


def test_a_question_that_cannot_be_looked_up_is_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """While a shared index is away, nothing is judged: a wrong figure would be worse than none."""

    def look(*_: object) -> None:
        source, reason = "http://engine", "it is away"
        raise SearchError(source, reason)

    monkeypatch.setattr(Engine, "look", look)
    with pytest.raises(SearchError, match="BOT_SEARCH_URL"):
        run(Engine.over(Corpus()), [_question("fact", "l'ete")])


def test_only_words_are_compared() -> None:
    """Case, accents, the style of quotes and the width of spaces do not count."""
    assert comparable("« L\u2019Œuvre \u00a0finie »") == comparable('"l\'oeuvre finie"')
