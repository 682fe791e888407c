"""What is known of each file of a corpus folder as arrays, and back; see `bot.articles.folder`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import Any

from bot.articles.folder import Known
from bot.articles.names.candidates import Candidate
from bot.articles.names.roster import Words
from bot.articles.parts import Part, Piece
from bot.articles.settling import Learned, Said, Settled
from bot.cache.tables import Array, Arrays, Table, pack_texts, texts_of
from bot.model import Corpus, Notice

#: What the names of arrays begin with in which something stands of one file after the other.
BY_ARTICLE = ("parts.told", "parts.prose", "parts.shown")


def pack(parts: Sequence[Part]) -> dict[str, Array]:
    """What the files yield by themselves, but for articles and passages."""
    return {
        **pack_texts("parts.told", map(_told, parts)),
        **Table.of([sorted(part.words.prose) for part in parts], "u4").pack("parts.prose"),
        **Table.of([sorted(part.words.shown) for part in parts], "u4").pack("parts.shown"),
    }


def pack_settled(settled: Sequence[Settled]) -> dict[str, Array]:
    """What the articles say of people, but for statements and references."""
    return pack_texts("parts.settled", map(_settled, settled))


def unpack(arrays: Arrays, corpus: Corpus) -> dict[str, Known]:
    """What is known of the files of `corpus`, under their names.

    Raises:
        KeyError, ValueError, TypeError: the arrays are not of that corpus.
    """
    told, settled = texts_of(arrays, "parts.told"), texts_of(arrays, "parts.settled")
    prose, shown = Table.unpack(arrays, "parts.prose"), Table.unpack(arrays, "parts.shown")
    return {
        file: Known(
            _part(file, told[number], Words(_set(prose[number]), _set(shown[number])), corpus),
            _known(file, settled[number], corpus),
        )
        for number, file in enumerate(corpus.by_id)
    }


def _told(part: Part) -> str:
    notices = [(notice.text, notice.line) for notice in part.notices]
    return _dumped((part.digest, notices, list(map(astuple, part.names))))


def _part(file: str, told: str, words: Words, corpus: Corpus) -> Part:
    digest, notices, names = json.loads(told)
    return Part(
        file,
        digest,
        tuple(Notice(file, text, line) for text, line in notices),
        tuple(Candidate(*each) for each in names),
        words,
        lambda: Piece(corpus.by_id[file], corpus.passages_by_article[file]),
    )


def _settled(each: Settled) -> str:
    stated, learned = ((found.key, dict(found.roles)) for found in (each.stated, each.learned))
    return _dumped((each.forms, each.named, stated, learned, each.key))


def _known(file: str, told: str, corpus: Corpus) -> Settled:
    forms, named, stated, learned, key = json.loads(told)
    return Settled(
        forms,
        tuple(named),
        _learned(*stated),
        _learned(*learned),
        key,
        lambda: Said(corpus.statements_by_article[file], corpus.references_by_article[file]),
    )


def _learned(key: str, roles: Mapping[str, Sequence[str]]) -> Learned:
    return Learned(key, {name: tuple(texts) for name, texts in roles.items()})


def _set(numbers: Array) -> frozenset[int]:
    return frozenset(numbers.tolist())


def _dumped(value: Any) -> str:  # noqa: ANN401 -- whatever JSON can say
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
