"""What somebody does to a body, as the role that it gives: "who runs the baths?" asks for the director of the baths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.model import Language, Span
from bot.patterns import Late

# The noun of the role, and the verbs; on folded text.
_DEEDS: Mapping[Language, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("directeur", "dirige|dirigeait|gere|pilote|est a la tete (?:de|du|des|d')|est aux commandes (?:de|du|des|d')"),
        ("president", "preside|presidait"),
        ("fondateur", "a (?:co-?)?fonde|fonda|a cree|a lance|a monte"),
        ("organisateur", "organise|organisait|a organise"),
        ("animateur", "anime|animait|a anime"),
    ),
    "en": (
        ("director", "runs|ran|is running|heads|leads|manages|directs|is (?:in charge|at the head) of"),
        ("president", "chairs|chaired|presides over"),
        ("founder", "(?:co-?)?founded|created|set up|started|launched"),
        ("organiser", "organi[sz]es|organi[sz]ed|is organi[sz]ing"),
        ("host", "hosts|hosted"),
    ),
}
_ASKS: Mapping[Language, str] = {
    "fr": r"(?:(?:et|mais) )?(?:(?:c'est|est-ce) qui qui|qui est-ce qui|qui)",
    "en": r"(?:(?:and|so) )?who",
}
_BODY: Mapping[Language, str] = {"fr": r"(?:(?:le|la|les|un|une) |l')?", "en": r"(?:(?:the|an?|le|la|les) |l')?"}


@dataclass(frozen=True, slots=True)
class Deed:
    """Where a question puts a deed, the noun of the role that it gives, and of what."""

    span: Span
    noun: str
    body: str


def _pattern(language: Language, verbs: str) -> Late:
    return Late(rf"{_ASKS[language]} (?P<deed>(?:{verbs})\b ?{_BODY[language]}(?P<body>[^,;:?!]{{2,60}}))[ ?!.]{{0,4}}")


_PATTERNS: Mapping[Language, tuple[tuple[str, Late], ...]] = {
    language: tuple((noun, _pattern(language, verbs)) for noun, verbs in rows) for language, rows in _DEEDS.items()
}


def deed(folded: str, language: Language) -> Deed | None:
    """The deed by which a question asks for somebody and for nothing else, such as "who founded the choir?"."""
    for noun, pattern in _PATTERNS[language]:
        found = pattern.fullmatch(folded)
        if found:
            return Deed(Span(*found.span("deed")), noun, found["body"].strip())
    return None
