"""The descriptions of somebody in a question: a noun, and what says it more closely."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.model import Language, Span
from bot.search.analysis import fold, stop_words
from bot.search.asides import stands_aside
from bot.search.deeds import deed

_DETERMINER: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<![\w'])(?:l'|(?:la|le|au|du|un|une|quel|quelle|ce|cet|cette)\s+)"
        r"(?:(?:jeune|ancien|ancienne|vieux|vieil|vieille|nouveau|nouvel|nouvelle|fameux|fameuse)\s+)?(?=\w)"
    ),
    "en": re.compile(
        r"\b(?:the|a|an|which)\s+(?:(?:young|former|old|new|local|retired|current|late|elderly|famous|veteran)\s+)?(?=\w)"
    ),
}
# Whose is said by a name, or by a pronoun for what the question names elsewhere: "Partajo's founder", "its founder".
_OWNER = re.compile(
    r"(?<![\w'])(?!(?:it|that|what|who|he|she|here|there|where|how|when|why|let|this)\b)(?=[\w-]{3,40}'s \w)"
)
_OWN: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:son|sa|leur) (?=\w)"),
    "en": re.compile(r"\b(?:its|their|his|her) (?=\w)"),
}
_NAME = re.compile(r"(?<=[\s'])[A-Z\u00c0-\u00dd][\w-]{2,}")
_NAMED = re.compile(r"[A-Z\u00c0-\u00dd]\S* [^A-Z\u00c0-\u00dd].*")
_WORD = re.compile(r"\b(?!s\b)[^\W_]+(?:['\u2019-](?!s\b)[^\W_]+)*")
_OF: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\s{1,3}(?:de la |de l'|des? |du |d'|a la |au |aux )(?:la |le |l'|les )?"),
    "en": re.compile(r"\s{1,3}(?:of|for|in|at|from) (?:the |le |la |les |l')?"),
}
# A question that asks who it is does not mean the one whom somebody belongs to ("quel voisin de la bergère").
_SEEKS = re.compile(r"(?:et |and )?(?:qui|quel|quelle|who|which|whose)\b")
# "Que dit la maire de la piscine ?": what follows a word of saying is what is said of, unless it is a name.
_SAYS = re.compile(r"\b(?:dit|dire|pense|penser|disait|pensait)(?:-t-(?:il|elle))? $")
_COMPLEMENT = re.compile(r"\b(?:de |d'|of )$")
# Whom something is told: no part of what somebody is.
_TO = re.compile(r"\s{1,3}(?:a la |a l'|au |aux )")
# A verb with its pronoun: "défend-il", "a-t-elle".
_WITH_PRONOUN = re.compile(r".*-(?:t-)?(?:ils?|elles?|on)")
_LONGEST: dict[Language, int] = {"fr": 3, "en": 4}
# What parts the words of a description.
_WITHIN = frozenset({" ", "'s ", "' "})
# English: plurals and doings, which say of nobody what he is, and other nouns that mean nobody alone; what may be a verb
# behind a description; an auxiliary before it, so that a verb follows.
_MANY = re.compile(r"(?:[^sui]s|ing)$")
_NOBODY = frozenset("people men women children folk police crowd hall speaker".split())
_VERB = re.compile(r"\w+(?:s|ed|ing)|said|thought|told|spoke|felt|saw|made|gave|took|went|came|got|wrote|meant|had|has")
_INVERTED = re.compile(r"\b(?:did|does|do|will|would|can|could|should|may|might|must|has|have|had|is|was)(?:n't)? $")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A description in a question: its span, its noun, the words that say it more closely, and the word left out.

    `told` demands that the role itself says it so closely: that it stands near the person somewhere is not enough, nor
    where it is `strict`. `before` are words that say it more closely too, and may be one expression with the noun: "the
    slam poet". `sole` demands that the role has the very noun and one person only the role, as words are left out that
    say it more closely of nobody. It is `aside` where it is hardly whose words are asked for, and `named` where a name says
    it more closely.
    """

    span: Span
    noun: str
    closer: str
    rest: str = ""
    told: bool = False
    before: str = ""
    sole: bool = False
    strict: bool = False
    aside: bool = False
    named: bool = False


def phrases(folded: str, language: Language, question: str) -> Iterator[Phrase]:
    """The descriptions in a question, in the order in which they are tried.

    Args:
        folded: the question, folded letter by letter.
        language: its language.
        question: the question as asked.
    """
    done = deed(folded, language)
    if done is not None:
        yield Phrase(done.span, done.noun, done.body, told=True)
    # Whoever's words are asked for comes before those whom the question only tells of.
    yield from sorted(_phrases(folded, language, question), key=lambda phrase: phrase.aside)


