"""Addresses that open an article at the quoted words."""

from __future__ import annotations

import dataclasses
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Article, Citation, Span
from bot.render.links import address, link, text_directive


def _link(url: str | None, text: str) -> str | None:
    article = Article("a.md", "A", text, (), url=url)
    return link(Citation(article, Span(0, len(text))))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Bonjour", "text=Bonjour"),
        ("deux mots", "text=deux%20mots"),
        ("peut-être, oui & non", "text=peut%2D%C3%AAtre%2C%20oui%20%26%20non"),
        ("« déjà trop tard »", "text=d%C3%A9j%C3%A0%20trop%20tard"),
        (
            "Il faut que la ville garde un port ouvert à toutes celles et à tous ceux qui viennent",
            "text=Il%20faut%20que%20la,tous%20ceux%20qui%20viennent",
        ),
        ("Un premier alinéa.\n\nUn second.", "text=Un%20premier%20alin%C3%A9a,Un%20second"),
        ("Elle a dit : « Oui », puis : « Non, jamais. »", "text=Elle%20a%20dit,Non%2C%20jamais"),
        ("« Oui », a dit Jo.", "text=a%20dit%20Jo"),
        ("L'eau monte », a-t-elle dit. « Il faut", "text=L%27eau%20monte,Il%20faut"),
        (" \n « » ", ""),
    ],
)
def test_the_directive_finds_the_words(words: str, expected: str) -> None:
    """Short words stand whole, long ones by their ends; marks that have a meaning in the directive are encoded."""
    assert text_directive(words) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.example/a", "https://x.example/a#:~:text=oui"),
        ("https://x.example/a#part", "https://x.example/a#part:~:text=oui"),
        ("https://x.example/a#:~:text=non", "https://x.example/a#:~:text=oui"),
        ("https://x.example/été 1", "https://x.example/%C3%A9t%C3%A9%201#:~:text=oui"),
        (None, None),
        ("", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://[broken", None),
        ("/relative", None),
    ],
)
def test_the_link_keeps_the_address(url: str | None, expected: str | None) -> None:
    """The fragment of an address stays, an older text directive goes, and what is no web address gives no link."""
    assert _link(url, "oui") == expected


def test_an_address_cannot_steer_a_terminal() -> None:
    """Control and bidirectional characters of an address are encoded."""
    found = address("https://x.example/\u202e\x1b[31m") or ""
    assert found.isascii()
    assert found.isprintable()


@given(st.text(min_size=1))
def test_every_part_of_a_directive_stands_in_the_text(text: str) -> None:
    """Whatever is quoted: the parts are plain ASCII, and decoded they are words of the quotation, spaces apart."""
    found = text_directive(text)
    assert found.isascii()
    assert "-" not in found
    flat = " ".join(text.encode("utf-8", "replace").decode().split())
    for part in filter(None, found.removeprefix("text=").split(",")):
        assert unquote(part) in flat


def test_an_article_without_address_is_cited_without_link(article: Article) -> None:
    """No address, no link."""
    bare = dataclasses.replace(article, url=None)
    assert link(Citation(bare, Span(0, 3))) is None
