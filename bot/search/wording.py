"""How a question is worded: chat spelling spelt out, and the words around it that ask for nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate

from rapidfuzz.distance import OSA

from bot.model import Language
from bot.search.analysis import Token, fold, stop_words, words
from bot.search.wordlists import data_lines

#: The shortest word that is put right.
_SHORTEST = 5
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


@lru_cache(maxsize=2)
def chat_spellings(language: Language) -> dict[tuple[str, ...], str]:
    """Folded words of chat spelling, one or several together, and how they are spelt in a newspaper."""
    pairs = (line.split("\t") for line in data_lines(f"chat-{language}.tsv"))
    return {tuple(chat.split()): spelt for chat, spelt in pairs}


def spell_out(text: str, language: Language) -> str:
    """A question with its chat spelling spelt out ("ki a di ke" is "qui a dit que"); other words stay as they are."""
    spellings = chat_spellings(language)
    longest = max(map(len, spellings))
    found = [(each.span(), fold(each.group())) for each in _WORD.finditer(text)]
    shouted = text == text.upper()
    parts: list[str] = []
    done = at = 0
    while at < len(found):
        for many in range(longest, 0, -1):
            spelt = spellings.get(tuple(word for _, word in found[at : at + many]))
            if spelt is not None:
                parts += [text[done : found[at][0][0]], spelt.upper() if shouted else spelt]
                at = min(at + many, len(found))
                done = found[at - 1][0][1]
                break
        else:
            at += 1
    return "".join(parts) + text[done:]


def spell_right(text: str, language: Language, known: Callable[[str], bool]) -> str:
    """A question whose misspelt small words are put right ("abuot" is "about"); other words stay as they are.

    Args:
        text: the question.
        language: its language.
        known: tells whether a folded word is one of the corpus or of a dictionary, and so not misspelt.
    """
    return _WORD.sub(lambda word: _small_word(word.group(), language, known) or word.group(), text)


def _small_word(word: str, language: Language, known: Callable[[str], bool]) -> str | None:
    """The only small word that one that is none is a slip away from; None where there is none or more than one."""
    if len(word) < _SHORTEST or not word.isalpha() or not word.islower() or known(fold(word)):
        return None
    near = [other for other in _small_words(language) if OSA.distance(fold(word), other, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 else None


@lru_cache(maxsize=2)
def _small_words(language: Language) -> tuple[str, ...]:
    return tuple(word for word in sorted(stop_words(language)) if len(word) >= _SHORTEST and word.isalpha())


@lru_cache(maxsize=2)
def _frames(language: Language) -> re.Pattern[str]:
    forms = (_form(line.split(), language) for line in data_lines(f"frames-{language}.txt"))
    return re.compile(rf"(?<!\S)(?:{'|'.join(forms)})(?!\S)")


def _form(slots: Sequence[str], language: Language) -> str:
    first, *rest = (_slot(slot, language) for slot in slots)
    return first + "".join(rf"(?: {slot}){'?' * missing}" for slot, missing in zip(rest, _optional(slots), strict=True))


def _optional(slots: Sequence[str]) -> list[bool]:
    return [slot.endswith("?") for slot in slots[1:]]


def _slot(slot: str, language: Language) -> str:
    options = (" ".join(word.surface for word in words(option, language)) for option in slot.rstrip("?").split("|"))
    return "(?:" + "|".join(re.escape(option) for option in options) + ")"


def framing(found: Sequence[Token], language: Language) -> frozenset[int]:
    """Where those words of a question begin that only wrap it ("I'd like to know").

    Args:
        found: every word of the question.
        language: its language.
    """
    joined = " ".join(token.surface for token in found)
    lengths = (len(token.surface) + 1 for token in found)
    tokens_at = dict(zip(accumulate(lengths, initial=0), found, strict=False))
    covered = (place for frame in _frames(language).finditer(joined) for place in range(*frame.span()))
    return frozenset(tokens_at[place].start for place in covered if place in tokens_at)
