"""The kind of answer a question wants, and whether a sentence holds one of that kind."""

from __future__ import annotations

import re
from typing import Literal

from bot.model import Language

Kind = Literal["who", "when", "where", "how_many", "how_much", "how_long", "why", "meaning", "yes_no", "what"]

# Read in order, the first that fits decides; on folded text.
_QUESTIONS: dict[Language, tuple[tuple[Kind, str], ...]] = {
    "fr": (
        ("who", r"^(?:et |mais )?qui (?!est-ce qu)"),
        ("meaning", r"\b(?:veut dire|signifie|definition|acronyme|sigle|que designe)\b"),
        (
            "how_long",
            r"\b(?:combien|cb) de (?:temps|jours|heures|minutes|mois|semaines|annees)\b|\bduree\b|\bdure(?:nt)?\b",
        ),
        (
            "how_much",
            r"\b(?:combien|cb)\b.{0,200}\b(?:cout|coute|coutent|prix|euros?|payer|paye|debourser|depenser?|vaut|facture|gagne"
            r"|s'eleve|dettes?|doit)|\b(?:tarifs?|montant|cout|budget total|facture|salaire)\b"
            r"|\b(?:quel est|a quel|au) (?:le )?(?:prix|budget)\b|^prix\b",
        ),
        (
            "how_many",
            r"\b(?:combien|cb)\b|\bnombre d|\bquelle (?:part|proportion|surface|vitesse|distance|taille|superficie|longueur)"
            r"\b|\bpourcentage\b|\bquel (?:age|pourcentage|nombre)\b|^(?:longueur|taille|poids|nombre)\b",
        ),
        (
            "when",
            r"\bquand\b(?! meme)|\bquel(?:le)?s? (?:date|jour|heure|annee|mois|moment)\b|\ba partir de quand\b"
            r"|\bdepuis quand\b|\bhoraires?\b",
        ),
        (
            "where",
            r"^ou\b|\bou (?:se|est|sont|va|vont|a|ont|aura|peut|puis|faut|trouver|faire)\b|\bd'ou\b"
            r"|\bquel(?:le)? (?:lieu|endroit|ville|salle|adresse|commune|village)\b",
        ),
        (
            "why",
            r"\bpourquoi\b|\bpour quelles? raisons?\b|\bcomment se fait\b|\bqu'est-ce qui (?:a )?(?:fait|pousse|empeche|explique)",
        ),
        (
            "who",
            r"\bqui (?:a|est|sont|ont|affirme|parle|dit)\b|\bde qui\b|\bquel(?:le)? (?:elue?|responsable|personne)\b",
        ),
        ("yes_no", r"^(?:est[- ]ce qu|y a[- ]t[- ]il|on peut|peut[- ]on)|^[^,?]*-t?-?(?:il|elle|ils|elles|on)\b"),
    ),
    "en": (
        ("who", r"^(?:and )?(?:who|whose|whom)\b"),
        (
            "meaning",
            r"\bwhat (?:does|is) .{1,200} (?:mean|stand for)\b|\b(?:stands? for|acronym|definition of|meaning of)\b",
        ),
        ("how_long", r"\bhow long\b|\bduration\b"),
        (
            "how_much",
            r"\bhow much\b|^(?!will|is|are|do|does|did|can).{0,1000}\b(?:price|cost|costs|fee|budget|pay|paid|salary)\b",
        ),
        (
            "how_many",
            r"\bhow (?:many|old|big|large|far|fast|tall|high|heavy|wide|deep)\b|\bnumber of\b|\bage\b"
            r"|\bwhat (?:share|percentage|proportion|fraction)\b",
        ),
        (
            "when",
            r"(?:^|[,;.] |and |since |until |by |from )when\b|\b(?:what|which) (?:time|date|day|year|month)\b|\bhow soon\b",
        ),
        (
            "where",
            r"(?:^|[,;.] |and |from )where\b|\b(?:what|which)(?:'s the)? (?:city|town|place|room|venue|street|address)\b|\baddress\b",
        ),
        ("why", r"\bwhy\b|\bhow come\b|\bwhat (?:caused|reason|made|makes|keeps|stops)\b|\breason\b"),
        ("who", r"\bwhich (?:person|politician|speaker)\b"),
        ("yes_no", r"^(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should)\b"),
    ),
}

