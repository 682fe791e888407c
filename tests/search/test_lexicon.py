"""English to French, and French to near French."""

from __future__ import annotations

import pytest

from bot.search.lexicon import Lexicon, english_words, is_dictionary_word


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The lexicon that comes with the project."""
    return Lexicon.build()


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("women", "femme"),
        ("paid", "payer"),
        ("libraries", "bibliothèque"),
        ("winning", "gagner"),
        ("democracy", "démocratie"),
        ("found", "trouver"),
        ("realised", "se rendre compte"),
        ("skeptical", "sceptique"),
    ],
)
def test_inflected_words_are_translated(lexicon: Lexicon, english: str, french: str) -> None:
    """Plurals, endings and irregular forms find their headword."""
    assert french in lexicon.translate(english)


def test_unknown_words_have_no_translation(lexicon: Lexicon) -> None:
    """A word the lexicon does not know is not made up."""
    assert lexicon.translate("qwertzuiop") == ()


def test_organizers_words_come_first() -> None:
    """What an organizer adds stands before what is shipped, and does not remove it."""
    added = Lexicon.build({"Vote": ("consultation citoyenne",)})
    assert added.translate("votes")[0] == "consultation citoyenne"
    assert "voter" in added.translate("vote")


def test_a_lexicon_in_use_is_not_made_again() -> None:
    """Editions of a corpus share one lexicon, with what it found out, unless their words differ."""
    added = Lexicon.build({"soakery": ("trempage",)})
    assert Lexicon.build({"soakery": ("trempage",)}) is added
    other = Lexicon.build({"soakery": ("arrosage",)})
    assert (added.translate("soakery"), other.translate("soakery")) == (("trempage",), ("arrosage",))


def test_what_press_says_besides_a_translation_is_told_apart(lexicon: Lexicon) -> None:
    """Looser words are found from every form of a headword, and are none of its translations."""
    assert "réparateur" in lexicon.loosely("repairs")
    assert set(lexicon.loosely("repairs")).isdisjoint(lexicon.translate("repairs"))
    assert lexicon.loosely("qzvwk") == ()


# Add a row: a misspelt word, the headword that it is meant for, and the same if it is one slip away.
MISSPELT = [
    ("employmnt", "employment", "employment"),
    ("reviws", "review", "review"),
    ("democrasy", "democracy", "democracy"),
    ("entrepeneurshp", "entrepreneurship", None),
    ("fals", None, None),
    ("qzvwkk", None, None),
]


@pytest.mark.parametrize(("word", "meant", "slipped"), MISSPELT)
def test_misspelt_words_are_read_as_what_is_meant(
    lexicon: Lexicon, word: str, meant: str | None, slipped: str | None
) -> None:
    """Inflected or not; short words are other words."""
    assert (lexicon.meant(word), lexicon.slipped(word)) == (meant, slipped)


def test_synonyms_work_both_ways(lexicon: Lexicon) -> None:
    """If one French word stands for another, the other stands for it."""
    assert "remporter" in lexicon.synonyms("gagner")
    assert "gagner" in lexicon.synonyms("remporter")


def test_french_expressions_lead_to_what_the_press_says(lexicon: Lexicon) -> None:
    """What is told by several words is found by the one word for it."""
    (found,) = lexicon.expressions("fr").find("faut il plier bagage".split(), english=False)
    assert "déménager" in found.french


def test_the_shipped_lexicon_is_large_enough() -> None:
    """At least 2,500 English headwords come with the project."""
    assert len(english_words()) >= 2500


@pytest.mark.parametrize("word", ["gagnaient", "libraries", "numerique", "the", "pourquoi"])
def test_ordinary_words_are_known(word: str) -> None:
    """Words of either dictionary, inflected or not, are ordinary."""
    assert is_dictionary_word(word)


@pytest.mark.parametrize("word", ["zuckerberg", "majhoubi"])
def test_names_are_not_ordinary(word: str) -> None:
    """A surname stands in no dictionary."""
    assert not is_dictionary_word(word)


def test_a_dictionary_widens_what_is_shipped() -> None:
    """A dictionary's words are known where the shipped lexicon has none, and nowhere else."""
    wider = Lexicon.build(
        {"gizmo": ("gadget",)}, wider={"Whatsit": ("bidule",), "vote": ("zzz",), "gizmo": ("machin",)}
    )
    assert wider.translate("whatsits") == ("bidule",)
    assert "zzz" not in wider.translate("vote")
    assert wider.translate("gizmo") == ("gadget", "machin")


@pytest.mark.parametrize(
    ("typed", "meant"), [("reserch", "research"), ("libary", "library"), ("moratoriun", "moratorium"), ("zzzzz", None)]
)
def test_a_misspelt_english_word_is_understood(typed: str, meant: str | None) -> None:
    """A slip of the finger does not hide a word; what is like no word stays alone."""
    assert Lexicon.build().meant(typed) == meant


def test_an_english_text_is_put_into_french_word_for_word() -> None:
    """Each known word becomes its first French one in whatever form it has; names and what else is unknown stay."""
    lexicon = Lexicon({"farmer": "agriculteur, fermier", "price": "prix"})
    assert lexicon.gloss("Farmers, Zorglub: prices?") == "agriculteur, Zorglub: prix?"
