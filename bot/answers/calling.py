"""Whether a question asks what something is called or how it is reached, and whether a text tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from bot.answers.identity import NAME
from bot.answers.plain import plain
from bot.model import Article, Span
from bot.patterns import Late

Called = Literal["body", "thing", "contact"]

# What is known by its name alone: whoever asks which one it is wants that name.
_BODIES_FR = (
    "compagnie|entreprise|societe|firme|banque|marque|enseigne|chaine|ecole|universite|faculte|lycee|fabricant"
    "|constructeur|fournisseur|editeur|hebergeur|operateur|prestataire|bookmaker|cabinet|agence|journal|magazine|hotel|club"
)
_BODIES_EN = (
    "company|firm|bank|insurer|brand|chain|school|university|college|manufacturer|maker|supplier|publisher|operator|bookmaker"
    "|agency|airline|newspaper|magazine|hotel|club|supermarket"
)
_WHICH = Late(
    rf"\b(?:quel(?:le)?s? (?:grande? |petite? )?(?:{_BODIES_FR})|(?:which|what) (?:(?!of\b|the\b|is\b|was\b|do|did\b|would\b|kind\b|sort\b)[a-z-]{{2,20}} )?(?:{_BODIES_EN}))\b"
    r"(?! (?:de|d'|of|a|at) (?:taille|size)\b)"
    r"|\b(?:what|which) make of \w"
)
# How somebody is reached, and what that looks like.
_CONTACT = Late(
    r"(?:\b(?:quel(?:le)? est|c'est quoi|what(?:'s| is| are)|donne[sz]?[- ]moi|give me|do you have|(?:avez|auriez)[- ]vous|(?:tu as|t'as|as[- ]tu)"
    r"|vous avez|(?:je|i) (?:cherche|voudrais|need|want)|i'm looking for|can i (?:have|get)) (?:the |his |her |its |their |your |le |la |l'|son |leur |ton |votre )?"
    rf"(?:(?:\w{{1,20}}|{NAME})'s? )?|^)(?:numero (?:de |du |des |d')(?:la |l')?(?:tel(?:ephone)?|portable|mobile|standard|fixe|urgences?|accueil)|(?:phone|telephone|mobile) number"
    r"|e-?mail(?: address)?|adresse (?:e-?mail|mail|electronique|internet)|site (?:web|internet)|website|web address|url)\b"
)
_REACHES = Late(
    r"(?:\d[ .-]?){8}|\d{2}(?:[ .-]\d{2}){3}|\w@\w|\bwww\.|https?:|\w\.(?:fr|com|org|net|eu|info)\b|\b(?:1[5-8]|11\d|39 ?\d\d)\b"
)
_CAPITAL = re.compile(r"(?<![\w’'])(?:[LDldQq]u?[’'])?(?P<name>[A-ZÀ-Þ][\w&-]*|\d{1,4}[A-Za-z]\w*)")
# What a sentence begins after, and what may stand between; a mark of the second kind opens something itself, but for a space.
_ENDS, _MARKS = ".!?…:;", '«“"–—(\n'
_WORD = re.compile(r"[a-z0-9]+")
# Words that open sentences and titles alike ("Les Ondes").
_OPENERS = frozenset(
    """
    le la les un une des du de au aux ce cet cette ces son sa ses leur leurs il elle ils elles on nous vous je tu mon ma mes
    notre votre en dans sur pour par avec sans sous chez et mais ou qui que quand si plus tout tous toute toutes the a an
    """.split()
)
# How far before a word the end of the sentence before is looked for, in characters.
_FAR = 8


def called(folded: str, *, name: bool) -> Called | None:
    """What a question asks the name of: a "body" that is known by its name alone, or any "thing" or person.

    A number or an address by which somebody is reached is a "contact".

    Args:
        folded: the folded question, with `NAME` for each name or description of somebody.
        name: whether its kind is that of questions for a name.
    """
    if _CONTACT.search(folded):
        return "contact"
    if _WHICH.search(folded):
        return "body"
    return "thing" if name else None


def reaches(text: str) -> bool:
    """Whether a text has a telephone number or an address on the internet."""
    return _REACHES.search(text) is not None


def names_new(article: Article, span: Span, known: frozenset[str], people: Sequence[Span] = ()) -> bool:
    """Whether part of an article gives a name that a question does not have.

    A word with a capital counts; one that opens a sentence only if it has its capital inside another sentence too.

    Args:
        article: the article.
        span: the part.
        known: the words of the question, folded.
        people: where people are named who do not count.
    """
    return any(not known.issuperset(_WORD.findall(plain(name))) for name in _names(article.text, span, people))


def _names(text: str, span: Span, people: Sequence[Span]) -> Iterator[str]:
    for found in _CAPITAL.finditer(text, span.start, span.end):
        place, name = found.start("name"), found["name"]
        if any(one.start <= place < one.end for one in people):
            continue
        if not _opens(text, found.start()) or (plain(name) not in _OPENERS and _inside(name).search(text)):
            yield name


def _opens(text: str, place: int) -> bool:
    """Whether a sentence, or what is set apart by a mark, begins at a place of a text."""
    before = text[max(0, place - _FAR) : place]
    told = before.rstrip(_MARKS + " \t\u00a0\u202f")
    return (
        (not told and place <= _FAR)
        or told.endswith(tuple(_ENDS))
        or any(mark in _MARKS for mark in before[len(told) :])
    )


def _inside(name: str) -> re.Pattern[str]:
    """A name inside a sentence."""
    return re.compile(rf"(?<=[a-zà-ÿ,] ){re.escape(name)}\b")
