"""French or English? Decided by the small words, accents and, last, which dictionary knows the rest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.model import Language
from bot.search.analysis import fold, stop_words
from bot.search.lexicon import familiar
from bot.search.wording import chat_spellings

_WORD = re.compile(r"[^\W\d_]+")
_FRENCH_LETTERS = re.compile("[àâçèéêëîïôùûüœæ]")
_FRENCH_MARKS = re.compile(r"(?:^|\W)(?:qu|[ldjmtscn])['\u2019](?=[^\W\d_]{2})")
# How English words are spelt and French ones are not, and the other way round.
_ENGLISH_SPELLING = re.compile(
    r"w|k(?!er)|th|sh|gh|ee|oo|ck|(?:ing|ings|ness|ity|ly|ship|ful|less|hood|ies|ry|[a-z]ty)$"
)
_FRENCH_SPELLING = re.compile(r"eau|eux|oir|ique|aire|eur|euse|tte|lle|nne|aux|que|ez$|ent$|er$|ais|ait|oi|ou[^ngrstd]")

# A small word weighs more than an accent: names carry accents into English questions.
_SMALL_WORD = 1.0
_ELISION = 1.0
_ACCENT = 0.3
_DICTIONARY = 0.4
#: The first word, such as `how` or `quel`, is seldom part of a title.
_FIRST = 2.0
#: A capital within a question makes a name or a title, which may be in any language.
_CAPITAL = 0.5
_PARTICLE = 0.2

# Small words of Spanish, German, Italian and Portuguese; from so many on, a question is in that language.
_ENOUGH = 2
_FOREIGN = tuple(
    frozenset(words.split())
    for words in (
        """quien quienes cuando donde como cual cuales cuanto cuantos cuanta cuesta el los las por para esta sobre dijo dice
        hay fue es que del con su pero muy quiere hablo""",
        """wer was wann wo wie warum ist sind war der die das den dem und nicht hat haben ein eine uber sagt sagte kostet
        mit von fur wieviel welche welcher gibt""",
        """chi cosa quando dove come perche quanto costa il lo gli di della del che ha detto sono non con per una e questo""",
        """quem quando onde como quanto custa os as uma nao disse sobre do da em que por para com foi voce""",
    )
)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    weight: float

    @property
    def plain(self) -> str:
        return fold(self.text)


# One question is asked several times what it is written in; more texts are not kept.
@lru_cache(maxsize=4)
def detect(text: str, *, default: Language = "fr") -> Language:
    """The language a question or an article is written in.

    Args:
        text: a question or an article.
        default: what a text that says nothing about it (a name, a number) counts as.
    """
    weighed = _weighed(text)
    french = _ELISION * len(_FRENCH_MARKS.findall(text.lower()))
    french += sum(word.weight * (_accent(word) + _speaks(word.plain, "fr", "en")) for word in weighed)
    english = sum(word.weight * _speaks(word.plain, "en", "fr") for word in weighed)
    if french == english:
        plain = [word.plain for word in weighed if word.weight >= 1]
        french = sum(bool(_FRENCH_SPELLING.search(word)) for word in plain)
        english = sum(bool(_ENGLISH_SPELLING.search(word)) for word in plain)
    if french == english:
        return default
    return "fr" if french > english else "en"


def is_foreign(text: str) -> bool:
    """Whether a text is plainly neither French nor English: in other letters, or with small words of another language."""
    found = [fold(word) for word in _WORD.findall(text)]
    if any(not unicodedata.name(char, "").startswith("LATIN") for word in found for char in word):
        return True
    return any(_is_in(small, found) for small in _FOREIGN)


def _is_in(small: frozenset[str], found: Sequence[str]) -> bool:
    """Whether words are of a language by its small words: two that are no others' too, or half of all and one of these."""
    theirs = [word for word in found if word in small]
    alone = sum(not (_small(word, "fr") or _small(word, "en")) for word in theirs)
    return alone >= _ENOUGH or (alone > 0 and len(theirs) >= max(_ENOUGH, len(found) / 2))


def _weighed(text: str) -> list[_Word]:
    """The words of a text in lower case, and how much each says about its language."""
    found = _WORD.findall(text)
    shouted = text == text.upper()
    return [_Word(word.lower(), 1.0 if shouted else _weight(found, place)) for place, word in enumerate(found)]


def _weight(found: Sequence[str], place: int) -> float:
    if place == 0:
        return _FIRST if fold(found[0]) in stop_words("fr") ^ stop_words("en") else _CAPITAL
    if found[place][0].isupper():
        return _CAPITAL
    before, after = found[place - 1], found[place + 1 : place + 2]
    in_name = before[0].isupper() and bool(after) and after[0][0].isupper()
    return _PARTICLE if in_name and fold(found[place]) in {"de", "du", "des", "la", "le", "l", "d", "et"} else 1.0


def _accent(word: _Word) -> float:
    return _ACCENT * bool(_FRENCH_LETTERS.search(word.text))


def _speaks(plain: str, language: Language, other: Language) -> float:
    """How strongly a word speaks for a language; not at all where it is as much a word of the other one."""
    small, elsewhere = _small(plain, language), _small(plain, other)
    if small or elsewhere:
        return _SMALL_WORD * (small and not elsewhere)
    return _DICTIONARY * max(0.0, familiar(plain, language) - familiar(plain, other))


def _small(plain: str, language: Language) -> bool:
    return plain in stop_words(language) or (plain,) in chat_spellings(language)
