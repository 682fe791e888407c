"""Fits the weights of `bot/answers/weights.json` on question sets.

    python tools/fit_weights.py --set QUESTIONS.jsonl CORPUS --set QUESTIONS.jsonl CORPUS … [--write words]

Every set is left out once, to tell how the weights do on an event they were not fitted to; then all are fitted
together. Choice: a softmax over the sentences of a question, whose right ones share the likelihood (listwise, Cao et
al., "Learning to Rank", 2007). Confidence: logistic regression of "the quotation is right". Both with a penalty on the
squares of the weights, each figure scaled by its standard deviation.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click
import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from bot.answers.candidates import Candidate, candidates
from bot.answers.doubt import signs
from bot.answers.weighing import likelihoods
from bot.answers.windows import windows
from bot.engine import Engine
from bot.evaluation.questions import Question, read_questions
from bot.evaluation.running import comparable
from bot.meaning.local import LocalEmbedder
from bot.meaning.sense import Meaning
from bot.model import Span

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
_FILE = Path(__file__).parent.parent / "bot" / "answers" / "weights.json"
#: What a wrong answer counts in fitting the confidence, against 1 for a question without an answer.
_WRONG = 0.3
#: Figures of the question alone cannot tell its sentences apart.
_SAME_FOR_ALL = ("absent", "untranslated")
#: A proof may run over this many sentences.
_LONGEST_PROOF = 4
#: A weight below this is left out of the table.
_TELLING = 0.0005
_TRIED = np.arange(0.2, 0.85, 0.02)


@dataclass(frozen=True)
class Asked:
    """One question with its candidates, their figures, and which of them hold or share a proof."""

    question: Question
    person: bool
    found: tuple[Candidate, ...]
    rows: Floats
    right: Flags


@dataclass(frozen=True)
class Quoted:
    """What would be quoted for a question: its signs, and whether it holds a proof."""

    signs: dict[str, float]
    right: bool
    decline: bool


@dataclass(frozen=True)
class Fitted:
    """Weights of the figures and of the signs, and the least confidence of an answer."""

    choice: Floats
    confidence: dict[str, float]
    offset: float
    sure: float

    def confidence_in(self, quoted: Quoted) -> float:
        """How sure a quotation is."""
        if not quoted.signs:
            return 0.0
        logit = self.offset + sum(self.confidence.get(name, 0.0) * value for name, value in quoted.signs.items())
        return float(1 / (1 + np.exp(-logit)))


def measured(questions: Path, corpus: Path, names: list[str], meaning: Meaning | None) -> list[Asked]:
    """Every question of a set with the figures of its candidates; new figures are added to `names`."""
    engine = Engine.open(corpus, meaning=meaning)
    asked = []
    for question in read_questions(questions):
        wanted = engine.understand(" ".join(question.question.split()))
        found = tuple(candidates(wanted, engine.look(wanted), engine.corpus))
        names.extend(name for one in found for name in one.figures if name not in names)
        rows = np.array([[one.figures.get(name, 0.0) for name in names] for one in found])
        right = _right(found, [comparable(proof) for proof in question.proofs])
        asked.append(Asked(question, bool(wanted.people), found, rows.reshape(len(found), len(names)), right))
    return asked


def _right(found: Sequence[Candidate], proofs: Sequence[str]) -> Flags:
    """Which sentences hold a proof, or are among the fewest neighbours that hold it together."""
    right = np.zeros(len(found), bool)
    for first, one in enumerate(found):
        for last in range(first, min(first + _LONGEST_PROOF, len(found))):
            if found[last].scene is not one.scene:
                break
            if _holds(one, Span(one.sentence.span.start, found[last].sentence.span.end), proofs):
                right[first : last + 1] |= not right[first + 1 : last + 1].any()
                break
    return right


def _holds(one: Candidate, span: Span, proofs: Sequence[str]) -> bool:
    text = comparable(one.scene.article.read(span))
    return any(proof in text for proof in proofs)


def _least(function: Callable[[Floats], tuple[float, Floats]], width: int) -> Floats:
    found: Floats = minimize(function, np.zeros(width), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return found


def fit_choice(asked: Sequence[Asked], free: Flags, penalty: float) -> Floats:
    """Weights under which right candidates are likely among those of their question."""
    useful = [one for one in asked if one.right.any() and not one.right.all()]
    rows = np.concatenate([one.rows for one in useful])
    right = np.concatenate([one.right for one in useful])
    starts = np.cumsum([0] + [len(one.rows) for one in useful])[:-1]
    owner = np.repeat(np.arange(len(useful)), [len(one.rows) for one in useful])
    scale = np.where(rows.std(0) > 0, rows.std(0), 1.0)
    scaled = rows / scale

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = scaled @ weights
        likely = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        good = np.where(right, likely, 0.0)
        every, best = np.add.reduceat(likely, starts), np.maximum(np.add.reduceat(good, starts), 1e-12)
        slope = scaled.T @ (likely / every[owner] - good / best[owner]) / len(useful) + penalty * weights
        return float(np.mean(np.log(every) - np.log(best)) + penalty * weights @ weights / 2), slope * free

    return _least(loss, rows.shape[1]) / scale * free


def quote(one: Asked, choice: Floats) -> Quoted:
    """What the bot would quote, however sure it is."""
    decline = one.question.kind == "decline"
    if not len(one.rows):
        return Quoted({}, right=False, decline=decline)
    likely = likelihoods((one.rows @ choice).tolist())
    best = max(windows(one.found, likely), key=lambda window: window.worth)
    right = _holds(best.best, best.span, [comparable(proof) for proof in one.question.proofs])
    return Quoted(signs(best, person=one.person), right=right, decline=decline)


def fit_confidence(quoted: Sequence[Quoted], penalty: float) -> tuple[dict[str, float], float]:
    """Weights of the signs of quotations that tell right ones; questions without an answer count."""
    useful = [one for one in quoted if one.signs]
    names = sorted({name for one in useful for name in one.signs})
    rows = np.array([[one.signs.get(name, 0.0) for name in names] for one in useful])
    truth = np.array([float(one.right) for one in useful])
    counts = np.array([1.0 if one.right or one.decline else _WRONG for one in useful])
    centre, scale = rows.mean(0), np.where(rows.std(0) > 0, rows.std(0), 1.0)
    scaled = (rows - centre) / scale

    def loss(weights: Floats) -> tuple[float, Floats]:
        guess = 1 / (1 + np.exp(-scaled @ weights[:-1] - weights[-1]))
        unlikely = truth * np.log(guess + 1e-12) + (1 - truth) * np.log(1 - guess + 1e-12)
        wrong = counts * (guess - truth) / len(truth)
        slope = np.append(scaled.T @ wrong + penalty * weights[:-1], wrong.sum())
        return float(-np.mean(counts * unlikely) + penalty * weights[:-1] @ weights[:-1] / 2), slope

    weights = _least(loss, len(names) + 1)
    plain = weights[:-1] / scale
    return dict(zip(names, plain.tolist(), strict=True)), float(weights[-1] - plain @ centre)


def shares(quoted: Sequence[Quoted], fitted: Fitted) -> dict[str, float]:
    """The shares of right outcomes, of right declines, and of right quotations whatever the confidence."""
    given = [fitted.confidence_in(one) >= fitted.sure for one in quoted]
    right = [
        (one.right and answers) or (one.decline and not answers) for one, answers in zip(quoted, given, strict=True)
    ]
    declines = [not answers for one, answers in zip(quoted, given, strict=True) if one.decline]
    found = {
        "right": np.mean(right),
        "declines": np.mean(declines) if declines else 1.0,
        "quotations": np.mean([one.right for one in quoted if not one.decline]),
    }
    return {name: float(value) for name, value in found.items()}


def fit(asked: Sequence[Asked], names: Sequence[str], penalty: float, doubt: float, declines: float) -> Fitted:
    """Choice, confidence, and the least confidence that gets most right while `declines` of the declines are."""
    free = np.array([name.split("/")[0] not in _SAME_FOR_ALL for name in names])
    choice = fit_choice(asked, free, penalty)
    quoted = [quote(one, choice) for one in asked]
    confidence, offset = fit_confidence(quoted, doubt)
    fitted = Fitted(choice, confidence, offset, 0.0)
    tried = [(shares(quoted, replace(fitted, sure=float(least))), float(least)) for least in _TRIED]
    allowed = [row for row in tried if row[0]["declines"] >= declines] or tried
    return replace(fitted, sure=max(allowed, key=lambda row: row[0]["right"])[1])


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
