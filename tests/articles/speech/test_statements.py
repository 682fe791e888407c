"""Who said what, as a table that can be read and added to without knowing Python: `statements.txt`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.articles.parts import read_part
from bot.articles.people import name_people
from bot.articles.settling import settle
from bot.model import Article, Statement

_TABLE = Path(__file__).parent / "statements.txt"
#: Cases that may stay without a speaker although a reader knows one. There are none; keep it so.
_OPEN_AT_MOST = 0


@dataclass(frozen=True, slots=True)
class _Case:
    title: str
    text: str
    expected: tuple[str, ...]


def _cases() -> tuple[_Case, ...]:
    parts = ("\n" + _TABLE.read_text(encoding="utf-8")).split("\n.\n")
    return tuple(
        _Case(parts[place].strip().splitlines()[-1], parts[place + 1], tuple(parts[place + 2].strip().splitlines()))
        for place in range(0, len(parts) - 2, 3)
    )


_CASES = _cases()


def _found(case: _Case) -> tuple[Article, tuple[Statement, ...]]:
    part = read_part(f"# Un jour au port\n\n{case.text}\n".encode(), "case.md")
    _, settled = settle([part], name_people([part.names], ()), {})
    return part.piece().article, settled[0].said().statements


def _line(article: Article, statement: Statement) -> str:
    form = " (reported)" if statement.form == "reported" else ""
    return f"{statement.speaker or '?'}{form}: {article.read(statement.span)}"


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.title)
def test_a_statement_has_its_speaker(case: _Case) -> None:
    """The statements of a text, each with its words and its speaker, or with none where the text leaves it open."""
    article, found = _found(case)
    shown = [_line(article, statement) for statement in found]
    expected = [] if case.expected == ("nothing",) else list(case.expected)
    assert len(shown) == len(expected), shown
    assert all(line.startswith(wanted) for line, wanted in zip(shown, expected, strict=True)), shown


def test_no_speaker_is_wrong() -> None:
    """Whatever else fails, nobody is given another's words; how many stay open is counted."""
    wrong, left_open = [], 0
    for case in _CASES:
        article, found = _found(case)
        speakers = {line.partition(":")[0].removesuffix(" (reported)") for line in case.expected}
        wrong += [_line(article, said) for said in found if said.speaker and said.speaker not in speakers]
        left_open += sum(said.speaker is None and "?" not in speakers for said in found)
    assert not wrong
    assert left_open <= _OPEN_AT_MOST, f"{left_open} of {len(_CASES)} cases are left open"


def test_the_table_is_large_enough() -> None:
    """At least sixty labelled cases, each with a title of its own."""
    assert len({case.title for case in _CASES}) == len(_CASES) >= 60
