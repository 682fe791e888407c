"""Tries a shared index: what a question costs beside a bot alone, and whether the outcomes are the same.

    python -m tools.shared_costs http://127.0.0.1:19530 --passages 1000 --passages 10000

`corpus/` is grown to so many passages and brought to the Milvus at that address, as a version of `verbatim_costs`; the last
two versions stay there. `--token` is what lets the bot in.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import numpy as np
import numpy.typing as npt

from bot.articles.folder import read_corpus
from bot.bench.growing import grow
from bot.engine import Engine
from bot.evaluation.questions import read_questions
from bot.sharing.shared import Sharing

_CORPUS = Path(__file__).parent.parent / "corpus"
_ALIAS = "verbatim_costs"
#: How long a question waits, in seconds: nothing is left out because it is slow.
_PATIENCE = 60.0
_ROUNDS = 3

#: Milliseconds of this process's processor and of the clock, a row for each question.
Times = npt.NDArray[np.float64]


def times(engine: Engine, questions: Sequence[str]) -> Times:
    """What each question takes."""
    rows = []
    for question in questions:
        before = time.process_time(), time.perf_counter()
        engine.ask(question)
        rows.append((time.process_time() - before[0], time.perf_counter() - before[1]))
    return np.array(rows) * 1000


def measured(engine: Engine, sharing: Sharing, questions: Sequence[str]) -> Iterator[str]:
    """What came out, line by line.

    Args:
        engine: a bot alone.
        sharing: the engine that the other bot shares.
        questions: asked three times, of one bot and of the other in turns.
    """
    before = time.process_time(), time.perf_counter()
    key = str(len(engine.index.passages))
    shared = engine.within(sharing.of(engine.corpus, engine.index, key, None, lambda *_: None))
    took = time.process_time() - before[0], time.perf_counter() - before[1]
    yield f"{key} passages, brought in {took[0]:.1f} s of the processor, {took[1]:.1f} s by the clock"
    same = sum(engine.ask(question) == shared.ask(question) for question in questions)
    yield f"  {same} of {len(questions)} outcomes are the same"
    rounds = [(times(engine, questions), times(shared, questions)) for _ in range(_ROUNDS)]
    for name, every in zip(("alone", "shared"), zip(*rounds, strict=True), strict=True):
        p50, p99 = np.quantile(np.vstack(every), [0.5, 0.99], axis=0)
        yield (
            f"  {name}: p50 {p50[0]:.1f} ms, p99 {p99[0]:.1f} ms of the processor;"
            f" {p50[1]:.1f} ms, {p99[1]:.1f} ms by the clock"
        )
    yield f"  load average {os.getloadavg()[0]:.1f}"


@click.command(help=__doc__)
@click.argument("url")
@click.option("--token", default="")
@click.option("--passages", type=int, multiple=True, default=(1000,))
def main(url: str, token: str, passages: tuple[int, ...]) -> None:
    """Measures each size."""
    corpus = read_corpus(_CORPUS)
    questions = [question.question for question in read_questions(_CORPUS / "questions.jsonl")]
    sharing = Sharing.at(url, token, _ALIAS, _PATIENCE)
    for size in passages:
        for line in measured(Engine.over(grow(corpus, size)), sharing, questions):
            click.echo(line)


if __name__ == "__main__":
    main()
