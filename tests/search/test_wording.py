"""Chat spelling, and the words that only wrap a question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Language
from bot.search.analysis import fold, words
from bot.search.wording import chat_spellings, framing, spell_out, spell_right


@pytest.mark.parametrize(
    ("asked", "language", "spelt"),
    [
        ("c koi le prix ?", "fr", "c'est quoi le prix ?"),
        ("ki a di ke la fibre arrive", "fr", "qui a dit que la fibre arrive"),
        ("KI A DI SA", "fr", "QUI A DIT SA"),
        ("cb de temps", "fr", "combien de temps"),
        ("on paie en CB ?", "fr", "on paie en carte bancaire ?"),
        ("le 1er roman, le 2e prix et le 1er mai", "fr", "le premier roman, le deuxième prix et le 1er mai"),
        ("yavait du monde", "fr", "il y avait du monde"),
        ("pkoi Kerbrat est parti mdr", "fr", "pourquoi Kerbrat est parti "),
        ("wat did u say abt Kerbrat", "en", "what did you say about Kerbrat"),
        ("Qui a dit que la fibre arrive ?", "fr", "Qui a dit que la fibre arrive ?"),
        ("Les cars de la CB", "en", "Les cars de la CB"),
        ("", "fr", ""),
    ],
)
def test_chat_spelling_is_spelt_out(asked: str, language: Language, spelt: str) -> None:
    """Chat spelling becomes that of a newspaper; everything else stays to the letter."""
    assert spell_out(asked, language) == spelt


@pytest.mark.parametrize(
    ("asked", "language", "right"),
    [
        ("what did he say abuot jobs", "en", "what did he say about jobs"),
        ("becuase of it", "en", "because of it"),
        ("pourqoui la mairie ?", "fr", "pourquoi la mairie ?"),
        ("what did he abuot-face", "en", "what did he about-face"),
        ("what did Abuot say", "en", "what did Abuot say"),
        ("the whare of Whare", "en", "the whare of Whare"),
        ("go theer", "en", "go theer"),
        ("", "en", ""),
    ],
)
def test_misspelt_small_words_are_put_right(asked: str, language: Language, right: str) -> None:
    """One slip away from one small word only; a name, a known word and a short one stay."""
    assert spell_right(asked, language, {"whare"}.__contains__) == right


@pytest.mark.parametrize(
    ("question", "language", "telling"),
    [
        ("J'aimerais savoir qui paie la navette", "fr", "qui paie la navette"),
        ("C'est quoi déjà l'histoire de la navette ?", "fr", "la navette"),
        ("Pouvez-vous me dire où loger ?", "fr", "ou loger"),
        ("Dis-moi le prix", "fr", "le prix"),
        ("I'd like to know the price", "en", "the price"),
        ("Can you tell me about the wolf?", "en", "the wolf"),
        ("how many visitors came", "en", "visitors came"),
        ("Le prix de la navette", "fr", "le prix de la navette"),
    ],
)
def test_frames_carry_nothing(question: str, language: Language, telling: str) -> None:
    """The words that wrap a question are told from those that it is about."""
    wrapping = framing(list(words(question, language)), language)
    kept = [word.surface for word in words(question, language) if word.start not in wrapping]
    assert " ".join(kept) == telling


@pytest.mark.parametrize("language", ["fr", "en"])
def test_chat_spellings_are_folded(language: Language) -> None:
    """A spelling with an accent would never be met."""
    spellings = chat_spellings(language)
    assert len(spellings) > 100
    assert all(word == fold(word) for spelling in spellings for word in spelling)


@given(st.text(max_size=60), st.sampled_from(["fr", "en"]))
def test_wrapping_words_are_words_of_the_question(text: str, language: Language) -> None:
    """Framing points at words."""
    assert framing(list(words(text, language)), language) <= {word.start for word in words(text, language)}


@given(st.text(alphabet="abcde fghj", max_size=60))
def test_what_is_no_chat_spelling_stays(text: str) -> None:
    """Words that the list does not have are not touched."""
    kept = " ".join(word for word in text.split(" ") if (word,) not in chat_spellings("fr"))
    assert all(word in spell_out(kept, "fr") for word in kept.split() if len(word) > 5)
