"""Fits the weights of `bot/answers/weights.json` on question sets.

    python tools/fit_weights.py --set QUESTIONS.jsonl CORPUS --set QUESTIONS.jsonl CORPUS … [--write words]

Every set is left out once, to tell how the weights do on an event they were not fitted to; then all are fitted
together. `tools/fitting.py` has how that is done.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
import numpy as np

from bot.answers.candidates import Candidates
from bot.engine import Engine
from bot.evaluation.questions import read_questions
from bot.evaluation.running import comparable
from bot.meaning.local import LocalEmbedder
from bot.meaning.sense import Meaning
from bot.model import Span
from tools.fitting import Asked, Fitted, Flags, fit, holds, quote, shares

_FILE = Path(__file__).parent.parent / "bot" / "answers" / "weights.json"
#: A proof may run over this many sentences.
_LONGEST_PROOF = 4
#: A weight below this is left out of the table.
_TELLING = 0.0005


def measured(questions: Path, corpus: Path, names: list[str], meaning: Meaning | None) -> list[Asked]:
    """Every question of a set with the figures of its candidates; new figures are added to `names`."""
    engine = Engine.open(corpus, meaning=meaning)
    asked = []
    for question in read_questions(questions):
        wanted = engine.understand(" ".join(question.question.split()))
        found = Candidates.of(wanted, engine.look(wanted), engine.scenes)
        names.extend(name for name in found.figures if name not in names)
        none = np.zeros(len(found))
        rows = np.stack([found.figures.get(name, none) for name in names], axis=1)
        right = _right(found, [comparable(proof) for proof in question.proofs])
        asked.append(Asked(question, engine.scenes.corpus, found, rows, right))
    return asked


def _right(found: Candidates, proofs: Sequence[str]) -> Flags:
    """Which sentences hold a proof, or are among the fewest neighbours that hold it together."""
    right = np.zeros(len(found), bool)
    for first, one in enumerate(found):
        for last in range(first, min(first + _LONGEST_PROOF, len(found))):
            if found[last].scene is not one.scene:
                break
            if holds(one, Span(one.span.start, found[last].span.end), proofs):
                right[first : last + 1] |= not right[first + 1 : last + 1].any()
                break
    return right


@click.command()
@click.option("--set", "sets", type=(click.Path(path_type=Path), click.Path(path_type=Path)), multiple=True)
@click.option("--penalty", default=0.2, show_default=True, help="On large weights of the choice.")
@click.option("--doubt", default=0.05, show_default=True, help="On large weights of the confidence.")
@click.option("--declines", default=0.85, show_default=True, help="Least share of right declines.")
@click.option("--meaning", is_flag=True, help="Let the local embedding model take part.")
@click.option("--write", is_flag=True, help="Write the weights.")
def main(  # noqa: PLR0913 -- each is an option of the command
    sets: Sequence[tuple[Path, Path]], penalty: float, doubt: float, declines: float, *, meaning: bool, write: bool
) -> None:
    """Fit the weights, each set left out once; then all together."""
    names: list[str] = []
    raw = [measured(questions, corpus, names, _model(corpus) if meaning else None) for questions, corpus in sets]
    groups = [[_widened(one, len(names)) for one in group] for group in raw]
    for place, (questions, _) in enumerate(sets):
        others = [one for group in groups[:place] + groups[place + 1 :] for one in group]
        if others:
            _show("not fitted", questions, groups[place], fit(others, names, penalty, doubt, declines))
    fitted = fit([one for group in groups for one in group], names, penalty, doubt, declines)
    for (questions, _), group in zip(sets, groups, strict=True):
        _show("fitted", questions, group, fitted)
    click.echo(f"least confidence {fitted.sure:.2f}")
    if write:
        _write("meaning" if meaning else "words", names, fitted)


def _model(corpus: Path) -> Meaning:
    """The local embedding model, with the vectors of one corpus kept apart from those of the others."""
    return Meaning(LocalEmbedder(), Path(".cache") / hashlib.sha256(str(corpus.resolve()).encode()).hexdigest()[:16])


def _widened(one: Asked, width: int) -> Asked:
    return replace(one, rows=np.pad(one.rows, ((0, 0), (0, width - one.rows.shape[1]))))


def _show(label: str, questions: Path, asked: Sequence[Asked], fitted: Fitted) -> None:
    found = shares([quote(one, fitted.choice) for one in asked], fitted)
    figures = "  ".join(f"{name} {value:.3f}" for name, value in found.items())
    click.echo(f"{label:12}{questions.parent.name}/{questions.stem:12}  {figures}")


def _write(table: str, names: Sequence[str], fitted: Fitted) -> None:
    held = json.loads(_FILE.read_text(encoding="utf-8")) if _FILE.exists() else {}
    held[table] = {
        "sure": round(fitted.sure, 3),
        "offset": round(fitted.offset, 3),
        "choice": _rounded(dict(zip(names, fitted.choice.tolist(), strict=True))),
        "confidence": _rounded(fitted.confidence),
    }
    _FILE.write_text(json.dumps(held, indent=2) + "\n", encoding="utf-8")


def _rounded(weights: dict[str, float]) -> dict[str, float]:
    return {name: round(weight, 3) for name, weight in sorted(weights.items()) if abs(weight) >= _TELLING}


if __name__ == "__main__":
    main()
