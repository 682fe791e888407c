"""How well a place that means somebody tells who that is: by a role, an age, a deed or a house beside the name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers.plain import plain
from bot.model import Article, Language, Person, Span
from bot.patterns import Late

# The very role that the corpus knows, its noun with other words, an age or a deed, some other noun, whom somebody
# belongs to; and a description that stands for the name, in full or not.
_ROLE, _ALIKE, _DONE, _SOME, _OF = 4.0, 3.0, 2.5, 1.5, 1.0
_STANDS_IN_FULL, _STANDS_FOR = 3.0, 2.0
# What a full name adds to that.
_FULL = 0.75
#: How far before a name its apposition begins, and behind it ends, in characters.
FAR = 140

_AGE = r"(?:\d{1,3} (?:ans|years old),? ?)"
_ARTICLES: Mapping[Language, str] = {
    "fr": r"(?:(?:les?|la|une?|son|sa|notre|leur) |l')",
    "en": r"(?:(?:the|an?|his|her|our|their) )",
}
_ADJECTIVE = r"(?:(?:jeune|ancien(?:ne)?|nouveau|nouvelle|celebre|actuel(?:le)?|premier|premiere|former|young|new|current|famous) )"
_IS = r"(?:(?:qui )?(?:est|etait|reste|devient|fut)|(?:who )?(?:is|was|became)) (?:aussi |egalement |also )?"
_AGED = re.compile(rf" ?[,(] ?{_AGE}")
_DEED = re.compile(
    r"(?:,? (?:qui |who )|,? )(?:dirige|preside|anime|gere|represente|enseigne|a (?:co-?)?(?:fonde|cree)|runs|heads|leads"
    r"|chairs|manages|teaches|(?:co-?)?founded)\b|,? (?:qui|who) (?:pilote|coordonne|conduit|tient|possede|organise|owns)\b"
)
_BELONGS = re.compile(r" ?(?:, (?:(?:de|du|des|of|from) |d['’])(?:la |the |l['’])?|\()[A-ZÀ-Þ]")
# A noun alone or with what it belongs to: "kinésithérapeute,", "ferronnière à Castérouge".
_NOUN_BEHIND = re.compile(
    r"(?!(?:dont|lui|elle|enfin|puis|alors|avec|dans|pour|sans|sous|chez|mais|comme|quant|tous|toutes|ainsi|aussi|deja"
    r"|whose|with|then|also)\b)[a-z-]{5,}(?<!ee)(?<!es)(?<!ent)(?<!ant)(?<!ait)"
    r"(?: (?:a|au|aux|de|du|des|en|chez|at|in|of) | ?[,.;)]| d')"
)


@dataclass(frozen=True, slots=True)
class _Forms:
    """How one language puts a noun beside a name."""

    behind: Late
    before: Late
    alone: Late

    @classmethod
    def of(cls, article: str) -> _Forms:
        behind = rf" ?(?:(?P<apart>[,(]|[–—-] ) ?{_AGE}?|{_IS}){article}?{_ADJECTIVE}?(?P<told>[a-z].*)"
        before = rf"(?:(?<![\w-])(?P<link>[\w-]+) |^){article}(?:[a-z-]{{5,}} ){{0,2}}[a-z-]{{5,}}(?P<apart>,)? $"
        alone = rf"(?:{article}|(?:ce|cet|cette|this|that) )(?P<told>.+)"
        return cls(Late(behind), Late(before), Late(alone))


_FORMS: Mapping[Language, _Forms] = {language: _Forms.of(article) for language, article in _ARTICLES.items()}
# What makes a name another one's, or a place where something is, and no apposition.
_NO_APPOSITION = frozenset(
    "a au aux de du des d en et ou par pour avec chez sur sous entre selon que qui dont of to by and or with from for".split()
)
# "dans la salle, X" says where, "lance la maire, X," who.
_PLACES = _NO_APPOSITION | frozenset(
    "dans devant depuis vers contre avant apres pendant derriere dehors in at on under behind before after since near".split()
)
_PARTS = re.compile(r"[.;:!?«»\"“”()]|,(?! $)")
_WORD = re.compile(r"[a-z0-9]+")
# A name may begin with a small title.
_TITLE = re.compile(r"(?:docteure?|ma[iî]tre|professeure?|monsieur|madame)\s")
_NOUN = re.compile(rf"{_ADJECTIVE}?([a-z][a-z-]+)")


@dataclass(frozen=True, slots=True)
class Known:
    """What a corpus knows of somebody: the words of the name in all spellings, the roles and their nouns, folded."""

    words: frozenset[str]
    roles: tuple[str, ...]
    nouns: frozenset[str]

    @classmethod
    def of(cls, person: Person) -> Known:
        """What the corpus knows of `person`."""
        roles = tuple(map(plain, person.roles))
        names = frozenset(words_of(" ".join((person.name, *person.spellings))))
        return cls(names, roles, frozenset(noun[1] for noun in map(_NOUN.match, roles) if noun))


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, folded."""
    return _WORD.findall(plain(text))


