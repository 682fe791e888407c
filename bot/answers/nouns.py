"""Which words of a text are nouns or names that may be a subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answers.plain import plain
from bot.patterns import Late

_SHORTEST = 4
# A word after an article or a possessive is a noun, or an adjective that stands before one; unless a pronoun is before:
# in "on les vend" and "ne la laissez" the article is a pronoun too, and the word a verb.
_NOUN = Late(
    r"\b(?:(?:je|tu|il|elle|on|nous|vous|ils|elles|qui|ne|[mts]e) (?:les? |la |l'|leur )[\w-]+"
    r"|(?<!-)(?P<may>l'|d'|(?:les?|la) )(?P<maybe>[^\W\d_][\w-]{2,40})"
    r"|(?:une?|des|du|aux?|cet|cette|ces|[smt]es|[smt]on|notre|nos|votre|vos|leurs?|the|our|their) "
    r"(?P<surely>[^\W\d_][\w-]{2,40}))"
)
_NAME = re.compile(r"(?<=[\w,] )(?P<word>[A-ZÀ-Þ][\w-]{2,40})|(?<=[a-zà-ÿ]['’])(?P<elided>[A-ZÀ-Þ][\w-]{2,40})")
_INFINITIVE = re.compile(
    r"[a-z]{2,}(?:er|ir|dre|ttre|uire)|(?:b|cr)oire|[a-z]*crire|(?:re)?(?:lire|dire|faire)|rire|suivre|(?:sur)?vivre|plaire|taire"
)
# Words that stand where nouns stand and name no subject: of quantity, time, place and manner.
_EMPTY = frozenset(
    """
    autre autres meme memes plus moins tout tous toute toutes bon bonne bons bonnes beau belle grand grande grands grandes
    petit petite petits petites gros grosse vieil prochain prochaine simple nouveau nouvelle nouveaux nouvelles premier premiere premiers premieres dernier
    derniere derniers dernieres seul seule seuls seules vrai vraie vrais jeune jeunes vieux vieille vieilles neuf neufs
    chose choses fois fait faits facon maniere cote cotes jour jours journee mois annee annees temps moment heure heures
    minute minutes seconde semaine semaines siecle matin matins midi soir soirs soiree nuit nuits veille lendemain hier
    demain weekend week-end lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet
    aout septembre octobre novembre decembre printemps ete automne hiver gens personne personnes monde type sorte genre peu
    cas point part partie place reste besoin suite sujet question partir fond fin debut milieu lieu bout coup main mains
    tour moitie quart tiers demi double triple centaine centaines dizaine dizaines millier milliers million millions
    milliard euro euros metre metres kilometre kilometres litre litres kilo kilos tonne tonnes degre degres pour-cent
    chez dans sous vers hors dont quand comme puis donc alors parmi depuis pendant selon avec sans lequel laquelle
    propre propres contraire essentiel ensemble idee pire meilleur existant ailleurs endroit train mise cause envie raison peine manque
    trop tres deux trois quatre cinq six sept huit neuf dix cent mille encore aussi bien mieux leur elle elles celui celle
    ceux pour contre entre faire avoir etre dire aller venir voir quelque plupart apres avant ancien ancienne mien miens
    mienne tien sien sienne siens notres votres
    other same more less whole good great big small new first last only true young old thing things time times way day
    days year years people world kind sort case point part place rest need end fact lot most best being week weeks month
    months hour hours morning evening night half quarter
    """.split()
)
# Ordinals, ages and numbers of two words.
_NUMERAL = re.compile(r"\w{3,}iemes?|\w+genaires?|(?:vingt|trente|quarante|cinquante|soixante|quatre-vingt)-[\w-]+")


@dataclass(frozen=True, slots=True)
class Noun:
    """A word as it stands in a text, and what it is counted as: singular and without accents.

    `sure` tells whether it can be no verb: "les casser" has the form of "les rochers".
    """

    key: str
    word: str
    sure: bool


def nouns(text: str) -> Iterator[Noun]:
    """The nouns and names of a text that may be a subject, in order."""
    folded = plain(text)
    spans: list[tuple[tuple[int, int], bool]] = []
    for found in _NOUN.finditer(folded):
        if found["surely"] or found["maybe"]:
            kind = "surely" if found["surely"] else "maybe"
            spans.append((found.span(kind), bool(found["surely"]) or not _INFINITIVE.fullmatch(found[kind])))
    spans += [(found.span("word" if found["word"] else "elided"), True) for found in _NAME.finditer(text)]
    for (start, end), sure in sorted(spans):
        word, plainly = text[start:end], folded[start:end]
        if len(word) >= _SHORTEST and plainly not in _EMPTY and not _NUMERAL.fullmatch(plainly):
            yield Noun(key_of(plainly), word, sure)


def key_of(folded: str) -> str:
    """What a folded word is counted as."""
    return folded.rstrip("sx") or folded
