"""Who said what: every attributed quotation and every reported sentence of an article.

Attribution follows the forms of journalism: a declaration before, after or inside the quotation, inversion
("pointe X", "interroge-t-il"), "Selon X,", "X : « … »", a quotation that goes on after an attributed one. Where the
text leaves it open, the speaker is open: a wrong name is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.articles.interview import interview
from bot.articles.names.cast import Cast, Mention, cast_of
from bot.articles.names.first_names import Gender
from bot.articles.names.prose import BLANK, Prose
from bot.articles.quotations import Quotation
from bot.articles.speech.verbs import is_saying, is_strong, is_wish
from bot.model import Article, Person, Span, Statement

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_INVERTED = re.compile(r"-(?:t-)?(?P<who>il|elle|ils|elles|on)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?<![\w-])(?P<who>il|elle|he|she)\s", re.IGNORECASE)
_SOURCE = re.compile(r"\b(?:selon|pour|d'apres|d’apres|according to|a en croire)\s+(?P<who>lui|elle)?", re.IGNORECASE)
_COLON = re.compile(r":\s*$")
_REPORTS = re.compile(r"\b(?:que|qu'|qu’|that)\b", re.IGNORECASE)
_GENDERS: dict[str, Gender] = {"il": "m", "lui": "m", "he": "m", "elle": "f", "she": "f"}
#: Fewer quoted words than this, without a declaration, are a name or a manner of speaking.
_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class _Attribution:
    """Somebody says something here; `speaker` is None where it is open who."""

    speaker: str | None


def find_statements(article: Article, people: Sequence[Person]) -> tuple[Statement, ...]:
    """The statements of `article`, in the order of its text.

    Args:
        article: the article.
        people: everybody whom the corpus names; a statement's speaker is one of them.
    """
    answers = interview(article, people)
    prose = Prose(article)
    cast = cast_of(prose, people)
    found = [*_quoted(article, prose, cast), *_reported(article, prose, cast)]
    spoken = [answer.span for answer in answers]
    found = [statement for statement in found if not any(span.overlaps(statement.span) for span in spoken)]
    return tuple(sorted([*answers, *found], key=lambda statement: statement.span))


def _quoted(article: Article, prose: Prose, cast: Cast) -> Iterator[Statement]:
    before: tuple[int, str | None] = (-1, None)
    for quotation in prose.quotations:
        scope = _scope(prose, quotation)
        said = _attribution(prose, cast, scope, quotation) or _introduced(prose, cast, quotation)
        paragraph = prose.paragraph_at(quotation.marked.start)
        words = len(article.read(quotation.words).split())
        if said is None and words >= _FEWEST_WORDS:
            goes_on = (
                before[0] == paragraph and before[1] is not None and not _others(prose, cast, quotation, before[1])
            )
            said = _Attribution(before[1]) if goes_on else _Attribution(_only(cast, prose, quotation, paragraph))
        if said is not None:
            before = (paragraph, said.speaker)
            yield Statement(article.id, quotation.words, scope, "quoted", said.speaker)


def _scope(prose: Prose, quotation: Quotation) -> Span:
    first, last = prose.sentence_at(quotation.marked.start), prose.sentence_at(quotation.marked.end - 1)
    return Span(prose.sentences[first].start, max(prose.sentences[last].end, quotation.marked.end))


def _only(cast: Cast, prose: Prose, quotation: Quotation, paragraph: int) -> str | None:
    """The only person whom the paragraph has spoken of before the quotation."""
    del prose
    found = cast.alone(quotation.marked.start, None, paragraph)
    return found.person if found else None


def _others(prose: Prose, cast: Cast, quotation: Quotation, speaker: str) -> bool:
    """Whether the paragraph speaks of somebody else between the speaker's last words and this quotation."""
    scope = prose.paragraph(prose.paragraph_at(quotation.marked.start))
    here = cast.between(scope.start, scope.end)
    return any(mention.person != speaker and mention.subject for mention in here)


def _introduced(prose: Prose, cast: Cast, quotation: Quotation) -> _Attribution | None:
    """A paragraph or sentence that ends in a colon introduces the quotation after it."""
    before = prose.folded[max(0, quotation.marked.start - 300) : quotation.marked.start]
    if not _COLON.search(before):
        return None
    end = len(prose.folded[: quotation.marked.start].rstrip(" \n\u00a0\u202f:"))
    number = prose.sentence_at(max(end - 1, 0))
    sentence = prose.sentences[number]
    found = _declaration(prose, cast, Span(sentence.start, end))
    if found is not None:
        return found
    subjects = [mention for mention in cast.between(sentence.start, end) if mention.subject]
    people = {mention.person for mention in subjects}
    return _Attribution(people.pop()) if len(people) == 1 else None


