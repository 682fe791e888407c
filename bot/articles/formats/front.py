"""YAML front matter: what stands between the dashes that open a Markdown file, read as far as it goes where it is broken."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from bot.errors import FileError

_FENCE = re.compile(r"^-{3,}[ \t]*$")
_ENTRY = re.compile(r"^(?P<key>\w[\w-]{0,39})\s{0,3}:(?:\s+(?P<value>.*))?$")
_LISTED = re.compile(r"^\s*-\s+(?P<value>.*)$")
#: No entry is longer, in characters: what is longer is text of the article.
_ENTRY_MAX = 300
_REMEDY = 'write it as lines such as: title: "…"'


@dataclass(frozen=True, slots=True)
class Front:
    """What front matter says, and the text behind it.

    Attributes:
        values: its entries, the keys in lower case.
        body: the rest of the file.
        broken: what is wrong with it, where and how to mend it; None where nothing is.
    """

    values: Mapping[str, object]
    body: str
    broken: FileError | None = None


def read_front(text: str, file: str) -> Front:
    """Takes the front matter off a text; entries that can be read are read though others are broken.

    Args:
        text: the file's text.
        file: its name, for what is wrong.
    """
    opened = text.lstrip("\n")
    lines, before = opened.split("\n"), len(text) - len(opened)
    if not _FENCE.match(lines[0]):
        return Front({}, text)
    end = next((n for n, line in enumerate(lines[1:], start=1) if _FENCE.match(line) or line.rstrip() == "..."), None)
    if end is None:
        if not _ENTRY.match(lines[1] if len(lines) > 1 else ""):
            return Front({}, text)  # a rule that opens the text, no front matter
        reason = "the front matter that opens with --- is not closed"
        broken = FileError(file, reason, "put a line of three dashes after its last entry", line=before + 1)
        return _recovered(lines[1:], [], broken)
    body = lines[end + 1 :]
    try:
        loaded = _load(lines[1:end], file, before + 2)
    except FileError as error:
        return _recovered(lines[1:end], body, error)
    return Front({str(key).casefold(): value for key, value in loaded.items()}, "\n".join(body))


def _load(lines: Sequence[str], file: str, first: int) -> Mapping[object, object]:
    try:
        loaded = yaml.safe_load("\n".join(lines))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = f"the front matter is not readable ({error.problem or error.context or 'no valid YAML'})"
        remedy = 'put values that hold a colon or a quotation mark in double quotes, as in title: "…"'
        raise FileError(file, reason, remedy, line=None if mark is None else mark.line + first) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line = next((number for number, each in enumerate(lines) if not _is_readable(each)), 0)
        raise FileError(file, "the front matter is not readable YAML", _REMEDY, line=line + first) from error
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        raise FileError(file, "the front matter is not a list of entries", _REMEDY, line=first)
    return loaded


def _is_readable(line: str) -> bool:
    try:
        yaml.safe_load(line)
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
    return True


def _recovered(lines: Sequence[str], body: Sequence[str], broken: FileError) -> Front:
    """The entries at the top of broken front matter, each by itself; what is no entry is text and begins the body."""
    compact = bool(body) and all(line.strip() and len(line) <= _ENTRY_MAX for line in lines)
    found: dict[str, list[object]] = {}
    last: list[object] = []
    for number, line in enumerate(lines):
        entry, listed = _ENTRY.match(line[:_ENTRY_MAX]), _LISTED.match(line[:_ENTRY_MAX])
        if entry and len(line) <= _ENTRY_MAX:
            last = found.setdefault(entry["key"].casefold(), [])
            last.extend(_value(entry["value"]))
        elif listed and found:
            last.extend(_value(listed["value"]))
        elif not compact:
            body = [*lines[number:], *body]
            break
    values = {key: each[0] if len(each) == 1 else each for key, each in found.items() if each}
    return Front(values, "\n".join(body if found else [*lines, *body]), broken)


def _value(text: str | None) -> list[object]:
    """The value of one entry: as YAML has it, or else its words as they stand."""
    bare = (text or "").strip()
    try:
        loaded = yaml.safe_load(bare)
    except (yaml.YAMLError, ValueError, RecursionError):
        loaded = None
    if loaded is None or isinstance(loaded, dict):
        loaded = bare.strip("[]\"' ")
    if isinstance(loaded, list):
        return [each for each in loaded if not isinstance(each, dict)]
    return [loaded] if loaded != "" else []
