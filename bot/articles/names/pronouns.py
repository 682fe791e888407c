"""Where a text uses a pronoun that may mean a person: "elle", "a-t-il", "selon lui", "ce dernier"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.articles.names.first_names import Gender
from bot.articles.names.role_nouns import is_role, is_vague
from bot.articles.sentences import BLANK
from bot.articles.speech.verbs import is_saying, is_wish
from bot.model import Span

_PRONOUN = re.compile(
    r"(?:(?:(?<=selon )|(?<=pour )|(?<=d'apres )|(?<=chez ))(?P<source>lui|eux|elles?)(?![\w-]))"
    r"|(?<![\w-])(?:(?:qu|lorsqu|puisqu|quoiqu|jusqu|s|d)')?(?P<who>ils?|elles?|he|she|celui-ci|celle-ci)(?![\w-])"
    r"|(?<=-)(?P<inverted>ils?|elles?)(?![\w-])"
    r"|(?<!\w)(?P<last>ce dernier|cette derniere)(?!\w)"
    r"|(?<!\w)(?P<concerned>l'interessee?|le principal interesse|la principale interessee)(?!\w)"
    r"|(?<!\w)(?P<both>les deux (?P<noun>[a-z]{3,20})s|le (?:duo|tandem|couple))(?!\w)",
    re.IGNORECASE,
)
_KINDS = ("who", "inverted", "source", "last", "concerned", "both")
_IMPERSONAL = re.compile(
    r"il\s(?:n'|ne\s)?(?:y\s|en\s(?:va|est|reste)|faut|fall|faud|s'agi|suffi|pleu|neig|existe|convient|vaut\smieux|"
    r"semble\sque|reste\s(?:a|que|encore)|(?:est|etait|sera|serait)\s(?:pas\s|plus\s|donc\s|encore\s|aussi\s|tres\s)?"
    r"(?:temps|question|vrai|possible|impossible|probable|difficile|prevu|interdit|inutile|important|clair|evident|"
    r"urgent|necessaire|rare|tard|tot|midi|minuit|\d))",
    re.IGNORECASE,
)
_INVERTED_IMPERSONAL = re.compile(r"(?:\bfaut|\by a-t|\bagit|\bsuffit|\bvaut)-(?:t-)?$", re.IGNORECASE)
_WOMEN = frozenset("elle elles she celle-ci".split())
_PLURAL = frozenset("ils elles eux".split())
_WORD = re.compile(r"[^\W\d_]+")
#: "A-t-elle fait savoir", "il laisse entendre": people do that too.
_LETS_KNOW = re.compile(
    r"\s(?:[a-z]+\s)?(?:fai(?:t|sait)|laiss(?:e|ait))\s(?:savoir|valoir|entendre|observer|remarquer|comprendre)\b"
)
#: Right behind quoted words an inversion tells who speaks: "», le coupe-t-elle".
_DECLARES = re.compile(
    rf"{BLANK}[\s,.!?…»”\"]{{1,5}}(?:[a-z']{{1,20}}\s){{0,2}}(?:[a-z]{{1,12}}')?[a-z]{{1,20}}-(?:t-)?$"
)
_AGE = re.compile(r"\sa(?:vait|ura)?\s\d{1,3}\sans\b")


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun in a text.

    `last` tells that it means whoever was spoken of last; `human` that what it does only people do; `concerned` that
    somebody is meant of whom another has just spoken.
    """

    span: Span
    gender: Gender
    plural: bool
    last: bool
    human: bool
    concerned: bool = False


def pronouns(folded: str) -> Iterator[Pronoun]:
    """The pronouns of a text that may mean people; `folded` is the text without accents."""
    for match in _PRONOUN.finditer(folded):
        kind = next(name for name in _KINDS if match[name])
        word, start = match[kind].lower(), match.start(kind)
        inverted = kind == "inverted"
        if word == "il" and _impersonal(folded, start, inverted=inverted):
            continue
        noun = match["noun"]
        if noun and not (is_role(noun) or is_vague(noun)):
            continue
        woman = word in _WOMEN or word.endswith(("iere", "ssee"))
        yield Pronoun(
            Span(start, match.end(kind)),
            "f" if woman else "m",
            word in _PLURAL or kind == "both",
            kind == "last" or word.endswith("-ci"),
            kind in {"source", "last", "concerned", "both"} or _human(folded, start, match.end(), inverted=inverted),
            kind == "concerned",
        )


def _impersonal(folded: str, start: int, *, inverted: bool) -> bool:
    if inverted:
        return _INVERTED_IMPERSONAL.search(folded, max(0, start - 12), start) is not None
    return _IMPERSONAL.match(folded, start) is not None


def _human(folded: str, start: int, end: int, *, inverted: bool) -> bool:
    """Whether the verb beside the pronoun is one of saying or wishing, or tells an age."""
    if inverted:
        if _DECLARES.search(folded, max(0, start - 40), start):
            return True
        before = _WORD.findall(folded[max(0, start - 30) : start])
        near = [word for word in before[-2:] if word != "t"] + _WORD.findall(folded[end : end + 30])[:2]
    else:
        near = _WORD.findall(folded[end : end + 40])[:4]
    return any(is_saying(word) or is_wish(word) for word in near) or any(
        told.match(folded, end) for told in (_AGE, _LETS_KNOW)
    )
