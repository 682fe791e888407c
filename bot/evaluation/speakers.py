"""Who said it, measured apart from answering: does a statement hold the words that prove an answer, and whose is it?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.evaluation.questions import Question
from bot.model import Article, Corpus, Span, Statement

Attribution = Literal["right", "open", "missing", "wrong"]
#: The attributions, in the order they are shown.
ATTRIBUTIONS: tuple[Attribution, ...] = ("right", "open", "missing", "wrong")


@dataclass(frozen=True, slots=True)
class Attributed:
    """A question whose speaker is known, the statement that holds its proof, and whether the speaker is right.

    Where several people speak together, one of them is enough. `missing` tells that no statement holds the proof, `open` that one does but names nobody.
    """

    question: Question
    statement: Statement | None
    attribution: Attribution


def attributed(corpus: Corpus, questions: Sequence[Question]) -> tuple[Attributed, ...]:
    """Judges every question that has a known speaker and article; the others are passed over."""
    return tuple(
        _judge(corpus, question)
        for question in questions
        if question.speaker and question.article and question.article in corpus.by_id
    )


def _judge(corpus: Corpus, question: Question) -> Attributed:
    """One wrong name among a question's proofs makes it wrong; else one right name makes it right."""
    article = corpus.by_id[question.article or ""]
    statements = corpus.statements_by_article.get(article.id, ())
    speaker = _shown(corpus, question.speaker or "")
    found = [_held(statements, span, speaker) for span in _places(article, question.proofs)]
    judged = [(statement, _attribution(statement, speaker)) for statement in found]
    for attribution in ("wrong", "right", "open"):
        for statement, verdict in judged:
            if verdict == attribution:
                return Attributed(question, statement, verdict)
    return Attributed(question, None, "missing")


def _shown(corpus: Corpus, speaker: str) -> str:
    """The name under which the corpus shows whoever bears the name or spelling `speaker`."""
    return next((person.name for person in corpus.people if speaker in (person.name, *person.spellings)), speaker)


def _attribution(statement: Statement | None, speaker: str | None) -> Attribution:
    if statement is None:
        return "missing"
    if statement.speaker is None:
        return "open"
    return "right" if speaker in statement.speakers else "wrong"


def _held(statements: Sequence[Statement], proof: Span, speaker: str | None) -> Statement | None:
    """The statement that holds most of `proof`; of several that hold as much, a wrong one before the others."""

    def rank(statement: Statement) -> tuple[int, bool]:
        return statement.span.shared(proof), _attribution(statement, speaker) == "wrong"

    return max((each for each in statements if each.span.overlaps(proof)), key=rank, default=None)


def _places(article: Article, proofs: Sequence[str]) -> Iterator[Span]:
    """Where the proofs stand in the text, compared by letters and digits alone."""
    letters = list(_letters(article.text))
    plain = "".join(letter for letter, _ in letters)
    for proof in proofs:
        wanted = "".join(letter for letter, _ in _letters(proof))
        start = plain.find(wanted)
        if wanted and start >= 0:
            yield Span(letters[start][1], letters[start + len(wanted) - 1][1] + 1)


def _letters(text: str) -> Iterator[tuple[str, int]]:
    for position, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character.replace("œ", "oe").replace("Œ", "oe")).casefold():
            if part.isalnum():
                yield part, position
