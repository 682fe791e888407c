"""What is asked: whose words are wanted, about what, and what kind of answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from bot.answers.ages import for_whom
from bot.answers.backdrop import backdrop
from bot.answers.calling import Called, called
from bot.answers.contents import seeks_speakers, sought_contents
from bot.answers.editions import again
from bot.answers.errands import is_errand
from bot.answers.happening import happened, without_happening
from bot.answers.identity import NAME, has_determiner, seeks_identity
from bot.answers.kinds import Kind, kind_of
from bot.answers.marked import bearer, without_winning
from bot.answers.plain import plain
from bot.answers.relatives import is_of_relative
from bot.answers.saying import ENGLISH_VERBS, LIGHT, SAYING, SPEECH
from bot.answers.traits import Trait, sought_trait
from bot.model import Language, Mention

_WORD = re.compile(r"[a-z0-9]+")
# Between a name and its verb of saying ("did X say", "a dit X", "avis de X") stand only these.
_BETWEEN = frozenset(
    "a ont t il elle on en est au de d du le la l the of s does did do has have y ne n pas bien donc also really".split()
)
# "d'après X", "selon X", "according to X": the name follows, whoever it is.
_SOURCES = frozenset("selon apres according d'apres croire".split())
_ROLE_FR = re.compile(
    r"(?:(?:selon|d'apres|a en croire|que (?:dit|pense|repond|raconte|explique|veut|souhaite|reproche|craint|propose)"
    r"|qu'(?:a|en) (?:dit|pense|repondu|declare|explique|raconte|promis|annonce))\s+)(?P<role>(?:l'|la |le |les |un |une )[^,?]*)"
)
_ROLE_EN = re.compile(
    r"\b(?:did|does|do|would|has|according to)\s+(?P<role>(?:the|a|an)\s[^,?]*?)"
    rf"(?=\s(?:{'|'.join(ENGLISH_VERBS)}|offer|do)\b|,|\?|$)"
)
_HANGING = re.compile(r"^(?:l|d|qu)'|-(?:t-)?(?:ils?|elles?|on|tu|nous|vous)$")
_COUNTED = re.compile(
    r"\b(?:(?:combien|cb)(?: (?:y )?(?:a|avait|avaient|aura|ont|sont|etaient)(?:-t)?(?:-(?:ils?|elles?|on))?(?: eu)?)? d(?:e |')"
    r"|nombre d(?:e |'))(?:ces |ses )?(?P<what>[a-z0-9]+(?: [a-z0-9]+)?)|\b(?:how (?:many|much)|number of) (?:the )?(?P<thing>[a-z0-9]+(?: [a-z0-9]+){0,3})"
)
# Adjectives that stand before a French noun.
_BEFORE_NOUN = frozenset(
    """
    ancien anciens ancienne anciennes autres bons bonnes belles beaux derniers dernieres grands grandes gros grosses jeunes
    nouveaux nouvelles petits petites premiers premieres vieux vieilles vrais vraies
    """.split()
)
# Words that end an English noun that is counted, and the form of it where there are many.
_BEHIND_NOUN = frozenset(
    """
    am are at by can came come could did do does for from get go goes got had has have in is of on per should there this to was
    were who will with would
    """.split()
)
_MANY = re.compile(r"\w+[^su]s|people|men|women|children")
# What stands before a name and says nothing of the subject.
_HONORIFIC = re.compile(
    r"(?:\b(?:le|la|l'|the) ?)?\b(?:mm?|mr|mmes?|mlle|mrs|ms|dr|pr|prof|docteure?|doctor|monsieur|madame|mademoiselle|maitre|me)\.? $"
)
# "Combien de monde": the people who come, not the world.
_CROWD = re.compile(r"(?i)(?<=de )monde\b(?= |\?|$)")
_LONGEST_HONORIFIC = 20
_CAPITAL = re.compile(r"(?:(?<=[\w,;:»\"'’] )|(?<=[a-zà-ÿ]['’]))[A-ZÀ-Þ][\w-]+(?:\.\w+)*|\b\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question wants.

    `people` are the corpus's people whom it names; `strangers` the names it gives that no person of the corpus bears
    and that stand where a speaker stands. `wants_words` tells that somebody's words are asked for. `role` is the
    speaker's description where it stands for the name ("the librarian"). `names` are the known names as asked. `topic`
    is the text to search for; `saying` are the words of saying that it leaves out. `counted` is what "how many" counts and `counts_people` whether people, or what a name is asked of; `named` the topic's proper nouns and numbers, both
    without accents. `identity` tells that who somebody is or does for a living is asked and nothing else; `where` is
    what is said more closely of it ("at the town hall"); `trait` what else is asked of somebody that stands beside names. `contents`
    tells that it is asked what some part was about. `described` tells that the people are not named in the question:
    it says what they are, by a noun. `fresh` are the words that a question which leans on the one before adds to it; `backdrop` those
    that only tell of whoever asks, with what they weigh.
    `event` are the words of which one says what must have happened where it is asked why it did; `called` tells that it is
    asked what something is called. `errand` tells that the bot is asked for something else than what articles tell.
    """

    text: str
    language: Language
    topic: str
    kind: Kind
    people: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    wants_words: bool = False
    role: str = ""
    names: str = ""
    saying: str = ""
    counted: str = ""
    counts_people: bool = False
    named: frozenset[str] = frozenset()
    identity: bool = False
    where: str = ""
    trait: Trait | None = None
    contents: bool = False
    described: bool = False
    fresh: frozenset[str] = frozenset()
    backdrop: Mapping[str, float] = field(default_factory=dict)
    event: frozenset[str] = frozenset()
    called: Called | None = None
    errand: bool = False


