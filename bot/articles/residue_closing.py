"""The end of a page: comments, lists of other articles, author boxes and signatures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.articles.metadata import is_name, split_names
from bot.articles.page import Raw, ends_sentence, fold, squeeze
from bot.articles.residue_byline import is_prose, is_signature
from bot.articles.residue_lines import residue_rule

_LONG_PROSE = 200
_TEASER_MAX = 160
#: A block of which so much is a link is a link.
_LINKED = 0.8
_SIGNATURE_REACH = 4

_COMMENTS = re.compile(
    r"^(?:les )?(?:\d+ )?(?:commentaires?|commenter|reactions?|comments?|avis des lecteurs|vos reactions|vos commentaires) ?(?:\(?\d+\)?)?(?: :)?$"
)
_COMMENT_SIGNS = re.compile(
    r"^signaler|^repondre|\bil y a \d+ (?:heures?|jours?|minutes?|min)\b|connectez-vous|creez votre compte|votre (?:adresse|e-?mail)"
    r"|soyez le premier|aucun commentaire|deposez|laissez|plus de commentaires|pour (?:reagir|commenter)|moderation|^reply\b|log in to"
)
#: Headings of lists of other articles; the whole line.
_TEASERS = re.compile(
    r"^(?:(?:a |nos )?(?:lire|voir|decouvrir|relire)(?: aussi| egalement| ensuite| encore)|sur le meme (?:sujet|theme)|sur le fil(?: d'actu\w*)?"
    r"|dans la meme (?:rubrique|edition|categorie)|articles? (?:similaires?|lies?|connexes?|recents?|associes?)"
    r"|(?:ces|d'autres|nos autres) articles?\b.{0,40}|vous (?:aimerez|pourriez|devriez).{0,40}|a ne pas (?:manquer|rater)"
    r"|les internautes ont (?:aussi|egalement).{0,30}|nos (?:derniers|autres) articles|les? plus (?:lus?|commentes?|partages?|recents?)"
    r"|les \+ (?:lus|commentes|partages|recents)|sujets les \+ \w+|most read|related(?: articles| stories)?|read (?:more|next|also)"
    r"|vous avez lu jusqu'ici.{0,30}|et aussi|(?:le|les) tops? (?:de|du|des)\b.{0,30}|related topics|more on this story|top stories|(?:le|les) choix de la redaction|la selection de la redaction|a la une|en ce moment|pour aller plus loin|recommandes? pour vous|l'actu(?:alite)? en continu"
    r"|derni[e]res (?:infos|actus|actualites|nouvelles)|more (?:stories|articles).{0,30}|continuez(?: votre lecture)?|sondage"
    r"|contenus? sponsorises?|tous nos articles.{0,40})(?: ?[:>!?…])?$"
)
_AUTHOR_BOX = re.compile(
    r"^(?:l'auteure?|l'autrice|les auteurs|a propos de l'aut(?:eure?|rice)|about the author|signature)(?: :)?$"
)
_BIO = re.compile(
    r"\bjournalistes?\b|\breporter\b|\bredact(?:eur|rice)\b|\bcorrespondant|\bsuit (?:le|la|l'|les)\b|\btous ses articles\b|\blui ecrire\b"
    r"|^@\w|\bla contacter\b|\ble contacter\b|\bchronique\b|\bcouvre\b|\bstaff writer\b|\benvoyee? special"
)
_INITIALS = re.compile(r"^(?:[■●▪*–—-] ?)?(?:[A-Z][A-Za-z]?\. ?-?){2,4}$")
_TAGS = frozenset({"tags", "hashtags"})
#: After these the article does not go on, unless long prose follows.
_FINAL_RULES = frozenset({"tags", "hashtags", "comment form", "most read", "liked", "legal"})
_BORDERS = re.compile(r"^[>•*▪►-] ?|^\d{1,2}[:h]\d{2}\b")


@dataclass(frozen=True, slots=True)
class Closing:
    """What the end of a page gives: the blocks to drop, and the authors that sign there."""

    dropped: frozenset[int]
    authors: tuple[str, ...] = ()


def read_closing(blocks: list[Raw], authors: tuple[str, ...]) -> Closing:
    """Finds comments, lists of other articles wherever they stand, author boxes and the signature.

    Args:
        blocks: the page's blocks from the article's first on.
        authors: the names that the page's top gave.
    """
    end = min(_comments_from(blocks), _tail_from(blocks, authors))
    dropped = set(range(end, len(blocks)))
    for index in range(end):
        if index not in dropped and is_teaser_heading(blocks[index]):
            dropped |= _teasers_below(blocks, index, end)
    signed, names = _signature(blocks, end, dropped, authors)
    return Closing(frozenset(dropped | signed), names)


def _comments_from(blocks: list[Raw]) -> int:
    for index, raw in enumerate(blocks):
        folded = fold(raw.text)
        if len(folded) > 40 or not _COMMENTS.match(folded):  # noqa: PLR2004 - a heading of comments is short
            continue
        below = blocks[index + 1 :]
        sure = bool(re.search(r"\d|comment", folded))
        if _has_comment_signs(below, sure=sure) or (sure and not any(is_prose(each) for each in below)):
            return index
    return len(blocks)


def _has_comment_signs(below: list[Raw], *, sure: bool) -> bool:
    """Whether buttons and marks of comments follow; under an article's own heading, text comes before them."""
    for raw in below:
        if len(raw.text) <= _LONG_PROSE and _COMMENT_SIGNS.search(fold(raw.text)):
            return True
        if not sure and _is_long(raw):
            return False
    return False


