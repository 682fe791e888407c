"""Names that only say whose relative somebody is."""

from __future__ import annotations

import pytest

from bot.answers.plain import plain
from bot.answers.relatives import is_of_relative
from bot.model import Span

# Add a row to say whether the name in a question is only somebody's relative's or friend's.
NAMED: list[tuple[str, str, bool]] = [
    ("Qu'a dit le père de Margalide ?", "Margalide", True),
    ("La femme d'Yvon, elle en pense quoi ?", "Yvon", True),
    ("Que dit Margalide de son père ?", "Margalide", False),
    ("Le projet de Margalide, c'est quoi ?", "Margalide", False),
    ("What did Carpelin's wife ask him?", "Carpelin", True),
    ("Did Carpelin's younger brother come?", "Carpelin", True),
    ("What did the daughter of Morel say?", "Morel", True),
    ("What is Carpelin's opinion?", "Carpelin", False),
    ("What did Morel say about her wife?", "Morel", False),
]


@pytest.mark.parametrize(("question", "name", "relative"), NAMED)
def test_a_name_may_say_whose_relative_is_meant(question: str, name: str, *, relative: bool) -> None:
    """The words of somebody's wife or father are not his or hers."""
    start = question.index(name)
    assert is_of_relative(plain(question), Span(start, start + len(name))) is relative
