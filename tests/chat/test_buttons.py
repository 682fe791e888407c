"""What a button's data says, and what it is resolved to."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat import buttons
from bot.chat.buttons import Around, Next, Press, Turn, Vote, read
from bot.chat.references import LETTERS, reference, resolve
from bot.model import Answer, Article, Block, Citation, Corpus, Hit, Match, Passage, Span, Statement
from bot.render.telegram import Page

_TEXT = "« Le port est ouvert », a dit Ana Ruiz. Le vent se lève. " * 200
_ARTICLE = Article("port.md", "Le port", _TEXT, (Block("paragraph", Span(0, len(_TEXT))),))
_CORPUS = Corpus((_ARTICLE,), statements=(Statement("port.md", Span(2, 20), Span(0, 39), "quoted", "Ana Ruiz"),))


@given(st.integers(0, len(_TEXT) - 421), st.integers(1, 420))
def test_a_reference_leads_back_to_the_same_words(start: int, length: int) -> None:
    """Fourteen letters are enough for any quotation."""
    citation = Citation(_ARTICLE, Span(start, start + length))
    letters = reference(citation)
    assert letters is not None
    assert len(letters) == LETTERS
    found = resolve(letters, _CORPUS)
    assert found is not None
    assert (found.article, found.span) == (citation.article, citation.span)


def test_a_reference_knows_the_speaker() -> None:
    """Where one statement stands there, its speaker is the citation's."""
    inside, outside = (reference(Citation(_ARTICLE, span)) or "" for span in (Span(0, 39), Span(40, 56)))
    assert getattr(resolve(inside, _CORPUS), "speaker", None) == "Ana Ruiz"
    assert getattr(resolve(outside, _CORPUS), "speaker", "") is None


@pytest.mark.parametrize(
    "corpus",
    [
        Corpus(),
        Corpus((dataclasses.replace(_ARTICLE, text="Une ligne. " + _TEXT),)),
        Corpus((dataclasses.replace(_ARTICLE, text=_TEXT[:30]),)),
        Corpus((dataclasses.replace(_ARTICLE, id="other.md"),)),
    ],
)
def test_what_is_gone_or_has_changed_is_not_cited(corpus: Corpus) -> None:
    """An article that was removed, edited or renamed resolves to nothing."""
    letters = reference(Citation(_ARTICLE, Span(100, 150)))
    assert letters is not None
    assert resolve(letters, corpus) is None


@given(st.text(max_size=70))
def test_any_data_is_read_without_harm(data: str) -> None:
    """Data that nobody made is a press or nothing, and resolves to nothing or a true citation."""
    for wanted in (read(data), read("1me" + data), read("1n" + data), read("1u" + data)):
        if isinstance(wanted, Around):
            assert resolve(wanted.reference, _CORPUS) is None


@pytest.mark.parametrize(
    ("data", "press"),
    [
        ("1u12", Vote(12, up=True)),
        ("1d12", Vote(12, up=False)),
        ("1sf3", Turn("fr", 3)),
        ("1me" + "A" * 14, Around("en", "A" * 14)),
        ("1nf" + "A" * 14 + "B" * 14, Next("fr", ("A" * 14, "B" * 14))),
        ("2u12", None),
        ("1u-1", None),
        ("1u١", None),
        ("1mx", None),
        ("", None),
        (None, None),
    ],
)
def test_data_and_what_it_wants(data: str | None, press: Press | None) -> None:
    """The table of the module's docstring."""
    assert read(data) == press


def test_every_button_fits() -> None:
    """With four further sources and a large number, each button's data has at most 64 bytes and is read again."""
    spans = [Span(at, at + 39) for at in range(0, 570, 57)]
    hits = tuple(Hit(Passage("port.md", span, (span,)), 1.0, (Match(span, (1.0,)),)) for span in spans)
    answer = Answer("?", "fr", (Citation(_ARTICLE, spans[0]),), 1.0, hits)
    keyboard = buttons.under(answer, _CORPUS, 2**53)
    assert keyboard is not None
    data = [str(each.callback_data) for row in keyboard.inline_keyboard for each in row]
    assert all(len(each.encode()) <= 64 for each in data)
    presses = [read(each) for each in data]
    assert [type(press) for press in presses] == [Around, Next, Vote, Vote]
    following = next(press for press in presses if isinstance(press, Next))
    assert [resolve(each, _CORPUS) is not None for each in following.references] == [True] * 4


def test_pages_lead_back_and_forth() -> None:
    """The first page has no way back, the last none onward, a single one neither."""
    shown = [buttons.under_page(Page("", number, 3), "fr") for number in range(3)]
    labels = [[each.text for row in page.inline_keyboard for each in row] if page else [] for page in shown]
    assert labels == [["▶"], ["◀", "▶"], ["◀"]]
    assert buttons.under_page(Page("", 0, 1), "fr") is None
