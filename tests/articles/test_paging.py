"""A text that is copied from print loses its running heads and is whole again where lines broke its words."""

from __future__ import annotations

import pytest

from bot.articles.formats.paging import joined, without_heads


def test_a_head_that_comes_again_with_the_next_page_is_left_out() -> None:
    """The first one stays, for it names the paper; numbers of pages that stand alone go with the others."""
    chunks = [
        ["LE FANAL - page 7"],
        ["Le texte."],
        ["LE FANAL - page 8"],
        ["8"],
        ["La suite.", "9"],
        ["- 9 -"],
        ["Ana Ruiz", "10"],
    ]
    assert without_heads(chunks) == [["LE FANAL - page 7"], ["Le texte."], ["La suite.", "9"], ["Ana Ruiz"]]


@pytest.mark.parametrize(
    "chunks",
    [
        [["10h : visite"], ["14h : visite"]],
        [["Samedi 4 juin 2022"], ["Samedi 11 juin 2022"]],
        [["La page 7 manque."], ["La page 8 aussi."]],
        [["42"], ["exposants"]],
    ],
)
def test_lines_that_are_alike_are_kept(chunks: list[list[str]]) -> None:
    """A programme's times and days, and numbers where no head comes again, are text."""
    assert without_heads(chunks) == chunks


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("à l'ar-", "rêt.", "à l'arrêt."),
        ("le vice-", "président", "le vice-président"),
        ("dit-", "il", "dit-il"),
        ("c'est-à-", "dire", "c'est-à-dire"),
        ("il faut ex-", "pliquer", "il faut expliquer"),
        ("Saint-", "Avel", "Saint-Avel"),
        ("Le texte", "suit", "Le texte suit"),
        ("un tiret -", "puis", "un tiret - puis"),
    ],
)
def test_a_broken_word_is_whole_again(first: str, second: str, whole: str) -> None:
    """The hyphen goes where the line broke the word, and stays where it belongs to it."""
    assert joined(first, second) == whole
