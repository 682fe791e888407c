"""What a question demands of a number, a sum or a date beyond its kind: a salary is no sum of any sort."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answers.editions import ASKED, TOLD
from bot.answers.kinds import Kind

_PLANNED = r"attend(?:s|u|us|ue|ues|ent|ait|aient)?|esper\w{1,6}|tabl(?:e|ent|ait) sur|prev(?:u|us|ue|ues|oit|oient)|expect\w{0,3}"
_DONE = (
    r"venue?s?|recue?s?|accueilli\w{0,2}|affich\w{1,5}|compt(?:e|ent|ait|aient)|revendiqu\w{1,5}|finalement|total|au lieu|contre"
    r"|came|drew"
)
_PAID = (
    r"par (?:mois|an|heure|jour|soir|journee|intervention)|de l'heure|mensuel\w{0,4}|nets?|bruts?|salair\w{1,3}|smic|remuner\w{1,6}"
    r"|touch\w{1,5}|gagn\w{1,6}|pay\w{1,5}|pai\w{1,5}|cachets?|indemni\w{1,5}|per (?:month|year|hour)|a (?:month|year|week)|salary|wages?"
)
# Which kinds of answers, what a folded question says, and what a folded sentence that meets its demand does.
_TABLE: tuple[tuple[str, str, str], ...] = (
    (
        "when year how_long",
        r"\bdepuis (?:quand|combien|quelle)\b|\bsince (?:when|what|which)\b|\bhow long (?:has|have)\b",
        r"\b(?:depuis|des|il y a|voila|since|ago)\b",
    ),
    (
        "when year",
        r"\bjusqu'(?:a|en) (?:quand|quel)|\b(?:until|till) (?:when|what|which)\b",
        r"\bjusqu'|\bprolong|\bau plus tard\b|\bquitter|\bpasser\w{0,5} la main\b|\bfini|\btermin|\barret|\b(?:until|till|through)\b",
    ),
    ("when", r"\bde quand dat", r"\b(?:1[0-9]|20)\d\d\b|\bsiecle"),
    ("when", ASKED, TOLD),
    (
        "how_much",
        r"\b(?:salaires?|salary|wages?|earns?|gagnent|touchent|remuner\w{1,6})\b|\bgagne(?:-t-(?:il|elle|on))?\b(?! par\b)"
        r"|\btouche-t-|\bse fait (?:combien|cb)\b|\b(?:combien|cb) (?:touche|se fait)\b",
        rf"\b(?:{_PAID})\b",
    ),
    (
        "how_many",
        r"\b(?:came|in (?:total|the end)|actually|finally|en tout|au (?:total|final)|finalement|vraiment|reellement)\b|\bvenue?s?\b",
        rf"(?s)\A(?!.*\b(?:{_PLANNED})\b)|\b(?:{_DONE})\b",
    ),
)


@dataclass(frozen=True, slots=True)
class Demand:
    """What a sentence must say beside its number: `kinds` of answers it is demanded for, and the pattern of saying it."""

    kinds: frozenset[str]
    asked: re.Pattern[str]
    met: re.Pattern[str]


_DEMANDS = tuple(Demand(frozenset(kinds.split()), re.compile(asked), re.compile(met)) for kinds, asked, met in _TABLE)
_SALARY = next(demand for demand in _DEMANDS if "how_much" in demand.kinds)


def demands(kind: Kind, question: str) -> tuple[Demand, ...]:
    """What a folded question of a kind demands."""
    return tuple(demand for demand in _DEMANDS if kind in demand.kinds and demand.asked.search(question))


def asks_salary(kind: Kind, question: str) -> bool:
    """Whether a folded question asks what somebody is paid."""
    return kind in _SALARY.kinds and _SALARY.asked.search(question) is not None


def tells_pay(sentence: str) -> bool:
    """Whether a folded sentence tells of somebody's pay."""
    return _SALARY.met.search(sentence) is not None