def _phrases(folded: str, language: Language, question: str) -> Iterator[Phrase]:
    seeks = bool(_SEEKS.match(folded))
    for start, first in _starts(folded, language):
        if seeks and _COMPLEMENT.search(folded, max(0, start - 8), start):
            continue
        words = [word for word, _ in zip(_WORD.finditer(folded, first), range(_LONGEST[language]), strict=False)]
        run = _run(folded, words, language)
        read = _french(folded, start, run, question) if language == "fr" else _english(folded, start, run, question)
        for phrase in read:
            aside = stands_aside(folded, phrase.span.start, phrase.span.end, language)
            closer = folded.find(phrase.closer or phrase.before, start)
            yield replace(phrase, aside=aside, named=question[closer].isupper())
    for found in _OWN[language].finditer(folded):
        word = _WORD.match(folded, found.end())
        if word is not None:
            yield from _owned(folded, Span(found.start(), word.end()), word.group(), language, question)


def _owned(folded: str, span: Span, noun: str, language: Language, question: str) -> Iterator[Phrase]:
    """The descriptions by what a name of the question has, and by what whatever the question is about has."""
    aside = stands_aside(folded, span.start, span.end, language)
    names = [fold(name.group()) for name in _NAME.finditer(question)]
    if not names:
        yield Phrase(span, noun, "", sole=True, aside=aside)
    for name in names:
        yield Phrase(span, noun, name, aside=aside, named=True)


def _starts(folded: str, language: Language) -> Iterator[tuple[int, int]]:
    """Where descriptions begin, and their words behind the article."""
    yield from (found.span() for found in _DETERMINER[language].finditer(folded))
    if language == "en":
        yield from (found.span() for found in _OWNER.finditer(folded))


def _run(folded: str, words: Sequence[re.Match[str]], language: Language) -> list[re.Match[str]]:
    """The words that follow each other with nothing but a space between them, up to a small word."""
    run: list[re.Match[str]] = []
    for word in words:
        apart = run and folded[run[-1].end() : word.start()] not in _WITHIN
        if apart or word.group() in stop_words(language) or (run and _WITH_PRONOUN.fullmatch(word.group())):
            break
        run.append(word)
    return run


def _french(folded: str, start: int, run: Sequence[re.Match[str]], question: str) -> Iterator[Phrase]:
    if not run:
        return
    head = run[0]
    closer = _closer(folded, head.end(), "fr")
    if closer:
        yield Phrase(Span(start, closer.end()), head.group(), closer.group())
        if _TO.match(folded, head.end()):
            # "Que répond l'adjointe au boucher ?": to whom, not whose deputy.
            yield Phrase(Span(start, head.end()), head.group(), "")
        if question[closer.start()].islower() and _SAYS.search(folded, max(0, start - 20), start):
            yield Phrase(Span(start, head.end()), head.group(), "")
        return
    alone = Phrase(Span(start, head.end()), head.group(), "", run[1].group() if len(run) > 1 else "")
    if len(run) > 1:
        # "Le maire défend …": what follows may be a verb.
        both = Phrase(Span(start, run[1].end()), head.group(), run[1].group())
        yield from (replace(both, strict=True), replace(alone, sole=True), both)
    yield alone


def _english(folded: str, start: int, run: Sequence[re.Match[str]], question: str) -> Iterator[Phrase]:
    for count in range(len(run), 0, -1):
        head = run[count - 1]
        if not _is_one(head.group()) or not (count == len(run) or _ends(folded, start, head, run[count])):
            continue
        before = " ".join(word.group() for word in run[: count - 1])
        closer = _closer(folded, head.end(), "en")
        if closer and _NAMED.fullmatch(question, closer.start(), closer.end()):
            # "The mayor of Brest agrees …": a name ends where its capitals do.
            closer = _WORD.match(folded, closer.start())
        end = closer.end() if closer else head.end()
        if closer and " " in closer.group() and _INVERTED.search(folded, max(0, start - 12), start):
            # "Did the mayor of Brest agree …": what follows may be the verb.
            name = closer.group().split(" ")[0]
            yield Phrase(Span(start, closer.start() + len(name)), head.group(), name, before=before, strict=True)
        yield Phrase(Span(start, end), head.group(), closer.group() if closer else "", before=before)
        if before and not closer and folded[run[count - 2].end()] == " ":
            # Whose somebody is, it must be: "Partajo's founder" is no other firm's.
            yield Phrase(Span(start, end), head.group(), "", before, sole=True)


def _is_one(noun: str) -> bool:
    """Whether an English noun may say what one person is: no plural, and no doing."""
    return not _MANY.search(noun) and noun not in _NOBODY


def _ends(folded: str, start: int, head: re.Match[str], after: re.Match[str]) -> bool:
    """Whether a description ends with its `head`, and what comes `after` is no noun that the head only says more closely.

    In English the last noun is what is meant: "the fish market" means no fishmonger.
    """
    possessive = folded[head.end() : after.start()] == "'s "
    return (
        possessive or bool(_VERB.fullmatch(after.group())) or bool(_INVERTED.search(folded, max(0, start - 12), start))
    )


def _closer(folded: str, end: int, language: Language) -> re.Match[str] | None:
    """The words after "de", "of" that say a noun more closely: one or two."""
    of = _OF[language].match(folded, end)
    if of is None:
        return None
    first = _WORD.match(folded, of.end())
    if first is None or language == "fr":
        return first
    return re.compile(rf"{_WORD.pattern}(?: {_WORD.pattern})?").match(folded, of.end())
