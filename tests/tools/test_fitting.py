"""The weights are fitted to what tells right sentences and right quotations."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.answers.candidates import Candidates
from bot.answers.question import Asked as Sought
from bot.answers.scene import Scenes
from bot.evaluation.questions import Question
from bot.model import Corpus
from tests.rankings import ranking
from tools.fitting import Asked, Fitted, Quoted, fit_choice, fit_confidence, shares

_QUESTION = Question("q", "fr", "said", "Que dit Ana Ruiz ?")


def _asked(count: int) -> list[Asked]:
    """Questions with six sentences of three figures each; the right one is mostly that with the greatest first."""
    dice = np.random.default_rng(7)
    made = []
    found = ranking(())
    nothing = Candidates.of(Sought("?", "fr", "", "what"), found, Scenes(Corpus(), ()))
    for _ in range(count):
        rows = dice.normal(size=(6, 3))
        right = np.arange(6) == np.argmax(rows[:, 0] + dice.normal(scale=0.1, size=6))
        made.append(Asked(_QUESTION, Corpus(), nothing, rows, right))
    return made


def test_the_choice_weighs_what_tells_right_ones() -> None:
    """The figure that tells the right sentence gets the weight, and one that may not be weighed gets none."""
    choice = fit_choice(_asked(200), np.array([True, True, False]), penalty=0.01)
    assert choice[0] > 10 * abs(choice[1])
    assert choice[2] == 0


@pytest.mark.parametrize("penalty", [0.001, 0.1])
def test_the_choice_is_at_the_least_loss(penalty: float) -> None:
    """No step away from the weights makes the right sentences likelier for their penalty."""
    asked = _asked(50)
    scale = np.concatenate([one.rows for one in asked]).std(0)

    def loss(weights: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
        missed = []
        for one in asked:
            likely = np.exp(one.rows @ weights)
            missed.append(-np.log(likely[one.right].sum() / likely.sum()))
        return float(np.mean(missed) + penalty * ((weights * scale) ** 2).sum() / 2)

    choice = fit_choice(asked, np.ones(3, bool), penalty)
    for step in (*np.eye(3) * 0.05, *np.eye(3) * -0.05):
        assert loss(choice + step) > loss(choice)


def test_the_confidence_weighs_what_tells_right_quotations() -> None:
    """A sign of right quotations makes surer, one that says nothing hardly does; what is settled anyway teaches nothing."""
    dice = np.random.default_rng(7)
    signs = dice.normal(size=(300, 2))
    quoted = [Quoted({"near": near, "noise": noise}, right=bool(near > 0), decline=False) for near, noise in signs]
    settled = [replace(one, right=not one.right, given=True) for one in quoted]
    weights, offset = fit_confidence([*quoted, *settled], penalty=0.01)
    assert weights["near"] > 10 * abs(weights["noise"])
    fitted = Fitted(np.zeros(0), weights, offset, 0.5)
    assert fitted.confidence_in(Quoted({"near": 2.0}, right=True, decline=False)) > 0.9
    assert fitted.confidence_in(Quoted({"near": -2.0}, right=False, decline=False)) < 0.1


def test_the_shares_count_answers_and_declines() -> None:
    """A right answer that is given and a question without an answer that is declined are right; nothing else is."""
    fitted = Fitted(np.zeros(0), {"sure": 10.0}, -5.0, 0.5)
    quoted = [
        Quoted({"sure": 1.0}, right=True, decline=False),
        Quoted({"sure": 0.0}, right=True, decline=False),
        Quoted({"sure": 1.0}, right=False, decline=True),
        Quoted({"sure": 0.0}, right=False, decline=True),
    ]
    assert shares(quoted, fitted) == {"right": 0.5, "declines": 0.5, "quotations": 1.0}
    turned = [replace(one, given=not one.signs["sure"]) for one in quoted]
    assert shares(turned, fitted) == {"right": 0.5, "declines": 0.5, "quotations": 1.0}
    settled = [replace(one, given=one.right) for one in quoted]
    assert shares(settled, fitted) == {"right": 1.0, "declines": 1.0, "quotations": 1.0}