@dataclass(frozen=True, slots=True)
class Told:
    """What a place tells of somebody: how well who that is, 0 if not at all, and whether it gives the name."""

    strength: float
    named: bool


def told_at(article: Article, sentence: Span, meant: Span, known: Known) -> Told:
    """What the place `meant` in a sentence tells of somebody whom it means."""
    words = article.read(meant)
    shared = len(known.words.intersection(words_of(words)))
    if not shared or not (words[0].isupper() or _TITLE.match(words)):
        return Told(_description(_spaced(plain(words)), article.language, known), named=False)
    strength = max(_before(article, sentence, meant, known), _behind(article, sentence, meant, known))
    return Told(strength and strength + _FULL * (shared > 1), named=True)


def _spaced(text: str) -> str:
    """`text` with plain spaces."""
    return text.translate({0xA0: " ", 0x202F: " "})


def _description(words: str, language: Language, known: Known) -> float:
    """How well words that stand for a name tell who bears it: "la maire de Vézaine"."""
    found = _FORMS[language].alone.match(words)
    told = found["told"] if found else ""
    noun = _NOUN.match(told)
    if told.startswith(known.roles) and " " in told:
        return _STANDS_IN_FULL
    return _STANDS_FOR if noun and noun[1] in known.nouns else 0.0


def _behind(article: Article, sentence: Span, meant: Span, known: Known) -> float:
    """How well the words behind a name tell who bears it."""
    text = article.text[meant.end : min(sentence.end, meant.end + FAR)]
    folded = _spaced(plain(text))
    found = _FORMS[article.language].behind.match(folded)
    told = found["told"] if found else ""
    noun = _NOUN.match(told)
    if told.startswith(known.roles):
        return _ROLE
    if noun and noun[1] in known.nouns:
        return _ALIKE
    if _AGED.match(folded) or _DEED.match(folded):
        return _DONE
    if found and found["apart"] and not known.roles and _NOUN_BEHIND.match(told):
        return _SOME
    return _OF if _BELONGS.match(text) else 0.0


def _before(article: Article, sentence: Span, meant: Span, known: Known) -> float:
    """How well the words before a name tell who bears it."""
    text = article.text[max(sentence.start, meant.start - FAR) : meant.start]
    folded = _PARTS.split(_spaced(plain(text)))[-1]
    told = folded.rstrip(" ,")
    words = words_of(told)
    if not words or words[-1] in _NO_APPOSITION:
        return 0.0
    if told.endswith(known.roles):
        return _ROLE
    if not known.nouns.isdisjoint(words):
        return _ALIKE
    found = None if known.roles else _FORMS[article.language].before.search(folded)
    follows = article.text[meant.end : meant.end + 1]
    closed = found and (not found["apart"] or (follows in {",", ".", ")"} and found["link"] not in _PLACES))
    return _SOME if closed else 0.0
