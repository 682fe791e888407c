"""`bot eval`: a question set against the corpus."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.door import tell
from bot.cli.opening import corpus_option, open_corpus, open_engine, settings

if TYPE_CHECKING:
    from bot.evaluation.floors import Fall
    from bot.evaluation.questions import Question
    from bot.evaluation.report import Count
    from bot.evaluation.running import Judged

_FINE, _BELOW = 0, 1


@click.command(name="eval")
@click.argument("questions", type=click.Path(path_type=Path))
@corpus_option
@click.option(
    "--floors", type=click.Path(path_type=Path), metavar="FILE", help="Fail below the figures in this JSON file."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of text.")
@click.option("--speakers", is_flag=True, help="Judge only whose words the articles' statements say the proofs are.")
def evaluate(questions: Path, corpus: Path | None, floors: Path | None, *, as_json: bool, speakers: bool) -> int:
    """Run a question set and count right and wrong answers.

    QUESTIONS is a file of one JSON object a line, as corpus/questions.jsonl. Exit status 1 tells that a figure is
    below its floor.

    Example: bot eval corpus/questions.jsonl
    """
    from bot.evaluation.floors import falls, read_floors
    from bot.evaluation.questions import read_questions
    from bot.evaluation.report import by_group, figures
    from bot.evaluation.running import run

    asked = read_questions(questions)
    if speakers:
        _print_speakers(asked, corpus)
        return _FINE
    least = read_floors(floors) if floors else {}
    judged = run(open_engine(corpus, settings()), asked)
    fallen = falls(figures(judged), least)
    if as_json:
        _print_json(judged, fallen)
    else:
        _print_text(by_group(judged), judged, fallen)
    return _BELOW if fallen else _FINE


def _print_speakers(asked: Sequence[Question], folder: Path | None) -> None:
    from collections import Counter

    from bot.evaluation.speakers import ATTRIBUTIONS, attributed

    rows = attributed(open_corpus(folder, settings()), asked)
    for row in rows:
        if row.attribution != "right":
            said = row.statement.speaker if row.statement else None
            named = f"{row.question.speaker}, not {said}" if said else row.question.speaker
            tell([f"{row.question.id} {row.attribution}: {row.question.proofs[0]}", f"    {named}"])
    counts = Counter(row.attribution for row in rows)
    click.echo(", ".join(f"{name} {counts[name]}" for name in ATTRIBUTIONS) + f" of {len(rows)} known speakers")


def _print_json(judged: Sequence[Judged], fallen: Sequence[Fall]) -> None:
    from bot.evaluation.report import figures
    from bot.render.json import line

    rows = [
        {"id": row.question.id, "verdict": row.verdict, "right_speaker": row.right_speaker, "quoted": _quoted(row)}
        for row in judged
    ]
    below = [{"figure": fall.name, "floor": fall.floor, "value": fall.figure} for fall in fallen]
    click.echo(line({"figures": figures(judged), "below": below, "questions": rows}))


def _print_text(groups: dict[str, Count], judged: Sequence[Judged], fallen: Sequence[Fall]) -> None:
    for row in judged:
        if row.verdict != "right":
            told = f"{row.question.id} {row.verdict}: {row.question.question}"
            tell([told, f"    {_quoted(row) or 'nothing quoted'}"])
    click.echo(f"\n{'':10}{'asked':>7}{'right':>7}{'share':>7}{'wrong':>7}{'wrongly':>10}{'wrongly':>10}{'speaker':>9}")
    click.echo(f"{'':38}{'declined':>10}{'answered':>10}{'right':>9}")
    for name, group in groups.items():
        counts = group.verdicts
        speaker = "-" if group.speaker_share is None else f"{group.speaker_share:.2f}"
        click.echo(
            f"{name:10}{group.total:>7}{counts['right']:>7}{group.share:>7.2f}{counts['wrong']:>7}"
            f"{counts['wrongly declined']:>10}{counts['wrongly answered']:>10}{speaker:>9}"
        )
    for fall in fallen:
        click.echo(f"below its floor: {fall.name} is {fall.figure:.4f}, was at least {fall.floor:.4f}")


def _quoted(row: Judged) -> str | None:
    from bot.model import Answer

    if not isinstance(row.outcome, Answer):
        return None
    return f"{row.outcome.speaker or '?'}: {' '.join(row.outcome.citations[0].quote.split())}"
