"""Noun phrases for people: "l'ancien livreur", "la maire de Port-Mérien", "un retraité"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from bot.articles.names.first_names import Gender, is_first_name
from bot.articles.names.profiles import Role
from bot.articles.names.role_nouns import gender_of_noun, is_accented, is_kin, is_role, is_vague, may_be_trade
from bot.articles.sentences import BLANK
from bot.articles.speech.verbs import is_saying
from bot.model import Span

ADJECTIVES = (
    "jeune|vieux|vieil|vieille|ancien|ancienne|nouveau|nouvelle|premier|premiere|celebre|grand|grande|petit|petite|"
    "futur|future|ex|actuel|actuelle|seul|seule|meme|autre|tres|former|young|old|local|new|bouillant|bouillante|"
    "fameux|fameuse|brave|bon|bonne|double|simple|co|vice|heureux|heureuse|tout|toute|discret|discrete"
)
_PHRASE = re.compile(
    rf"(?<![\w'-])(l'|d'un\s|d'une\s|qu'un\s|qu'une\s|(?:le|la|ce|cet|cette|mon|ma|son|sa|leur|notre|un|une|du|au|the|an?|this)\s)"
    rf"((?:(?:{ADJECTIVES})[\s-]){{0,3}})([a-zœ]+(?:-[a-zœ]+)*)(?![\w])",
    re.IGNORECASE,
)
_QUALITY = (
    "général|générale|départemental|départementale|régional|régionale|national|nationale|municipal|municipale|adjoint|"
    "adjointe|délégué|déléguée|libéral|libérale|politique|commercial|commerciale|syndical|syndicale|scientifique|"
    "technique|exécutif|exécutive|principal|principale|associé|associée|honoraire|indépendant|indépendante|public|"
    "publique|numérique|pédagogique|économique|touristique|académique|juridique|informatique|culturel|culturelle|"
    "artistique|bio|agricole|maritime|[a-zà-ÿ]{3,}(?:[it]al|[it]ale|onal|onale|atif|ative|taire|ien|ienne|ois|oise|aise)"
)
_AFTER_HEAD = re.compile(rf"\s(?:{_QUALITY})\b", re.IGNORECASE)
#: A preposition and the noun that it brings: "de la médiathèque", "chargé de l'agriculture", "d'opposition".
_COMPLEMENT = re.compile(
    r"\s(?:chargée?\s)?(?:(?:de|à|of|at|for|from)\s(?:la\s|the\s|l['’])?|(?:du|des|en|au|aux)\s|d['’])"
    r"(?:l['’])?(?P<noun>[^\W\d_][\w'’-]*(?:\.[\w-]+)*)",
)
#: One more adjective right before a name: "l'infirmière scolaire, Ana Ruiz".
_BEFORE_NAME = re.compile(
    r"\s(?P<word>[a-zà-ÿ]{3,}(?:aire|ique|ée?|eur|euse|onne|ière?|if|ive|ante?|elle?|ine?))(?=,?\s[A-ZÀ-ÖØ-Þ][a-zà-ÿ])"
)
#: What no noun completes but a verb: "la patronne de plaider", "l'invitée à commenter".
_INFINITIVE = re.compile(
    r"\s(?:de\s|à\s|d['’])(?!(?:hiver|boucher|berger|boulanger|danger|verger|plancher|rocher|clocher|cancer|enfer)\b)"
    r"[a-zà-ÿ]{2,}(?:[^i\W]er|oir|dre|tre)\s(?!d[eu]\b|des\b|d['’])"
)
#: "Le patron en sort", "la géologue en a": a pronoun and its verb.
_OF_IT = re.compile(r"\sen\s(?:a|ont|est|sont|avait|était|sort|rit|tire|fait|veut|parle|doute|profite|sourit|guise)\b")
#: "La scientifique en tapotant la roche": what somebody does meanwhile completes no noun.
_GERUND = re.compile(r"en\s[a-zà-ÿ]{2,}ant")
_ADJECTIVE = re.compile(
    r"\s(?P<word>[a-zà-ÿœ]+(?:al|ale|aux|ales|ique|iques|aire|aires|if|ive|ien|ienne|ais|aise|ois|oise|libre|eur|"
    r"eure|és|ée|ées))\b",
)
_CAPITALS = re.compile(r"(?:\s(?:\d{1,2}\s)?[A-ZÀ-ÖØ-Þ][\w'’-]*)+")
#: The second half of a body's name: "Encre et Sapin".
_PAIR = re.compile(r"\set\s([A-ZÀ-ÖØ-Þ][\w'’-]*)(?=\s?[,.;)])")
_PLAIN = re.compile(
    r"\s(?P<word>[a-zà-ÿœ]+)\b(?!['’]|\s(?:le|la|les|un|une|des|deux|trois|son|sa|ses|ce|cette|l['’]|\d))"
)
_NO_NOUN = frozenset(
    "un une le la les son sa ses ce cette plusieurs tous toutes nouveau lui elle elles eux moi janvier février mars avril "
    "mai juin juillet août septembre octobre novembre décembre effet revanche outre".split()
)
_ANONYMOUS = re.compile(
    r"(?<![\w'-])(?:l'un d'eux|l'une d'elles|l'un d'entre eux|certains|certaines|d'autres|quelqu'un|une voix(?=\s(?:dans|au|s'|a\s|anonyme|du|de\sla\ssalle))|"
    r"plusieurs [a-z]+|tel autre|une? autre(?=,|\s(?:a|est|avait|se|s'|dit|explique|raconte)\b)|somebody|someone|one of them)(?![\w])",
    re.IGNORECASE,
)
#: "L'Aveyronnais", "la Québécoise": whoever comes from there.
_FROM = re.compile(
    r"(?<![\w'-])(?P<determiner>l'|le\s|la\s|ce\s|cet\s|cette\s)(?P<whence>[A-Z][a-z]{2,}(?:ais|aise|ois|oise|ien|ienne|"
    r"ain|aine|and|ande|on|onne|een|eenne))(?=\s(?:[a-z]|de\s\d)|[,.])"
)
_IS = re.compile(r"(?:\b|')(?:est|etait)\s(?:(?:aussi|donc|egalement|d'ailleurs|par ailleurs|surtout)\s)?$")
_OWN = frozenset({"son", "sa", "leur"})
_FORMER = re.compile(r"(?:ancien(?:ne)?|ex)[\s-]", re.IGNORECASE)
#: Several people, or somebody whom no pronoun further on means.
_SEVERAL = re.compile(r"certain|d'autres|plusieurs|quelqu'un|une voix|some(?:body|one)", re.IGNORECASE)
_NO_ADJECTIVE = frozenset(
    "a ont est sont avait avaient était étaient se qui que ne lui dont ou pour fait dit et mais puis avec sans dans sur "
    "par depuis pendant avant après ces ses cette cet en de du des au aux à va peut doit sera has had is was who said says and le la les un une".split(),
)
_LONGEST = 90
#: A quotation, or a part of one, and a verb right before: "», martèle la porte-parole".
_SAYS = re.compile(rf"(?:[»”\"]\s?,?|{BLANK},?)\s?(?:[a-z']+\s){{1,4}}$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase for a person.

    `open`: it is indefinite and names nobody in particular; `near`: it points at somebody just spoken of ("ce livreur");
    `of`: it may belong to the noun before ("d'un élu"); `says`: it declares the quotation before.
    """

    span: Span
    role: Role
    gender: Gender | None
    open: bool
    near: bool = False
    of: bool = False
    says: bool = False
    several: bool = False
    #: No person, but what speaks as one: "la préfecture".
    body: bool = False
    #: "Sa directrice" is somebody of whatever was spoken of.
    own: bool = False


