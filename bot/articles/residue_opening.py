"""The top of a page: finds the title, reads the byline and date below it, and drops what stands above."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.articles.metadata import DATE, NAME, find_date, is_name, split_names
from bot.articles.page import Raw, ends_sentence, fold, squeeze
from bot.articles.residue_lines import is_menu, parts, residue_rule

_TOP = 40
_PROSE = 140
_SHORT_PROSE = 70
_TITLE_MAX = 220
_TITLE_MIN_WORDS = 3
_DATED_TITLE_WORDS = 6
_NEAR = 0.86
_DATELINE_MAX = 160
_BYLINES = 8

_PUBLISHED = re.compile(
    r"^(?:publie|mis a jour|mise a jour|mis en ligne|modifie|cree|poste|paru|actualise|published|updated|posted|last updated)\b"
)
_EDITION = re.compile(r"\bedition du\b|\bpage \d")
_CLOCK = re.compile(r"\b\d{1,2} ?(?:h ?\d{2}|:\d{2}|h\b)(?: ?min)?")
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
    rf"^(?:Publié )?(?:Par|PAR|par|By|BY|Texte(?:s)?(?: et photos?)?(?: de| :)|Reportage(?: de| :)|Publié par)\s*:?\s+(?P<name>{NAME.pattern})"
)
#: What a byline says of the author behind the name.
_ROLE = re.compile(
    r"\s*,\s*(?:notre |nos |de notre |journaliste|reporter|correspondante?|envoyée? spéciale?|avec)[^.!?]{0,60}$"
)
_BY_INSIDE = re.compile(rf"\b(?:[Pp]ar|[Bb]y)\s+(?P<name>{NAME.pattern})")


#: Words that stand in names of papers.
_PAPERS = frozenset(
    "courrier gazette depeche echo echos journal tribune telegramme progres voix reveil nouvelles hebdo hebdomadaire magazine "
    "quotidien presse actu actus info infos news times post monde figaro parisien liberte independant republicain eclair".split()
)
_LISTED = re.compile(r"^(?:\d{1,2} ?(?:h\b|h\d|:\d)|[-•*] |[^:]{1,38} ?: )")


@dataclass(frozen=True, slots=True)
class Opening:
    """What the top of a page gives: the title, where the article begins, and the lines of its byline."""

    title: str | None
    start: int
    date: dt.date | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    dropped: frozenset[int] = frozenset()


def read_opening(blocks: list[Raw], declared_title: str | None, *, has_title: bool) -> Opening:
    """Finds the title among the first blocks and what stands above and right below it.

    Args:
        blocks: the page's blocks, in order.
        declared_title: the title that the page declares, if any.
        has_title: whether the first line of a page without declared title may be one (False keeps it in the text).
    """
    index = _same_title(blocks, declared_title) if declared_title else None
    if index is None and not declared_title and has_title:
        index = _find_title(blocks)
    if index is None:
        start = 0
        title = declared_title
    else:
        start = _start(blocks, index)
        title = declared_title or squeeze(blocks[index].text)
    drop, date, authors = _bylines(blocks, start if index is None else index + 1)
    dropped = {*drop, *({index} if index is not None else ())}
    dropped |= {other for other in _title_again(blocks, title) if other != index}
    publisher = _publisher(blocks[:index]) if index and not declared_title else None
    return Opening(title, start, date, authors, publisher, frozenset(dropped))


def is_prose(raw: Raw) -> bool:
    """Whether the block reads as text of an article: long and ended like a sentence, and no residue."""
    text = raw.text.strip()
    if raw.kind not in {"line", "paragraph"} or residue_rule(raw) is not None:
        return False
    sentences = len(re.findall(r"[.!?…]\s", text)) + ends_sentence(text)
    return (len(text) >= _PROSE and sentences > 0) or (
        len(text) >= _SHORT_PROSE and sentences > 1 and ends_sentence(text)
    )


def _same_title(blocks: list[Raw], title: str) -> int | None:
    return next((index for index, block in enumerate(blocks[:_TOP]) if same(block.text, title)), None)


def _title_again(blocks: list[Raw], title: str | None) -> list[int]:
    top = [block for block in blocks[:_TOP] if len(block.text) <= _TITLE_MAX]
    return [
        index
        for index, block in enumerate(top)
        if title and index < _TOP and blocks[index] is block and same(block.text, title)
    ]


def same(text: str, title: str) -> bool:
    """Whether a block says the title again, alone or as a large part of it."""
    if len(text) > _TITLE_MAX:
        return False
    one, other = (re.sub(r"[\W_]+", " ", fold(each)).strip() for each in (text, title))
    if not one or not other:
        return False
    if (
        one == other
        or one in _title_parts(title)
        or (one in other and len(one) > 0.5 * len(other) and len(one.split()) > _TITLE_MIN_WORDS)
    ):
        return True
    return abs(len(one) - len(other)) < 0.3 * len(other) and SequenceMatcher(None, one, other).ratio() >= _NEAR


def _title_parts(title: str) -> list[str]:
    """A title's pieces where it is long enough to be a page's: "Preparing a visit – The Festival"."""
    pieces = re.split(r"\s+[|–—-]\s+", title)
    return [re.sub(r"[\W_]+", " ", fold(piece)).strip() for piece in pieces if len(piece.split()) > 2]  # noqa: PLR2004


def _prose_from(blocks: list[Raw], start: int) -> int:
    return next((index for index in range(start, len(blocks)) if is_prose(blocks[index])), len(blocks))


def _start(blocks: list[Raw], title: int) -> int:
    """Where the article begins: at its title, or at prose above it."""
    prose = _prose_from(blocks, 0)
    return min(prose, title)


def _find_title(blocks: list[Raw]) -> int | None:
    prose = _prose_from(blocks, 0)
    if prose == len(blocks) or prose > _TOP:
        prose = min(len(blocks), _TOP)
    able = [index for index in range(prose) if _may_be_title(blocks[index])]
    if not able:
        return None
    byline = next((index for index in range(able[0] + 1, prose) if is_byline(blocks[index])), None)
    if byline is not None:
        able = [index for index in able if index < byline]
    others = [index for index in able if not _names_paper(blocks[index].text)]
    return _first_of_chunk(blocks, others or able)


def _names_paper(text: str) -> bool:
    words = re.findall(r"\w+", fold(text))
    return len(words) <= 6 and bool(_PAPERS & set(words)) and ":" not in text  # noqa: PLR2004 - a paper's name is short


def _first_of_chunk(blocks: list[Raw], able: list[int]) -> int:
    """The best title among the last chunk of possible ones: the first that is no bare kicker."""
    chunk = [index for index in able if blocks[index].chunk == blocks[able[-1]].chunk]
    full = [index for index in chunk if len(blocks[index].text.split()) > _TITLE_MIN_WORDS]
    if full:
        return full[0]
    before = [index for index in able if len(blocks[index].text.split()) > _TITLE_MIN_WORDS]
    return before[-1] if before and blocks[before[-1]].chunk >= blocks[chunk[0]].chunk - 1 else chunk[0]


def _may_be_title(raw: Raw) -> bool:
    text = raw.text.strip()
    if len(text) > _TITLE_MAX or not any(char.isalpha() for char in text) or text.endswith((".", ",", ";", ":")):
        return False
    if residue_rule(raw) is not None or is_byline(raw) or is_menu(text) or len(parts(text)) > 3:  # noqa: PLR2004
        return False
    if re.search(r"(?: / .*){2}|(?: > .*){2}|(?: \| .*){2}|\s{3,}", text):
        return False
    dated = DATE.search(fold(text))
    return dated is None or len(fold(text).replace(dated.group(0), " ").split()) > _DATED_TITLE_WORDS


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
    return _is_dateline(text, folded)


def _is_dateline(text: str, folded: str) -> bool:
    dated = DATE.search(folded) is not None
    timed = _CLOCK.search(folded) is not None and _DAY_MONTH.search(folded) is not None
    if not dated and not timed:
        return False
    if (_EDITION.search(folded) or _BY_INSIDE.search(text)) and not ends_sentence(text):
        return True
    others = _others(text)
    return len(others) <= 2 and all(_is_name_like(piece) for piece in others)  # noqa: PLR2004 - a place and an author


def _others(text: str) -> list[str]:
    """The pieces of a dateline that are neither a date or time nor a button of the page."""
    pieces = [piece for piece in parts(text.replace(",", " | ")) if residue_rule(Raw("line", piece)) is None]
    return [left for left in map(_rest, pieces) if left]


def _rest(piece: str) -> str:
    """What a piece of a dateline says besides dates, times and small words, in its own spelling."""
    folded = fold(piece)
    for pattern in (DATE, _DAY_MONTH, _READING, _CLOCK, _WEEKDAY):
        folded = pattern.sub(" ", folded)
    left = set(_SMALL.sub(" ", folded).replace(".", " ").split())
    return " ".join(word for word in piece.split() if fold(word).strip(".,") in left or fold(word) in left)


def _is_name_like(piece: str) -> bool:
    return is_name(piece) or (len(piece.split()) == 1 and piece[:1].isupper())


def _bylines(blocks: list[Raw], start: int) -> tuple[set[int], dt.date | None, tuple[str, ...]]:
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
        name = _ROLE.sub("", squeeze(blocks[index].text))
        if index not in dropped and near and is_name(name):
            dropped.add(index)
            authors = authors or split_names(name)
    return dropped, date, authors


def _byline_stop(blocks: list[Raw], start: int) -> int:
    """Where bylines end: at the second paragraph, or a few lines down where there is none."""
    passed = seen = 0
    for index in range(start, len(blocks)):
        passed += is_prose(blocks[index])
        seen += blocks[index].kind != "caption" and residue_rule(blocks[index]) is None
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
    return tuple(name for each in _others(text) if is_name(each) for name in split_names(each))


def _publisher(above: list[Raw]) -> str | None:
    """The paper's name, which pages print above everything else: the first piece of the first line that is no menu."""
    for raw in above:
        if residue_rule(raw) is not None or is_prose(raw):
            continue
        pieces = parts(raw.text)
        if pieces and 2 <= len(pieces[0].split()) <= 7 and find_date(pieces[0]) is None:  # noqa: PLR2004 - a paper's name
            return pieces[0]
    return None
