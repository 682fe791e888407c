"""Text of strangers on a screen."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.render.safe import escaped, one_line, safe

_HOSTILE = "a\x1b[31mb\u202ec\x07d\x9be\u2066f\ud800g\r"


def test_characters_that_steer_a_screen_are_replaced() -> None:
    """Escape sequences, turned directions and lone surrogates do not get through; the letters around them do."""
    cleaned = safe(_HOSTILE)
    assert cleaned.count("\N{REPLACEMENT CHARACTER}") == 7
    assert cleaned.replace("\N{REPLACEMENT CHARACTER}", "") == "a[31mbcdefg"


def test_ordinary_text_stays() -> None:
    """Accents, typographic marks, emoji, tabs and newlines are no danger."""
    text = "« Été »\u00a0: l’œuvre 👩‍🔬\tfin\nligne"
    assert safe(text) == text


def test_one_line_is_one_line() -> None:
    """Runs of white space become one space, and a long text is cut with an ellipsis."""
    assert one_line(" a\n\n b\t c ") == "a b c"
    assert one_line("abcdef", 4) == "abc…"
    assert one_line("abcd", 4) == "abcd"


@given(st.text(st.characters(exclude_categories=[])))
def test_escaped_json_is_the_same_value(text: str) -> None:
    """JSON for a screen means what it meant, stays on one line and is printable."""
    written = escaped(json.dumps({"text": text}, ensure_ascii=False))
    assert json.loads(written) == {"text": text}
    assert len(written.splitlines()) == 1
    assert safe(written) == written