def understand(text: str, language: Language, mentions: Sequence[Mention], *, described: bool = False) -> Asked:
    """Reads a question.

    Args:
        text: the question as asked.
        language: its language.
        mentions: the names found in it.
        described: whether they are no names but say what somebody is ("le maire").
    """
    folded = plain(text)
    signed = _replaced(folded, mentions)
    where = seeks_identity(signed) if mentions else None
    strangers = [m for m in mentions if not m.people and (where is not None or _speaks(m, folded))]
    words = set(_words(folded))
    wants_words = bool(words & SPEECH) or bool(words & _SOURCES)
    # Of a relative who says nothing, the person named may well tell.
    known = [m for m in mentions if m.people and not (wants_words and is_of_relative(folded, m.span))]
    if wants_words and strangers and not any(_speaks(mention, folded) for mention in known):
        # "What does Zuckerberg think of Morel?" does not want Morel's words.
        known = []
    blanked = _blank(text, known)
    names = " ".join(mention.words for mention in known)
    role = _role(folded, language) if not known else ""
    identity = where is not None and bool(known)
    kind: Kind = "who" if identity or seeks_speakers(folded) else kind_of(folded, language)
    contents = None if mentions else sought_contents(folded)
    if contents is not None:
        # What is left keeps its accents and capitals.
        blanked = "".join(" " if left == " " else own for left, own in zip(contents, text, strict=True))
    told = _untold(blanked, kind, language)
    sought = f"{names if described else ''} {where}" if identity else _topic(told)
    return Asked(
        text=text,
        language=language,
        topic=sought,
        kind=kind,
        people=tuple(dict.fromkeys(person for mention in known for person in mention.people)),
        strangers=tuple(mention.words for mention in strangers),
        wants_words=wants_words,
        role=role,
        names=names,
        saying=" ".join(word for word in map(_base, blanked.split()) if word in SAYING),
        counted=_counted(folded),
        named=_named(blanked),
        identity=identity,
        where=where or "",
        contents=contents is not None,
        trait=sought_trait(signed) if known and not identity else None,
        backdrop=backdrop(folded),
        described=described and has_determiner(plain(names), language),
        event=frozenset(happened(_replaced(text, mentions), language) if kind == "why" and not wants_words else ()),
        called=called(signed, name=kind == "name"),
        errand=is_errand(folded),
    )


def _untold(text: str, kind: Kind, language: Language) -> str:
    """`text` without what only says what kind of answer is wanted, for articles say that otherwise."""
    match kind:
        case "winner":
            return without_winning(text)
        case "age_limit":
            return for_whom(text, language)
        case "when":
            return again(without_happening(text, kind), language)
        case _:
            return without_happening(text, kind)


def _speaks(mention: Mention, folded: str) -> bool:
    """Whether a name stands where a speaker stands."""
    before = _words(folded[: mention.span.start])
    after = _words(folded[mention.span.end :])
    while before and before[-1] in _BETWEEN:
        before.pop()
    while after and after[0] in _BETWEEN:
        after.pop(0)
    return bool(before and before[-1] in SPEECH | _SOURCES | {"to"}) or bool(after and after[0] in SPEECH)


def _words(folded: str) -> list[str]:
    return _WORD.findall(folded)


def _blank(text: str, mentions: Sequence[Mention]) -> str:
    for mention in mentions:
        before = _HONORIFIC.search(plain(text), max(0, mention.span.start - _LONGEST_HONORIFIC), mention.span.start)
        start = before.start() if before else mention.span.start
        text = text[:start] + " " * (mention.span.end - start) + text[mention.span.end :]
    return text


def _replaced(folded: str, mentions: Sequence[Mention]) -> str:
    """A question with a sign in the place of each name or description."""
    for mention in reversed(mentions):
        folded = folded[: mention.span.start] + NAME + folded[mention.span.end :]
    return folded


def _topic(text: str) -> str:
    """`text` without the words that only ask."""
    text = _CROWD.sub("personnes", text)
    return " ".join(word for word in re.split(r"\s+", text) if LIGHT.isdisjoint((_marked_off(word), _base(word))))


def _base(word: str) -> str:
    """A word, folded, without the pronoun or article that hangs on it: "pense-t-il", "l'avis"."""
    return _HANGING.sub("", _marked_off(word))


def _marked_off(word: str) -> str:
    return plain(word).strip(".,;:!?\"«»()' ")


def _counted(folded: str) -> str:
    found = _COUNTED.search(folded)
    if found is None:
        return bearer(folded)
    if found["what"]:
        return next((word for word in found["what"].split() if word not in _BEFORE_NOUN), "")
    words = list(takewhile(lambda word: word not in _BEHIND_NOUN, found["thing"].split()))
    return next((word for word in words if _MANY.fullmatch(word)), next(iter(words), ""))


def _named(text: str) -> frozenset[str]:
    """The words of `text` that are names or numbers: with a capital inside a sentence, or with digits."""
    if text.upper() == text:
        return frozenset()
    found = (match.group() for match in _CAPITAL.finditer(text))
    return frozenset(part for word in found for part in _words(plain(word)))


def _role(folded: str, language: Language) -> str:
    found = (_ROLE_FR if language == "fr" else _ROLE_EN).search(folded)
    return found["role"] if found else ""
