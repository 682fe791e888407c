"""Lines at a page's top that say who wrote the article and when it appeared."""

from __future__ import annotations

import datetime as dt
import re

from bot.articles.metadata import DATE, NAME, find_date, is_name, split_names
from bot.articles.page import Raw, ends_sentence, fold, squeeze
from bot.articles.residue_bars import parts
from bot.articles.residue_lines import residue_rule

_PROSE = 140
_SHORT_PROSE = 70
_DATELINE_MAX = 160
_BYLINES = 8
#: The most words of a kicker.
_KICKER = 3

_PUBLISHED = re.compile(
    r"^(?:publie|mis a jour|mise a jour|mis en ligne|modifie|cree|poste|paru|actualise|published|updated|posted|last updated)\b"
)
_EDITION = re.compile(r"\bedition du\b|\bpage \d")
_CLOCK = re.compile(r"\b\d{1,2} ?(?:h ?\d{2}|:\d{2}|h\b)(?: ?min)?")
#: A day that a page tells from the day on which it was read.
_RELATIVE = re.compile(r"\b(?:avant-hier|hier|aujourd'hui|yesterday|today)\b")
_WEEKDAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
_READING = re.compile(
    r"\b(?:temps de )?lecture ?:? ?\d+ ?min\w*|\b\d+ min(?:utes?)?(?: de lecture)?\b|\b\d+ commentaires?\b|\b\d+ reactions?\b"
)
_SMALL = re.compile(
    r"\b(?:le|la|a|par|by|on|du|edition|page \d+|publie|mis|mise|en|ligne|jour|modifie|et|at|envoyee? speciale?|texte|de)\b"
)
_DAY_MONTH = re.compile(
    r"\b\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b"
)
_BY = re.compile(
    rf"^(?:Publié )?(?:Par|PAR|par|By|BY|Texte(?:s)?(?: et photos?)?(?: de| :)|Reportage(?: de| :)|Publié par)\s{{0,3}}:?\s{{1,3}}(?P<name>{NAME.pattern})"
)
#: What a byline says of the author behind the name.
_ROLE = re.compile(
    r"\s{0,3},\s{0,3}(?:notre |nos |de notre |journaliste|reporter|correspondante?|envoyée? spéciale?|avec)[^.!?]{0,60}$"
)
_BY_INSIDE = re.compile(rf"\b(?:[Pp]ar|[Bb]y)\s+(?P<name>{NAME.pattern})")
_LISTED = re.compile(r"^(?:\d{1,2} ?(?:h\b|h\d|:\d)|[-•*] |[^:]{1,38} ?: )")


#: Words of bylines beside the names, and those of them that make one.
_SIGNS = frozenset(
    "correspondant correspondante correspondants envoye envoyee envoyes journaliste journalistes reporter redaction texte textes "
    "recueillis afp reuters ats belga correspondent writer".split()
)
_BESIDE_NAMES = _SIGNS | frozenset(
    "par by et and avec with de du la le les notre nos our a en in at from special speciale speciaux photo photos propos staff "
    "service ap local locale".split()
)
_SIGNED_MAX = 120


