"""One file to one article: whatever a file holds, an article or one clear line comes of it, and no word is lost."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.cutting import cut
from bot.articles.page import Declared, Page, Raw, bounded
from bot.articles.reading import read_article
from bot.articles.speech.quotations import quotations
from bot.errors import FileError
from bot.model import Article
from tests.examples import examples

_PROSE = "Le pont a rouvert lundi matin après trois mois de travaux. Les cyclistes ont fêté la nouvelle sur le quai."


def _read(raw: bytes, file: str = "pont.txt") -> Article:
    return read_article(raw, file)[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-15"])
def test_an_encoding_does_not_matter(encoding: str) -> None:
    """Accents arrive whatever a file is written in."""
    assert _read(f"Le pont rouvert\n\n{_PROSE} Élan, cœur.\n".encode(encoding)).text.endswith("Élan, cœur.")


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_a_line_end_does_not_matter(line_end: str) -> None:
    """Windows', old Macintosh's and Unix' line ends give the same article."""
    article = _read(f"Le pont rouvert\n\n{_PROSE}\n\n{_PROSE}\n".replace("\n", line_end).encode())
    assert article.title == "Le pont rouvert"
    assert article.text == f"{_PROSE}\n\n{_PROSE}"


@pytest.mark.parametrize(
    "raw", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\x00\x01\x02\x00" * 500, b"\x89PNG\r\n\x1a\n" + bytes(999)]
)
@pytest.mark.parametrize("file", ["a.txt", "a.md", "a.html"])
def test_a_file_without_text_is_told(raw: bytes, file: str) -> None:
    """An empty or binary file gives one line that says what is wrong and how to mend it."""
    with pytest.raises(FileError) as told:
        _read(raw, file)
    assert told.value.reason
    assert told.value.remedy


def test_broken_front_matter_refuses_a_new_file() -> None:
    """Where a file is to be added, front matter that cannot be read is an error with its line and how to mend it."""
    with pytest.raises(FileError) as told:
        read_article(f"---\ntitle: [le pont\n---\n\n{_PROSE}\n".encode(), "pont.md", strict=True)
    assert told.value.line == 2
    assert "front matter" in told.value.reason


def test_an_article_with_broken_front_matter_is_read() -> None:
    """In a corpus its text is there with what can be read, and a warning names the line; it stops nothing."""
    raw = f"---\ntitle: Le pont : il rouvre\ndate: 2020-03-01\n---\n\n{_PROSE}\n".encode()
    article, notices = read_article(raw, "pont.md")
    assert (article.title, article.date, article.text) == ("Le pont : il rouvre", dt.date(2020, 3, 1), _PROSE)
    (notice,) = notices
    assert (notice.line, notice.fatal) == (2, False)
    assert 'title: "…"' in notice.text


def test_a_title_that_is_lost_is_found_in_the_text() -> None:
    """Where broken front matter gives none, the title is the first line, as in a file without front matter."""
    raw = f"---\ntitle\ndate: 2020-03-01\n---\n\nLe pont rouvre enfin lundi\n\n{_PROSE}\n".encode()
    article, _ = read_article(raw, "pont.md")
    assert (article.title, article.text) == ("Le pont rouvre enfin lundi", _PROSE)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Publié le 15 novembre 2016 à 08h12", dt.date(2016, 11, 15)),
        ("19/11/2021 18:33", dt.date(2021, 11, 19)),
        ("Mis en ligne le 1er mai 2019", dt.date(2019, 5, 1)),
        ("hier soir (lundi 14 novembre)", None),
    ],
)
def test_a_date_is_one_that_the_page_declares(line: str, date: dt.date | None) -> None:
    """A date line below the title counts; a day without a year in the text does not."""
    assert _read(f"Le pont a rouvert après trois mois\n\n{line}\n\n{_PROSE}\n".encode()).date == date


def test_of_a_page_that_is_too_long_the_beginning_is_read() -> None:
    """Whole blocks, then words, up to the limit; one that is not too long is as it was."""
    page = Page(Declared(), (Raw("paragraph", "un deux"), Raw("paragraph", "trois quatre cinq"), Raw("item", "six")))
    assert bounded(page, 100) is page
    cut = bounded(page, 20)
    assert [block.text for block in cut.blocks] == ["un deux", "trois quatre"]
    assert cut.warnings[0][0].startswith("is longer than 20 characters")


_WORDS = st.lists(
    st.sampled_from(
        ["pont", "Ana Ruiz", "élan", "« oui »", "dit-elle", "12 %", "M. Bern", "l'eau", '"non"', "quai", "(sic)"]
    ),
    min_size=4,
    max_size=40,
)
_PARAGRAPHS = st.lists(
    _WORDS.map(lambda words: f"Le {' '.join(words)} et la ville attend la suite."), min_size=1, max_size=9
)


@examples(40)
@given(_PARAGRAPHS)
def test_no_word_is_lost(paragraphs: list[str]) -> None:
    """Every word of the paragraphs stands in the article's text, in order."""
    article = _read("\n\n".join(["Le pont a rouvert après trois mois", *paragraphs]).encode())
    wanted = re.findall(r"\w+", " ".join(paragraphs))
    assert re.findall(r"\w+", article.text)[-len(wanted) :] == wanted


@examples(40)
@given(_PARAGRAPHS)
def test_passages_are_whole_sentences_of_the_text(paragraphs: list[str]) -> None:
    """Passages lie inside the text, apart and in order; their sentences leave out nothing but spaces."""
    article = _read("\n\n".join(["Le pont a rouvert après trois mois", *paragraphs]).encode())
    reached = 0
    covered = ""
    for passage in cut(article):
        assert reached <= passage.span.start < passage.span.end <= len(article.text)
        reached = passage.span.end
        assert passage.sentences[0].start == passage.span.start
        assert passage.sentences[-1].end == passage.span.end
        inside = passage.span.start
        for sentence in passage.sentences:
            assert not article.text[inside : sentence.start].strip()
            inside = sentence.end
        covered += article.read(passage.span)
    assert "".join(covered.split()) == "".join(article.text.split())


def test_a_passage_is_not_cut_inside_a_quotation() -> None:
    """A long paragraph is cut between sentences that are not quoted together."""
    said = "« " + " ".join(f"Nous avons attendu le bac numéro {number}." for number in range(12)) + " »"
    article = _read(f"Le pont rouvert\n\n{' '.join([_PROSE, said, _PROSE] * 3)}\n".encode())
    spans = [passage.span for passage in cut(article)]
    assert len(spans) > 1
    for quotation in quotations(article.text, article.blocks):
        assert any(span.covers(quotation.marked) for span in spans)


def test_a_sentence_that_begins_like_the_title_is_text() -> None:
    """The first paragraph of an article often says the words of its title again; it is kept."""
    said = "« Le tramway ira jusqu’à la gare en mars », a déclaré Paul Verdier."
    article, _ = read_article(f"Le tramway ira jusqu’à la gare\n\n{said}\n".encode(), "a.txt")
    assert (article.title, article.text) == ("Le tramway ira jusqu’à la gare", said)
