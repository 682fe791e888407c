"""Nouns that say what a person is, as a table; and the one form under which feminine and masculine are compared."""

from __future__ import annotations

from bot.articles.names.first_names import Gender
from bot.articles.names.folding import fold

#: Each line holds nouns that articles use for one another; masculine, without accents.
_GROUPS = """
patron president pdg dg dirigeant directeur chef responsable gerant fondateur cofondateur delegue createur manager boss
patron employeur entrepreneur industriel startupeur ceo founder cofounder director chairman chairwoman president head
elu maire depute senateur conseiller adjoint ministre parlementaire edile prefet vice-president eurodepute elus mayor
elu secretaire d'etat senator minister councillor lawmaker mp
chercheur sociologue historien politiste politologue professeur universitaire hydrologue scientifique specialiste
chercheur economiste geographe anthropologue philosophe biologiste physicien mathematicien chimiste ethnologue
chercheur linguiste climatologue oceanographe geologue archeologue informaticien ingenieur doctorant expert
chercheur researcher scientist historian sociologist economist academic
medecin docteur praticien cardiologue generaliste soignant chirurgien psychiatre pediatre urgentiste pharmacien doctor
medecin veterinaire dentiste psychologue
infirmier soignant nurse aide-soignant kine sage-femme orthophoniste
juriste avocat magistrat notaire juge lawyer huissier
auteur ecrivain essayiste romancier autrice conferencier poete dramaturge author writer novelist
musicien compositeur chanteur artiste batteur guitariste dj chef-d'orchestre pianiste musician singer artist
cineaste realisateur comedien acteur metteur scenariste producteur artiste filmmaker
artiste peintre sculpteur plasticien photographe illustrateur dessinateur ceramiste
militant charge porte-parole syndicaliste delegue activiste benevole spokesperson activist campaigner spokeswoman
militant spokesman opposant
militaire adjudant gendarme colonel capitaine commandant lieutenant general brigadier sergent policier commissaire
organisateur organizer organiser delegue programmateur
commercant marchand negociant vendeur epicier libraire boutiquier fleuriste antiquaire
proviseur principal chef enseignant headteacher
enseignant professeur instituteur maitre prof institutrice formateur teacher
agriculteur maraicher eleveur cultivateur cerealier liniculteur paysan viticulteur vigneron exploitant
agriculteur apiculteur arboriculteur horticulteur pepinieriste ostreiculteur fermier farmer berger
pecheur marin patron-pecheur navigateur skipper
filateur fileur
tisserand tisseur
teinturier
bonnetier tricoteur
couturier costumier styliste createur modeliste brodeur dentellier tailleur ravaudeur
boulanger patissier meunier boucher fromager cuisinier restaurateur chef traiteur aubergiste brasseur
bibliothecaire documentaliste archiviste mediathecaire librarian
journaliste animateur presentateur redacteur chroniqueur moderateur
conservateur commissaire
intervenant orateur conferencier invite participant interesse laureat interlocuteur speaker temoin vainqueur gagnant
chauffeur conducteur taxi livreur routier cheminot
technicien operateur informaticien ingenieur developpeur codeur hacker engineer developer
architecte urbaniste paysagiste geometre
artisan menuisier charpentier ebeniste maçon plombier electricien reparateur mecanicien forgeron potier luthier
ouvrier salarie employe operateur soudeur worker
etudiant lyceen collegien eleve apprenti stagiaire student
retraite pensionne
consultant analyste associe commercial comptable banquier financier investisseur consultant
mediateur animateur educateur coordinateur coordonnateur assistant
sportif joueur entraineur coach nageur coureur champion cycliste footballeur
maitre-nageur sauveteur pompier secouriste
president secretaire tresorier doyen recteur
habitant riverain voisin citoyen usager client visiteur spectateur passant resident
negociateur ambassadeur diplomate
porte-parole representant
livreur coursier facteur
pretre cure pasteur imam rabbin abbe eveque
"""
#: Nouns for somebody of an age or sex only: they never tell which of several people is meant.
_VAGUE = frozenset(
    "homme femme monsieur dame garcon fille fillette enfant petit gamin ado adolescent jeune ancien bonhomme gars "
    "vieillard gosse quidam inconnu anonyme".split(),
)
#: Decades of life as nouns.
DECADES = {
    "vingtenaire": 20,
    "trentenaire": 30,
    "quadragenaire": 40,
    "quadra": 40,
    "quinquagenaire": 50,
    "quinqua": 50,
    "sexagenaire": 60,
    "septuagenaire": 70,
    "octogenaire": 80,
    "nonagenaire": 90,
    "centenaire": 100,
}
_FEMININE = (
    ("trices", "teur"), ("trice", "teur"), ("euses", "eur"), ("euse", "eur"), ("ieres", "ier"), ("iere", "ier"),
    ("chere", "cher"), ("gere", "ger"), ("iennes", "ien"), ("ienne", "ien"), ("onnes", "on"), ("onne", "on"),
    ("ante", "ant"), ("ente", "ent"), ("ive", "if"), ("cheffe", "chef"), ("eure", "eur"),
    ("ranne", "ran"), ("anne", "an"), ("esse", "e"), ("ande", "and"), ("sane", "san"), ("ale", "al"), ("ine", "in"),
    ("iere", "ier"),
)  # fmt: skip
#: Feminine forms that end as masculine ones do (lauréate, élue, avocate); made from the table.
_NO_ROLES = frozenset(
    "ministere marine catalogue dialogue prologue epilogue monologue analogue paragraphe orthographe autographe "
    "cinematographe conseille poste liste piste".split(),
)
_SUFFIXES = ("culteur", "logue", "iste", "icien", "graphe")