def _attribution(prose: Prose, cast: Cast, scope: Span, quotation: Quotation) -> _Attribution | None:
    """Who speaks, from the sentence that holds the quotation: what follows it first, then what stands before."""
    after = Span(quotation.marked.end, scope.end)
    follows = prose.folded[after.start : min(after.end, after.start + 90)]
    if _INVERTED.search(follows) and BLANK not in follows.split(",")[0][:20]:
        inverted = _inversion(prose, cast, after)
        if inverted is not None:
            return inverted
    return (
        _declaration(prose, cast, after)
        or _sourced(prose, cast, Span(scope.start, quotation.marked.start))
        or _declaration(prose, cast, Span(scope.start, quotation.marked.start))
    )


def _inversion(prose: Prose, cast: Cast, span: Span) -> _Attribution | None:
    """Inversion ("interroge-t-il", "a-t-elle lancé"): the person spoken of before the sentence's quotation."""
    found = _INVERTED.search(prose.folded, span.start, min(span.end, span.start + 90))
    if found is None:
        return None
    gender = _GENDERS.get(found["who"].lower())
    return _Attribution(cast.antecedent(span.start, gender) if gender else None)


def _declaration(prose: Prose, cast: Cast, span: Span) -> _Attribution | None:
    """A verb of saying in `span` with its subject: the mention nearest after it, else the last one before it."""
    for word in _WORD.finditer(prose.folded, span.start, span.end):
        if not is_saying(word.group()):
            continue
        if prose.folded[word.end() : word.end() + 1] == "-":
            return _inversion(prose, cast, Span(word.end(), span.end))
        mention = _subject(cast, span, word.start(), word.end())
        if mention is not None:
            return _Attribution(mention.person)
        pronoun = list(_PRONOUN.finditer(prose.folded, span.start, word.start()))
        if pronoun:
            return _Attribution(cast.antecedent(pronoun[-1].start(), _GENDERS[pronoun[-1]["who"].lower()]))
    return None


def _subject(cast: Cast, span: Span, start: int, end: int) -> Mention | None:
    here = [mention for mention in cast.between(span.start, span.end) if mention.subject]
    after = [
        mention
        for mention in here
        if mention.span.start >= end and mention.span.start - end <= len(" aussi le docteur ")
    ]
    before = [mention for mention in here if mention.span.end <= start]
    return next(iter(after), None) or (before[-1] if before else None)


def _sourced(prose: Prose, cast: Cast, span: Span) -> _Attribution | None:
    """A source ("Selon X,", "Pour elle,"): it stands where a clause begins."""
    for found in _SOURCE.finditer(prose.folded, span.start, span.end):
        if found["who"]:
            return _Attribution(cast.antecedent(found.start(), _GENDERS[found["who"].lower()]))
        near = [m for m in cast.between(found.end() - 1, span.end) if m.span.start - found.end() <= len("le docteur ")]
        if near:
            return _Attribution(near[0].person)
    return None


def _reported(article: Article, prose: Prose, cast: Cast) -> Iterator[Statement]:
    for sentence in prose.sentences:
        said = _report(prose, cast, sentence)
        if said is not None and len(sentence):
            yield Statement(article.id, sentence, sentence, "reported", said.speaker)


def _report(prose: Prose, cast: Cast, sentence: Span) -> _Attribution | None:
    """Who is reported in a sentence: "X a annoncé que", "elle réclame", "selon lui", "a-t-elle ajouté"."""
    text = prose.folded[sentence.start : sentence.end]
    sourced = _sourced(prose, cast, Span(sentence.start, min(sentence.end, sentence.start + 40)))
    if sourced is not None and not text.lower().startswith("pour "):
        return sourced
    for word in _WORD.finditer(prose.folded, sentence.start, sentence.end):
        strong, wish = is_strong(word.group()), is_wish(word.group())
        if not strong and not wish:
            continue
        rest = prose.folded[word.end() : word.end() + 40]
        if wish or _REPORTS.search(rest) or rest.startswith("-") or _ends_clause(rest):
            found = _declaration(prose, cast, Span(sentence.start, sentence.end))
            if found is not None:
                return found
    return None


def _ends_clause(rest: str) -> bool:
    return bool(re.match(r"\s*(?:[,.;]|$)", rest))
