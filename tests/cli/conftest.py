"""An engine that answers by rule, so that the commands are tested without reading a corpus."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.model import (
    Answer,
    Article,
    Citation,
    Corpus,
    Declined,
    Notice,
    Outcome,
    Passage,
    SmallTalk,
    Span,
    Unavailable,
)

_TEXT = "« Le port est à tout le monde », a dit Ana Ruiz."


@dataclass(frozen=True, slots=True)
class Reply:
    """What an engine replies: the outcome, and the question with what it takes from the one before."""

    outcome: Outcome
    asked: str


@dataclass
class FakeEngine:
    """Answers questions with "port", greets at "hello", fails at "crash", cannot look at "away", declines the rest."""

    corpus: Corpus
    calls: list[tuple[str, str | None, int]] = field(default_factory=list)

    def ask(self, question: str, previous: str | None = None, passages: int = 10) -> Reply:
        """One question's reply."""
        self.calls.append((question, previous, passages))
        if "crash" in question:
            msg = "a fault"
            raise ZeroDivisionError(msg)
        asked = f"{previous} + {question}" if previous else question
        if question == "hello":
            return Reply(SmallTalk(question, "en", "greeting"), asked)
        if question == "away":
            return Reply(Unavailable(question, "en"), previous or question)
        if "port" in question:
            citation = Citation(self.corpus.articles[0], Span(2, 29), "Ana Ruiz")
            return Reply(Answer(question, "en", (citation,), 0.9), asked)
        return Reply(Declined(question, "en", "no_evidence" if question else "empty"), asked)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeEngine:
    """The engine that every command opens; the current folder is an empty one."""
    articles = tuple(
        Article(f"{name}.md", title, _TEXT, ()) for name, title in (("port", "Le port"), ("mer", "La Mér"))
    )
    passages = (Passage("port.md", Span(0, len(_TEXT)), ()),)
    found = FakeEngine(Corpus(articles, passages, notices=(Notice("port.md", "no date; add a line date:"),)))
    for module in ("ask", "chat"):
        monkeypatch.setattr(f"bot.cli.{module}.open_engine", lambda *_: found)
    for module in ("corpus", "articles"):
        monkeypatch.setattr(f"bot.cli.{module}.open_corpus", lambda *_: found.corpus)
    monkeypatch.chdir(tmp_path)
    return found
