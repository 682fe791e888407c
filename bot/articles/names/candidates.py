"""Which capitalised words of a text are names of people, judged by what stands around them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.articles.names.evidence import TITLE, TOLD, Evidence, evidence
from bot.articles.names.first_names import is_first_name
from bot.articles.names.folding import fold, key
from bot.articles.names.given import given_names
from bot.articles.names.role_nouns import is_role

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒŠŽ][^\W\d_]*(?:['’\-][^\W\d_]+)*"
_PARTICLE = (
    r"(?:(?:de\sla|de|du|des|van\sder|van\sden|van\sde|van|von|der|den|ter|le|la|el|al|ben|bin|da|dos|di|del)\s|d['’])"
)
#: What a surname may begin with: "M. Van Helderen" has no first name.
_PARTICLES = frozenset("de du des van von der den la le".split())
#: Where a name may begin: behind no letter, or behind an elision ("d'Ana Ruiz").
_BEGINS = r"(?:(?<![\w'’-])|(?<=\b[dDlL]['’])|(?<=\b[qQ]u['’]))"
_NAME = re.compile(rf"{_BEGINS}(?:{_CAPITAL}|[A-ZÀ-ÖØ-Þ]\.)(?:[ \u00a0]{_PARTICLE}?{_CAPITAL}){{1,3}}")
#: A word with an age; in "Bénédictine, 68 ans, elle …" it is no name but says what somebody else is.
_SINGLE = re.compile(rf"{_BEGINS}({_CAPITAL}), \d{{1,3}} ans\b(?P<apart>, (?:[Ii]ls?|[Ee]lles?)\s)?")
_NO_FIRST = frozenset(
    """
    pour selon apres avec mais et chez quand quant comme dans sur sous par de du des le la les un une ce cet cette ces
    monsieur madame mademoiselle m mme mlle mm dr docteur me maitre pr professeur son sa ses leur notre nos votre il elle
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre
    octobre novembre decembre photo credit texte propos recueillis entretien interview reportage enquete lire aussi voir
    the a an in on at for with according mr mrs ms sir miss and but said when as his her monday tuesday wednesday thursday
    friday saturday sunday by illustration visuel ici si que qui au aux en puis alors or car donc ni non oui face
    """.split(),
)
_NO_PERSON = frozenset(
    """
    halle theatre musee place rue cap port pont saint sainte saint-jean mont ville region grand grande grands prix
    societe groupe maison cafe hotel college lycee universite conseil assemblee parti front union mouvement association
    collectif fondation institut ecole credit banque air new los san sao nord sud est ouest haute haut hautes hauts
    basse bas etats royaume ile iles lac val fort chateau palais gare notre-dame journees journee fete festival trophees
    trophee assises salon bains cantine pays agence atelier ateliers bois bourg chambre cite club comite commission
    compagnie communaute confederation coupe cour departement editions eglise espace federation fonds galerie
    gendarmerie gazette courrier depeche journal office opera parc petit petite petits piscine plan pole police
    prefecture quartier radio republique residence reseau route science sciences secours securite senat service
    services syndicat terre terres tour tribunal village zone boulevard avenue quai square black white big great
    united national international european european-union street road river lake mount north south east west city
    university college school institute museum company bank council committee party green blue red golden silicon
    premier premiere deuxieme vieux vieille nouveau nouvelle mont-blanc bon bonne belle beau cour centre etoile
    trame maille fibre numerik mots tags code post open smart digital data web tech start
    """.split(),
)
_NO_SURNAME = frozenset(
    "agglo data group groupe inc ltd sa sas conseil tech lab labs media news france europe paris numerique company "
    "street road avenue university college school museum council park festival awards prize online web digital "
    "estuaire bleu inter info culture musique travail televisions nature dating center energie "
    "energies capital solutions services sante habitat immobilier industries technologies systems consulting partners "
    "productions logistique".split(),
)


@dataclass(slots=True)
class Candidate:
    """Words that may be a person's name: how they are written where, and what speaks for a person."""

    spelling: str
    weight: int = 0
    strong: float = 0.0
    weak: float = 0.0
    against: float = 0.0
    #: In how many places it was met, and in how many of them something speaks against a person.
    met: int = 0
    spoilt: int = 0
    #: Whether what is said of it somewhere is said of bodies alone.
    body: bool = False

    def learn(self, told: Evidence) -> None:
        """Adds what one more place says of it."""
        self.join(Candidate("", 0, told.strong, told.weak, told.against, 1, told.against > 0, told.body))

    def join(self, other: Candidate) -> None:
        """Adds what was found of the same words elsewhere."""
        self.weight += other.weight
        self.strong = max(self.strong, other.strong)
        self.weak += other.weak
        self.against = max(self.against, other.against)
        self.met += other.met
        self.spoilt += other.spoilt
        self.body = self.body or other.body

    @property
    def is_person(self) -> bool:
        """Whether what speaks for a person outweighs what speaks against it; a body needs an age or a title to be one."""
        if self.body and self.strong < TOLD:
            return False
        least = 3.0
        # "la ferme d'Ana Ruiz" says little against a name that stands alone elsewhere.
        against = self.against if 2 * self.spoilt > self.met else 0.0
        return self.strong >= least / 2 and self.strong + min(self.weak, 2.0) - against >= least