_NUMBER = (
    r"\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante"
    r"|cinquante|soixante|cent|cents|mille|millions?|milliards?|dizaine|douzaine|quinzaine|vingtaine|trentaine"
    r"|cinquantaine|soixantaine|centaines?|milliers?|moitie|tiers|quart|aucun|aucune|un sur|une sur|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|dozen)\b"
)
_MONEY = r"\d[^.;]{0,20}(?:euros?|€|francs?|dollars?|\$|£)|\beuros?\b|\bgratuit|\bpayant|\bfree\b|[$£]\s?\d"
_TIME = (
    r"\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi"
    r"|jeudi|vendredi|samedi|dimanche|january|february|march|april|june|july|august|september|october|november"
    r"|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|printemps|ete|automne|hiver|hier|demain"
    r"|matin|soir|minuit|midi)\b|\b(?:1[5-9]|20)\d\d\b|\b\d{1,2} ?h(?:eures?)?\b|\b\d{1,2}:\d\d\b"
)
_LENGTH = r"(?:\d|[a-z]) (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans|annees?|seconds?|hours?|days?|weeks?|months?|years?)\b"
_REASON = (
    r"\b(?:car|parce|puisque|pour|afin|grace|faute|cause|raison|donc|ainsi|a cause|because|since|due|so that|in order)\b"
    r"|c'est|:"
)

#: What a sentence must hold to answer a kind of question; on folded text. Kinds not named are met by any sentence.
_EVIDENCE: dict[Kind, re.Pattern[str]] = {
    "how_many": re.compile(_NUMBER),
    "how_much": re.compile(_MONEY),
    "how_long": re.compile(_LENGTH),
    "when": re.compile(_TIME),
    "why": re.compile(_REASON),
    "meaning": re.compile(r"[(:]|\b(?:signifie|soit|c'est|est une?|means|stands for)\b"),
}
# Names and places show by their capitals, so these read the text as it stands.
_CAPITALS: dict[Kind, re.Pattern[str]] = {
    "who": re.compile(r"[^\W\d_a-z][\w'’-]{1,40} (?:(?:de|du|Le|La|van|von|d['’]) ?)?[A-ZÀ-Þ][\w'’-]+"),
    "where": re.compile(
        r"\b(?:à|au|aux|dans|sur|en|rue|place|quai|salle|avenue|boulevard|gare|in|at|near|chez) (?:la |le |l['’]|les |the )?"
        r"(?:\w+ (?:de |du |des )?)?[A-ZÀ-Þ]"
    ),
}
_COMPILED: dict[Language, tuple[tuple[Kind, re.Pattern[str]], ...]] = {
    language: tuple((kind, re.compile(pattern)) for kind, pattern in rows) for language, rows in _QUESTIONS.items()
}


def kind_of(folded: str, language: Language) -> Kind:
    """The kind of answer that a folded question wants; "what" where its form tells nothing."""
    return next((kind for kind, pattern in _COMPILED[language] if pattern.search(folded)), "what")


def is_telling(kind: Kind) -> bool:
    """Whether sentences can be told apart by whether they hold an answer of this kind."""
    return kind in _EVIDENCE or kind in _CAPITALS


def holds(kind: Kind, text: str, folded: str) -> bool:
    """Whether a sentence (`folded` is the same without accents) holds an answer of this kind."""
    if kind in _EVIDENCE:
        return bool(_EVIDENCE[kind].search(folded))
    return kind not in _CAPITALS or bool(_CAPITALS[kind].search(text))
