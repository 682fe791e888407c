"""Reads an English-French dictionary in dictd format, such as FreeDict's: two files, `NAME.index` and `NAME.dict`.

Each line of the index has a headword, where its entry begins in the other file, and how many bytes it has, parted by
tabs; the numbers are written in base 64 (RFC 2229's companion, the dictd manual, "database format"). `NAME.dict.dz` is
the same compressed so that gzip can read it.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from bot.errors import SettingsError

_SETTING = "BOT_DICTIONARY"
_ENDINGS = (".index", ".dict.dz", ".dict")
#: The largest dictionary that is read, in bytes once decompressed.
MAX_BYTES = 64 * 1024 * 1024
_DIGITS = {
    digit: value for value, digit in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
#: Entries about the dictionary itself.
_ABOUT = ("00database", "00-database")
# What is no word: pronunciation, part of speech, remarks and references.
_REMARKS = re.compile(r"/[^/]{0,200}/|<[^>]{0,200}>|\[[^\]]{0,200}\]|\([^)]{0,200}\)|\{[^}]{0,200}\}")
_NUMBER = re.compile(r"^\s*\d+[.)]\s*")
_EXPRESSION = re.compile(r"[^\W\d_][\w'\u2019\u2010-]*(?: [\w'\u2019\u2010-]+){0,3}")
_NOTE = re.compile(r"\s*(?:\w+:|see\b|\")")


def read_dictionary(path: Path) -> dict[str, tuple[str, ...]]:
    """English headwords and their French words, in the order of the entry.

    Args:
        path: any of the dictionary's two files; the other one stands beside it.

    Raises:
        SettingsError: one of the files is missing, too large, or not of a dictd dictionary.
    """
    ending = next((ending for ending in _ENDINGS if path.name.endswith(ending)), None)
    if ending is None:
        raise _refused(path.name, "is no dictd file", f"name a file that ends in {', '.join(_ENDINGS)}")
    beside = path.with_name(path.name.removesuffix(ending))
    index = _read(Path(f"{beside}.index"))
    packed, plain = Path(f"{beside}.dict.dz"), Path(f"{beside}.dict")
    body = _read(packed) if packed.exists() else _read(plain)
    found: dict[str, dict[str, None]] = {}
    for number, line in enumerate(index.decode("utf-8", "replace").splitlines(), 1):
        if not line.startswith(_ABOUT):
            english, french = _entry(_span(line, body, f"{beside.name}.index, line {number}"))
            found.setdefault(english, {}).update(dict.fromkeys(french))
    entries = {english: tuple(french) for english, french in found.items() if english and french}
    if not entries:
        raise _refused(beside.name, "holds no entry", "choose an English-French dictionary in dictd format")
    return entries


def _read(path: Path) -> bytes:
    try:
        with (gzip.open if path.suffix == ".dz" else open)(path, "rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise _refused(
            path.name, "is not there", "a dictd dictionary is an index and a dict file side by side"
        ) from None
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or "it is damaged or not compressed with dictzip"
        raise _refused(path.name, f"cannot be read ({reason})", "copy it anew") from error
    if len(raw) > MAX_BYTES:
        raise _refused(path.name, f"is larger than {MAX_BYTES // 2**20} MB", "choose a smaller dictionary")
    return bytes(raw)


def _span(line: str, body: bytes, place: str) -> str:
    parts = line.split("\t")
    start, length = (_number(part) for part in parts[1:3]) if len(parts) >= 3 else (None, None)  # noqa: PLR2004 -- columns
    if start is None or length is None or start + length > len(body):
        raise _refused(place, "points to no entry", "the two files do not belong together: copy both anew")
    return body[start : start + length].decode("utf-8", "replace")


def _number(digits: str) -> int | None:
    value = 0
    for digit in digits:
        if digit not in _DIGITS:
            return None
        value = value * 64 + _DIGITS[digit]
    return value if digits else None


def _entry(text: str) -> tuple[str, list[str]]:
    """The headword of an entry and the French words under it."""
    head, *lines = text.splitlines() or [""]
    english = " ".join(_REMARKS.sub(" ", head).split()).lower()
    return english, [word for line in lines for word in _translations(line)]


def _translations(line: str) -> Iterator[str]:
    if _NOTE.match(line):
        return
    for piece in re.split(r"[,;]", _REMARKS.sub(" ", _NUMBER.sub("", line))):
        word = " ".join(piece.split())
        if _EXPRESSION.fullmatch(word):
            yield word


def _refused(what: str, reason: str, remedy: str) -> SettingsError:
    return SettingsError(_SETTING, f"{what} {reason}; {remedy}")
