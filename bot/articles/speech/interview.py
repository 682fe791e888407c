"""Interviews: questions and answers in turn; the answers are statements, the questions nobody's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.articles.names.folding import fold
from bot.model import Article, Block, Person, Statement

_QUESTION = re.compile(r"(?:[?…]|\.\.\.)\s*[»\"”]?$")
#: How long a paragraph may be, in characters, to be a question; and how many turns make an interview.
_LONGEST_QUESTION = 320
_FEWEST_TURNS = 3
_SIGNS = re.compile(r"\b(?:entretien|interview|propos recueillis|rencontre)\b", re.IGNORECASE)


def interview(article: Article, people: Sequence[Person]) -> tuple[Statement, ...]:
    """The answers of an interview as statements of the person interviewed; none where `article` is no interview."""
    turns = _turns(article)
    speaker = _interviewed(article, people) if len(turns) >= _FEWEST_TURNS else None
    if speaker is None:
        return ()
    return tuple(
        Statement(article.id, block.span, block.span, "quoted", speaker, topic=article.read(question.span))
        for question, answers in turns
        for block in answers
    )


def _turns(article: Article) -> list[tuple[Block, list[Block]]]:
    """Each question with the paragraphs that answer it, where questions stand alone and in turn with answers."""
    turns: list[tuple[Block, list[Block]]] = []
    for block in article.blocks:
        text = article.read(block.span).strip()
        asks = len(text) <= _LONGEST_QUESTION and bool(_QUESTION.search(text)) and not text.startswith(("«", '"', "“"))
        if asks and (not turns or turns[-1][1]):
            turns.append((block, []))
        elif turns and block.kind == "paragraph":
            turns[-1][1].append(block)
    return [(question, answers) for question, answers in turns if answers]


def _interviewed(article: Article, people: Sequence[Person]) -> str | None:
    """The person whom the title names before a colon, or whom an article that calls itself an interview is about."""
    opening = article.text[:600]
    title = fold(article.title).lower()
    named = [person for person in people if _named(person, title)]
    if len(named) == 1 and (":" in title or _SIGNS.search(article.title + opening)):
        return named[0].name
    if _SIGNS.search(article.title + opening):
        shown = [person for person in people if _named(person, fold(opening).lower())]
        return shown[0].name if len(shown) == 1 else None
    return None


def _named(person: Person, folded: str) -> bool:
    names = (person.name, *(spelling for spelling in person.spellings if " " in spelling))
    return any(fold(name).lower() in folded for name in names)
