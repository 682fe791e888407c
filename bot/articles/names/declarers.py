"""Who declares a quotation or report without being in any table: bodies ("répond l'agence"), trades and people unknown.

They name nobody, or only who the paragraph is about; but whoever spoke before is not meant either.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from bot.articles.names.first_names import Gender
from bot.articles.names.phrases import ADJECTIVES, Phrase
from bot.articles.names.profiles import Role
from bot.articles.names.role_nouns import is_kin, is_role, is_vague
from bot.articles.sentences import BLANK
from bot.articles.speech.verbs import is_strong
from bot.model import Span

_BODY = (
    r"(?:(?:sous-)?prefecture|mairie|municipalite|ville|metropole|commune|agglomeration|region|departement|etat|"
    r"gouvernement|ministere|agence|direction|administration|entreprise|societe|groupe|compagnie|filiale|enseigne|marque|"
    r"club|federation|ligue|comite|association|collectif|syndicat|confederation|intersyndicale|chambre|office|parquet|"
    r"tribunal|cour|juridiction|justice|defense|accusation|police|gendarmerie|hopital|clinique|universite|rectorat|"
    r"college|lycee|ecole|banque|fondation|institut|parti|opposition|majorite|conseil|commission|redaction|journal|"
    r"communique|rapport|tract|affiche|organisation|delegation|coordination|cooperative|port|operateur|exploitant|"
    r"(?-i:[A-Z]{2,7}))"
)
_IS_BODY = re.compile(_BODY)
_SPEAKING_BODY = re.compile(
    rf"(?<![\w'-])(?P<determiner>l'|la\s|le\s|les\s|cette\s|ce\s|cet\s|notre\s|leur\s|sa\s|son\s){_BODY}\b"
    r"(?P<more>(?:\s(?:de\s|du\s|des\s|d')?(?:la\s|l')?(?!qu[ei]\b|dont\b|avec\b|pour\b)[^\W\d_][\w-]{2,30}){0,3}?)"
    r"(?:\s?,\s(?:elle|lui|de son cote|pour sa part|quant a (?:elle|lui)),)?"
    r"\s(?:(?:ne\s|n'|se\s|s'|l'|y\s|en\s)?(?P<aid>a\s|avait\s|est\s|etait\s)?)(?P<verb>[a-z]{3,30})\b",
    re.IGNORECASE,
)
#: A quotation, or a part of one, a verb and a noun: "», avoue la crêpière", "», réplique un habitué".
_DECLARER = re.compile(
    rf"(?:[»”\"]\s?,?|{BLANK},)\s?(?P<words>(?:[a-z']{{1,25}}\s){{1,4}}?)"
    r"(?P<phrase>(?P<determiner>l'|le\s|la\s|ce\s|cet\s|cette\s|son\s|sa\s|leur\s|notre\s|une?\s|des\s|quelques\s|"
    rf"plusieurs\s|deux\s|trois\s|les\s)(?P<adjectives>(?:(?:{ADJECTIVES}|haute?)\s){{0,2}})(?P<noun>[a-z][\w-]{{2,30}}))"
)
_DEFINITE = frozenset("l' le la ce cet cette son sa leur notre".split())
_BETWEEN = frozenset(
    "de du des a au aux par pour avec chez dans sur sous vers en et selon depuis que qui contre".split()
)
#: Prepositions and what brings a clause: behind them a body does not tell what it says.
_GOVERNED = re.compile(
    r"(?:\b(?:de|a|par|pour|avec|chez|dans|sur|vers|en|et|selon|que|dont|ou)\s|\bqu'|\bd')$", re.IGNORECASE
)
#: "Un peu gêné", "une fois dehors", "des larmes dans la voix", "le sourire aux lèvres", "ce que": no people.
_NOBODY = frozenset(
    "peu brin rien tantinet jour soir matin fois larme larmes sanglots pointe lueur etoiles main voix air sourire regard "
    "meme ton oeil lendemain veille soir-la tout premier premiere dernier derniere que qui dont deux trois quatre cinq".split()
)
#: Things that are quoted as people are, and groups.
_THING = re.compile(
    r"(?:texte|chanson|slogan|document|courrier|papier|dossier|panneau|ecriteau|banderole|pancarte|message|site|magazine|"
    r"hebdomadaire|quotidien|chaine|radio|foule|salle|public|tribune|famille|couple|quartier|livre|refrain|titre|"
    r"legende|dicton|proverbe|arrete|lettre|note|etude|enquete|poeme|programme|invitation|depeche)s?"
)


def declarers(folded: str, text: str, trades: Container[str] = ()) -> Iterator[Phrase]:
    """The phrases for them in `text`, without those whose nouns are known; `folded` is the same without accents.

    `trades` are nouns that the article, but no table, has for people.
    """
    for found in _SPEAKING_BODY.finditer(folded):
        before = folded[max(0, found.start() - 8) : found.start()]
        participle = not found["aid"] and text[found.start("verb") : found.end("verb")].endswith(
            ("é", "ée", "és", "ées")
        )
        if is_strong(found["verb"]) and not participle and not _GOVERNED.search(before):
            yield _body(found.start(), found.end("more"), found["determiner"])
    for found in _DECLARER.finditer(folded):
        noun, determiner = found["noun"], found["determiner"].strip()
        words = found["words"].split()
        if noun in _NOBODY or not any(is_strong(word.split("'")[-1]) for word in words) or _BETWEEN & set(words):
            continue
        if _IS_BODY.fullmatch(noun) or _THING.fullmatch(noun):
            yield _body(found.start("phrase"), found.end("phrase"), determiner)
        elif noun not in trades and not (is_role(noun) or is_vague(noun) or is_kin(noun)):
            start, end = found.span("phrase")
            definite = determiner in _DEFINITE
            role = Role(noun if definite else "", "", folded[found.start("adjectives") : end])
            yield Phrase(Span(start, end), role, _gender(determiner), open=not definite, says=True)


def _body(start: int, end: int, determiner: str) -> Phrase:
    return Phrase(Span(start, end), Role(""), _gender(determiner), open=True, says=True, body=True)


def _gender(determiner: str) -> Gender | None:
    word = determiner.strip()
    if word in {"la", "une", "cette", "sa"}:
        return "f"
    return "m" if word in {"le", "un", "ce", "cet", "son"} else None
