"""The bot's own sentences."""

from __future__ import annotations

import string
from typing import get_args, get_type_hints

import pytest

from bot.model import Language, Reason, SmallTalk
from bot.render.words import TABLES, listed, say


def _parts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_language_has_the_same_sentences() -> None:
    """No sentence is missing in a language, and its places to fill are the same everywhere."""
    first, *others = TABLES.values()
    for other in others:
        assert other.keys() == first.keys()
        for key, sentence in first.items():
            assert _parts(sentence) == _parts(other[key]), key


@pytest.mark.parametrize("language", get_args(Language))
def test_every_reason_and_topic_has_a_sentence(language: Language) -> None:
    """Whatever the bot can decline for or chat about, it has words for."""
    for key in (*get_args(Reason), *get_args(get_type_hints(SmallTalk)["topic"])):
        assert TABLES[language][key]


def test_names_are_joined_as_in_prose() -> None:
    """People who are quoted together are joined by "and"."""
    assert listed("A", "fr") == "A"
    assert listed("A, B", "fr") == "A et B"
    assert listed("A, B, C", "en") == "A, B and C"


def test_a_brace_in_a_name_is_no_place_to_fill() -> None:
    """What an asker types is put into a sentence and never read as one."""
    assert "{x}" in say("en", "unknown_person_named", person="{x}")
