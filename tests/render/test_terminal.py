"""Outcomes and corpora on a screen."""

from __future__ import annotations

import dataclasses
import io

import pytest

from bot.model import Answer, Corpus, Declined, SmallTalk
from bot.render.answer import text
from bot.render.console import Screen
from bot.render.listing import show_articles, show_check
from bot.render.progress import Bar
from bot.render.reading import show_article
from bot.render.terminal import show_outcome


class _Terminal(io.StringIO):
    """A file that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> _Terminal:
    """A colour terminal, whatever the tests run in."""
    for name in ("NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "90")
    return _Terminal()


def test_a_terminal_sees_marked_words_and_links(terminal: _Terminal, answer: Answer) -> None:
    """Matched words are bold and underlined, the source opens at the words, the confidence is told."""
    show_outcome(answer, Screen(terminal))
    shown = terminal.getvalue()
    assert "\x1b[1;4mport\x1b[0m" in shown
    assert "\x1b]8;" in shown
    assert "https://quai.example/port#:~:text=Le%20port" in shown
    assert "Ana Ruiz" in shown
    assert "confiance 81" in shown


def test_a_terminal_sees_declines_and_small_talk(terminal: _Terminal, declined: Declined) -> None:
    """A decline shows what is near; a friendly line stands by itself."""
    show_outcome(declined, Screen(terminal))
    show_outcome(SmallTalk("hi", "en", "greeting"), Screen(terminal))
    assert "• le port" in terminal.getvalue()
    assert "Hello!" in terminal.getvalue()


def test_no_color_means_plain_text(terminal: _Terminal, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR a terminal gets the plain text."""
    monkeypatch.setenv("NO_COLOR", "1")
    show_outcome(answer, Screen(terminal))
    assert terminal.getvalue() == text(answer) + "\n"


def test_a_pipe_gets_plain_text(answer: Answer) -> None:
    """In a file or pipe there are no colours, frames or broken lines."""
    out = io.StringIO()
    show_outcome(answer, Screen(out))
    assert out.getvalue() == text(answer) + "\n"


def test_square_brackets_are_text(terminal: _Terminal, answer: Answer) -> None:
    """What looks like rich markup in an article is shown as it is."""
    article = dataclasses.replace(answer.citations[0].article, title="[bold]T[/nothing]")
    citation = dataclasses.replace(answer.citations[0], article=article)
    show_outcome(dataclasses.replace(answer, citations=(citation,)), Screen(terminal))
    assert "[bold]T[/nothing]" in terminal.getvalue()


def test_check_reports_each_file(corpus: Corpus) -> None:
    """Figures, warnings with their line, unusable files, the passages' texts and a summary."""
    out = io.StringIO()
    show_check(corpus, Screen(out), passages=True)
    shown = out.getvalue()
    assert "2021-03-01 · Le Quai" in shown
    assert "29 words, 3 passages, 2 statements" in shown
    assert "warning: line 3: no language; add a line language: fr" in shown
    assert "unusable: no text; remove it" in shown
    assert "[1] Ana Ruiz a parlé du port." in shown
    assert shown.rstrip().splitlines()[-1] == (
        "In all: articles 1, passages 3, statements 2, people 0, warnings 1, unusable files 1"
    )


def test_articles_are_listed(corpus: Corpus, terminal: _Terminal) -> None:
    """A table for people, tab-separated fields for programs."""
    out = io.StringIO()
    show_articles(corpus, Screen(out))
    assert out.getvalue() == "port.md\t2021-03-01\tLe Quai\tLe port ouvert\n"
    show_articles(corpus, Screen(terminal))
    assert "Le port ouvert" in terminal.getvalue()


def test_that_no_article_fits_is_said_to_people(terminal: _Terminal) -> None:
    """A table without rows would leave them wondering; a program reads no lines."""
    out = io.StringIO()
    show_articles(Corpus(), Screen(out))
    assert out.getvalue() == ""
    show_articles(Corpus(), Screen(terminal))
    assert "No article fits." in terminal.getvalue()


def test_an_article_is_shown_with_passages_and_speakers(corpus: Corpus) -> None:
    """Passages are numbered, headings stand between them, each statement names its speaker or says it is open."""
    out = io.StringIO()
    show_article(corpus.articles[0], corpus, Screen(out))
    lines = [line for line in out.getvalue().splitlines() if line.strip()]
    assert lines == [
        "Le port ouvert",
        "port.md · Le Quai · 2021-03-01 · Jo Marin · https://quai.example/port",
        "[1] Ana Ruiz a parlé du port.",
        "[2] « Le port est à tout le monde », a dit Ana Ruiz.",
        "    ↳ Ana Ruiz (quoted): Le port est à tout le monde",
        "Un autre avis",
        "[3] Le port doit fermer la nuit, estime Léa Roy.",
        "    ↳ speaker left open (reported): Le port doit fermer la nuit",
    ]


def test_the_bar_waits_and_knows_its_place(terminal: _Terminal) -> None:
    """Short work shows nothing, long work a bar on a terminal, and a pipe never."""
    pipe = io.StringIO()
    with Bar(Screen(pipe), patience=0) as bar:
        bar("reading", 1, 2)
    with Bar(Screen(terminal), patience=60) as bar:
        bar("reading", 1, 2)
    assert pipe.getvalue() == terminal.getvalue() == ""
    with Bar(Screen(terminal), patience=0) as bar:
        bar("reading", 1, 2)
        bar("reading", 2, 2)
    assert "reading" in terminal.getvalue()
