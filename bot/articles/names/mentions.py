"""Where a text names people: full names, surnames, and first names that only one person of the text bears."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.articles.names.first_names import Gender, gender_of, is_first_name
from bot.articles.names.folding import fold
from bot.articles.names.misspelt import TITLES, misspelt
from bot.model import Person, Span

#: A title and the space behind it.
_TITLED = re.compile(rf"(?<![\w-])({TITLES})\s")


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where a text names a person, and the gender that a title before the name tells."""

    span: Span
    person: Person
    gender: Gender | None = None


def surname_of(name: str) -> str:
    """The part of a full name after the first name; a single word is a surname unless it is a known first name.

    An initial ("Sophie L.") is none: as a word it is an article or a letter.
    """
    first, _, rest = name.partition(" ")
    if rest and len(rest.strip(".")) == 1:
        return ""
    return rest or ("" if is_first_name(first) else first)


def namings(text: str, people: Sequence[Person]) -> tuple[Naming, ...]:
    """Every naming of `people` in `text`, in order and apart.

    Args:
        text: an article's text.
        people: those whom it may name; see `Roster.present`.
    """
    folded = fold(text)
    full = _forms(people, lambda person: [form for form in _spellings(person) if " " in form or form == person.name])
    found = _without_shared(_search(folded, full))
    here = list(dict.fromkeys(naming.person for naming in found)) or list(people)
    short = _unique(here, lambda person: [surname_of(form) for form in _spellings(person)])
    for form, person in _unique(people, lambda person: [surname_of(name) for name in _spellings(person)]).items():
        short.setdefault(form, person)
    for form, person in _unique(here, _first_names).items():
        short.setdefault(form, person)
    shared = _by_title(here)
    taken = sorted(naming.span for naming in found)
    more = [naming for naming in _search(folded, short) if not _overlaps(naming.span, taken)]
    found += [naming for naming in more if _is_name(folded, naming.span)]
    taken = sorted(naming.span for naming in found)
    found += [naming for naming in _titled(folded, shared) if not _overlaps(naming.span, taken)]
    taken = sorted(naming.span for naming in found)
    found += [naming for naming in _misspelt(folded, here) if not _overlaps(naming.span, taken)]
    return tuple(sorted(found, key=lambda naming: naming.span))


def _without_shared(found: list[Naming]) -> list[Naming]:
    """Namings without those by a first name alone of whoever has no other, where somebody in full bears it too."""
    borne = {fold(naming.person.name).split(" ")[0] for naming in found if " " in naming.person.name}
    return [naming for naming in found if " " in naming.person.name or fold(naming.person.name) not in borne]


def _spellings(person: Person) -> list[str]:
    return [fold(form) for form in dict.fromkeys((person.name, *person.spellings)) if form]


def _first_names(person: Person) -> list[str]:
    first = fold(person.name).split(" ")[0]
    return [first] if is_first_name(first) and " " in person.name else []


def _forms(people: Sequence[Person], forms: Callable[[Person], list[str]]) -> dict[str, Person]:
    table: dict[str, Person] = {}
    for person in people:
        for form in forms(person):
            table.setdefault(fold(form), person)
    return table


def _unique(people: Sequence[Person], forms: Callable[[Person], list[str]]) -> dict[str, Person]:
    """The forms that only one of `people` bears."""
    bearers: dict[str, set[Person]] = {}
    for person in people:
        for form in forms(person):
            if form:
                bearers.setdefault(form, set()).add(person)
    return {form: next(iter(persons)) for form, persons in bearers.items() if len(persons) == 1}


def _by_title(people: Iterable[Person]) -> dict[tuple[str, Gender], Person]:
    """Surnames that a man and a woman share, told apart by the title."""
    table: dict[tuple[str, Gender], list[Person]] = {}
    for person in people:
        gender = gender_of(person.name.split(" ")[0])
        surname = fold(surname_of(person.name))
        if gender and surname:
            table.setdefault((surname, gender), []).append(person)
    return {entry: persons[0] for entry, persons in table.items() if len(persons) == 1}


