"""What organizers write beside the articles: event.toml, people.toml and lexicon.tsv, each of them optional.

Nothing here raises: what cannot be used is left out, and a notice says where it is and how to mend it.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path

from bot.articles.files import MAX_BYTES
from bot.articles.metadata import find_date
from bot.articles.page import squeeze, tidy
from bot.model import Event, Language, Notice, Person

_EVENT = "event.toml"
_PEOPLE = "people.toml"
_LEXICON = "lexicon.tsv"
_EVENT_KEYS = frozenset({"name", "place", "dates", "languages", "contact", "description"})
_PERSON_KEYS = frozenset({"name", "roles", "spellings"})
_LINE = re.compile(r"\(at line (\d+)")


def read_event(folder: Path) -> tuple[Event, tuple[Notice, ...]]:
    """The event that event.toml describes, and notices about what of it cannot be used."""
    table, notices = _toml(folder, _EVENT)
    notices += _unknown(_EVENT, "", table, _EVENT_KEYS)
    texts = {}
    for key in ("name", "place", "contact"):
        value = table.get(key, "")
        if not isinstance(value, str):
            notices.append(_notice(_EVENT, f'{key} must be text in quotation marks: {key} = "…"'))
            value = ""
        texts[key] = squeeze(value)
    dates, languages, description = _dates(table, notices), _languages(table, notices), _description(table, notices)
    return Event(texts["name"], texts["place"], dates, languages, texts["contact"], description), tuple(notices)


def _unknown(file: str, place: str, table: Mapping[str, object], known: Collection[str]) -> list[Notice]:
    """Notices about keys that are not `known`, each with what is meant or may be written."""
    found = []
    for key in table:
        if key in known:
            continue
        meant = get_close_matches(key.casefold(), known, 1)
        remedy = f"use {', '.join(sorted(known))}, or remove it"
        if meant:
            remedy = f"write {meant[0]!r} instead"
        elif isinstance(table[key], dict):
            remedy = "remove this heading and write its lines at the top of the file"
        found.append(_notice(file, f"{place}{key!r} is not known here; {remedy}"))
    return found


def _dates(table: Mapping[str, object], notices: list[Notice]) -> tuple[dt.date, ...]:
    found: list[dt.date] = []
    for value in _list(table.get("dates", [])):
        if isinstance(value, dt.datetime):
            found.append(value.date())
        elif isinstance(value, dt.date):
            found.append(value)
        elif (date := find_date(str(value))) is not None:
            found.append(date)
        else:
            notices.append(_notice(_EVENT, f'dates: {value!r} is no date; write it as "2016-11-14"'))
    return tuple(found)


def _languages(table: Mapping[str, object], notices: list[Notice]) -> tuple[Language, ...]:
    found: list[Language] = []
    for value in _list(table.get("languages", ["fr", "en"])):
        if value == "fr" or value == "en":  # noqa: PLR1714 - narrows the type
            found.append(value)
        else:
            notices.append(_notice(_EVENT, f'languages: {value!r} is not known; write "fr" or "en"'))
    return tuple(dict.fromkeys(found)) or ("fr", "en")


def _description(table: Mapping[str, object], notices: list[Notice]) -> dict[Language, str]:
    """The sentence about the event in each language that has one."""
    told = table.get("description", {})
    texts = told if isinstance(told, dict) else {"": told}
    notices += [
        _notice(_EVENT, 'description is not understood; write [description] and below it fr = "…" and en = "…"')
        for language, text in texts.items()
        if language not in {"fr", "en"} or not isinstance(text, str)
    ][:1]
    found: dict[Language, str] = {}
    for language in ("fr", "en"):
        text = texts.get(language)
        if isinstance(text, str) and text.strip():
            found["fr" if language == "fr" else "en"] = squeeze(text)
    return found


def read_people(folder: Path) -> tuple[tuple[Person, ...], tuple[Notice, ...]]:
    """The people whom people.toml declares, and notices about entries that cannot be used."""
    table, notices = _toml(folder, _PEOPLE)
    entries = table.get("people", [])
    notices += [
        _notice(_PEOPLE, f"{key!r} is not known here; start each person with [[people]]")
        for key in table
        if key != "people"
    ]
    if not isinstance(entries, list):
        return (), (*notices, _notice(_PEOPLE, "people must be a list; start each person with [[people]]"))
    people: dict[str, Person] = {}
    for number, entry in enumerate(entries, start=1):
        person = _person(entry, f"person {number}", notices)
        if person is None:
            continue
        if person.name in people:
            notices.append(_notice(_PEOPLE, f"{person.name} stands there twice; put both entries together"))
            old = people[person.name]
            spellings, roles = (*old.spellings, *person.spellings), (*old.roles, *person.roles)
            person = Person(person.name, tuple(dict.fromkeys(spellings)), tuple(dict.fromkeys(roles)))
        people[person.name] = person
    return tuple(people.values()), tuple(notices)


def _person(entry: object, place: str, notices: list[Notice]) -> Person | None:
    if not isinstance(entry, dict):
        notices.append(_notice(_PEOPLE, f"{place} is no entry; start it with [[people]]"))
        return None
    name = entry.get("name")
    if not isinstance(name, str) or not name.strip():
        notices.append(_notice(_PEOPLE, f'{place} has no name; add name = "First-name Family-name"'))
        return None
    name = squeeze(tidy(name))
    notices += _unknown(_PEOPLE, f"{name}: ", entry, _PERSON_KEYS)
    lists = {key: _texts(entry.get(key, []), f"{name}: {key}", notices) for key in ("spellings", "roles")}
    return Person(name, lists["spellings"], lists["roles"])


def _texts(value: object, place: str, notices: list[Notice]) -> tuple[str, ...]:
    found: list[str] = []
    for each in _list(value):
        if isinstance(each, str):
            found.append(squeeze(tidy(each)))
        else:
            notices.append(_notice(_PEOPLE, f'{place}: {each!r} is no text; write ["…", "…"]'))
    return tuple(dict.fromkeys(text for text in found if text))


def read_lexicon(folder: Path) -> tuple[dict[str, tuple[str, ...]], tuple[Notice, ...]]:
    """The organizers' dictionary: each English word (lower case) with its French words; notices for bad lines."""
    text, notices = _text(folder, _LEXICON)
    lexicon: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        english, tab, french = line.partition("\t")
        words = tuple(dict.fromkeys(squeeze(word) for word in french.replace("\t", ",").split(",") if word.strip()))
        if not tab or not english.strip() or not words:
            remedy = "write the English word, a tabulator, then its French words with commas between them"
            notices.append(Notice(_LEXICON, f"this line is not understood; {remedy}", number))
            continue
        word = squeeze(english).casefold()
        if word in lexicon:
            notices.append(Notice(_LEXICON, f"{word!r} stands there twice; put its French words on one line", number))
        lexicon[word] = tuple(dict.fromkeys((*lexicon.get(word, ()), *words)))
    return lexicon, tuple(notices)


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else [value]


def _notice(file: str, text: str) -> Notice:
    return Notice(file, text)


def _toml(folder: Path, file: str) -> tuple[dict[str, object], list[Notice]]:
    text, notices = _text(folder, file)
    try:
        return tomllib.loads(text), notices
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _LINE.search(str(error))
        line = int(place.group(1)) if place else None
        remedy = 'write each value in quotation marks, as in name = "…", and lists as ["…", "…"]'
        return {}, [*notices, Notice(file, f"is not readable ({error}); {remedy}", line, fatal=True)]


def _text(folder: Path, file: str) -> tuple[str, list[Notice]]:
    path = folder / file
    if not path.exists():
        return "", []
    try:
        if path.stat().st_size > MAX_BYTES:
            return "", [Notice(file, "is larger than 20 MB; shorten it", fatal=True)]
        raw = path.read_bytes()
    except OSError as error:
        return "", [Notice(file, f"cannot be read ({error.strerror}); check that the bot may read it", fatal=True)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", [Notice(file, "is not saved as UTF-8; save it so in your editor", line, fatal=True)]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []
