"""Every reader of foreign bytes: it reads them or says in a line why not, and nothing of them steers a screen or a chat."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from bot.articles.files import ENDINGS
from bot.articles.folder import read_corpus
from bot.engine import Engine
from bot.errors import QuestionSetError
from bot.evaluation.questions import read_questions
from bot.model import Answer
from bot.render.markup import escaped
from bot.render.safe import one_line
from bot.render.telegram import message
from tests.examples import examples

_ARTICLE = "# Le port\n\nLe maire Jean Dupont a dit : « Le port vivra longtemps. »\n"
#: Pieces of the formats that are read, so that what is made of them gets past the first check.
_PIECES = (
    b"---\n", b"title: ", b"date: 2016-13-45\n", b"authors: [", b"]\n", b"&a ", b"*a", b"!!python/object:os.system ",
    b"# ", b"\n\n", b"> ", b"* ", b"[x](javascript:alert(1))", b"<p>", b"</p>", b"<script>", b"<!--", b"&#x202e;",
    b"<html><head><title>", b"</title><body><article>", b"[[person]]\n", b'name = "', b'"\n', b"roles = [", b"\t",
    b"market\tmarch\xc3\xa9\n", b'{"question": "', b'", "lang": "fr", "kind": "said", "any": ["', b'"]}\n', b"\xff\xfe",
    b"\x00", b"\x1b[2J", "\u202eévil\u2066".encode(), "« Oui », dit Anne Martin. ".encode(), b"\r", b"\xe9", b"1e999",
)  # fmt: skip
_FOREIGN = st.one_of(
    st.binary(max_size=300), st.lists(st.sampled_from(_PIECES) | st.binary(max_size=8), max_size=24).map(b"".join)
)
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_OWN_TAGS = re.compile(r'</?(?:b|i|blockquote|a)>|<blockquote expandable>|<a href="https?://[^"<>]*">')
_FILES = [f"foreign{ending}" for ending in ENDINGS] + ["people.toml", "lexicon.tsv", "event.toml"]
_often = examples(25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.mark.parametrize("name", _FILES)
@_often
@given(raw=_FOREIGN)
def test_any_bytes_are_read_or_refused(tmp_path: Path, name: str, raw: bytes) -> None:
    """Whatever stands in one file: the other articles are read, and what is wrong with it is a notice."""
    (tmp_path / "good.md").write_text(_ARTICLE, encoding="utf-8")
    (tmp_path / name).write_bytes(raw)
    found = read_corpus(tmp_path)
    assert "good.md" in {article.id for article in found.articles}
    for article in found.articles:
        assert all(article.read(block.span) for block in article.blocks)


@_often
@given(raw=_FOREIGN)
def test_any_question_set_is_read_or_refused(tmp_path: Path, raw: bytes) -> None:
    """A question set of any bytes is read, or refused with an error of ours."""
    path = tmp_path / "questions.jsonl"
    path.write_bytes(raw)
    with contextlib.suppress(QuestionSetError):
        assert read_questions(path)


@_often
@given(text=st.text(max_size=200))
def test_nothing_steers_a_terminal(text: str) -> None:
    """No control or bidirectional character of a text is left in the line that is shown."""
    assert not _STEERING.search(one_line(text))


@_often
@given(text=st.text(max_size=200))
def test_nothing_steers_a_chat(text: str) -> None:
    """No control or bidirectional character, and no markup, of a text is left in a message."""
    shown = escaped(text)
    assert not _STEERING.search(shown)
    assert "<" not in shown
    assert ">" not in shown


@pytest.fixture(scope="module")
def forged(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The engine over an article that tries everything."""
    folder = tmp_path_factory.mktemp("forged")
    (folder / "a.md").write_text(
        "---\ntitle: '<b>Le</b> port</blockquote><a href=\"tg://x\">'\npublisher: '\u202eLe <i>Phare'\n"
        "url: 'javascript:alert(1)'\ndate: 2016-01-02\n---\n\n"
        "Le maire Jean Dupont a dit : « Le port </blockquote> vivra \u202elongtemps <a href='tg://user?id=1'>ici</a>. »\n",
        encoding="utf-8",
    )
    return Engine.open(folder)


@pytest.mark.parametrize("question", ["Que dit Jean Dupont du port ?", "<b>port</b> & Dupont", "\u202eDupont port"])
def test_nothing_forges_a_message(forged: Engine, question: str) -> None:
    """Beside our own tags a message has no markup, and its links are addresses of the web."""
    shown = message(forged.ask(question).outcome)
    rest = _OWN_TAGS.sub("", shown)
    assert "<" not in rest
    assert ">" not in rest
    assert not _STEERING.search(shown)


@_often
@given(question=st.text(max_size=80))
def test_a_quotation_is_read_from_its_article(forged: Engine, question: str) -> None:
    """Whatever is asked, each quotation of an answer stands in its article where the citation says."""
    outcome = forged.ask(f"{question} Dupont port").outcome
    if isinstance(outcome, Answer):
        for citation in outcome.citations:
            assert citation.quote == citation.article.text[citation.span.start : citation.span.end]