def phrases(folded: str, text: str, trades: Container[str] = ()) -> Iterator[Phrase]:
    """The noun phrases for people in `text`; `folded` is the same without accents.

    `trades` are nouns that the article, but no table, has for people.
    """
    for match in _PHRASE.finditer(folded):
        determiner, head = match.group(1).strip().lower(), match.group(3)
        former = _FORMER.match(match.group(2)) is not None and may_be_trade(head)
        if head[0].isupper() or not (is_role(head) or is_vague(head) or is_kin(head) or former or head in trades):
            continue
        if determiner == "a" and text[match.start(3) : match.end(3)] != head:
            continue  # "a jugé" is no English "a judge"
        if not is_accented(text[match.start(3) : match.end(3)]):
            continue
        end = complement_at(text, Span(match.end(), len(text))).end
        complement = folded[match.end() : end]
        gender = gender_of_noun(head) or _gender(determiner) or _gender_of_adjective(match.group(2))
        role = Role(head, complement.strip(), folded[match.start(2) : end])
        indefinite = determiner in {"un", "une", "mon", "ma", "d'un", "d'une", "qu'un", "qu'une", "a", "an"}
        near = determiner in {"ce", "cet", "cette", "this"}
        # "Sa mère" is nobody whom the text has named so far, but "cette mère de trois enfants" is.
        relative = is_kin(head) and not (near and role.words)
        indefinite = indefinite or (relative and (determiner in _OWN or not is_vague(head)))
        if relative and determiner in _OWN and _is_predicate(folded, Span(match.start(), end)):
            continue
        yield Phrase(
            Span(match.start(), end),
            role,
            gender,
            indefinite,
            near,
            determiner in {"d'un", "d'une", "qu'un", "qu'une"},
            _SAYS.search(folded, max(0, match.start() - 40), match.start()) is not None,
            own=determiner in _OWN,
        )
    for match in _FROM.finditer(folded):
        if _SAYS.search(folded, max(0, match.start() - 40), match.start()) is None:
            continue
        woman = match["whence"].endswith(("aise", "oise", "enne", "aine", "ande", "onne"))
        role = Role("intervenante" if woman else "intervenant", "", match["whence"])
        yield Phrase(Span(match.start(), match.end()), role, "f" if woman else "m", open=False, says=True)
    for match in _ANONYMOUS.finditer(folded):
        several = _SEVERAL.match(match.group()) is not None
        words = match.group().lower()
        women: Gender | None = "f" if re.search(r"\b(?:une|elles|certaines)\b", words) else None
        yield Phrase(Span(match.start(), match.end()), Role(""), women, open=True, several=several)


