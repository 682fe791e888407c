"""What a page says of itself: dates, authors and the like, from front matter and from lines of the page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from bot.articles.names.first_names import is_first_name
from bot.articles.page import Declared, fold, squeeze

_MONTHS = {
    **dict.fromkeys(("janvier", "janv", "january", "jan"), 1),
    **dict.fromkeys(("fevrier", "fevr", "fev", "february", "feb"), 2),
    **dict.fromkeys(("mars", "march", "mar"), 3),
    **dict.fromkeys(("avril", "avr", "april", "apr"), 4),
    **dict.fromkeys(("mai", "may"), 5),
    **dict.fromkeys(("juin", "june", "jun"), 6),
    **dict.fromkeys(("juillet", "juil", "july", "jul"), 7),
    **dict.fromkeys(("aout", "august", "aug"), 8),
    **dict.fromkeys(("septembre", "sept", "september", "sep"), 9),
    **dict.fromkeys(("octobre", "oct", "october"), 10),
    **dict.fromkeys(("novembre", "nov", "november"), 11),
    **dict.fromkeys(("decembre", "dec", "december"), 12),
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
#: A whole date in folded text, in the ways in which papers write it.
DATE = re.compile(
    rf"\b(?:(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)"
    rf"|(?P<d2>\d{{1,2}})[/.-](?P<m2>\d{{1,2}})[/.-](?P<y2>(?:19|20)\d\d)"
    rf"|(?P<d3>\d{{1,2}})(?:er|st|nd|rd|th)? (?:of )?(?P<m3>{_MONTH})\.?,? (?P<y3>(?:19|20)\d\d)"
    rf"|(?P<m4>{_MONTH})\.? (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y4>(?:19|20)\d\d))(?!\d)"
)
_AND = re.compile(r"\s{0,3}(?:,|;|&|\||\bet\b|\band\b|\bavec\b)\s{0,3}")
_BY = re.compile(r"^(?:Par|PAR|By|BY|par|by)\s+")
_PARTICLES = r"(?:de|du|des|d['’]|la|le|van|von|der|den|ten|ben|el|al|dos|da|di)"
_NAME_WORD = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ'’.\-]{0,30}"
#: What front matter may say of an article, and the keys under which it is looked for.
_KEYS = {
    "title": ("title", "titre"),
    "date": ("date", "published", "publication", "datepublished"),
    "authors": ("authors", "author", "auteurs", "auteur", "by"),
    "publisher": ("publisher", "site", "journal", "sitename"),
    "url": ("url", "link", "canonical"),
    "language": ("language", "lang", "langue"),
    "source": ("source",),
}
#: How the names of the languages begin that articles may have.
_LANGUAGES = ("fr", "en", "ang")
#: How like a key must be that is meant, and after how many letters of one nobody means any.
_NEAR, _LONGEST_KEY = 0.8, 20
#: A person's name as it stands in a byline: two to five words, each with a capital, particles aside.
NAME = re.compile(rf"{_NAME_WORD}(?: (?:{_PARTICLES} ?)?{_NAME_WORD}){{1,4}}")
#: First words of places and bodies, which are written like names of people.
_NO_NAME = frozenset(
    "salle theatre halle place hotel centre palais parc musee maison universite cinema gare stade rue quai port le la "
    "les un une l' association ville region musees espace chateau eglise ecole lycee agence photo".split()
)


def find_date(text: str) -> dt.date | None:
    """The first whole date in the text (day, month and year), or None."""
    for found in DATE.finditer(fold(text)):
        parts = {key[0]: value for key, value in found.groupdict().items() if value is not None}
        month = _MONTHS.get(parts["m"]) or (int(parts["m"]) if parts["m"].isdigit() else 0)
        try:
            return dt.date(int(parts["y"]), month, int(parts["d"]))
        except ValueError:
            continue
    return None


def is_name(text: str) -> bool:
    """Whether the whole text reads as one person's name."""
    folded = fold(text)
    first = folded.split(" ", 1)[0] if folded else ""
    return len(text) <= 50 and NAME.fullmatch(text.strip()) is not None and first not in _NO_NAME  # noqa: PLR2004


def split_names(text: str) -> tuple[str, ...]:
    """The names of a list such as "Par Anne Dupuis et Marc LEROY", each once, in its usual capitals."""
    names: list[str] = []
    for part in _AND.split(_BY.sub("", squeeze(text))):
        name = _BY.sub("", part.strip(" .·–-"))
        if name and len(name) <= 80 and "@" not in name and "/" not in name:  # noqa: PLR2004 - no name is longer
            names.append(_capitals(name))
    return tuple(dict.fromkeys(names))


def _capitals(name: str) -> str:
    words = name.split(" ")
    # "Anaëlle FORTUNY": capitals are a paper's way of printing family names; an acronym stands alone.
    if len(words) > 1 and name.isupper() and is_first_name(words[0]):
        return name.title()
    if len(words) > 1 and any(not word.isupper() for word in words):
        long = [word.isupper() and len(word) > 3 for word in words]  # noqa: PLR2004
        # "LE GUEN" is one name: what is short goes with the long word behind it.
        short = [
            word.isupper() and "." not in word and after for word, after in zip(words, [*long[1:], False], strict=True)
        ]
        words = [word.title() if one or other else word for word, one, other in zip(words, long, short, strict=True)]
    return " ".join(words)


def declared_from(front: Mapping[str, object]) -> tuple[Declared, tuple[tuple[str, int | None], ...]]:
    """What front matter declares (keys in lower case), and warnings about what of it cannot be used."""
    given = {field: _first(front, *keys) for field, keys in _KEYS.items()}
    date, language = _front_date(given["date"]), _text(given["language"])
    warnings = list(_misspelt(front, given))
    if date is None and _first(front, "date") is not None:
        warnings.append("the date is not understood: write it as year-month-day, such as 2016-11-15")
    if language is not None and not language.casefold().startswith(_LANGUAGES):
        warnings.append(f"the language {language[:20]!r} is not known: write fr or en")
    return Declared(
        title=_text(given["title"]),
        date=date,
        authors=_front_names(given["authors"]),
        publisher=_text(given["publisher"]),
        url=_text(given["url"]),
        language=language,
        source=_text(given["source"]),
    ), tuple((warning, None) for warning in warnings)


def _misspelt(front: Mapping[str, object], given: Mapping[str, object]) -> Iterator[str]:
    """Warnings about keys that say nothing, where what they seem to mean is missing."""
    wanted = {key: field for field, keys in _KEYS.items() if given[field] is None for key in keys}
    for key in front.keys() - wanted.keys():
        for meant in get_close_matches(key[:_LONGEST_KEY], wanted, 1, _NEAR):
            yield f"{key[:_LONGEST_KEY]!r} is not known here; write {wanted[meant]!r} instead"


def _first(front: Mapping[str, object], *keys: str) -> object:
    return next((front[key] for key in keys if front.get(key) not in (None, "", [])), None)


def _text(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if value is None or isinstance(value, list | dict):
        return None
    return squeeze(str(value)) or None


def _front_names(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        listed = [(_text(each) or "").strip("[]") for each in value]
        return tuple(dict.fromkeys(name for name in listed if name))
    text = _text(value)
    if not text:
        return ()
    names = split_names(text)
    # "Trame et Compagnie" is one author: only whole names of people are told apart.
    return names if all(is_name(name) for name in names) else (text,)


def _front_date(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    return None if value is None else find_date(str(value))
