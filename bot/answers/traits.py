"""Whether a question asks for something that articles tell where they say who somebody is: an age, a house, a book."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers.identity import NAME
from bot.patterns import Late

_WHO = rf"(?:(?:m|mr|mme|mlle|mrs|ms|dr|monsieur|madame|docteur|doctor)\.? )?{NAME}"
_HE = r"(?:-t)?(?:-(?:il|elle|ils|elles))?"
_HOUSE = (
    r"(?:entreprise|societe|boite|start-?up|association|asso|organisation|organisme|structure|institution|institut|ecole"
    r"|universite|fac|faculte|laboratoire|labo|centre|agence|cabinet|journal|magazine|media|radio|parti|club|equipe|groupe"
    r"|hopital|clinique|compagnie|collectif|syndicat|federation|fondation|librairie|maison|ferme|cooperative|plateforme"
    r"|company|firm|business|organi[sz]ation|institute|school|university|college|lab(?:oratory)?|cent(?:re|er)|agency"
    r"|newspaper|paper|party|team|group|hospital|employer|charity|union|federation|foundation|cooperative|council|bookshop|farm)"
)
_BOOK = (
    r"(?:livre|bouquin|ouvrage|roman|essai|recueil|album|manuel|guide|bd|book|novel|essay|memoir|textbook|collection)s?"
)
_WHICH = r"(?:quel(?:le)?s?|which|what)"
_LEADS = r"(?:dirige|preside|gere|conduit|pilote|anime|represente|lead|head|run|chair|manage|represent|direct|own)"
_FOUNDED = r"(?:(?:co-?)?fondee?|creee?|lancee?|montee?|(?:co-?)?found|create|start|launch|set up|establish)"
_WROTE = r"(?:(?:co-?)?ecrit|publie|signe|redige|(?:co-?)?(?:write|author|publish)|written|published)"

_WORK = r"(?:metier|profession|job|boulot|travail|activite|occupation|line of work|career)"
_WORKS = rf"(?:travaille|bosse|exerce|enseigne|(?:fait|mene){_HE} ses recherches){_HE}"
_PLACE = r"(?:ville|village|pays|region|commune|coin|departement|town|city|country|place|region)"
# What somebody did before what: the rest of the question.
_REST = r"(?: [^?!]{1,80}|,)?"

_AGED = r"\b\d{1,3} (?:ans|years old)\b|[,(] ?\d{2}[,)]"
_HEADS = (
    r"presid|direct|dirig|patron|chef|\bpdg\b|gerant|responsable|a la tete|fondat|maire|secretaire general|delegue|anim"
    r"|\bhead|\blead|\bchair|\bceo\b|manag|found|owner"
)
_MAKES = r"fond[eaé]|cre[eé]|creat|lance|monte |found|launch|set up|start"
_WRITES = r"auteur|autrice|ecriva|romanci|essayiste|poete|ecrit|sign[eé]|publi|author|writer|wrote"
_BEFORE_THAT = (
    r"\banciens?\b|\bancienne|\bex-|\bformer|\bautrefois\b|\bjadis\b|\bavant (?:de |d'|la |sa |son )|\ba (?:longtemps|d'abord) (?:ete|travaille|exerce)\b"
    r"|\bused to\b|\bworked as\b|\bpendant [^.;]{1,30} ans\b|\b(?:en|a la) retraite\b|\bretraitee?\b|\bretired\b"
)
_BORN = r"\bnee? (?:a|au|aux|en|dans|pres|sous)\b|\bnati(?:f|ve)\b|\boriginaire\b|\bborn\b|\bnative of\b"
_COMES_FROM = (
    rf"{_BORN}|\b(?:venue?|arrivee?|debarquee?|vient|descendue?) (?:tout droit )?"
    r"(?:de |du |des |d')|\b(?:a grandi|grew up|comes? from)\b"
)
_STUDIES = r"universit|ecole|institut|faculte|\bfac\b|laboratoire|centre|\bcnrs\b|college|school|\blab\b"


@dataclass(frozen=True, slots=True)
class Trait:
    """Something of somebody that is asked for; `shown` matches where the words beside a name, folded, tell it.

    `plain` tells that these words need no role or age beside them: "née à Lyon" says where somebody comes from.
    """

    name: str
    shown: Late
    plain: bool = False


def _trait(name: str, shown: str, *, plain: bool = False) -> Trait:
    return Trait(name, Late(shown), plain)


# What is asked and the words that tell it, a hint at the forms of the question (see `bot.patterns`), and these forms, on
# folded text with `NAME` for the name. The first that fits decides.
_FORMS: tuple[tuple[Trait, str, tuple[str, ...]], ...] = (
    (
        _trait("age", _AGED),
        r"\b(?:age|d'ans|old)\b",
        (
            rf"(?:a )?quel age (?:a{_HE}|avait{_HE}) {_WHO}",
            rf"{_WHO} a quel age",
            rf"(?:quel est )?l'?age (?:de |d'|du ){_WHO}",
            rf"(?:combien d'ans a|(?:quel )?age) {_WHO}",
            rf"how old (?:is|was) {_WHO}",
            rf"what(?: is| was|'s) {_WHO}(?:'s?)? age",
            rf"what age (?:is|was) {_WHO}|(?:the )?age of {_WHO}|{_WHO} age",
        ),
    ),
    (
        _trait("book", _WRITES),
        rf"\b(?:{_BOOK}\b|{_WROTE})",
        (
            rf"{_WHICH} {_BOOK} (?:a(?:-t-(?:il|elle))?|ont) {_WROTE} {_WHO}",
            rf"{_WHICH} {_BOOK} (?:{_WHO} )?a{_HE} {_WROTE}(?: {_WHO})?",
            rf"{_WHO} (?:est l'(?:co-?)?auteure? (?:de |d')|a {_WROTE} ){_WHICH} {_BOOK}",
            rf"(?:comment s'appelle|quel est le (?:titre|nom) du|quel est) (?:le |l')?{_BOOK} (?:de |d'|ecrit par ){_WHO}",
            rf"(?:le (?:titre|nom) du )?{_BOOK} (?:de |d'){_WHO}",
            rf"{_WHICH} {_BOOK} (?:did|has) {_WHO} {_WROTE}",
            rf"(?:what(?: is|'s) )?(?:the )?(?:title|name) of {_WHO}(?:'s?)? {_BOOK}",
            rf"what(?: is|'s) {_WHO}(?:'s?)? {_BOOK}(?: called)?",
            rf"what (?:did|has) {_WHO} {_WROTE}",
        ),
    ),
    (
        _trait("founded", _MAKES),
        rf"\b(?:{_FOUNDED}|fondat)",
        (
            rf"{_WHICH} {_HOUSE} (?:a{_HE} )?{_FOUNDED} {_WHO}",
            rf"{_WHICH} {_HOUSE} {_WHO} a{_HE} {_FOUNDED}",
            rf"{_WHO} (?:est (?:le fondateur|la fondatrice) (?:de |d')|a {_FOUNDED} ){_WHICH} {_HOUSE}",
            rf"{_WHICH} {_HOUSE} (?:did|has) {_WHO} {_FOUNDED}(?:ed)?|what (?:did|has) {_WHO} {_FOUNDED}(?:ed)?",
            rf"qu'a (?:fonde|cree) {_WHO}",
        ),
    ),
    (
        _trait("head", _HEADS),
        rf"\b(?:{_HOUSE}\b|{_LEADS}|quoi|what (?:does|is))",
        (
            rf"{_WHICH} {_HOUSE} {_LEADS} {_WHO}",
            rf"{_WHICH} {_HOUSE} {_WHO} {_LEADS}{_HE}",
            rf"{_WHO} {_LEADS} (?:quoi|{_WHICH} {_HOUSE})",
            rf"(?:de quoi|de {_WHICH} {_HOUSE}) {_WHO} est{_HE} (?:le |la |l')?[a-z]+",
            rf"{_WHO} est (?:le |la |l')?[a-z]+ de (?:quoi|{_WHICH} {_HOUSE})",
            rf"{_WHICH} {_HOUSE} (?:does|did) {_WHO} {_LEADS}|what does {_WHO} {_LEADS}",
            rf"{_WHICH} {_HOUSE} is {_WHO} (?:the )?[a-z]+ of|what is {_WHO} (?:the )?[a-z]+ of",
        ),
    ),
    (
        _trait("before", _BEFORE_THAT, plain=True),
        rf"\b(?:avant|before|ancien|use to|{_WORK})",
        (
            rf"(?:que|qu'est-ce que) faisait{_HE} {_WHO} avant{_REST}|(?:qu'est-ce qu[e'] ?)?{_WHO} (?:il |elle )?(?:faisait|etait){_HE}(?: quoi)? avant{_REST}",
            rf"quel(?:le)? {_WORK} (?:faisait|exercait|avait|a (?:fait|exerce)){_HE} {_WHO}(?: avant{_REST})?",
            rf"quel(?:le)? {_WORK} {_WHO} (?:faisait|exercait|avait|a{_HE} (?:fait|exerce)){_HE}(?: avant{_REST})?",
            rf"(?:quel(?:le)? (?:est|etait) |c'est quoi )?(?:l'|son )ancien(?:ne)? {_WORK} (?:de |d'|du ){_WHO}",
            rf"what did {_WHO} (?:use to )?(?:do|work as)(?: for a living| for work| as a job)?(?: before{_REST})",
            rf"what was {_WHO}(?:'s?)? (?:(?:former|previous|old|earlier|first) )?{_WORK}(?: before{_REST})?|what was {_WHO} before{_REST}",
            rf"(?:what|which) {_WORK} did {_WHO} (?:have|do|hold)(?: before{_REST})?|what did {_WHO} use to (?:do|be)",
        ),
    ),
    (
        _trait("origin", _COMES_FROM, plain=True),
        r"\b(?:d'ou|originaire|grandi|from|grow|quel(?:le)?s?|which|what)\b",
        (
            rf"d'ou (?:vient|venait|est|sort){_HE} {_WHO}(?: originaire)?|{_WHO} (?:vient|est originaire) d'ou",
            rf"d'ou {_WHO} (?:vient|est){_HE}(?: originaire)?|ou a grandi {_WHO}",
            rf"(?:de |dans |d')?{_WHICH} {_PLACE}(?: [a-z]+)? (?:est|vient){_HE} (?:originaire |native? |nee? )?{_WHO}(?: originaire| nee?)?",
            rf"(?:de |dans |d')?{_WHICH} {_PLACE}(?: [a-z]+)? {_WHO} (?:est|vient){_HE}(?: originaire| native?| nee?)?",
            rf"where (?:does|did) {_WHO} (?:come from|grow up)|where(?: is|'s) {_WHO} (?:originally )?from",
            rf"(?:what|which) {_PLACE} (?:does {_WHO} come from|is {_WHO} (?:originally )?from)",
        ),
    ),
    (
        _trait("birthplace", _BORN, plain=True),
        r"\b(?:nee?|born)\b",
        (
            rf"ou (?:est{_HE} nee? {_WHO}|{_WHO} est{_HE} nee?)|(?:dans|en) {_WHICH} {_PLACE} (?:est{_HE} nee? {_WHO}|{_WHO} est{_HE} nee?)",
            rf"where was {_WHO} born|(?:in )?(?:what|which) {_PLACE} was {_WHO} born(?: in)?",
        ),
    ),
    (
        _trait("study", _STUDIES),
        r"\b(?:universit|fac\b|faculte|ecole|lab|institut|school)",
        (
            rf"(?:dans|a|pour|de|at|for)? ?{_WHICH} (?:universite|fac|faculte|ecole|laboratoire|labo|institut|university|school|lab|institute)"
            rf" (?:travaille|enseigne|exerce|est|vient|depend|does|is)(?:{_HE} {_WHO}| {_WHO} (?:work|teach|come|belong)?(?: (?:for|at|in|from|to))?)",
        ),
    ),
    (
        _trait("work", r"."),
        rf"(?:{_HOUSE}\b|travaille|bosse|exerce|enseigne|recherches|work|teach|research)",
        (
            rf"(?:ou|pour qui|chez qui|(?:dans|chez|pour|a) {_WHICH} {_HOUSE}) (?:est-ce que )?{_WORKS} {_WHO}",
            rf"(?:ou|pour qui|chez qui|(?:dans|chez|pour|a) {_WHICH} {_HOUSE}) (?:est-ce que )?{_WHO} {_WORKS}",
            rf"{_WHO} (?:travaille|bosse|exerce|enseigne) (?:ou|pour qui|chez qui|(?:dans|chez|pour|a) {_WHICH} {_HOUSE})",
            rf"(?:comment s'appelle|quel(?:le)? est(?: le nom de)?|le nom de)? ?(?:l'|la |le )?{_HOUSE} (?:de |d'|du ){_WHO}",
            rf"where does {_WHO} (?:work|teach|(?:do|conduct|carry out)(?: his| her| their)? research)|who(?:m)? does {_WHO} work for",
            rf"(?:for )?{_WHICH} {_HOUSE} does {_WHO} (?:work|teach|belong|come)(?: (?:for|at|in|with|to|from))?",
            rf"{_WHICH} {_HOUSE} is {_WHO} (?:from|with|in|at)",
            rf"what(?: is|'s) {_WHO}(?:'s?)? {_HOUSE}(?: called)?|what(?: is|'s) the name of {_WHO}(?:'s?)? {_HOUSE}",
        ),
    ),
    (
        _trait("field", r"\b(?:en|in|of|specialis\w+|expert\w*) |\bde (?:la )?[a-z]|\bd'"),
        r"\b(?:special|disciplin|domaine|matiere|quoi|research|study|teach|field|subject|area)",
        (
            rf"quel(?:le)? est (?:la |le |l')?(?:specialite|discipline|domaine(?: de recherche| d'etude)?|matiere) (?:de |d'){_WHO}",
            rf"(?:sur quoi|dans quel(?:le)? (?:domaine|discipline|matiere)) (?:travaille|est specialisee?){_HE} {_WHO}",
            rf"{_WHO} est [a-z]+ (?:en quoi|dans quel(?:le)? (?:domaine|discipline|matiere))",
            rf"what does {_WHO} (?:research|study|teach|(?:do|work|carry out) research on)",
            rf"what(?: is|'s) {_WHO}(?:'s?)? (?:field|speciali?ty|subject|discipline|area(?: of research)?|research(?: about| on)?)",
            rf"{_WHICH} field (?:does|is) {_WHO} (?:work |research )?(?:in)?",
        ),
    ),
)
_PATTERNS = tuple(
    (trait, Late(rf"(?:et |mais |and |so |but )?(?:{'|'.join(forms)}) ?[?!.]*", hint)) for trait, hint, forms in _FORMS
)


def sought_trait(asked: str) -> Trait | None:
    """What a question asks of somebody that stands beside names; None where it asks something else.

    Args:
        asked: the folded question, with `NAME` for each name or description of somebody.
    """
    return next((trait for trait, pattern in _PATTERNS if pattern.fullmatch(asked.strip())), None)
