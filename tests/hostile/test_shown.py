"""Whatever stands in an article, a name, a file or a question: markup and characters that steer reach no chat or terminal."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.inline_results import results
from bot.chat.logs import JsonLines
from bot.chat.organizer_messages import html
from bot.cli import run
from bot.model import (
    Answer,
    Article,
    Citation,
    Corpus,
    Count,
    Declined,
    Figures,
    Hit,
    Language,
    Notice,
    Outcome,
    Passage,
    Person,
    Reason,
    Span,
    Statement,
    Tally,
)
from bot.render import telegram
from bot.render.answer import text as plain
from bot.render.console import Screen
from bot.render.figures import show_figures
from bot.render.json import as_object, line
from bot.render.listing import show_articles, show_check
from bot.render.reading import show_article
from bot.render.report import report_object
from bot.render.terminal import show_outcome
from tests.examples import examples
from tests.hostile.shapes import TEXTS

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
#: What the screen itself writes: colours, and links whose address is plain ASCII.
_OWN_CODES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[!-~]*;[!-~]*\x1b\\")
_OWN_TAGS = re.compile(r'</?(?:b|i|blockquote)>|<blockquote expandable>|</a>|<a href="https?://[!-;=?-~]*">')
_SOME = TEXTS.filter(str.strip)
_ADDRESSES = TEXTS | st.builds("http://{}/{}".format, st.just("a.example"), TEXTS)


@st.composite
def _corpora(draw: st.DrawFn) -> Corpus:
    """A corpus of one article, all of whose parts are strangers' texts."""
    text = draw(_SOME) + draw(TEXTS)
    article = Article(
        draw(_SOME), draw(TEXTS), text, (), draw(TEXTS), dt.date(2016, 1, 2), (draw(TEXTS),), draw(_ADDRESSES)
    )
    whole = Span(0, len(text))
    speaker = draw(st.none() | TEXTS)
    return Corpus(
        (article,),
        (Passage(article.id, whole, (whole,)),),
        (Statement(article.id, whole, whole, "quoted", speaker),),
        (Person(draw(_SOME), (draw(TEXTS),), (draw(TEXTS),)),),
        notices=(Notice(draw(_SOME), draw(TEXTS), 1), Notice(article.id, draw(TEXTS), fatal=True)),
    )


@st.composite
def _outcomes(draw: st.DrawFn) -> tuple[Corpus, Outcome]:
    """An answer or a decline over such a corpus."""
    corpus, question = draw(_corpora()), draw(TEXTS)
    language: Language = draw(st.sampled_from(get_args(Language)))
    hits = (Hit(corpus.passages[0], 1.0),)
    article, statement = corpus.articles[0], corpus.statements[0]
    if draw(st.booleans()):
        cited = Citation(article, statement.span, statement.speaker)
        return corpus, Answer(question, language, (cited, cited), 0.5, hits, (question,))
    reason: Reason = draw(st.sampled_from(get_args(Reason)))
    names = (draw(TEXTS), draw(TEXTS))
    return corpus, Declined(question, language, reason, names, draw(TEXTS), 0.1, hits, names, names, names)


def _steers(shown: str) -> str | None:
    found = _STEERING.search(_OWN_CODES.sub("", shown))
    return found and repr(found[0])


def _is_harmless(markup: str) -> bool:
    rest = _OWN_TAGS.sub("", markup)
    return not _STEERING.search(markup) and "<" not in rest and ">" not in rest


@contextlib.contextmanager
def _screen(*, terminal: bool) -> Iterator[tuple[Screen, io.StringIO]]:
    """A terminal, or a file, and what is written to it."""
    with pytest.MonkeyPatch.context() as patch:
        if terminal:
            patch.setenv("FORCE_COLOR", "1")
            patch.setenv("TERM", "xterm-256color")
        held = io.StringIO()
        yield Screen(held), held


@examples(40)
@given(found=_outcomes(), terminal=st.booleans())
def test_no_outcome_steers_a_terminal(found: tuple[Corpus, Outcome], terminal: bool) -> None:  # noqa: FBT001
    """Neither as a panel, nor as plain text, nor as JSON; the corpus in every listing likewise."""
    corpus, outcome = found
    with _screen(terminal=terminal) as (screen, written):
        show_outcome(outcome, screen)
        show_articles(corpus, screen)
        show_check(corpus, screen, passages=True)
        show_article(corpus.articles[0], corpus, screen)
    assert ("\x1b[" in written.getvalue()) == terminal
    assert _steers(written.getvalue()) is None
    assert _steers(plain(outcome)) is None
    for value in (as_object(outcome, corpus, elapsed_ms=1.0), report_object(corpus, passages=True)):
        assert _steers(line(value)) is None
        assert json.loads(line(value)) == value


