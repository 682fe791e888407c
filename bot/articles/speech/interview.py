"""Interviews: questions and answers in turn; the answers are statements, the questions nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.articles.names.folding import fold
from bot.articles.names.roster import Roster
from bot.articles.speech.marking import LONGEST_QUESTION, marks, plain
from bot.model import Article, Block, Person, Span, Statement

_QUESTION = re.compile(r"(?:[?…]|\.\.\.)\s{0,3}[»\"”]?$")
#: How many turns make an interview.
_FEWEST_TURNS = 3
#: How many characters of an article are its opening.
OPENING = 600
_SIGNS = re.compile(r"\b(?:entretien|interview|propos recueillis|rencontre|recueilli par)\b", re.IGNORECASE)
#: Who speaks, before the words: "M. T. — ", "Ana Ruiz. ", "L'Écho : ".
_MARK = re.compile(
    r"(?P<who>(?:[A-ZÀ-Þ]\.\s?){2,4}|[A-ZÀ-Þ][\w'’&-]*(?:\s[A-ZÀ-Þd][\w'’&-]*){0,4})"
    r"(?:\s?[:—–-]\s{1,3}|\.\s{1,3}|(?<=\.\s)|(?<=\.)\s{0,3})"
)
#: "Entretien avec X", "Interview du maire, X"; "X, vous partez dimanche".
_WITH = r"\b(?:entretien|interview|rencontre)\s(?:avec|de|du|d')\s?(?:[^.;:!?\n]{{2,40}}\s)?{}\b"
_ADDRESSED = r"^\W{{0,3}}{},\s[^.;:!?]{{0,40}}\b(?:vous|you)\b"
_OWN = re.compile(r"\b(?:je|j'|me|m'|moi|mon|ma|mes|nous|notre|nos|on|i|my|we|our)\b|\bj'", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Turn:
    question: Block
    answers: list[Block]


def interview(article: Article, roster: Roster) -> tuple[Statement, ...]:
    """The answers of an interview as statements of the person interviewed; none where `article` is no interview."""
    turns = _turns(article)
    speaker = _interviewed(article, roster, turns) if _takes_turns(turns) else None
    if speaker is None:
        return ()
    own = marks(speaker.name, speaker.spellings)
    marked = sum(_mark(article, block) in own for turn in turns for block in turn.answers) >= _FEWEST_TURNS - 1
    asked = {_mark(article, turn.question) for turn in turns} - {""} - own
    return tuple(
        Statement(article.id, span, span, "quoted", speaker.name, topic=article.read(turn.question.span))
        for turn in turns
        for span in _answers(article, turn, speaker, own if marked else None, asked)
    )


def may_be_interview(article: Article) -> bool:
    """Whether questions and answers take turns in `article`: what else it needs is whom its title or opening names."""
    return _takes_turns(_turns(article))


def _takes_turns(turns: Sequence[_Turn]) -> bool:
    return len(turns) >= _FEWEST_TURNS


def _turns(article: Article) -> list[_Turn]:
    """Each question with the paragraphs that answer it, where questions stand alone and in turn with answers."""
    turns: list[_Turn] = []
    for block in article.blocks:
        if block.kind == "caption":
            continue
        text = article.read(block.span).strip()
        asks = len(text) <= LONGEST_QUESTION and bool(_QUESTION.search(text)) and not text.startswith(("«", '"', "“"))
        if asks and (not turns or turns[-1].answers):
            turns.append(_Turn(block, []))
        elif turns and block.kind == "paragraph":
            turns[-1].answers.append(block)
    return [turn for turn in turns if turn.answers]


def _answers(
    article: Article, turn: _Turn, speaker: Person, own: frozenset[str] | None, asked: set[str]
) -> Iterator[Span]:
    """The answer's paragraphs; what somebody else says, and what is said about the speaker, is left out.

    Args:
        article: the interview.
        turn: a question and what follows it.
        speaker: the person interviewed.
        own: what stands before the speaker's words, where that is told each time.
        asked: what stands before the questions.
    """
    for block in turn.answers:
        text = article.read(block.span)
        mark = _mark(article, block)
        if mark in asked:
            continue
        if own is not None and mark in own:
            found = _MARK.match(text)
            yield Span(block.span.start + (found.end() if found else 0), block.span.end)
        elif _speaks(fold(text), speaker) if own is None else _OWN.search(fold(text)) and not _QUESTION.search(text):
            yield block.span


def _speaks(folded: str, speaker: Person) -> bool:
    """Whether a paragraph is no note about the speaker ("Ana Ruiz interviendra jeudi")."""
    return fold(speaker.name).lower() not in folded.lower()


def _mark(article: Article, block: Block) -> str:
    found = _MARK.match(article.read(block.span))
    return plain(found["who"]) if found else ""


def _own_words(article: Article, turns: Sequence[_Turn]) -> bool:
    """Whether most answers are somebody's own words, by their "je" and "nous"."""
    said = [any(_OWN.search(fold(article.read(block.span))) for block in turn.answers) for turn in turns]
    return len(said) > _FEWEST_TURNS and 2 * sum(said) > len(said)


def _interviewed(article: Article, roster: Roster, turns: Sequence[_Turn]) -> Person | None:
    """The person whom the title names before a colon, or whom an article is about that is an interview.

    It is one if it calls itself so, or if most answers are somebody's own words. Where the opening names several people,
    it may still tell whom it is an interview with, or the first question may address somebody by name.
    """
    opening = article.text[:OPENING]
    named = _named(article.title, roster)
    signed = _own_words(article, turns) or _SIGNS.search(f"{article.title}\n{opening}") is not None
    if len(named) == 1 and (":" in article.title or signed):
        return named[0]
    shown = _named(opening, roster)
    addressed = _who(shown, fold(article.read(turns[0].question.span)), _ADDRESSED)
    if not signed or len(shown) == 1:
        return shown[0] if signed and shown else addressed
    return _who(shown, fold(opening), _WITH) or addressed


def _who(people: Sequence[Person], folded: str, form: str) -> Person | None:
    """The only one of `people` whose name stands in `form`, a pattern with a place for it."""
    found = [person for person in people if re.search(form.format(re.escape(fold(person.name))), folded, re.IGNORECASE)]
    return found[0] if len(found) == 1 else None


def _named(text: str, roster: Roster) -> list[Person]:
    folded = fold(text).lower()
    return [
        person
        for person in roster.present(text)
        if any(fold(name).lower() in folded for name in (person.name, *person.spellings) if " " in name)
    ]