def candidates(texts: Sequence[tuple[str, int]]) -> tuple[Candidate, ...]:
    """What may be a name in `texts` of one article, in the order of the text.

    Args:
        texts: each text with the weight of its spellings (running prose counts more than lists and captions).
    """
    found: dict[str, Candidate] = {}
    for text, weight in texts:
        folded = fold(text)
        for start, end in _places(text):
            spelling = _written(text[start:end])
            candidate = found.setdefault(spelling, Candidate(spelling))
            candidate.weight += weight
            candidate.learn(evidence(folded, start, end))
    # "Annick" alone is whoever bears that first name with a surname in the same article.
    borne = {spelling.split(" ")[0] for spelling in found if " " in spelling}
    return tuple(candidate for spelling, candidate in found.items() if spelling not in borne)


def accepted(found: Iterable[Iterable[Candidate]]) -> dict[str, Candidate]:
    """The candidates of all articles that are names of people, under their spelling.

    Spellings that differ in accents or case only are judged together.
    """
    every: dict[str, Candidate] = {}
    for candidate in chain.from_iterable(found):
        every.setdefault(candidate.spelling, Candidate(candidate.spelling)).join(candidate)
    together: dict[str, Candidate] = defaultdict(lambda: Candidate(""))
    for spelling, candidate in every.items():
        together[key(spelling)].join(candidate)
    people = {spelling: candidate for spelling, candidate in every.items() if together[key(spelling)].is_person}
    # A first name alone may be anybody's who bears it; with an age it is told as somebody of its own.
    borne = {spelling.split(" ")[0] for spelling in people if " " in spelling}
    return {name: one for name, one in people.items() if name not in borne or one.strong >= TOLD}


def _written(words: str) -> str:
    """A name as it is kept: surnames in capitals get small letters, spaces and apostrophes are plain."""
    parts = words.replace("\u00a0", " ").replace("’", "'").split(" ")
    capitals = [len(part) > len("d'O") and part.isupper() for part in parts]
    return " ".join(part.title() if upper else part for part, upper in zip(parts, capitals, strict=True))


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where a first name and a surname stand together; words that begin a sentence are taken off."""
    for match in _NAME.finditer(text):
        start, end = match.span()
        while _begins_sentence(fold(text[start:end]).split(" ")[0].lower()):
            space = re.search(r"[ \u00a0]", text[start:end])
            if space is None:
                break
            start += space.end()
        start += _noun_before(text[start:end])
        words = re.split(r"[ \u00a0]", text[start:end])
        titled = words[0].lower() in _PARTICLES and TITLE.search(fold(text[max(0, start - 12) : start]))
        if len(words) > 1 and words[0][0].isupper() and not titled and not _known_otherwise(words):
            yield start, end
    yield from given_names(text)
    for match in _SINGLE.finditer(text):
        before = re.search(r"[A-ZÀ-Þ][^\W\d_]{0,40}[ \u00a0]$", text[max(0, match.start() - 30) : match.start()])
        word = fold(match.group(1)).lower()
        if (match["apart"] or is_role(word)) and not is_first_name(word):
            continue
        if before is None and word not in _NO_FIRST | _NO_PERSON and not _begins_sentence(word):
            yield match.span(1)


def _noun_before(name: str) -> int:
    """How much of a name is a noun that opens a sentence: "Réponse de Marc Bernat" is no Mr Bernat called Réponse."""
    found = re.match(r"(?P<noun>[^\W\d_]+)[ \u00a0](?:de |d['’])(?P<first>[^\W\d_]+)", name)
    if found is None or is_first_name(found["noun"]) or not is_first_name(found["first"]):
        return 0
    return found.start("first")


def _begins_sentence(word: str) -> bool:
    """Whether a capitalised word is one that begins a sentence ("C'est", "Pour") and no first name."""
    return word.rstrip(".") in _NO_FIRST or re.match(r"(?:l|d|qu|j|n|s|c|m)'", word) is not None


def _known_otherwise(words: Sequence[str]) -> bool:
    first, last = fold(words[0]).lower(), fold(words[-1]).lower()
    if len(set(words)) < len(words):
        return True
    return first in _NO_PERSON or first.split("-")[0] in _NO_PERSON or last in _NO_SURNAME or _is_role(words[0])


def _is_role(word: str) -> bool:
    """Whether a name would begin with a role; "Baptiste" and "Évariste" only look like one."""
    return is_role(word) and not is_first_name(word)
