"""Whether a sentence holds an answer of the kind that is wanted: a year, an hour, a price, a name."""

from __future__ import annotations

import re

from bot.answers.ages import LIMIT
from bot.answers.kinds import Kind
from bot.answers.marked import MARKS, SURE
from bot.patterns import Late

_WORDS = (
    r"deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante"
    r"|cinquante|soixante|cent|cents|mille|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
    r"|forty|fifty|hundred|thousand"
)
_ROUND = (
    r"millions?|milliards?|dizaine|douzaine|quinzaine|vingtaine|trentaine|cinquantaine|soixantaine|centaines?|milliers?"
    r"|aucune?|un sur|une sur|half|dozen|zero"
)
_MONTHS = (
    r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april"
    r"|june|july|august|september|october|november|december"
)
_DAYS = r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_YEAR = r"\b(?:1[5-9]|20)\d\d\b"
_HOUR = r"\b\d{1,2} ?h(?:eures?)?\b|\b\d{1,2} ?h ?\d\d\b|\b\d{1,2}:\d\d\b|\bmidi\b|\bminuit\b|\b\d ?[ap]m\b"
_SPAN = (
    r"(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans|annees?|seconds?|hours?|days?|weeks?|months?|years?)\b"
)
_QUANTITY = rf"(?:\d|\b(?:{_WORDS}|{_ROUND}|demi|demie|dix-\w{{2,8}}|une?|half))"
_REASON = (
    r"\b(?:car|parce|puisque|pour|afin|grace|faute|cause|raison|donc|ainsi|a cause|because|since|due|so that|in order)\b"
    r"|c'est|:"
)

#: Kinds that are told exactly by their form, on folded text.
_EXACT: dict[Kind, str] = {
    "year": _YEAR,
    "hour": _HOUR,
    "when": rf"\b(?:{_MONTHS}|{_DAYS}|printemps|automne|hiver)\b|{_YEAR}|\b\d{{1,2}} ?h(?:eures?)?\b|\b\d{{1,2}}:\d\d\b",
    "how_long": (
        rf"{_QUANTITY}[ \u00a0\u202f-]{{0,3}}(?:\w{{1,30}} )?{_SPAN}|\bdemi-(?:heure|journee)|\bquarts? d'heure"
        rf"|\bdure\w{{0,4}}\b[^.;]{{0,20}}\d ?h(?: ?\d\d)?\b|\bdepuis (?:\w{{1,12}} )?{_YEAR}"
    ),
    # A number that is no year, no hour and no day of a month.
    "how_many": (
        r"(?<![\d.,])(?!(?:1[5-9]|20)\d\d\b)\d{1,12}(?!\d| ?h\b| ?heures?\b| ?ans\b| ?euros?\b| ?€"
        rf"|(?:er)? (?:{_MONTHS})\b)|\b(?:{_WORDS}|{_ROUND})\b"
    ),
    "how_much": r"\b(?:plus|moins) cher|\d[^.;]{0,20}(?:euros?|centimes?|€|francs?|dollars?|\$|£)|\beuros?\b|\bgratuit|\bpayant|\bfree\b|[$£]\s?\d",
    "age": rf"{_QUANTITY}\s?ans\b|\bage[es]*\b|\b\d+ years\b|\baged\b",
    "age_limit": LIMIT,
    "share": r"%|\bpour cent\b|\bpercent\b|\b(?:moitie|tiers|quarts?|majorite)\b|\b(?:un|deux|trois|sept|huit|neuf) (?:\w{1,30} )?sur \w",
    "speed": r"\bkm ?/ ?h\b|\bkilometres?[ -](?:a l'|par )?heure|\bnoeuds?\b|\bmph\b|\bm ?/ ?s\b",
    "area": r"\bhectares?\b|\bmetres? carres?\b|\bkilometres? carres?\b|\bk?m2\b|\bk?m²|\bha\b|\bacres?\b",
    "size": rf"{_QUANTITY}[ \u00a0\u202f]?(?:\w{{1,30}} )?(?:(?:kilo|centi|milli)?met(?:re|er)s?|km|cm|mm|m|miles?|feet|pages?)\b",
    "temperature": r"\bdegres?\b|°|\bdegrees?\b",
    "weight": rf"{_QUANTITY}[ \u00a0\u202f]?(?:\w{{1,30}} )?(?:(?:kilo)?grammes?|kilos?|kg|tonnes?|quintaux|litres?|tons?)\b",
}
_LOOSE: dict[Kind, str] = {
    "why": _REASON,
    "how_often": (
        r"\b(?:tous|toutes|each|every|chaque)\b|\b(?:par|fois|per|times|once|twice) |\b(?:quotidien|hebdomadaire|mensuel|annuel|daily"
        r"|weekly|monthly|yearly)"
    ),
    "meaning": r"[(:]|\b(?:signifie|soit|c'est|est une?|means|stands for)\b",
}
# Names and places show by their capitals, so these read the text as it stands.
_CAPITALS: dict[Kind, Late] = {
    **{kind: MARKS[kind] for kind in MARKS},
    "who": Late(r"[^\W\d_a-z][\w'’-]{1,40} (?:(?:de|du|Le|La|van|von|d['’]) ?)?[A-ZÀ-Þ][\w'’-]+"),
    "where": Late(
        r"\b(?:à|au|aux|dans|sur|en|rue|place|quai|salle|avenue|boulevard|gare|in|at|near|chez) (?:la |le |l['’]|les |the )?"
        r"(?:\w{1,30} (?:de |du |des )?)?[A-ZÀ-Þ]"
    ),
}
# A number that is part of a name ("Toulouse 1 Capitole", "A320", "Covid-19") counts nothing.
_OF_NAME = re.compile(
    r"(?<!\w)[A-ZÀ-Þ][\w’'-]{0,40}[ \u00a0]\d{1,2}[ \u00a0](?=[A-ZÀ-Þ])|(?<=[^\W\d_])\d{1,12}|(?<=[^\W\d_]-)\d{1,12}"
)
# How long something lasts or is past is no age: "il y a dix ans", "trois ans de travaux".
_LASTING = re.compile(
    r"\b(?:il y a|depuis|pendant|durant|dans|voila|en) (?:\w{1,12} )?[\w-]{1,20}\s?ans\b|\b[\w-]{1,20}\s?ans (?:de |plus tard|apres)"
)
_FOLDED = {kind: Late(pattern) for kind, pattern in (_EXACT | _LOOSE).items()}


def is_telling(kind: Kind) -> bool:
    """Whether sentences can be told apart by whether they hold an answer of this kind."""
    return kind in _FOLDED or kind in _CAPITALS


def is_exact(kind: Kind) -> bool:
    """Whether an answer of this kind shows by its form alone: a year, an hour, a price."""
    return kind in _EXACT or kind in SURE


def holds(kind: Kind, text: str, folded: str) -> bool:
    """Whether a sentence (`folded` is the same without accents) holds an answer of this kind."""
    if kind == "how_many":
        folded = _without_names(text, folded)
    if kind == "age":
        folded = _LASTING.sub(" ", folded)
    if kind in _FOLDED:
        return bool(_FOLDED[kind].search(folded))
    return kind not in _CAPITALS or bool(_CAPITALS[kind].search(text))


def _without_names(text: str, folded: str) -> str:
    """`folded` without those numbers that are part of a name."""
    for found in _OF_NAME.finditer(text):
        folded = folded[: found.start()] + " " * len(found.group()) + folded[found.end() :]
    return folded