@examples(40)
@given(found=_outcomes())
def test_no_outcome_steers_or_forges_a_chat(found: tuple[Corpus, Outcome]) -> None:
    """Neither as a message, nor as a further source, as a list of sources, as an inline result or to organizers."""
    corpus, outcome = found
    article = corpus.articles[0]
    cited = Citation(article, corpus.statements[0].span, corpus.statements[0].speaker)
    shown = [
        telegram.message(outcome),
        telegram.further(cited, outcome.language),
        telegram.context(cited, cited.span, outcome.language),
        telegram.sources_page(corpus, 0, outcome.language).html,
        html([article.title, article.id, outcome.question]),
    ]
    for each in results(outcome):
        content = each.input_message_content
        shown.append(getattr(content, "message_text", ""))
        assert _steers(f"{each.title} {each.description}") is None
    assert all(map(_is_harmless, shown)), shown


@examples(40)
@given(words=TEXTS, name=TEXTS)
def test_no_line_of_the_log_or_of_the_figures_steers_a_terminal(words: str, name: str) -> None:
    """A file's name, a reason, a person: whatever is put beside a line."""
    record = logging.makeLogRecord({"name": "bot.x", "msg": words, "reason": name, "broken": [words]})
    assert _steers(JsonLines().format(record)) is None
    many = Count(name, 1, 0)
    figures = Figures(many, (many,), (many,), ((name, 1),), Tally(1, 0), 1.0, 2.0, ((words, 1),), ((name, 1),))
    for terminal in (True, False):
        with _screen(terminal=terminal) as (screen, written):
            show_figures(figures, screen)
        assert _steers(written.getvalue()) is None


_EVIL = "\x1b]0;owned\x07\x9b31m\u202elive\u2066 <b>"
_QUESTION = {"id": f"q{_EVIL}", "lang": "fr", "kind": "said", "question": f"Que dit Ana du port ? {_EVIL}",
             "any": [f"rien {_EVIL}"], "article": "a.md", "speaker": f"Ana {_EVIL}"}  # fmt: skip


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A corpus all of whose texts and names steer, as the setting of this module's commands."""
    folder = tmp_path_factory.mktemp("evil")
    corpus = folder / "corpus"
    corpus.mkdir()
    title = json.dumps(f"Le port {_EVIL}")
    (corpus / "a.md").write_text(
        f"---\ntitle: {title}\npublisher: {title}\nauthors: [{title}]\nurl: 'http://a.example/{_EVIL[-5:]}'\n---\n\n"
        f"Ana Ruiz a dit : « Le port {_EVIL} vivra. » Le port {_EVIL} est grand.\n",
        encoding="utf-8",
    )
    (corpus / f"b{_EVIL.replace('/', '')}.md").write_text("Ana Ruiz a dit : « Le port vivra aussi. »\n", "utf-8")
    (corpus / f"c{_EVIL.replace('/', '')}.pdf").write_bytes(b"x")
    (corpus / "people.toml").write_text(f"[[people]]\nname = {title}\nroles = [{title}]\nodd = 1\n", encoding="utf-8")
    (corpus / "questions.jsonl").write_text(json.dumps(_QUESTION) + "\n", encoding="utf-8")
    (folder / f"d{_EVIL.replace('/', '')}.txt").write_text(
        f"La mer {_EVIL}\n\nAna Ruiz a dit : « La mer {_EVIL} monte. »\n", "utf-8"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("BOT_DATABASE", f"sqlite:///{folder / 'journal.db'}")
        patch.setenv("BOT_CACHE", str(folder / "cache"))
        yield folder


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize(
    "command",
    [
        f"ask Que dit Ana du port {_EVIL}", f"ask Que dit Zoé {_EVIL}", "ask --json port", "check --passages", "check --json",
        "articles", f"show {_EVIL}", "show a.md", f"add d{_EVIL} --yes", f"remove a{_EVIL}", "remove a.md", "undo",
        "eval corpus/questions.jsonl", "eval corpus/questions.jsonl --json", "eval corpus/questions.jsonl --speakers",
        "unanswered", "stats",
    ],
)  # fmt: skip
def test_no_command_steers_a_terminal(
    evil: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    terminal: bool,  # noqa: FBT001
) -> None:
    """Over a corpus, questions and file names that try it, on a terminal and in a pipe."""
    if terminal:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("TERM", "xterm-256color")
    words = command.split(" ") if _EVIL not in command else [*command.replace(_EVIL, "").split(), _EVIL]
    if command.startswith("add"):
        words = ["add", next(path.name for path in evil.glob("d*.txt")), "--yes"]
    assert run(words) in {0, 1, 2}
    shown = capsys.readouterr()
    assert shown.out + shown.err
    assert _steers(shown.out) is None
    assert _steers(shown.err) is None
