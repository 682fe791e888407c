"""Irregular French verb forms count as their verb."""

from __future__ import annotations

from importlib.resources import files

import pytest

from bot.search.analysis import snowball, stem
from tools.french_verbs import rows


@pytest.mark.parametrize(
    "forms",
    [
        "écrire écris écrit écrivent écrivait écrira",
        "vendre vend vendent vendu vendrait",
        "tenir tient tiennent tenu tiendra tenait",
        "prendre prend prennent pris prendra",
        "recevoir reçoit reçoivent reçu recevra",
        "craindre craint craignent craignait",
        "mourir meurt mort mourra",
        "connaître connaît connu connaissait",
        "construire construit construisait construira",
        "découvrir découvre découvert découvrait",
        "aller va vont ira allait",
    ],
)
def test_every_form_of_a_verb_is_one_term(forms: str) -> None:
    """Whatever form an article uses, a question about the verb meets it."""
    assert len({stem(form, "fr") for form in forms.split()}) == 1


@pytest.mark.parametrize("word", ["lit", "cours", "bois", "sens", "part", "concours", "permis", "verre", "pays", "fer"])
def test_another_word_is_not_bent_into_a_verb(word: str) -> None:
    """A noun that looks like a verb form stays itself."""
    assert stem(word, "fr") == snowball(word, "fr")


def test_the_file_is_what_the_tool_writes() -> None:
    """The shipped table is up to date with the tool that makes it."""
    text = files("bot.search").joinpath("data", "french-irregular.tsv").read_text(encoding="utf-8")
    shipped = dict(line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    assert shipped == rows()
