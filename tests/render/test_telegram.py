"""An outcome as a Telegram message."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Answer, Article, Citation, Corpus, Declined, Language, Reason, SmallTalk, Span, Unavailable
from bot.render import telegram
from bot.render.chat_words import TABLES, tell
from tests.chat.fake.markup import parsed
from tests.render.conftest import span_of

_LANGUAGES = st.sampled_from(get_args(Language))


def _citation(article: Article, words: str, speaker: str | None = None) -> Citation:
    return Citation(article, span_of(words), speaker)


def test_an_answer(article: Article) -> None:
    """Lead, block quote, source: as people read it."""
    answer = Answer("?", "fr", (_citation(article, "« Le port est à tout le monde »", "Ana Ruiz"),), 0.9)
    assert telegram.message(answer) == (
        "D'après <b>Ana Ruiz</b>\u00a0:\n"
        "<blockquote>« Le port est à tout le monde » [1]</blockquote>\n"
        "\n"
        "Source\u00a0:\n"
        '[1] <a href="https://quai.example/port#:~:text=Le%20port%20est%20%C3%A0%20tout%20le%20monde">'
        "«\u00a0Le port ouvert\u00a0»</a> (Le Quai, 1er mars 2021)"
    )


def test_without_a_speaker_the_paper_leads(article: Article) -> None:
    """Where nobody is quoted, the publisher is named; where it is unknown, the articles."""
    bare = dataclasses.replace(article, publisher=None, url=None)
    named, unnamed = (Answer("?", "en", (_citation(each, "Un autre avis"),), 0.9) for each in (article, bare))
    assert telegram.message(named).startswith("In Le Quai (in French):\n")
    assert telegram.message(unnamed).startswith("In the articles (in French):\n")
    assert "<a " not in telegram.message(unnamed)


def test_two_quotations_of_one_article_share_a_source(article: Article) -> None:
    """Numbers are grouped; another speaker is named before the quotation."""
    citations = (
        _citation(article, "« Le port est à tout le monde »", "Ana Ruiz"),
        _citation(article, "Le port doit fermer la nuit", "Léa Roy"),
    )
    text, _ = parsed(telegram.message(Answer("?", "fr", citations, 0.9)))
    assert "\nLéa Roy\u00a0:\nLe port doit fermer la nuit [2]\n" in text
    assert "\n[1][2] «\u00a0Le port ouvert\u00a0»" in text


@given(
    title=st.text(max_size=2000),
    text=st.text(min_size=1, max_size=420),
    speaker=st.none() | st.text(min_size=1, max_size=500),
    url=st.none() | st.text(max_size=300).map(lambda path: f"https://x.example/{path}"),
    language=_LANGUAGES,
    count=st.integers(1, 3),
)
def test_telegram_takes_every_answer(  # noqa: PLR0913, PLR0917 -- everything that an article may hold
    title: str, text: str, speaker: str | None, url: str | None, language: Language, count: int
) -> None:
    """Whatever the article holds, the message is well formed and short enough, and quotes whole sentences."""
    day = dt.date(2021, 3, 1)
    articles = [Article(f"{n}.md", title, text, (), title, day, url=url) for n in range(count)]
    citations = tuple(Citation(each, Span(0, len(text)), speaker) for each in articles)
    parsed(telegram.message(Answer("?", language, citations, 0.9)))
    parsed(telegram.further(citations[0], language))
    parsed(telegram.context(citations[0], Span(0, len(text)), language))
    parsed(telegram.sources_page(Corpus(tuple(articles)), 0, language).html)


def test_the_longest_answer_fits() -> None:
    """Three quotations of 420 emoji with endless titles and names: shortened, and taken by Telegram."""
    articles = [
        Article(f"{n}.md", "🎉" * 3000, ("🎉" * 60 + ". ") * 9, (), "🎈" * 3000, url="https://x.example") for n in "123"
    ]
    citations = tuple(Citation(each, Span(0, 420), "🎊" * 900) for each in articles)
    text, entities = parsed(telegram.message(Answer("?", "fr", citations, 0.9)))
    assert "🎉. […] [3]" in text
    assert [each["type"] for each in entities].count("expandable_blockquote") == 2


def test_a_long_context_is_cut_between_sentences_and_paragraphs() -> None:
    """The words before keep whole paragraphs, the words after whole sentences."""
    text = "\n\n".join(f"Phrase {n} du paragraphe. " * 12 + "Fin." for n in range(40))
    start = len(text) // 2
    article = Article("a.md", "T", text, ())
    shown, _ = parsed(telegram.context(Citation(article, Span(start, start + 50)), Span(0, len(text)), "fr"))
    assert len(shown) > 3000
    assert text[start : start + 50] in shown
    assert shown.rstrip().endswith("[…]")


@pytest.mark.parametrize("language", get_args(Language))
@pytest.mark.parametrize("reason", get_args(Reason))
def test_a_decline(reason: Reason, language: Language) -> None:
    """Each reason has its line; what is near is listed; nothing is quoted or linked."""
    markup = telegram.message(Declined("?", language, reason, ("A & B <c>",), person="X_<y>"))
    text, entities = parsed(markup)
    assert "• A & B <c>" in text
    assert entities == []


@pytest.mark.parametrize("language", get_args(Language))
def test_small_talk(language: Language) -> None:
    """A greeting is answered by one; a question that cannot be looked up is told so."""
    assert parsed(telegram.message(SmallTalk("?", language, "greeting")))[0]
    assert parsed(telegram.message(Unavailable("?", language)))[0]


def test_small_talk_lists_what_there_is() -> None:
    """Titles and names under small talk are a list, and whatever stands in them is text."""
    found = SmallTalk("?", "fr", "articles", named=("A & B <c>",), more=3, description="")
    text, entities = parsed(telegram.message(found))
    assert "• A & B <c>\n• et 3 de plus" in text
    assert entities == []


def test_articles_in_pages() -> None:
    """Eight a page, the newest first, the undated last; a number past the end gives the last page."""
    dated = [Article(f"{n}.md", f"T{n}", "x", (), date=dt.date(2021, 1, n)) for n in range(1, 18)]
    corpus = Corpus((Article("0.md", "Undated", "x", ()), *dated))
    first, last = (telegram.sources_page(corpus, number, "en") for number in (0, 99))
    assert (first.pages, first.number, last.number) == (3, 0, 2)
    assert first.html.startswith("<b>The articles</b> (18), page 1 of 3\n\n• “T17”")
    assert last.html.endswith("• “Undated”")
    assert telegram.sources_page(Corpus(), 0, "fr").html == "Il n'y a pas encore d'article."


def test_both_languages_say_the_same_things() -> None:
    """The tables have the same keys with the same parts, and Telegram takes every text."""
    french, english = TABLES["fr"], TABLES["en"]
    assert set(french) == set(english)
    parts = dict.fromkeys(
        "speaker tongue where source number event question person username count page pages contact days".split(), "x"
    )
    for key in french:
        for language in get_args(Language):
            parsed(tell(language, key, **parts))
        assert _parts(french[key]) == _parts(english[key]), key


def test_descriptions_fit_telegram() -> None:
    """A description has at most 512 characters, a short one 120, a command's 256."""
    for table in TABLES.values():
        assert len(table["description"]) <= 512
        assert len(table["short_description"]) <= 120
        assert all(len(text) <= 256 for key, text in table.items() if key.startswith("menu_"))


def _parts(text: str) -> set[str]:
    return {part.split("}")[0] for part in text.split("{")[1:]}
