"""Whether a question asks who somebody is: "qui est X ?", "what does X do for a living?"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.model import Language
from bot.patterns import Late

#: Stands in a question for each name or description of somebody.
NAME = "¤"

_OPENING = (
    r"(?:(?:et|mais|alors|donc|au fait|bonjour|bonsoir|salut|svp|so|and|but|ok|hello|hi|please|dis(?:-moi)?|dites(?:-moi)?"
    r"|(?:tu |vous )?(?:sais|savez|connais|connaissez)(?:-tu|-vous)?|(?:peux-tu|pouvez-vous|peut-on) me dire|tell me"
    r"|(?:j'aimerais|je voudrais|je veux) savoir|(?:do|would|can|could) you (?:know|tell me)|i(?:'d| would)? (?:want|like) to know)"
    r"[ ,!.?]{1,3}){0,4}"
)
# A name with what stands before it, and several of them; for the forms one sign stands for all of it.
_WHOM = re.compile(
    rf"(?<![\w-])(?:(?:ce|cette|le|la|the|this) )?(?:(?:m|mr|mme|mlle|mrs|ms|dr|monsieur|madame|docteur|doctor)\.? )?{NAME}"
    rf"(?: (?:et|and|ou|or) {NAME}){{0,3}}"
)
_WORK_FR = (
    r"(?:vrai |veritable )?(?:role|fonctions?|metier|profession|poste|titre|travail|job|boulot|activite|statut|occupation)"
    r"(?: exacte?| actuel(?:le)?| officiel(?:le)?)?"
)
_WORK_EN = r"(?:current |exact |official |main )?(?:role|job|position|profession|occupation|title|function|work|post|job title)"
_LIVING = r"(?: (?:dans la vie|comme (?:metier|travail|boulot)|for a living|for work|for a job|as a job|in life|professionally))?"
_IS = r"(?:est(?:-ce)?|etait|sont|is|was|are|were)"

_FORMS = (
    rf"(?:qui|who|ki) {_IS}(?: donc| the hell)? {NAME}",
    # What the search leaves over of a description: "le président de la communauté urbaine".
    rf"qui {_IS} {NAME} (?P<rest>(?:et )?[a-z-]{{3,30}})",
    rf"(?:qui est-ce|c'est qui|est-ce qui|c ki|c qui|qui est-ce qui|qui|who's|whos|who)(?: que| qui| donc)?,? {NAME}(?: is| was)?",
    rf"{NAME},? (?:(?:c'est|c|est|is) (?:qui|ki|who)|qui est-(?:ce|il|elle)|who (?:is|was) (?:he|she|that|this|it))",
    rf"(?:qui|who) (?:se cache|hides) (?:derriere|behind) {NAME}",
    rf"(?:quel(?:le)?s? {_IS}|c'est quoi|quid) (?:(?:le|la|les|du|de la) |l'|d')?{_WORK_FR} (?:de |d'|du |a ){NAME}",
    rf"quel(?:le)? {_WORK_FR} (?:a|exerce|occupe|joue|tient|fait|remplit)(?:-t-(?:il|elle))? {NAME}",
    rf"quel(?:le)? {_WORK_FR} {NAME} (?:a|exerce|occupe|joue|tient|fait|remplit)(?:-t-(?:il|elle))?",
    rf"(?:que fait|qu'est-ce que fait|il fait quoi|elle fait quoi) {NAME}{_LIVING}",
    rf"(?:{NAME} (?:fait|il fait|elle fait) quoi|qu'est-ce que {NAME} fait|que fait-(?:il|elle),? {NAME}){_LIVING}",
    rf"what(?: {_IS}|'s) (?:the )?{_WORK_EN} of {NAME}",
    rf"what(?: {_IS}|'s) {NAME}(?:'s?)? {_WORK_EN}",
    rf"what (?:does|did|do) {NAME} do{_LIVING}",
    rf"(?:what|which) {_WORK_EN} (?:does|did) {NAME} (?:have|hold|play|do)",
    rf"what {_IS} {NAME} known for",
    rf"(?:presente[rz]?|introduce)(?:-moi|-nous| me| us)? {NAME}",
    rf"(?:parle[rz]?(?:-moi|-nous)?|que (?:sais-tu|savez-vous|sait-on)) (?:un peu )?(?:de |d'|du |sur ){NAME}",
    rf"(?:(?:tell (?:me|us) )?(?:more )?about|what do (?:you|we) know about) {NAME}",
    rf"know {NAME}|(?:tu |vous )?connai(?:s|ssez)(?:-tu|-vous)? {NAME}",
)
_CLOSING = r"(?:[ ,]{1,2}(?:exactement|au juste|donc|deja|svp|stp|s'il (?:te|vous) plait|exactly|actually|please|again|anyway))?"
# What may be added: where somebody is or does that, in a few words.
_WHERE = r"(?:,? (?P<where>(?:(?:au|aux|a|chez|dans|du|de|des|at|in|of|from|within) |d'|l')[^,?!.;]{2,60}))?"
_HINT = rf"\b(?:qui|ki|who|quoi|fait|presente|introduce|sais|savez|sait|parle|connai|know|do\b|{_WORK_FR}|{_WORK_EN})|about {NAME}"
_QUESTION = Late(rf"{_OPENING}(?:{'|'.join(_FORMS)}){_WHERE}{_CLOSING}[ ?!.]*", _HINT)
_MOST_WORDS = 6
# "a" is a verb in French: "qui a créé le club ?" describes nobody.
_DETERMINER = r"les?|la|une?|du|au|quel(?:le)?|ce|cet|cette|son|sa|leur|the|which|its|their|his|her|\S{1,40}'s"
_DETERMINED: Mapping[Language, re.Pattern[str]] = {
    "fr": re.compile(rf"(?:(?:{_DETERMINER}) |l')"),
    "en": re.compile(rf"(?:(?:{_DETERMINER}|an?) |l')"),
}


def seeks_identity(asked: str) -> str | None:
    """What a question adds to asking who somebody is; empty where it adds nothing, None where it asks something else.

    Args:
        asked: the folded question, with `NAME` for each name or description of somebody.
    """
    found = _QUESTION.fullmatch(_WHOM.sub(NAME, asked.strip(), count=1))
    if found is None:
        return None
    where = (found["where"] or found["rest"] or "").strip()
    return where if len(where.split()) <= _MOST_WORDS else None


def has_determiner(words: str, language: Language) -> bool:
    """Whether folded words that tell of somebody begin as a description by a noun does ("le maire")."""
    return _DETERMINED[language].match(words) is not None
