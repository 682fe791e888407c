"""Nouns that say what a person is, as a table; and the one form under which feminine and masculine are compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.articles.names.folding import fold
from bot.articles.tables import lines

if TYPE_CHECKING:
    # Questions ask for role nouns alone: the lists of first names are read where articles are.
    from bot.articles.names.first_names import Gender

#: Nouns for somebody of an age or sex only: they never tell which of several people is meant.
_VAGUE = frozenset(
    "homme femme monsieur dame garcon fille fillette enfant petit gamin ado adolescent jeune ancien bonhomme gars "
    "vieillard gosse quidam inconnu anonyme mec type nana meuf".split(),
)
#: Nouns for relatives and friends: "sa mère" is somebody else than the one spoken of.
_KIN = frozenset(
    "mere pere frere soeur sœur belle-sœur consœur confrere mari femme epouse epoux fils fille oncle tante cousin cousine "
    "grand-mere grand-pere compagne compagnon conjoint conjointe gendre belle-fille belle-mere beau-pere neveu niece parrain marraine copain copine "
    "ami amie collegue complice maman papa petit-fils petite-fille jumeau jumelle aine ainee cadet cadette".split(),
)
_KIN_GENDERS: dict[str, Gender] = {
    **dict.fromkeys("pere frere mari epoux fils oncle cousin grand-pere compagnon conjoint gendre beau-pere neveu parrain "
                    "copain ami papa petit-fils jumeau aine cadet confrere".split(), "m"),
    **dict.fromkeys("mere soeur sœur belle-sœur consœur femme epouse fille tante cousine grand-mere compagne conjointe "
                    "belle-fille belle-mere niece marraine copine amie maman jumelle ainee cadette".split(), "f"),
}  # fmt: skip
#: Decades of life as nouns.
DECADES = {
    "vingtenaire": 20,
    "trentenaire": 30,
    "quadragenaire": 40,
    "quadra": 40,
    "quinquagenaire": 50,
    "quinqua": 50,
    "sexagenaire": 60,
    "septuagenaire": 70,
    "octogenaire": 80,
    "nonagenaire": 90,
    "centenaire": 100,
}
_FEMININE = (
    ("trices", "teur"), ("trice", "teur"), ("euses", "eur"), ("euse", "eur"), ("ieres", "ier"), ("iere", "ier"),
    ("chere", "cher"), ("gere", "ger"), ("iennes", "ien"), ("ienne", "ien"), ("onnes", "on"), ("onne", "on"),
    ("ante", "ant"), ("ente", "ent"), ("ive", "if"), ("cheffe", "chef"), ("eure", "eur"),
    ("ranne", "ran"), ("anne", "an"), ("esse", "e"), ("ande", "and"), ("sane", "san"), ("ale", "al"), ("ine", "in"),
    ("iere", "ier"),
)  # fmt: skip
#: Feminine forms that end as masculine ones do (lauréate, élue, avocate); made from the table.
_NO_ROLES = frozenset(
    "ministere marine catalogue dialogue prologue epilogue monologue analogue paragraphe orthographe autographe "
    "cinematographe conseille poste liste piste carriere".split(),
)
#: What nouns of the table are without their accent: things.
_ACCENTED = frozenset({"retraite", "cure"})
_PLURALS = (("aux", "al"), ("s", ""), ("x", ""))
_SUFFIXES = ("culteur", "logue", "iste", "icien", "graphe", "iatre", "therapeute")


_LINES = tuple(lines("role-nouns.txt"))


def _read() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(_LINES):
        words = line.split()
        for word in words:
            groups.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


_GROUPS_OF = _read()
_FIRST_OF_LINE = [line.split() for line in _LINES]


@lru_cache(maxsize=20_000)
def canonical(noun: str) -> str:
    """`noun` in the form under which nouns are compared: folded, masculine, singular where the table knows it."""
    word = fold(noun).lower()
    if word in _GROUPS_OF or word in _VAGUE or word in DECADES:
        return word
    for prefix in ("co-", "co", "ex-", "sous-"):
        if (
            word.startswith(prefix)
            and len(word) > len("coauteu")
            and canonical(word.removeprefix(prefix)) in _GROUPS_OF
        ):
            return canonical(word.removeprefix(prefix))
    for ending, masculine in _FEMININE:
        if word.endswith(ending) and _known(word.removesuffix(ending) + masculine):
            return word.removesuffix(ending) + masculine
    for shorter in (word.removesuffix("e"), word.removesuffix("ne"), word.removesuffix("te")):
        if shorter != word and _known(shorter):
            return shorter
    return word


def _known(word: str) -> bool:
    return word in _GROUPS_OF or word in _VAGUE or word.endswith(_SUFFIXES)


def is_role(noun: str) -> bool:
    """Whether `noun` says what a person does or is to others."""
    word = canonical(noun)
    if fold(noun).lower() in _NO_ROLES:
        return False
    return word in _GROUPS_OF or (word.endswith(_SUFFIXES) and len(word) > len("artiste"))


def is_accented(noun: str) -> bool:
    """Whether `noun`, as it is written, is no other word than the one for a person: "la retraite" is no "retraitée"."""
    return noun.lower() not in _ACCENTED


def is_person(noun: str) -> bool:
    """Whether `noun`, one or several, says who or what somebody is, and not what something is."""
    word = fold(noun).lower()
    forms = {word, *(word.removesuffix(many) + one for many, one in _PLURALS if word.endswith(many))}
    return any(is_role(form) or is_vague(form) or is_kin(form) for form in forms)


_TRADE = re.compile(r"[a-z]{2,20}(?:eur|euse|trice|iere?|ienn?e?|iste|logue|graphe|nome|iatre|easte|peute)$")
_NO_TRADE = frozenset(
    "courrier papier dossier quartier chantier calendrier cahier moteur serveur ordinateur secteur atelier grenier sentier "
    "chien bien lien moyen entretien soutien maintien cinema metier papier hier foyer clocher rocher verger sieur interieur "
    "exterieur bonheur malheur honneur heure valeur couleur odeur fleur cimetiere riviere frontiere matiere maniere lumiere "
    "carriere barriere derriere piste liste poste premier premiere dernier derniere meilleur meilleure ancien ancienne fier "
    "fiere entier entiere familier familiere regulier reguliere singulier singuliere particulier particuliere lien rien "
    "escalier palier clavier collier panier pilier bouclier superieur superieure majeur rieur rieuse songeur songeuse moqueur moqueuse reveur reveuse".split()
)


def may_be_trade(noun: str) -> bool:
    """Whether `noun` looks like one for what somebody does, although no table has it (fondeur, crêpière)."""
    word = fold(noun).lower()
    return word not in _NO_TRADE and _TRADE.fullmatch(word) is not None


def is_vague(noun: str) -> bool:
    """Whether `noun` is a word for anybody of a sex or an age."""
    return canonical(noun) in _VAGUE or canonical(noun) in DECADES


def is_generic(noun: str) -> bool:
    """Whether any speaker may be called so (l'intervenante, le lauréat)."""
    return canonical(noun) in _GENERIC


def is_kin(noun: str) -> bool:
    """Whether `noun` tells what somebody is to another person (mother, friend)."""
    return fold(noun).lower() in _KIN


_GENERIC = frozenset(
    "intervenant orateur conferencier invite participant laureat interlocuteur speaker temoin vainqueur "
    "gagnant".split(),
)


def related(one: str, other: str) -> bool:
    """Whether two nouns are used for one another."""
    first, second = canonical(one), canonical(other)
    if first == second:
        return True
    shared = _GROUPS_OF.get(first, frozenset()) & _GROUPS_OF.get(second, frozenset())
    heads = {_FIRST_OF_LINE[number][0] for number in _GROUPS_OF.get(first, frozenset())}
    others = {_FIRST_OF_LINE[number][0] for number in _GROUPS_OF.get(second, frozenset())}
    return bool(shared) or bool(heads & others)


def gender_of_noun(noun: str) -> Gender | None:
    """The gender that the form of a noun tells, or None (maire, l'élève)."""
    word = fold(noun).lower()
    if word in _KIN:
        return _KIN_GENDERS.get(word)
    form = canonical(noun)
    if form in {"femme", "dame", "fille", "fillette", "sage-femme"}:
        return "f"
    if word != form:
        return "f"
    if form in {"homme", "monsieur", "garcon", "bonhomme", "gars", "gamin"}:
        return "m"
    return "m" if word.endswith(("eur", "ier", "ien", "cher", "ant", "elu", "if", "teur", "lier")) else None
