"""Text of strangers (questions, articles, file names) made harmless for a screen."""

from __future__ import annotations

import re

#: Control characters but newline and tab, line and paragraph separators, bidirectional controls, lone surrogates.
_UNSAFE = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"
    r"\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb"
    r"\ud800-\udfff"
)
_UNSAFE_CHARACTER = re.compile(f"[{_UNSAFE}]")
#: The same for a chat, where marks of a language's own direction, and lines, may stay.
_STEERING_CHARACTER = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACES = re.compile(r"\s+")


def safe(text: str) -> str:
    """`text` with U+FFFD for each character that could steer a terminal or turn the direction of the line."""
    return _UNSAFE_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text)


def steady(text: str) -> str:
    """`text` for a chat, which has no terminal to steer: right-to-left marks and emoji stay, overrides do not."""
    return _STEERING_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str, limit: int = 0) -> str:
    """`text` made safe, on one line, cut with an ellipsis to at most `limit` characters (0: not cut)."""
    line = safe(_SPACES.sub(" ", text).strip())
    return line if not limit or len(line) <= limit else line[: limit - 1].rstrip() + "…"


def clipped(text: str, limit: int) -> str:
    """`text` on one line in at most `limit` characters, steady: for chats."""
    line = steady(_SPACES.sub(" ", text).strip())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def escaped(json_text: str) -> str:
    r"""JSON whose unsafe characters are written as ``\uXXXX``: the same value, harmless on a screen and in one line."""
    return _UNSAFE_CHARACTER.sub(lambda found: f"\\u{ord(found.group()):04x}", json_text)
