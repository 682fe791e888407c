"""Text to tokens."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Language
from bot.search.analysis import fold, fold_all, is_plain, plain_words, stem, stems, term, tokens, word, words
from bot.search.language import detect
from bot.search.wording import framing, spell_out


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("L'inclusion numérique, aujourd’hui", "fr", "inclur numer aujourd'hui"),
        ("les élus n'ont pas voté", "fr", "elir vot"),
        ("The mayors' answers weren't clear", "en", "mayor answer clear"),
        ("Who won? They won't tell", "en", "won tell"),
        ("1\u202f312 foyers à 2,4 %", "fr", "1312 foi 2.4"),
        ("Cœur et sœurs", "fr", "coeur soeur"),
        ("", "fr", ""),
        ("🙂 ¿?", "fr", ""),
    ],
)
def test_golden_tokens(text: str, language: Language, terms: str) -> None:
    """Elision, accents, ligatures, stop words, grouped numbers and endings are out of the way of a match."""
    assert " ".join(token.term for token in tokens(text, language)) == terms


def test_a_word_is_indexed_by_its_term() -> None:
    """A form counts as its singular; nothing is left of an elided article alone."""
    assert term("bateaux", "fr") == term("l'bateau", "fr") == "bateau"
    assert term("l'", "fr") == ""


@pytest.mark.parametrize(
    "forms", ["photo photos", "ami amis", "vélo vélos", "jeu jeux", "lieu lieux", "tissu tissus", "travail travaux"]
)
def test_a_plural_is_the_term_of_its_singular(forms: str) -> None:
    """Whatever its ending: who asks for pictures means the picture too."""
    assert len({token.term for token in tokens(forms, "fr")}) == 1


@pytest.mark.parametrize("two", ["mars mari", "mère mer", "mères mer", "fonds fonder", "aires air", "villas ville"])
def test_a_noun_is_no_other_word_with_its_stem(two: str) -> None:
    """Where the stemmer makes one of two words, the noun is a term of its own, in both numbers, with accents or without."""
    noun, other = two.split()
    one, same, apart = stems([noun, fold(noun), other], "fr")
    assert (one, apart) == (stem(noun, "fr"), stem(other, "fr"))
    assert one == same != apart


@pytest.mark.parametrize(
    "words_of_two", ["lois loi", "avis avi", "fois foi", "paris pari", "mois moi", "revenus revenu"]
)
def test_no_word_is_bent_into_the_singular_of_another(words_of_two: str) -> None:
    """A plural that is written as another word stays as it is."""
    several, one = words_of_two.split()
    assert stem(several, "fr") != stem(one, "fr")


@given(st.text())
def test_tokens_point_into_their_text(text: str) -> None:
    """A token's place is the place of its word."""
    for token in words(text, "fr"):
        assert 0 <= token.start < token.end <= len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is as folded as it gets."""
    assert fold(fold(text)) == fold(text)


_WORDS = st.text(st.characters(categories=["L"]), min_size=1, max_size=12).filter(is_plain)


@given(st.lists(_WORDS), st.sampled_from(["fr", "en"]))
def test_many_words_at_once_are_those_one_by_one(raw: list[str], language: Language) -> None:
    """Words of nothing but letters, in whatever script and case, read and stem alike."""
    assert list(zip(*plain_words(raw, language), strict=True)) == [word(each, language) for each in raw]


_LETTERS = re.compile(r"[^\W\d_]{2,}")


@given(st.text(alphabet="abcéèœ'’ -.,0123456789\u202f", max_size=80))
def test_no_run_of_letters_is_lost(text: str) -> None:
    """Every run of letters belongs to a word, and every word stands where it says."""
    found = list(words(text, "fr"))
    for run in _LETTERS.finditer(text):
        assert any(token.start <= run.start() and run.end() <= token.end for token in found)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["a", "a-", "l'", "1 ", "1\u202f", "é’", "a'b", "0,", "-", "mot ", "en gros "])
def test_a_line_takes_time_in_proportion(piece: str) -> None:
    """A line of 25,000 characters takes about five times one of 5,000, not twenty-five times."""
    short, long = (min(_seconds(piece * (size // len(piece))) for _ in range(2)) for size in (5_000, 25_000))
    assert long < 15 * short + 0.02


def _seconds(text: str) -> float:
    start = time.process_time()
    tokens(text, "fr")
    framing(list(words(text, "fr")), "fr")
    spell_out(text, "fr")
    detect(text)
    return time.process_time() - start


@given(st.lists(st.text(alphabet="aàçéœ’'x20-", max_size=8), max_size=40))
def test_many_words_are_folded_and_stemmed_as_single_ones(every: list[str]) -> None:
    """What is read of whole word lists at once is what each word of them gives, few or many of them."""
    assert fold_all(every) == [fold(word) for word in every]
    plain = [fold(word) for word in every if word.isalpha()]
    languages: tuple[Language, ...] = ("fr", "en")
    for language in languages:
        assert stems(plain, language) == [stem(word, language) for word in plain]
    assert fold("".join(every) * 9) == "".join(map(fold, every)) * 9
