"""`bot bench`: what indexing and answering cost on corpora grown to any size."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.opening import corpus_option, open_engine, settings
from bot.cli.pictures import picture_option, write

if TYPE_CHECKING:
    from bot.model import Corpus

_SIZES = (1_000, 10_000, 100_000, 1_000_000)
#: What `bot serve` needs beside the engine.
_SERVING = (
    "bot.cli.serve",
    "bot.chat.running",
    "bot.chat.logs",
    "bot.ingest.door",
    "bot.ingest.watching",
    "watchfiles",
)


@click.command()
@corpus_option
@click.option(
    "--to",
    type=click.IntRange(min=10, max=10_000_000),
    default=100_000,
    show_default=True,
    metavar="N",
    help="The largest number of passages.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of tables.")
@picture_option("--picture", "Draw cost against size (PNG).")
def bench(corpus: Path | None, to: int, picture: Path | None, *, as_json: bool) -> int:
    """Measure indexing, starting and answering as the corpus grows.

    The sentences of the corpus are put together to 1,000 passages, then ten times as many up to N. One field is
    measured beside plain rank-bm25, and bm25s and Tantivy where they are installed (the extra "bench").

    Example: bot bench --to 10000
    """
    import json

    from bot.bench.measuring import measure
    from bot.bench.report import lines, table, values

    chosen = settings()
    found = open_engine(corpus, chosen, alone=True).corpus
    questions = _questions(corpus or chosen.corpus, found)
    sizes = []
    for passages in [*(size for size in _SIZES if size < to), to]:
        click.echo(f"measuring {passages:,} passages", err=True)
        sizes.append(measure(found, questions, passages, _SERVING))
    click.echo(json.dumps(values(sizes)) if as_json else "\n".join(table(sizes)))
    if picture is not None:
        from bot.render.curves import curves

        write(picture, curves(lines(sizes), "passages", "milliseconds a question (median)"))
    return 0


def _questions(folder: Path, corpus: Corpus) -> list[str]:
    """The questions beside the corpus; where there are none, first sentences serve."""
    from bot.evaluation.questions import read_questions

    file = folder / "questions.jsonl"
    if file.is_file():
        return [asked.question for asked in read_questions(file)]
    return [corpus.by_id[passage.article].read(passage.sentences[0]) for passage in corpus.passages[:50]]
