"""`bot ask`: one question, or one a line from standard input."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from bot.cli.opening import corpus_option, open_engine, settings
from bot.collecting import seldom

if TYPE_CHECKING:
    from bot.engine import Engine
    from bot.model import Outcome

_FOUND, _DECLINED, _WRONG = 0, 1, 2


@click.command()
@click.argument("question", nargs=-1, required=True)
@corpus_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of text.")
@click.option(
    "--passages",
    type=click.IntRange(0, 1000),
    metavar="N",
    help="Ranked passages kept in the JSON.  [default: BOT_PASSAGES, else 10]",
)
@seldom()
def ask(question: tuple[str, ...], corpus: Path | None, passages: int | None, *, as_json: bool) -> int:
    """Answer one question, or one question a line.

    The answer quotes the articles and names its sources; exit status 1 tells that nothing in them answers. With - as
    QUESTION, questions come from standard input, one a line, and each gets one JSON object on a line.

    \b
    Example: bot ask "what did Majhoubi say about Facebook?"
             bot ask --json Que reproche Mahjoubi à Facebook
             bot ask - --passages 3 < questions.txt > answers.jsonl
    """  # noqa: D301 -- click wants the character itself, which keeps the lines apart
    chosen = settings()
    engine = open_engine(corpus, chosen)
    kept = chosen.passages if passages is None else passages
    if question == ("-",):
        return _ask_lines(engine, kept)
    words = os.fsencode(" ".join(question)).decode("utf-8", "replace")
    started = time.perf_counter()
    outcome = engine.ask(words, passages=kept).outcome
    elapsed_ms = (time.perf_counter() - started) * 1000
    if as_json:
        _print_object(outcome, engine, elapsed_ms, kept)
    else:
        from bot.render.console import Screen
        from bot.render.terminal import show_outcome

        show_outcome(outcome, Screen())
    return _status(outcome)


def _ask_lines(engine: Engine, passages: int) -> int:
    """Answer each line of standard input; a question that fails is named on standard error and stops nothing."""
    from bot.model import Declined, Unavailable
    from bot.render.safe import one_line

    status = _FOUND
    for number, question in enumerate(_lines(sys.stdin.buffer), start=1):
        started = time.perf_counter()
        outcome: Outcome
        try:
            outcome = engine.ask(question, passages=passages).outcome
            status = max(status, _WRONG if isinstance(outcome, Unavailable) else _FOUND)
        except Exception as error:  # noqa: BLE001 -- whatever one question does, the others are answered
            click.echo(f"bot: question {number} failed ({one_line(f'{type(error).__name__}: {error}')})", err=True)
            # One object a question, so that questions and answers stay side by side.
            outcome = Declined(question, "en", "no_evidence")
            status = _WRONG
        _print_object(outcome, engine, (time.perf_counter() - started) * 1000, passages)
        sys.stdout.flush()
    return status


def _lines(stream: BinaryIO) -> Iterator[str]:
    # Only a line feed ends a question: text streams would also split at other characters, and fail on wrong bytes.
    for line in stream:
        yield line.decode("utf-8-sig", "replace").rstrip("\r\n")


def _print_object(outcome: Outcome, engine: Engine, elapsed_ms: float, passages: int) -> None:
    from bot.render.json import as_object, line

    found = as_object(outcome, engine.corpus, elapsed_ms=elapsed_ms, passages=passages)
    ascii_only = not (sys.stdout.encoding or "").lower().startswith("utf")
    sys.stdout.write(line(found, ascii_only=ascii_only) + "\n")


def _status(outcome: Outcome) -> int:
    from bot.model import Declined, Unavailable

    if isinstance(outcome, Unavailable):
        return _WRONG
    return _DECLINED if isinstance(outcome, Declined) else _FOUND
