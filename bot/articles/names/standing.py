"""How a mention stands in its sentence, read from the words before it; and what else a pronoun may stand for."""

from __future__ import annotations

import re

from bot.articles.names.cast import Cast
from bot.articles.names.first_names import Gender
from bot.articles.names.role_nouns import is_kin, is_role, is_vague
from bot.articles.speech.verbs import is_saying, is_strong
from bot.model import Span

_PREPOSITION = re.compile(
    r"(?:(?<![\w'])(?:a|au|aux|de|du|des|avec|par|pour|chez|sur|contre|devant|entre|sans|vers|sous|apres|avant|comme|dont|to|"
    r"of|with|by|for|at|from|about|grace a|face a)\s(?:son\s|sa\s)?|(?<!\w)d')$",
    re.IGNORECASE,
)
#: A description that holds its preposition: "du maire", "d'un élu".
_GOVERNED = re.compile(r"(?:du|au|d'une?)\s")
_TOPIC = re.compile(r"quant (?:a|au)\s$", re.IGNORECASE)
#: A verb right before a mention makes it an object, unless it is one of saying ("explique X").
_VERB = re.compile(r"(?:\s|^)(?:a|ont|avait|avaient|has|had)\s(?:(?:deja|aussi|egalement|ensuite|enfin|alors)\s)?"
                   r"(?P<verb>[a-z]{3,}(?:e|i|u|it|is|ed))\s$")  # fmt: skip
_INFINITIVE = re.compile(
    r"(?<![\w'])(?!(?:hier|dernier|premier|janvier|fevrier|soir)\s)"
    # "A fait savoir X" tells who speaks, as one verb would.
    r"(?!(?:(?<=fait\s)|(?<=laisse\s))(?:savoir|valoir|entendre|observer|remarquer|comprendre)\s)(?P<verb>[a-z]{2,}(?:er|ir|oir|dre|tre))\s$"
)
#: A noun phrase at the beginning of a sentence, after at most one short adverbial.
_OPENS = re.compile(
    r"(?:[^\W\d_][^,.;:¤]{2,40},\s)?(?P<determiner>le|la|un|une|ce|cet|cette|sa|son)\s(?:[a-z]+\s)?(?P<noun>[a-z][a-zœ-]+)",
    re.IGNORECASE,
)
#: How many words may stand before somebody who opens a sentence ("Dans la salle, une élève").
_SHORT_OPENING = 4
#: How long the word before a mention may be, with the space behind it.
_WORD = 30
_OF_ONE = re.compile(r"(?:d'|qu')une?\s", re.IGNORECASE)
#: What the sentence tells of whoever is named before.
_GOES_ON = re.compile(r"\s(?:a|ont|est|etait|avait|s'est|s'etait|n'a|ne|se|[a-z]{2,20}(?:e|ait|it))\s")
_DECLARES = re.compile(r"[»”\"?!]\s?,?\s?(?:[a-z'-]+\s){1,4}$")
#: ", a expliqué sa directrice".
_ASIDE = re.compile(r",\s(?:a\s|ont\s|avait\s)?(?P<verb>[a-z]{3,20})\s$")
_ACTS = re.compile(
    r"[^.;:!?¤]{0,40}?\s(?:a|ont|avait|avaient|est|sont|etait|etaient|s'est|se|s'|n'a|ne|dit|explique|raconte|demande|lance|"
    r"crie|repond|confie|has|had|is|was|says|said)\b"
)
_GENDERS: dict[str, Gender] = {
    "le": "m",
    "un": "m",
    "ce": "m",
    "cet": "m",
    "la": "f",
    "une": "f",
    "cette": "f",
    "sa": "f",
}


def _is_person(noun: str) -> bool:
    return is_role(noun) or is_vague(noun) or is_kin(noun)


def is_subject(folded: str, start: int, position: int) -> bool:
    """Whether a mention at `position`, in the sentence that begins at `start`, may be what a verb there has as subject."""
    before = folded[max(start, position - 40) : position]
    if _GOVERNED.match(folded, position):
        return False
    if _PREPOSITION.search(before[-20:]):
        return _TOPIC.search(before) is not None
    verb = _VERB.search(before) or _INFINITIVE.search(before)
    if verb is None or is_saying(verb["verb"]):
        return True
    # Right behind a quotation any verb declares it: "», a cinglé la conseillère".
    return before[: verb.start()].rstrip(" ,")[-1:] in {"»", "”", '"'}


def is_byline(folded: str, start: int, position: int) -> bool:
    """Whether "Par X" opens the sentence that begins at `start`: an author is nobody of whom the article goes on to tell."""
    return folded[start:position].lower() in {"par ", "by "}


def is_somebody_else(folded: str, start: int, end: int) -> bool:
    """Whether a description at `start`, with a comma and a name that ends at `end` behind it, is not that name's bearer.

    In "le fils d'un élu, X, …" the name may be the son's; in "invité par le maire, X a parlé" no comma closes an apposition.
    """
    if _OF_ONE.match(folded, start):
        words = folded[max(0, start - _WORD) : start].split()
        return bool(words) and _is_person(words[-1].lower())
    governed = _GOVERNED.match(folded, start) or _PREPOSITION.search(folded[max(0, start - _WORD) : start])
    return governed is not None and _GOES_ON.match(folded, end) is not None


def acting(cast: Cast, span: Span) -> bool:
    """Whether "un élève" at `span` does something: it opens its sentence, declares a quotation, or a verb follows.

    In "…, que son père lui a contée" it does not: the sentence is about somebody else.
    """
    folded = cast.prose.folded
    start = cast.prose.sentences[cast.prose.sentence_at(span.start)].start
    before = folded[start : span.start]
    if before.endswith((", que ", ", dont ")):
        return False
    return (
        len(before.split()) <= _SHORT_OPENING
        or _DECLARES.search(before) is not None
        or _declares_aside(folded, before, span)
        or _ACTS.match(folded, span.end) is not None
    )


def _declares_aside(folded: str, before: str, span: Span) -> bool:
    """Whether somebody who is not indefinite stands behind a verb that declares: ", a expliqué sa directrice"."""
    aside = _ASIDE.search(before[-40:])
    return aside is not None and is_strong(aside["verb"]) and not folded.startswith(("un ", "une "), span.start)


def thing_before(cast: Cast, position: int, gender: Gender) -> bool:
    """Whether the sentence at hand or the one before, in the paragraph, begins with a thing of that gender."""
    number = cast.prose.sentence_at(position)
    paragraph = cast.prose.paragraph_at(position)
    for sentence in cast.prose.sentences[max(0, number - 1) : number + 1]:
        if cast.prose.paragraph_at(sentence.start) != paragraph:
            continue
        opening = _OPENS.match(cast.prose.folded, sentence.start, min(sentence.end, position))
        if opening is None or _is_person(opening["noun"]):
            continue
        if _GENDERS.get(opening["determiner"].lower()) in (None, gender):
            return True
    return False
