"""Reads "HTML style" as Telegram does: the text that is left, and the entities in it, in UTF-16 code units."""

from __future__ import annotations

import html
import re
from typing import Any

from tests.chat.fake.refusal import bad_request

Entity = dict[str, Any]

_LONGEST = 4096
_MOST_ENTITIES = 100
_KINDS = {"b": "bold", "i": "italic", "u": "underline", "s": "strikethrough", "code": "code", "pre": "pre"}
_TOKEN = re.compile(r"<(/?)([a-z]+)((?:\s[^<>]*)?)>|<|&(?:(lt|gt|amp|quot|#\d+|#x[0-9a-f]+);)?|[^<&]+", re.IGNORECASE)
_HREF = re.compile(r'\s+href="([^"]*)"$')


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def parsed(markup: str) -> tuple[str, list[Entity]]:
    """The text and the entities of a message in HTML.

    Raises:
        Refusal: the markup is broken, or the message is empty or too long.
    """
    text, entities, opened = "", [], []
    for found in _TOKEN.finditer(markup):
        closing, tag, attributes, reference = found[1], found[2], found[3], found[4]
        if tag and not closing:
            opened.append((tag, _entity(tag, attributes, units(text))))
        elif tag:
            if not opened or opened[-1][0] != tag:
                raise bad_request(f"can't parse entities: unmatched end tag at byte offset {found.start()}")
            entity = opened.pop()[1]
            entity["length"] = units(text) - entity["offset"]
            entities += [entity] if entity["length"] else []
        elif found[0] == "<":
            raise bad_request(f"can't parse entities: unsupported start tag at byte offset {found.start()}")
        else:
            text += html.unescape(found[0]) if reference else found[0]
    if opened:
        raise bad_request(f"can't parse entities: can't find end tag corresponding to start tag {opened[-1][0]}")
    _check(text, entities)
    return text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _check(text: str, entities: list[Entity]) -> None:
    if not text.strip():
        raise bad_request("message text is empty")
    if units(text) > _LONGEST:
        raise bad_request("message is too long")
    if len(entities) > _MOST_ENTITIES:
        raise bad_request("too many entities")
    quotes = [entity for entity in entities if "blockquote" in entity["type"]]
    for one in quotes:
        if any(other is not one and _within(one, other) for other in quotes):
            raise bad_request("can't parse entities: blockquotes can't be nested")


def _within(one: Entity, other: Entity) -> bool:
    return bool(other["offset"] <= one["offset"] and one["offset"] + one["length"] <= other["offset"] + other["length"])


def _entity(tag: str, attributes: str, offset: int) -> Entity:
    if tag == "blockquote" and attributes.strip() in {"", "expandable"}:
        return {"type": "expandable_blockquote" if attributes.strip() else "blockquote", "offset": offset}
    if tag == "a":
        found = _HREF.match(attributes)
        if found is None:
            raise bad_request("can't parse entities: link without address")
        return {"type": "text_link", "offset": offset, "url": html.unescape(found[1])}
    if tag in _KINDS and not attributes.strip():
        return {"type": _KINDS[tag], "offset": offset}
    raise bad_request(f'can\'t parse entities: unsupported start tag "{tag}"')
