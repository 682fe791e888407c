"""The kind of answer a question wants, read from its form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from bot.answers.ages import FORMS as AGES
from bot.answers.marked import FORMS, Marked
from bot.answers.saying import ENGLISH_VERBS
from bot.model import Language
from bot.patterns import Late

Kind = Marked | Literal[
    "who", "where", "why", "meaning", "yes_no", "what",
    "when", "year", "hour", "how_long", "how_often", "how_many", "how_much", "age", "age_limit", "share", "speed", "area", "size", "weight",
    "temperature",
]  # fmt: skip

_WORDS_WANTED = "|".join(ENGLISH_VERBS)

# What a sum of money, and what a number, is called that is asked for by its name.
_SUMS_FR = "somme|loyer|caution|consigne|rancon|amende|chiffre d'affaires|deficit|benefice|cagnotte"
_NUMBERS_FR = (
    "resultat|score|effectif|population|affluence|frequentation|jauge|capacite|quantite|volume|production|tonnage|debit"
    "|rendement|cadence|consommation"
)
_SUMS_EN = "deposit|rent|fine|turnover|ransom|bill|revenue|deficit|losses|profit|grant|subsidy|fundraising|prize money"
_NUMBERS_EN = (
    "population|attendance|visitor count|score|headcount|workforce|capacity|volume|outcome|result|output|sales|margin|tonnage"
    "|figure|flow"
)
# Words that say closer which: "the total sales", "the workshop's score", "weekly output".
_SORT_EN = r"(?:[a-z'-]{2,20} ){0,2}"
# What is counted where a sum of money is asked for: "combien d'argent", not "combien de prix".
_MONEY_FR = "argent|sous|fric|thune|pognon|euros?|dettes?"
# Verbs that ask for a sum, by their beginnings.
_PAYING_FR = (
    r"cout(?:s|e\w{0,6}|ai(?:t|ent))?|pay\w{0,6}|pai(?:e\w{0,5})|debours\w{0,6}|depens\w{0,6}|vaut|valent|vaudra|valait"
    r"|factur\w{0,6}|rapport(?:e|ent|era|eront|ait)|gagn\w{0,6}|touch(?:e|es|ent|er|era|ait|aient)|risqu(?:e|es|ait)"
    r"|(?:se|me|te) f(?:ai[st]|ont|aisait)"
)
# Verbs of change, by their beginnings: "de combien a-t-il baissé" asks for a number, of whatever it may be.
_CHANGE_FR = (
    "augment|baiss|diminu|recul|progress|chut|grandi|grimp|redui|hauss|descend|allong|raccourci|bondi|fondu|perdu|gagne"
)

# The pattern that fits earliest in a question decides, of several there the first of this list; on folded text. "What" is
# told only where a later word would tell something else: "how did she defend the price".
_QUESTIONS: dict[Language, tuple[tuple[Kind, str], ...]] = {
    "fr": (
        ("meaning", r"\bque (?:veut dire|signifie|designe)\b|\b(?:veut dire|signifie|definition|acronyme|sigle)\b"),
        (
            "why",
            r"\bpourquoi\b|\bpour quelles? raisons?\b|\bcomment se fait\b|\bqu'est-ce qui (?:a )?(?:fait|pousse|empeche|explique)",
        ),
        (
            "what",
            r"^(?:et |mais |alors )?(?:que|qu'\w{1,10})\b(?!.{0,60}\b(?:coute|vaut|rapporte|gagne|empoche)\b)|\bcomment\b|\bquoi\b",
        ),
        (
            "who",
            r"^(?:et |mais )?qui\b(?! est-ce qu)|\b(?:c'est|c'etait|(?<!qu')est-ce|a|de|par|pour|avec|chez|sur|selon|contre) qui\b|\bqui ?\??$"
            r"|^(?:selon|d'apres|pour|dis|bonjour|bonsoir|salut|alors|au fait|et)\b[^,]{0,80}, qui\b"
            r"|\bquel(?:le)? (?:elue?|responsable|personne)\b",
        ),
        (
            "how_long",
            r"\b(?:combien|cb) (?:de |d')(?:temps|jours|heures|minutes|mois|semaines|annees)\b|\bduree\b|\bdure(?:nt)?\b|\btemps d'attente\b",
        ),
        ("how_often", r"\btou(?:s|tes) les combien\b|\bquelle (?:est la )?frequence\b|\b(?:combien|cb) de fois par\b"),
        ("year", r"\b(?:(?:en|de|depuis|dans) )?quelle annee\b"),
        (
            "hour",
            r"\b(?:quell?es?|kel) heures?\b|\bhoraires?\b|\bheures? d'(?:ouverture|arrivee)\b"
            r"|\b(?:dernier|premier|prochain)e? (?:train|car|bus|metro|tram|navette|bateau|depart|retour)\b",
        ),
        ("age_limit", AGES["fr"]),
        (
            "age",
            r"\bquel(?:le)? (?:est (?:l'|son ))?age\b|\bage de\b|\b(?:combien|cb) d'ans\b|^age\b",
        ),
        ("speed", r"\b(?:quelle )?vitesse\b"),
        ("temperature", r"\b(?:quelle )?temperature\b|\b(?:combien|cb) de degres\b"),
        ("area", r"\b(?:quelle )?(?:surface|superficie)\b|\b(?:combien|cb) d'hectares\b"),
        (
            "share",
            r"\b(?:quel(?:le)? (?:est le )?)?(?:pourcentage|taux)\b|\bquelle (?:part|proportion)\b|^(?:part|participation)\b"
            r"|\bquelle commission (?:prend|prennent|preleve|prelevent|touche)",
        ),
        ("weight", r"\b(?:poids|pese(?:nt)?|(?:combien|cb) de (?:tonnes|kilos|litres))\b"),
        (
            "size",
            r"\bquelle (?:est la )?(?:distance|longueur|hauteur|altitude|profondeur|taille)\b"
            r"|\b(?:combien|cb) de (?:metres|kilometres|km)\b|\bmesure-t|\bmesur(?:e|ait|ent) (?:combien|cb)\b"
            r"|\b(?:combien|cb) mesur(?:e|ait|ent)\b|\ba (?:combien|cb) (?:du|de la|de l'|des)\b|^(?:longueur|taille|hauteur|distance)\b",
        ),
        (
            "how_much",
            rf"\b(?:combien|cb)\b(?! d(?:e |es |')(?!(?:{_MONEY_FR})\b)).{{0,200}}\b(?:{_PAYING_FR}|prix|s'eleve|doit|poche"
            rf"|{_MONEY_FR})\b|\b(?:(?<!y )a|c'est|c|{_PAYING_FR}) (?:combien|cb)\b(?! d(?:e |es |')(?!(?:{_MONEY_FR}|\w{{2,20}}[ei]r)\b))"
            r"|\b(?:quels? )?(?:tarifs?|montant|cout|coute|facture|salaire)\b|\bbudget (?:total|globale?)\b"
            rf"|\b(?:quel(?:le)?|c'est quoi)(?: (?:est|etait|a ete|serait))? (?:l[ea] |l')?(?:{_SUMS_FR})\b|^(?:{_SUMS_FR})\b"
            r"|^budget\b|\bbudget\W*$|\bquels? budgets?\b|\b(?:quel est|a quel|au) (?:le )?(?:prix|budget)\b(?!.{0,80}\b(?:remport|recu|recoit|gagn|decern|decroch"
            r"|attribu|obten|remis|remet|laureat))|^prix\b",
        ),
        ("how_many", rf"\bde (?:combien|cb)\b(?=.{{0,120}}\b(?:{_CHANGE_FR}))"),
        (
            "how_many",
            r"\b(?:combien|cb)\b|\bnombre d|\bquel nombre\b|^nombre\b|\bnb (?:de|d')|^nb\b"
            rf"|\b(?:quel(?:le)?|c'est quoi)(?: (?:est|etait|a ete))? (?:l[ea] |l')?(?:{_NUMBERS_FR})\b|^(?:{_NUMBERS_FR})\b",
        ),
        (
            "when",
            r"\bquand\b(?! meme)|\bquel(?:le)?s? (?:est la )?(?:dates?|jours?|mois|moment)\b|^dates?\b|\bdate limite\b",
        ),
        (
            "where",
            r"^ou\b|\bou(?: exactement| ca)?\W*$|\b(?:c'est|c'etait) ou\b|\bou (?:se|est|sont|va|vont|a|ont|aura|peut|puis|faut|trouver|faire)\b|\b(?:d'|jusqu')ou\b|\b(?:est|etait|part|va|vont|sai[st](?: plus| pas)?) ou\b"
            r"|\by a[- ]t[- ]il (?:un (?:endroit|coin|lieu)|une place)\b|\bun (?:endroit|coin) (?:ou|pour|prevu)\b"
            r"|\bquel(?:le)? (?:lieu|endroit|ville|salle|adresse|commune|village|region|pays|departement|quartier|coin|rue|gare"
            r"|arret|cinema|theatre|stade|hopital|hotel|musee|batiment|etage)\b",
        ),
        ("what", r"\bque (?=\w{1,20}-t?-?\w)|\bquel(?:le)?s?\b(?=.{0,150}(?:-t?-?(?:il|elle|ils|elles|on)|\bquand)\b)"),
        ("what", r"\ba quelles? conditions?\b"),
        (
            "yes_no",
            r"(?:^|[,;.] |\bet )(?:est[- ]ce qu|y a[- ]t[- ]il|peut[- ]on)|^(?:on peut|on doit|je peux|je dois|il faut|faut)\b"
            r"(?!.*\b(?:combien|cb|ou|quand|quoi|qui|comment)\b)|\b(?:dois|puis|peux|vais|pourrais|devrais)-(?:je|tu)\b"
            r"|-t?-?(?:il|elle|ils|elles|on)\b",
        ),
    ),
    "en": (
        ("who", r"^(?:and |so )?(?:who|whose|whom)\b|\b(?:to|by|with|from|for) whom\b|\b(?:know|me|wonder|say) who\b"),
        (
            "meaning",
            r"\bwhat (?:does|is) .{1,200} (?:mean|stand for)\b|\b(?:stands? for|acronym|definition of|meaning of)\b",
        ),
        ("why", r"\bwhy\b|\bhow come\b|\bwhat (?:caused|reason|made|makes|keeps|stops)\b|\breason\b"),
        (
            "what",
            rf"\bwhat (?:did|does|do|has|had|would|is|was)\b[^,?]{{0,120}}\b(?:{_WORDS_WANTED}|ask|asked)\b"
            r"|\b(?:on|under) what (?:conditions?|terms?)\b"
            r"|\bhow (?:did|does|do|is|was|are|were|has|had|would|should|can|could|will)\b",
        ),
        ("how_long", r"\bhow long\b|\bduration\b|\bhow many (?:minutes|hours|days|weeks|months|years)\b"),
        ("how_often", r"\bhow (?:often|frequently)\b|\bhow many times (?:a|per)\b"),
        ("year", r"\b(?:what|which) year\b"),
        (
            "hour",
            r"\b(?:what|which) time\b|\bopening (?:hours|times)\b|\b(?:last|first|next) (?:train|bus|coach|tram|shuttle|boat|ferry)\b",
        ),
        ("age_limit", AGES["en"]),
        ("age", r"\bhow old\b|\bwhat age\b|\bage\b"),
        ("speed", r"\bhow fast\b|\bspeed\b"),
        ("temperature", r"\bhow (?:hot|warm|cold)\b|\btemperature\b"),
        ("area", r"\b(?:surface|acreage|how many (?:hectares|acres|square))\b"),
        (
            "share",
            r"\b(?:percentage|proportion|fraction|what share|how many percent|turnout)\b"
            r"|\bwhat (?:commission|cut) (?:do|does|did|is|are|will)\b|\bwhat (?:is|was) the (?:[a-z-]{2,20} )?rate\b",
        ),
        ("weight", r"\bhow heavy\b|\bweigh|\bhow many (?:tons|tonnes|kilos|litres)\b"),
        (
            "size",
            r"\bhow (?:far|tall|high|wide|deep)\b|\b(?:distance|length|height|altitude)\b"
            r"|\bhow many (?:metres|meters|kilometres|miles)\b",
        ),
        (
            "how_much",
            r"\bhow much(?=\W*$| (?:money|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|must|to|for|per|an?"
            r"|the|it|this|that|these|those|they|he|she|we|you|i)\b)"
            r"|\b(?:price|cost|costs|fee|budget|pay|paid|salary)\b|\bhow expensive\b"
            rf"|\b(?:what|which)(?:'?s|'re| is| was| were| are)? (?:the |an? )?{_SORT_EN}(?:{_SUMS_EN})\b"
            rf"|^{_SORT_EN}(?:{_SUMS_EN})\b",
        ),
        ("how_many", r"\bby how (?:much|many)\b"),
        (
            "how_many",
            r"\bhow (?:many|much|big|large|close)\b|\bnumber of\b|\bheadcount\b"
            rf"|\b(?:what|which)(?:'?s| is| was| were| are)? (?:the |an? )?{_SORT_EN}(?:{_NUMBERS_EN})\b"
            rf"|^{_SORT_EN}(?:{_NUMBERS_EN})\b",
        ),
        (
            "when",
            r"(?:^|[,;.] |\b(?:and|so|since|until|by|from|know|me) )when\b|\b(?:what|which) (?:date|day|month)\b|\bhow soon\b"
            r"|^(?:dates?|deadline)\b|\bdeadline\b",
        ),
        (
            "where",
            r"(?:^|[,;.] |\b(?:and|from|know|me) )where\b|\b(?:what|which)(?:'s the)? (?:city|town|place|room|venue|street|address|hospital|hotel|theatre"
            r"|cinema|stadium|museum|building|floor|(?:railway |train )?station|stop)\b|\baddress\b"
            r"|\b(?:is there )?(?:somewhere|anywhere|any (?:[a-z]{2,20} )?(?:place|spot))\b",
        ),
        ("who", r"\bwhich (?:person|politician|speaker)\b"),
        (
            "yes_no",
            r"^(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should)\b(?! you (?:tell|know|remind|say)\b)",
        ),
    ),
}

_PATTERNS: dict[Language, tuple[tuple[Kind, Late], ...]] = {
    language: tuple((kind, Late(pattern)) for kind, pattern in (*FORMS[language], *rows))
    for language, rows in _QUESTIONS.items()
}
_PARTS = re.compile(r"(?<=[.!?])\s+")


def kind_of(folded: str, language: Language) -> Kind:
    """The kind of answer that a folded question wants; "what" where its form tells nothing."""
    asking = _asking(folded)
    found = ((match.start(), order) for order, match in enumerate(_matches(asking, language)) if match)
    _, first = min(found, default=(0, None))
    return "what" if first is None else _PATTERNS[language][first][0]


def _matches(asking: str, language: Language) -> Iterator[re.Match[str] | None]:
    return (pattern.search(asking) for _, pattern in _PATTERNS[language])


def _asking(folded: str) -> str:
    """The first sentence that ends as a question does; all of them where none does."""
    return next((part for part in _PARTS.split(folded) if part.endswith("?")), folded)
