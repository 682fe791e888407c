"""Groups questions that were declined by what they are about: by the telling words that they share.

A word tells the more the fewer passages of the corpus have it; those that none has tell most, for that is what is
missing. English words count as their French ones, people as themselves however they are spelt.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.engine import Engine
from bot.model import Decision, Unanswered

#: Two questions are about the same when the words that they share carry more than this part of the weight of the one
#: that has less: half would join what is asked of one person about two things.
_SAME = 0.6
#: A word that the corpus has is not what is missing: it weighs at most this.
_THERE = 0.5
#: A stand-in for a word that is weaker than this may mean something else.
_SURE = 0.75
#: A person weighs as much as a word that the corpus does not have.
_PERSON = 1.0


@dataclass(frozen=True, slots=True)
class Group:
    """Questions about the same, the newest first.

    `decision` is the organizers' about any of them, the newest one that there is: later questions about the same need
    no new one.
    """

    questions: tuple[Unanswered, ...]

    @property
    def newest(self) -> Unanswered:
        """The last time that it was asked."""
        return self.questions[0]

    @property
    def decision(self) -> Decision:
        """What the organizers have decided."""
        return next((each.decision for each in self.questions if each.decision != "open"), "open")


@dataclass(frozen=True, slots=True)
class _Word:
    stands_for: frozenset[str]
    weight: float


def grouped(questions: Sequence[Unanswered], engine: Engine) -> tuple[Group, ...]:
    """The questions in groups, the one that was asked last first.

    Args:
        questions: declined questions in any order.
        engine: knows which words are rare in the corpus, and its people.
    """
    groups: list[tuple[tuple[_Word, ...], list[Unanswered]]] = []
    known: dict[str, list[Unanswered]] = {}
    for question in sorted(questions, key=lambda each: (each.at, each.id)):
        # The same words again need no comparison; they are most of what is asked.
        members = known.get(question.text)
        if members is None:
            words = _words(question, engine)
            members = next((found for leader, found in groups if _alike(leader, words)), None)
            if members is None:
                members = []
                groups.append((words, members))
            known[question.text] = members
        members.append(question)
    found = (Group(tuple(reversed(members))) for _, members in groups)
    return tuple(sorted(found, key=lambda group: (group.newest.at, group.newest.id), reverse=True))


def _words(question: Unanswered, engine: Engine) -> tuple[_Word, ...]:
    text = question.text
    people = []
    for mention in reversed(engine.names.find(text)):
        if mention.people:
            people.append(_Word(frozenset(f"person {name}" for name in mention.people), _PERSON))
            text = text[: mention.span.start] + text[mention.span.end :]
    index = engine.index
    total = math.log(1 + len(engine.corpus.passages))
    words = []
    for term in index.understanding.analyse(text, question.language):
        if term.weight < 1:
            continue  # stands in questions about anything
        sure = frozenset(word for word, strength in term.alternatives.items() if strength >= _SURE)
        holders = max((len(index.words.of(word)[0]) for word in sure), default=0)
        rarity = _THERE * math.log(1 + len(engine.corpus.passages) / (1 + holders)) / total if holders else 1.0
        words.append(_Word(sure | {term.word}, rarity))
    return (*people, *words)


def _alike(leader: Sequence[_Word], other: Sequence[_Word]) -> bool:
    if not leader or not other:
        return not leader and not other
    shared = [word.weight for word in leader if any(word.stands_for & each.stands_for for each in other)]
    least = min(sum(word.weight for word in words) for words in (leader, other))
    return sum(shared) > _SAME * least
