"""Letters without accents."""

from __future__ import annotations

import pytest

from bot.letters import Bare, Folding, bare

_LETTERS = bytes(set(range(256)) - {0x81, 0x8D, 0x8F, 0x90, 0x9D}).decode("cp1252")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Été à Nîmes", "Ete a Nimes"), ("E\u0301te\u0301", "Ete"), ("œuf de Łódź", "œuf de Łodz"), ("« ça »", "« ca »")],
)
def test_accents_go_and_all_else_stays(text: str, expected: str) -> None:
    """A letter loses its accents, whether they are part of it or stand behind it; case, ligatures and marks stay."""
    assert bare(text) == expected


@pytest.mark.parametrize("text", [_LETTERS, _LETTERS + "Łódź, ☃"])
def test_long_texts_are_folded_like_short_ones(text: str) -> None:
    """The quick way for long texts of French letters, and the other one, give what short texts get."""
    fold = Folding(Bare({ord("’"): "'"}))
    assert fold(text) == "".join(map(fold, text))