def is_signature(text: str) -> bool:
    """Whether a line holds nothing but names and words of bylines: "Ana Ruiz (avec AFP)", "La rédaction"."""
    if len(text) > _SIGNED_MAX or ends_sentence(text) or any(char.isdigit() for char in text):
        return False
    words = re.findall(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", text)
    folded = [fold(word) for word in words]
    names = [word for word, plain in zip(words, folded, strict=True) if plain not in _BESIDE_NAMES]
    if not _SIGNS & set(folded) or any(not name[0].isupper() for name in names):
        return False
    return (not names and len(words) > 1) or any(is_name(run) for run in _runs(text))


def _runs(text: str) -> list[str]:
    """The pieces of a line between marks and words of bylines."""
    pieces = re.split(r"[,;:()|/–—]| - ", text)
    kept = (" ".join(word for word in piece.split() if fold(word) not in _BESIDE_NAMES) for piece in pieces)
    return [piece for piece in kept if piece]


def is_edition(text: str) -> bool:
    """Whether a line names an edition or a page of a paper."""
    return _EDITION.search(fold(text)) is not None


def is_prose(raw: Raw) -> bool:
    """Whether the block reads as text of an article: long and ended like a sentence, and no residue."""
    text = raw.text.strip()
    if raw.kind not in {"line", "paragraph"} or residue_rule(raw) is not None:
        return False
    sentences = len(re.findall(r"[.!?…]\s", text)) + ends_sentence(text)
    return (len(text) >= _PROSE and sentences > 0) or (
        len(text) >= _SHORT_PROSE and sentences > 1 and ends_sentence(text)
    )


def is_byline(raw: Raw) -> bool:
    """Whether a line at the top says who wrote the article or when it appeared, and nothing else."""
    text = squeeze(raw.text)
    folded = fold(text)
    if len(text) > _DATELINE_MAX or (text.endswith(".") and len(text) > _SHORT_PROSE):
        return False
    if _PUBLISHED.match(folded) and (re.search(r"\d", folded) or " par " in folded):
        return True
    by = _BY.match(text)
    if by is not None and not ends_sentence(text) and not re.search(r"[.!?…] [A-ZÀ-Þ«\"“]", text[by.end() :]):
        return True
    return _is_dateline(text, folded) or is_signature(text)


def _is_dateline(text: str, folded: str) -> bool:
    dated = DATE.search(folded) is not None
    day = _DAY_MONTH.search(folded) or _RELATIVE.search(folded)
    timed = _CLOCK.search(folded) is not None and day is not None
    if not dated and not timed:
        return False
    if (_EDITION.search(folded) or _BY_INSIDE.search(text)) and not ends_sentence(text):
        return True
    others = _others(text)
    return len(others) <= 2 and all(_is_name_like(piece) for piece in others)  # noqa: PLR2004 - a place and an author


def _others(text: str) -> list[str]:
    """The pieces of a dateline that are neither a date or time nor a button of the page."""
    pieces = [piece for piece in parts(text.replace(",", " | ")) if residue_rule(Raw("line", piece)) is None]
    return [left for left in map(_rest, pieces) if any(char.isalpha() for char in left)]


def _rest(piece: str) -> str:
    """What a piece of a dateline says besides dates, times and small words, in its own spelling."""
    folded = fold(piece)
    for pattern in (DATE, _DAY_MONTH, _READING, _CLOCK, _WEEKDAY, _RELATIVE):
        folded = pattern.sub(" ", folded)
    left = set(_SMALL.sub(" ", folded).replace(".", " ").split())
    return " ".join(word for word in piece.split() if fold(word).strip(".,") in left or fold(word) in left)


def _is_name_like(piece: str) -> bool:
    return is_name(piece) or (len(piece.split()) == 1 and piece[:1].isupper())


def bylines(blocks: list[Raw], start: int) -> tuple[set[int], dt.date | None, tuple[str, ...]]:
    """The lines of the byline: those between title and text, and those right after a first paragraph."""
    dropped: set[int] = set()
    date: dt.date | None = None
    authors: tuple[str, ...] = ()
    stop = _byline_stop(blocks, start)
    for index in range(start, stop):
        raw = blocks[index]
        if not is_prose(raw) and is_byline(raw) and not _heads_list(blocks, index):
            dropped.add(index)
            date = date or find_date(raw.text)
            authors = authors or _names_in(raw.text)
    for index in range(start, stop):
        near = bool({index - 1, index + 1} & dropped)
        name = _ROLE.sub("", squeeze(blocks[index].text)).strip(" ·•|,–—-")
        if index not in dropped and near and is_name(name):
            dropped.add(index)
            authors = authors or split_names(name)
    dropped |= _kickers(blocks, start, max(dropped, default=start))
    return dropped, date, authors


def _kickers(blocks: list[Raw], start: int, last: int) -> set[int]:
    """Names of places and sections, and addresses of authors, between the title and the last line of the byline."""
    return {
        index
        for index in range(start, last)
        if blocks[index].kind in {"line", "paragraph", "item"} and _is_kicker(blocks[index].text)
    }


def _is_kicker(text: str) -> bool:
    few = len(text.split()) <= _KICKER and not ends_sentence(text)
    return few and ("@" in text or not any(char.isdigit() or char == ":" for char in text))


def _byline_stop(blocks: list[Raw], start: int) -> int:
    """Where bylines end: at the second paragraph, or a few lines down where there is none."""
    passed = seen = 0
    for index in range(start, len(blocks)):
        passed += is_prose(blocks[index])
        seen += not blocks[index].at_picture and residue_rule(blocks[index]) is None
        if passed > 1 or seen > _BYLINES:
            return index
    return len(blocks)


def _heads_list(blocks: list[Raw], index: int) -> bool:
    """Whether a date heads a day of a programme: times or labels follow in its chunk."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if below is None or is_byline(below) or residue_rule(below) is not None:
        return False
    return below.kind == "item" or (below.chunk == blocks[index].chunk and _LISTED.match(fold(below.text)) is not None)


def _names_in(text: str) -> tuple[str, ...]:
    text = squeeze(text)
    inside = _BY.match(text) or _BY_INSIDE.search(text)
    if inside:
        tail = re.match(rf"(?:(?:\s*,\s*|\s+et\s+|\s+and\s+){NAME.pattern})*", text[inside.end() :])
        return split_names(inside.group("name") + (tail.group(0) if tail else ""))
    if is_signature(text):
        return tuple(name for each in _runs(text) if is_name(each) for name in split_names(each))
    return tuple(name for each in _others(text) if is_name(each) for name in split_names(each))
