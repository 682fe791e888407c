"""How the weights are fitted: the choice among the sentences of a question, and the confidence in a quotation.

Choice: a softmax over the sentences of a question, whose right ones share the likelihood (listwise, Cao et
al., "Learning to Rank", 2007). Confidence: logistic regression of "the quotation is right". Both with a penalty on the
squares of the weights, each figure scaled by its standard deviation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from bot.answers.candidates import Candidate, Candidates
from bot.answers.deciding import leading, people_around
from bot.answers.doubt import signs
from bot.answers.silence import silence
from bot.answers.weighing import likelihoods
from bot.answers.windows import Windows
from bot.evaluation.questions import Question
from bot.evaluation.running import comparable
from bot.model import Corpus, Span

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
#: What a wrong answer counts in fitting the confidence, against 1 for a question without an answer.
_WRONG = 0.3
#: Figures of the question alone cannot tell its sentences apart.
_SAME_FOR_ALL = ("absent", "untranslated")
_TRIED = np.arange(0.2, 0.85, 0.02)


@dataclass(frozen=True)
class Asked:
    """One question with its candidates, their figures, and which of them hold or share a proof."""

    question: Question
    corpus: Corpus
    found: Candidates
    rows: Floats
    right: Flags


@dataclass(frozen=True)
class Quoted:
    """What would be quoted for a question: its signs, and whether it holds a proof.

    `given` tells whether it is quoted, where that is certain however sure it is; else None.
    """

    signs: dict[str, float]
    right: bool
    decline: bool
    given: bool | None = None


@dataclass(frozen=True)
class Fitted:
    """Weights of the figures and of the signs, and the least confidence of an answer."""

    choice: Floats
    confidence: dict[str, float]
    offset: float
    sure: float

    def confidence_in(self, quoted: Quoted) -> float:
        """How sure a quotation is."""
        logit = self.offset + sum(self.confidence.get(name, 0.0) * value for name, value in quoted.signs.items())
        return float(1 / (1 + np.exp(-logit)))


def holds(one: Candidate, span: Span, proofs: Sequence[str]) -> bool:
    """Whether the text of a span of the candidate's article has one of the proofs."""
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
    decline, found = one.question.kind == "decline", one.found
    asked, ranking = found.view.asked, found.view.ranking
    best = leading(asked, ranking, Windows.of(found, likelihoods(one.rows @ choice))) if len(one.rows) else None
    if best is None:
        return Quoted({}, right=False, decline=decline, given=False)
    right = holds(best.best, best.span, [comparable(proof) for proof in one.question.proofs])
    people = people_around(best, one.corpus)
    sure, unsure = (silence(asked, ranking, best, people, enough=enough) is None for enough in (True, False))
    return Quoted(signs(best), right=right, decline=decline, given=sure if sure == unsure else None)


def fit_confidence(quoted: Sequence[Quoted], penalty: float) -> tuple[dict[str, float], float]:
    """Weights of the signs of quotations that tell right ones, where the confidence decides; questions without an answer count."""
    useful = [one for one in quoted if one.given is None]
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
    given = [fitted.confidence_in(one) >= fitted.sure if one.given is None else one.given for one in quoted]
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
