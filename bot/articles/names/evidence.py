"""What stands around capitalised words, and how much it speaks for or against their being a person's name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.articles.names.first_names import is_first_name
from bot.articles.names.role_nouns import is_role
from bot.articles.speech.verbs import is_saying, is_strong

#: How strongly an age or a title speaks for a person.
TOLD = 4.0
_INSTITUTION = re.compile(
    r"(?:rue|avenue|boulevard|place|quai|square|impasse|allee|lycee|college|ecole|universite|mediatheque|bibliotheque|"
    r"prix|trophee|musee|hopital|clinique|gymnase|stade|salle|theatre|centre|groupe|marque|fondation|residence|amphi|"
    r"amphitheatre|parc|pont|port|gare|station|cinema|festival|quartier|hotel|boutique|cabinet|filature|"
    r"navire|bateau|esplanade|cours|espace|villa|prison|caserne|ferme|domaine|chateau)\s(?:de\s|du\s|d'|de\sla\s)?$",
    re.IGNORECASE,
)
_BODY = re.compile(r"(?:societe|entreprise|start-up|association|collectif|syndicat|agence|magazine|editions|application)\s$",
                   re.IGNORECASE)  # fmt: skip
_ARTICLE = re.compile(r"(?:(?<!\w)(?:le|la|les|du|des|au|aux|the)\s|l')$", re.IGNORECASE)
TITLE = re.compile(r"(?:M\.|Mme|Mlle|Monsieur|Madame|[Dd]octeur|Dr\.?|Me|Pr|Mr\.?|Mrs\.?|Ms\.?)\s$")
_SOURCE = re.compile(r"(?:selon|pour|d'apres|according to)\s$", re.IGNORECASE)
_AFTER_AGE = re.compile(r"\s?[,(]\s?\d{1,3}(?: ans\b|[,)])")
_BEFORE_AGE = re.compile(r"(?<!\w)a \d{1,3} ans, $", re.IGNORECASE)
_AFTER_ROLE = re.compile(
    r"\s?[,(]\s?(?:(?:le|la|un|une|the|an?|son|sa)\s|l')?((?:[a-z]+[ -])?[a-z]+(?:-[a-z]+)*)", re.IGNORECASE
)
_AFTER_VERB = re.compile(r",?\s(?:qui\s)?(?:l'a|l'avait|a|avait|est|etait|s'est|s'etait|n'a|ne|has|had|is|was|who)\s")
#: "On guettait X. Elle dirige …": what only people do, in the sentence behind.
_AFTER_PRONOUN = re.compile(
    r"[.!]\s(?:Il|Elle)\s(?:preside|dirige|anime|enseigne|exerce|habite|vit\s|tient\s|a\s\d{1,3}\sans|est\s(?P<role>[a-z]+))"
)
_AT = re.compile(r"\b(?:a|en|de|au|du|vers|dans|sur|pour)\s$", re.IGNORECASE)
_AFTER_QUOTE = re.compile(r"\s?:\s?[«\"“]")
_CREDIT = re.compile(r"(?:photo|©|credit|visuel|illustration|texte|par|by|crédit photo)\s?:?\s?$", re.IGNORECASE)
#: What only a body has: "la directrice générale de X", "les salariés de X", "X, une start-up".
_HEADED = re.compile(
    r"\b(?:p-?dg|(?:co)?fondat(?:eur|rice)|direct(?:eur|rice)|dirigeante?|patronne?|president(?:e)?|gerante?|"
    r"actionnaire|salariee?|employee?)s?(?:\s[a-z-]{2,20})?\s(?:de\s|d')$",
    re.IGNORECASE,
)
_IS_BODY = re.compile(
    r"\s?[,(]\s?(?:(?:une?|la|le)\s|l')?(?:jeune\s)?(?:start-up|entreprise|societe|firme|cooperative|association|"
    r"plateforme|application|marque|enseigne|filiale|compagnie|\d+\ssalaries)\b"
)
_AT_BODY = re.compile(r"\bchez\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one place says of a name: how strongly and weakly for a person, how much against, and whether a body has it."""

    strong: float
    weak: float
    against: float
    body: bool


def evidence(folded: str, start: int, end: int) -> Evidence:
    """What stands around the name from `start` to `end` of `folded`, a text without accents."""
    before, after = folded[max(0, start - 60) : start], folded[end : end + 60]
    known = is_first_name(folded[start:end].split(" ", maxsplit=1)[0])
    strong = 3.0 if known or _has_role(before, after) or _inverted(before) or _told_behind(before, after) else 0.0
    strong = strong or (1.5 if re.fullmatch(r"[A-Z]\..*", folded[start:end]) else 0.0)
    if _AFTER_AGE.match(after) or TITLE.search(before) or _BEFORE_AGE.search(before):
        strong = TOLD
    weak = 1.0 if _AFTER_VERB.match(after) or _SOURCE.search(before) or _CREDIT.search(before) else 0.0
    weak += 1.0 if _AFTER_QUOTE.match(after) else 0.0
    against = 3.0 if _ARTICLE.search(before) or (not known and _AT_BODY.search(before)) else 0.0
    if _INSTITUTION.search(before) or _BODY.search(before):
        against = 6.0
    body = not known and bool(_HEADED.search(before) or _IS_BODY.match(after))
    return Evidence(strong, weak, against, body)


def _told_behind(before: str, after: str) -> bool:
    """Whether the next sentence tells what only people do: "On guettait X. Elle dirige …"."""
    told = None if _AT.search(before) else _AFTER_PRONOUN.match(after)
    return told is not None and (told["role"] is None or is_role(told["role"]))


def _has_role(before: str, after: str) -> bool:
    behind = _AFTER_ROLE.match(after)
    if behind and any(is_role(word) for word in re.split(r"[ ]", behind.group(1))):
        return True
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", re.split(r"[.;:!?«»\n]", before)[-1])
    return bool(words) and is_role(words[-1]) and not before.rstrip().endswith(",")


def _inverted(before: str) -> bool:
    """Whether a verb of saying after a quotation stands right before: "», explique Bleuenn Kerjean"."""
    quoted = re.search(r"[»”\"’'][\s,]{0,5}((?:[a-z']{1,40}\s){1,4})$", before)
    if quoted is None:
        return False
    last = quoted.group(1).split()[-1].split("'")[-1]
    return is_strong(last) or is_saying(last)