def _search(folded: str, forms: dict[str, Person]) -> list[Naming]:
    """The places of `forms`, in capitals too, with the titles before them; of several at one place the longest.

    A pattern of all forms would find the same, but it takes longer to compile than an article to be looked through.
    """
    every = {form.upper(): person for form, person in forms.items()} | forms
    for form, person in forms.items():
        first, _, rest = form.partition(" ")
        every.setdefault(f"{first} {rest.upper()}", person)
    titles = {title.end(): title for title in _TITLED.finditer(folded)} if every else {}
    places: list[tuple[int, bool, int, Naming]] = []
    for form, person in every.items():
        for start in _places(folded, form):
            end, title = start + len(form), titles.get(start)
            if title:
                naming = Naming(Span(title.start(), end), person, _title_gender(title[1]))
                places.append((title.start(), False, -end, naming))
            if not _in_word(folded, start - 1):
                places.append((start, True, -end, Naming(Span(start, end), person)))
    found: list[Naming] = []
    for start, _, _, naming in sorted(places, key=lambda place: place[:3]):
        if not found or start >= found[-1].span.end:
            found.append(naming)
    return found


def _titled(folded: str, shared: dict[tuple[str, Gender], Person]) -> list[Naming]:
    """Surnames that several people bear, where a title decides between them."""
    found: list[Naming] = []
    for title in _TITLED.finditer(folded) if shared else ():
        gender = _title_gender(title[1])
        for (surname, own), person in shared.items():
            end = title.end() + len(surname)
            if own == gender and folded.startswith(surname, title.end()) and not _in_word(folded, end):
                found.append(Naming(Span(title.start(), end), person, gender))
    return found


def _places(folded: str, form: str) -> Iterator[int]:
    """Where a form stands that does not go on as a longer word."""
    start = folded.find(form)
    while start >= 0:
        if not _in_word(folded, start + len(form)):
            yield start
        start = folded.find(form, start + 1)


def _in_word(folded: str, position: int) -> bool:
    """Whether a letter, a digit or what joins words stands at a position."""
    character = folded[position : position + 1] if position >= 0 else ""
    return character.isalnum() or character in {"_", "-"}


def _misspelt(folded: str, here: Sequence[Person]) -> Iterator[Naming]:
    """Those of `here` whose surname is misspelt; a title must not tell the other gender."""
    surnames = _unique(here, lambda person: [surname_of(form) for form in _spellings(person) if " " in form])
    for place in misspelt(folded, surnames):
        told, known = _title_gender(place.title), gender_of(place.person.name.split(" ")[0])
        if not told or known in (None, told):
            yield Naming(place.span, place.person, told)


def _title_gender(title: str | None) -> Gender | None:
    if title in {"M.", "MM.", "Mr", "Mr.", "Monsieur"}:
        return "m"
    return "f" if title in {"Mme", "Mlle", "Mrs", "Mrs.", "Ms", "Ms.", "Madame"} else None


def _is_name(folded: str, span: Span) -> bool:
    """Whether a surname or first name alone is no part of a longer name that is not this person's."""
    after = re.match(r"\s([A-Z][\w'-]+)", folded[span.end : span.end + 30])
    before = re.search(r"([A-Z][\w'-]{1,40}|[A-Z]\.)\s$", folded[max(0, span.start - 30) : span.start])
    if after:
        return False
    if before is None:
        street = re.search(r"\b(?:rue|avenue|place|quai|lycee|college|boulevard|prix|filature|groupe|societe|maison)\s$",
                           folded[max(0, span.start - 14) : span.start])  # fmt: skip
        return street is None
    start = max(0, span.start - 30) + before.start()
    opens = not folded[:start].rstrip(" ") or folded[:start].rstrip(" ")[-1] in '.!?\n:«“"—'
    return opens and not is_first_name(before.group(1))


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span overlaps one of those that are taken: sorted, and none over another."""
    place = bisect.bisect_left(taken, span.end, key=lambda other: other.start)
    return place > 0 and taken[place - 1].overlaps(span)
