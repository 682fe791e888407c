"""Question sets: one JSON object a line, with the words that prove an answer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from bot.errors import QuestionSetError
from bot.model import Language

Kind = Literal["said", "fact", "reported", "decline"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its known answer; `proofs` are passages any of which proves it, none where it has no answer."""

    id: str
    lang: Language
    kind: Kind
    question: str
    proofs: tuple[str, ...] = ()
    article: str | None = None
    speaker: str | None = None
    note: str = ""


def read_questions(path: Path) -> tuple[Question, ...]:
    """Reads a question set.

    Raises:
        QuestionSetError: the file cannot be read, or a line is not a question; says which line and why.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "is not UTF-8 text"
        raise QuestionSetError(
            str(path), f"cannot be read ({reason}); name a file of one JSON object a line"
        ) from error
    found = tuple(_question(path, number, line) for number, line in enumerate(lines, 1) if line.strip())
    if not found:
        raise QuestionSetError(str(path), "holds no question; write one JSON object a line")
    return found


def _question(path: Path, number: int, line: str) -> Question:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise QuestionSetError(str(path), f"is not JSON ({error}); write one JSON object a line", number) from error
    if not isinstance(row, dict) or not isinstance(row.get("question"), str):
        raise QuestionSetError(str(path), 'needs an object with a "question"', number)
    for name, allowed in (("lang", get_args(Language)), ("kind", get_args(Kind))):
        if row.get(name) not in allowed:
            raise QuestionSetError(str(path), f'"{name}" must be one of {", ".join(allowed)}', number)
    proofs = row.get("any", [])
    if not isinstance(proofs, list) or not all(isinstance(proof, str) for proof in proofs):
        raise QuestionSetError(str(path), '"any" must be a list of texts', number)
    if bool(proofs) == (row["kind"] == "decline"):
        raise QuestionSetError(str(path), '"any" must hold words of the article, and none for kind "decline"', number)
    for name in ("article", "speaker"):
        if not isinstance(row.get(name, ""), str | None):
            raise QuestionSetError(str(path), f'"{name}" must be a text or null', number)
    return Question(
        id=str(row.get("id") or number),
        lang=row["lang"],
        kind=row["kind"],
        question=row["question"],
        proofs=tuple(proofs),
        article=row.get("article"),
        speaker=row.get("speaker"),
        note=str(row.get("note") or ""),
    )