def _read() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(_GROUPS.strip().splitlines()):
        words = fold(line).split()
        for word in words:
            groups.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


_GROUPS_OF = _read()
_FIRST_OF_LINE = [fold(line).split() for line in _GROUPS.strip().splitlines()]


def canonical(noun: str) -> str:
    """`noun` in the form under which nouns are compared: folded, masculine, singular where the table knows it."""
    word = fold(noun).lower()
    if word in _GROUPS_OF or word in _VAGUE or word in DECADES:
        return word
    for ending, masculine in _FEMININE:
        if word.endswith(ending) and _known(word.removesuffix(ending) + masculine):
            return word.removesuffix(ending) + masculine
    for shorter in (word.removesuffix("e"), word.removesuffix("ne"), word.removesuffix("te")):
        if shorter != word and _known(shorter):
            return shorter
    return word


def _known(word: str) -> bool:
    return word in _GROUPS_OF or word in _VAGUE or word.endswith(_SUFFIXES)


def is_role(noun: str) -> bool:
    """Whether `noun` says what a person does or is to others."""
    word = canonical(noun)
    if fold(noun).lower() in _NO_ROLES:
        return False
    return word in _GROUPS_OF or (word.endswith(_SUFFIXES) and len(word) > len("artiste"))


def is_vague(noun: str) -> bool:
    """Whether `noun` is a word for anybody of a sex or an age."""
    return canonical(noun) in _VAGUE or canonical(noun) in DECADES


def is_generic(noun: str) -> bool:
    """Whether any speaker may be called so (l'intervenante, le lauréat)."""
    return canonical(noun) in _GENERIC


_GENERIC = frozenset(
    "intervenant orateur conferencier invite participant interesse laureat interlocuteur speaker temoin vainqueur "
    "gagnant".split(),
)


def related(one: str, other: str) -> bool:
    """Whether two nouns are used for one another."""
    first, second = canonical(one), canonical(other)
    if first == second:
        return True
    shared = _GROUPS_OF.get(first, frozenset()) & _GROUPS_OF.get(second, frozenset())
    heads = {_FIRST_OF_LINE[number][0] for number in _GROUPS_OF.get(first, frozenset())}
    others = {_FIRST_OF_LINE[number][0] for number in _GROUPS_OF.get(second, frozenset())}
    return bool(shared) or bool(heads & others)


def gender_of_noun(noun: str) -> Gender | None:
    """The gender that the form of a noun tells, or None (maire, l'élève)."""
    word = fold(noun).lower()
    form = canonical(noun)
    if form in {"femme", "dame", "fille", "fillette", "sage-femme"}:
        return "f"
    if form in {"homme", "monsieur", "garcon", "bonhomme", "gars", "gamin"}:
        return "m"
    if word != form:
        return "f"
    return "m" if word.endswith(("eur", "ier", "ien", "cher", "ant", "elu", "if", "teur", "lier")) else None