def _is_long(raw: Raw) -> bool:
    return len(raw.text) >= _LONG_PROSE and is_prose(raw)


def is_teaser_heading(raw: Raw) -> bool:
    """Whether the block heads a list of other articles."""
    folded = fold(raw.text).strip("[]*►>→ ")
    return len(folded) <= 60 and _TEASERS.match(folded) is not None  # noqa: PLR2004 - a heading is short


def _tail_from(blocks: list[Raw], authors: tuple[str, ...]) -> int:
    """Where nothing of the article follows any more, or the number of blocks."""
    last = max((index for index, raw in enumerate(blocks) if is_prose(raw) and not _is_bio(raw, authors)), default=-1)
    sizes = [0 if raw.at_picture or residue_rule(raw) is not None else len(raw.text) for raw in blocks]
    for index in range(last + 1, len(blocks)):
        if sum(sizes[:index]) < sum(sizes[index:]):
            continue  # most of the text is still to come: no tail begins here
        if index and not blocks[index].at_picture and (_opens_tail(blocks, index) or _all_links(blocks[index:])):
            return index
    return len(blocks)


def _all_links(blocks: list[Raw]) -> bool:
    """Whether nothing but links with their headings and residue is left: the page's other articles."""
    rest = [raw for raw in blocks if not raw.at_picture and residue_rule(raw) is None]
    linked = [raw.links > _LINKED for raw in rest]
    if not rest or not any(linked) or (len(rest) == 1 and blocks[0].kind != "heading"):
        return False
    return all(link or raw.kind == "heading" for raw, link in zip(rest, linked, strict=True))


def _opens_tail(blocks: list[Raw], index: int) -> bool:
    raw = blocks[index]
    if is_teaser_heading(raw):
        return True
    rule = residue_rule(raw)
    return (rule is not None and rule.name in _FINAL_RULES) or _AUTHOR_BOX.match(fold(raw.text)) is not None


def _is_bio(raw: Raw, authors: tuple[str, ...]) -> bool:
    folded = fold(raw.text)
    return _BIO.search(folded) is not None and any(fold(name) in folded for name in authors)


def _teasers_below(blocks: list[Raw], index: int, end: int) -> set[int]:
    """A teasers' heading in the middle of the article and the titles under it."""
    found = {index}
    chunk: int | None = None
    for below in range(index + 1, end):
        raw = blocks[below]
        if not _may_be_teaser(raw):
            break
        chunk = raw.chunk if chunk is None else chunk
        if raw.chunk != chunk and raw.kind != "item":
            break
        found.add(below)
    return found


def _may_be_teaser(raw: Raw) -> bool:
    text = raw.text.strip()
    plain = raw.kind in {"line", "item"} or raw.links > 0.5  # noqa: PLR2004 - mostly a link
    return plain and len(text) <= _TEASER_MAX and not text.endswith((".", "»", "”", ":")) and text[:1] not in '«"“'


def _signature(
    blocks: list[Raw], end: int, dropped: set[int], authors: tuple[str, ...]
) -> tuple[set[int], tuple[str, ...]]:
    """The last lines of the text that are a name, initials or a few words about the author."""
    found: set[int] = set()
    names = authors
    kept = [index for index in range(end) if index not in dropped and residue_rule(blocks[index]) is None]
    for index in reversed(kept[-_SIGNATURE_REACH:]):
        text = squeeze(blocks[index].text)
        bare = text.lstrip("■●▪*–— ").rstrip(". ")
        if _INITIALS.match(text) or is_signature(bare) or any(fold(bare) == fold(name) for name in authors):
            found.add(index)
        elif is_name(bare) and not ends_sentence(text) and _stands_last(blocks, kept, index, found):
            found.add(index)
            names = names or split_names(bare)
        elif (_is_bio(blocks[index], names) and len(text) <= _LONG_PROSE) or (
            index == kept[-1] and _BIO.search(fold(text)) and _name_above(blocks, kept, names)
        ):
            found.add(index)
    return found, names


def _stands_last(blocks: list[Raw], kept: list[int], index: int, found: set[int]) -> bool:
    """Whether only lines about the author follow, and the line is no last line of a list."""
    place = kept.index(index)
    after = kept[place + 1 :]
    above = blocks[kept[place - 1]] if place else None
    return all(each in found for each in after) and above is not None and above.chunk != blocks[index].chunk


def _name_above(blocks: list[Raw], kept: list[int], authors: tuple[str, ...]) -> bool:
    if len(kept) < 2:  # noqa: PLR2004 - nothing above
        return False
    above = blocks[kept[-2]]
    text = squeeze(above.text)
    return above.chunk == blocks[kept[-1]].chunk and (
        is_name(text) or any(fold(text) == fold(name) for name in authors)
    )
