"""What is quoted of the likeliest sentences."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.candidates import Candidates
from bot.answers.question import Asked
from bot.answers.windows import Windows
from bot.model import MAX_QUOTE
from tests.answers.scenes import article, corpus, hit, ranking, said, scenes

_LONG = " ".join(["mot"] * 200) + "."
_ASKED = Asked("port", "fr", "port", "what")


def _best(likely: list[float], *sentences: str, statement: str = "") -> str:
    found = article(" ".join(sentences))
    ranked = ranking(hit(found, *sentences, strengths=[[0.0]] * len(sentences)), words="port")
    spoken = [said(found, statement, "Anne Morel")] if statement else []
    measured = Candidates.of(_ASKED, ranked, scenes(ranked, corpus(found, statements=spoken)))
    return found.read(Windows.of(measured, np.array(likely))[0].span)


def test_the_likely_sentences_are_quoted_together_and_nothing_else() -> None:
    """A sentence that surely does not answer is left out."""
    assert _best([0.0, 0.5, 0.5, 0.0], "Un.", "Deux est là.", "Trois aussi.", "Quatre.") == "Deux est là. Trois aussi."


def test_a_sentence_that_leans_brings_the_one_before() -> None:
    """ "They were twelve" is quoted with the sentence that says who."""  # noqa: D210 -- the quotation opens it
    assert _best([0.02, 0.98], "Le salon a ouvert.", "Ils étaient douze.").startswith("Le salon")


def test_a_statement_is_quoted_whole() -> None:
    """Words that belong together stay together, where that costs little."""
    whole = "Le port vit. La mer aussi."
    assert _best([0.97, 0.015, 0.015], "Le port vit.", "La mer aussi.", "Fin.", statement=whole).startswith(whole)


def test_no_beginning_of_a_statement_is_added_that_does_not_fit() -> None:
    """A statement is left out rather than cut in two, unless its beginning is likely to hold the answer."""
    begins, ends = "Le port vit.", f"La mer {'aussi ' * 80}."
    sentences = ("Ana a parlé.", begins, ends)
    assert _best([0.91, 0.08, 0.01], *sentences, statement=f"{begins} {ends}") == "Ana a parlé."
    assert _best([0.3, 0.69, 0.01], *sentences, statement=f"{begins} {ends}").endswith(begins)


def test_a_sentence_longer_than_a_quotation_is_cut_between_words() -> None:
    """No candidate is lost for its length, and no quotation is too long."""
    quoted = _best([1.0], _LONG)
    assert len(quoted) <= MAX_QUOTE
    assert quoted.endswith("mot")


@pytest.mark.parametrize(
    ("more", "quoted"),
    [
        ("", "Le port vit. La mer aussi, dit la maire Anne Morel."),
        ("aussi " * 80, "La mer aussi, dit la maire Anne Morel."),
    ],
)
def test_a_run_that_cuts_a_statement_is_quoted_with_all_of_it(more: str, quoted: str) -> None:
    """Whoever is presented in the middle of her words is quoted from their beginning, unless that is too long."""
    begins, ends = f"Le port vit{more and ' ' + more.strip()}.", "La mer aussi, dit la maire Anne Morel."
    sentences = ("Il pleut.", begins, ends)
    found = article(" ".join(sentences))
    ranked = ranking(hit(found, *sentences, strengths=[[0.0]] * 3), words="port")
    spoken = [said(found, f"{begins} La mer aussi", "Anne Morel")]
    windows = Windows.of(Candidates.of(_ASKED, ranked, scenes(ranked, corpus(found, statements=spoken))), np.zeros(3))
    (window,) = windows.over([range(2, 3)])
    assert found.read(window.span) == quoted


@given(st.lists(st.integers(1, 300), min_size=1, max_size=9))
def test_no_quotation_is_too_long_or_leaves_its_passage(lengths: list[int]) -> None:
    """Every window lies in its passage and has at most 420 characters."""
    sentences = [f"{'a' * length}{place}." for place, length in enumerate(lengths)]
    found = article(" ".join(sentences))
    ranked = ranking(hit(found, *sentences, strengths=[[0.0]] * len(sentences)), words="port")
    measured = Candidates.of(_ASKED, ranked, scenes(ranked, corpus(found)))
    for window in Windows.of(measured, np.full(len(sentences), 1 / len(sentences))):
        assert 0 < len(window.span) <= MAX_QUOTE
        assert window.scene.passage.span.covers(window.span)
