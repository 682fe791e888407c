"""The questions that a corpus must answer, and what a change does to them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.engine import Engine
from bot.errors import RefusedError, SearchError
from bot.evaluation.questions import Question, read_questions
from bot.evaluation.running import Judged, run
from bot.model import Answer, Declined, Outcome

FILE = "questions.jsonl"
_NUMBER = re.compile(r'"id": ?"e(\d{1,6})"')


@dataclass(frozen=True, slots=True)
class Shift:
    """One expected question and what it comes to before and after a change; `before` is None where nothing was."""

    question: Question
    before: Outcome | None
    after: Outcome | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The expected questions by what a change does to them.

    `broken` were right and are not, `mended` were not and are; `changed` have another answer that is as right or wrong
    as the one before, `kept` the same.
    """

    kept: tuple[Shift, ...] = ()
    broken: tuple[Shift, ...] = ()
    mended: tuple[Shift, ...] = ()
    changed: tuple[Shift, ...] = ()


def expected(folder: Path) -> tuple[Question, ...]:
    """The expected questions of a corpus folder, none where it has no file of them.

    Raises:
        QuestionSetError: the file cannot be read; says which line and why.
    """
    path = folder / FILE
    return read_questions(path) if path.exists() and path.read_bytes().strip() else ()


def compare(before: Engine | None, after: Engine | None, questions: Sequence[Question]) -> Comparison:
    """What becomes of the expected questions when one engine takes the place of another.

    Args:
        before: the engine in service; None where the corpus has no article yet.
        after: the one that is to follow; None where the corpus would have no article left.
        questions: the expected questions.
    """
    try:
        old, new = (_judged(engine, questions) for engine in (before, after))
    except SearchError:
        # Where one of the two could not look the questions up, there is nothing to compare.
        return Comparison()
    found: dict[str, list[Shift]] = {"kept": [], "broken": [], "mended": [], "changed": []}
    for question, one, other in zip(questions, old, new, strict=True):
        shift = Shift(question, one.outcome if one else None, other.outcome if other else None)
        found[_kind(one, other)].append(shift)
    return Comparison(**{name: tuple(shifts) for name, shifts in found.items()})


def _judged(engine: Engine | None, questions: Sequence[Question]) -> Sequence[Judged | None]:
    # A language model that reads is slow, and may choose one sentence today and another tomorrow.
    return run(replace(engine, reader=None), questions) if engine is not None else [None] * len(questions)


def _kind(before: Judged | None, after: Judged | None) -> str:
    was, is_ = (judged is not None and judged.verdict == "right" for judged in (before, after))
    if was != is_:
        return "mended" if is_ else "broken"
    same = before is not None and after is not None and _gist(before.outcome) == _gist(after.outcome)
    return "kept" if same or before is after else "changed"


def _gist(outcome: Outcome) -> tuple[str | None, ...]:
    """What of an outcome an asker would call another answer."""
    if isinstance(outcome, Answer):
        first = outcome.citations[0]
        return (first.article.id, first.quote, first.speaker)
    return (type(outcome).__name__,)


def with_expectation(raw: bytes | None, outcome: Outcome) -> bytes:
    """The file of expected questions with one more: this question, and the words that answer it today.

    Args:
        raw: the file as it is, None where there is none.
        outcome: an answer whose words are expected, or a decline that is.

    Raises:
        RefusedError: the outcome is neither, or the question is expected already.
    """
    text = (raw or b"").decode("utf-8-sig", "replace")
    question = " ".join(outcome.question.split())
    if not isinstance(outcome, Answer | Declined):
        raise RefusedError(question[:80], "is no question about the articles", "expect the answer to one")
    if json.dumps(question, ensure_ascii=False) in text:
        raise RefusedError(question[:80], "is expected already", f"its line is in {FILE}")
    number = max((int(each) for each in _NUMBER.findall(text)), default=0) + 1
    row: dict[str, object] = {"id": f"e{number:03}", "lang": outcome.language, "kind": "decline", "question": question}
    row |= {"any": [], "article": None, "speaker": None}
    if isinstance(outcome, Answer):
        first = outcome.citations[0]
        row |= {"any": [" ".join(first.quote.split())], "article": first.article.id, "speaker": first.speaker}
        row["kind"] = "said" if first.speaker else "fact"
    lines = text if not text or text.endswith("\n") else text + "\n"
    return (lines + json.dumps(row, ensure_ascii=False) + "\n").encode()
