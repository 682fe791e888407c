"""The buttons under a message, and what their data says: a version, what to do, and with what, in at most 64 bytes.

==========  ==================================================  =====================
data        does                                                after the two letters
==========  ==================================================  =====================
``1m``      shows the words around a quotation                  language, reference
``1n``      shows the next source                               language, references
``1u 1d``   votes for or against an answer                      the answer's number
``1s``      turns the pages of the list of articles             language, page
==========  ==================================================  =====================
"""

from __future__ import annotations

from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.further import further_citations
from bot.chat.references import LETTERS, reference
from bot.model import Answer, Corpus, Language, Outcome
from bot.render.chat_words import tell
from bot.render.telegram import Page

#: Data of another version belongs to a message of an older or newer bot.
_VERSION = "1"
_LONGEST = 64
_NEXT = 4
_LANGUAGES: dict[str, Language] = {"f": "fr", "e": "en"}

Keyboard = InlineKeyboardMarkup | None


@dataclass(frozen=True, slots=True)
class Around:
    """Show the words around a quotation."""

    language: Language
    reference: str


@dataclass(frozen=True, slots=True)
class Next:
    """Show the first of these that there still is, and keep the others for later."""

    language: Language
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vote:
    """Vote on an answer."""

    answer: int
    up: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """Show a page of the list of articles."""

    language: Language
    page: int


Press = Around | Next | Vote | Turn


def under(outcome: Outcome, corpus: Corpus, number: int | None) -> Keyboard:
    """The buttons under an outcome's message: none but votes where nothing is quoted.

    Args:
        outcome: what the question came to.
        corpus: the corpus that answered.
        number: the answer's number in the journal, or None where it has none.
    """
    if not isinstance(outcome, Answer):
        return None
    first = reference(outcome.citations[0])
    references = [reference(found) for found in further_citations(outcome, corpus, _NEXT)]
    pages = around_and_next(outcome.language, first, tuple(found for found in references if found))
    votes = [] if number is None else [_button("👍", f"u{number}"), _button("👎", f"d{number}")]
    return _keyboard(pages, votes)


def under_further(language: Language, shown: str, others: tuple[str, ...]) -> Keyboard:
    """The buttons under a further source."""
    return _keyboard(around_and_next(language, shown, others))


def around_and_next(language: Language, first: str | None, others: tuple[str, ...]) -> list[InlineKeyboardButton]:
    """The buttons "more context" and "next source", each where there is something to show."""
    letter = language[0]
    row = [_button(tell(language, "more"), f"m{letter}{first}")] if first else []
    return [*row, _button(tell(language, "next"), f"n{letter}{''.join(others)}")] if others else row


def under_page(page: Page, language: Language) -> Keyboard:
    """The buttons under a page of the list of articles."""
    letter = language[0]
    back = [_button("◀", f"s{letter}{page.number - 1}")] if page.number else []
    onward = [_button("▶", f"s{letter}{page.number + 1}")] if page.number + 1 < page.pages else []
    return _keyboard([*back, *onward])


def without(keyboard: Keyboard, data: str | None) -> Keyboard:
    """The buttons but the one that was pressed."""
    if keyboard is None:
        return None
    return _keyboard(*([each for each in row if each.callback_data != data] for row in keyboard.inline_keyboard))


def read(data: str | None) -> Press | None:
    """What a button wants; None for the data of another version and for what is no button of ours."""
    if not data or len(data.encode()) > _LONGEST or data[0] != _VERSION:
        return None
    kind, rest = data[1:2], data[2:]
    if kind in {"u", "d"}:
        number = number_in(rest)
        return None if number is None else Vote(number, kind == "u")
    language = _LANGUAGES.get(rest[:1])
    return _shown(kind, language, rest[1:]) if language else None


def _shown(kind: str, language: Language, rest: str) -> Press | None:
    match kind:
        case "m":
            return Around(language, rest)
        case "n":
            return Next(language, tuple(rest[at : at + LETTERS] for at in range(0, len(rest), LETTERS)))
        case "s" if (number := number_in(rest)) is not None:
            return Turn(language, number)
        case _:
            return None


def number_in(text: str) -> int | None:
    """The number that a button's data holds, such as an answer's in the journal; None where it holds none of ours."""
    is_one = text.isascii() and text.isdecimal() and len(text) < len("9223372036854775807")
    return int(text) if is_one else None


def _button(text: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text, callback_data=f"{_VERSION}{data}"[:_LONGEST])


def _keyboard(*rows: list[InlineKeyboardButton] | list[InlineKeyboardButton | None]) -> Keyboard:
    kept = [[each for each in row if each is not None] for row in rows if row]
    return InlineKeyboardMarkup(kept) if kept else None