def _is_predicate(folded: str, span: Span) -> bool:
    """Whether "sa fille" at `span` tells of somebody mentioned before: "C'est aussi sa fille."."""
    told = _IS.search(folded, max(0, span.start - 30), span.start) is not None
    return told and not folded.startswith((" qui ", " que ", " qu'"), span.end)


def complement_at(text: str, span: Span) -> Span:
    """What completes the noun that ends at the start of `span`: "général de Sonarys", "d'opposition"; maybe empty."""
    position = span.start
    while (quality := _AFTER_HEAD.match(text, position, span.end)) is not None:
        position = quality.end()
    beside = _BEFORE_NAME.match(text, position, span.end)
    if beside is not None and beside.group("word") not in _NO_ADJECTIVE and not is_saying(beside.group("word")):
        return Span(span.start, beside.end())
    limit = min(span.end, span.start + _LONGEST)
    while (begin := _COMPLEMENT.match(text, position, limit)) is not None:
        noun = begin.group("noun")
        if noun in _NO_NOUN or _GERUND.fullmatch(begin.group().strip()) or _verb_at(text, position):
            break
        position = _after_noun(text, begin.end(), limit, capital=noun[0].isupper())
    return Span(span.start, position)


def _verb_at(text: str, position: int) -> bool:
    """Whether a verb goes on at `position`, and no complement."""
    return _INFINITIVE.match(text, position) is not None or _OF_IT.match(text, position) is not None


def _after_noun(text: str, position: int, limit: int, *, capital: bool) -> int:
    """The end of the capitalised words and the adjective that may follow the noun of a complement."""
    names = _CAPITALS.match(text, position, limit)
    position = names.end() if names else position
    pair = _PAIR.match(text, position, limit) if capital or names else None
    if pair is not None and not is_first_name(pair.group(1)):
        return pair.end()
    adjective = _ADJECTIVE.match(text, position, limit)
    if adjective is None and not capital and names is None:
        adjective = _PLAIN.match(text, position, limit)
    if adjective is None or is_saying(adjective.group("word")) or adjective.group("word") in _NO_ADJECTIVE:
        return position
    return adjective.end()


def _gender_of_adjective(adjectives: str) -> Gender | None:
    """The gender that "l'ancienne bibliothécaire" tells by its adjective."""
    said = adjectives.lower().split()
    if any(
        word.endswith(("enne", "elle", "ieille", "iere", "ande", "onne", "ueuse", "ante", "crete")) for word in said
    ):
        return "f"
    return (
        "m"
        if any(word in {"ancien", "nouveau", "premier", "grand", "vieil", "bouillant", "heureux"} for word in said)
        else None
    )


def _gender(determiner: str) -> Gender | None:
    if determiner in {"la", "une", "cette", "d'une", "qu'une"}:
        return "f"
    return "m" if determiner in {"le", "un", "ce", "cet", "du", "au", "d'un", "qu'un"} else None
