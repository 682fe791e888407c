"""Telegram's HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.markup import block, bold, escaped, linked, shortened, units, utf16
from tests.chat.fake.markup import parsed

_ANY = st.text(max_size=200)


@given(_ANY, _ANY)
def test_text_arrives_as_it_is(text: str, address: str) -> None:
    """Whatever is written, Telegram reads back the same text, and the length is the one it counts."""
    markup = f"x{escaped(text)}{block(bold(text))}{linked(text, 'https://x.example/' + address)}"
    expected = "".join("\ufffd" if unsendable(letter) else letter for letter in text)
    read, _ = parsed(markup)
    assert read == f"x{expected * 3}"
    assert units(markup) == utf16(read)


def unsendable(letter: str) -> bool:
    """Control characters, what turns the direction of text, and halves of characters."""
    turns = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    control = (ord(letter) < 32 and letter not in "\n\t") or 0x7F <= ord(letter) <= 0x9F
    return control or letter in turns or 0xD800 <= ord(letter) <= 0xDFFF


@given(st.text(max_size=300), st.integers(0, 120))
def test_what_is_shortened_fits(text: str, limit: int) -> None:
    """At most the limit, a beginning of the text, and marked as shortened."""
    short = shortened(text, limit)
    assert utf16(short) <= limit
    assert text.startswith(short.removesuffix(" […]"))


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("Un. Deux. Trois.", 16, "Un. Deux. Trois."),
        ("Un. Deux. Trois.", 15, "Un. Deux. […]"),
        ("« Un ! » Deux trois quatre.", 20, "« Un ! » […]"),
        ("Version 1.5 est là. Oui.", 14, "Version […]"),
        ("Version 1.5 est là. Oui.", 22, "Version 1.5 est […]"),
        ("Version 1.5 est là. Oui.", 23, "Version 1.5 est là. […]"),
        ("un deux trois quatre", 15, "un deux […]"),
        ("indivisible", 8, ""),
        ("🎉🎉. 🎉🎉.", 10, "🎉🎉. […]"),
    ],
)
def test_a_text_is_shortened_at_a_sentence(text: str, limit: int, expected: str) -> None:
    """Else between words; a character beyond the basic plane counts twice."""
    assert shortened(text, limit) == expected
