"""Speech in quotation marks, and who says it: from the sentence that holds it, the one before, or the paragraph."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from bot.articles.names.cast import Cast
from bot.articles.sentences import BLANK
from bot.articles.speech.attribution import Attribution, behind, declared, inverted, only, sourced
from bot.articles.speech.quotations import Quotation
from bot.model import Article, Span, Statement

_COLON = re.compile(r":\s{0,3}$")
_OPEN = re.compile(r"(?:[^,.:]{2,60},\s)?(?:un|une|l'un|l'une|certains?|d'autres|plusieurs|quelqu'un)\b", re.IGNORECASE)
#: How long a name before a colon may be.
_NAME = 60
#: "La formule est d'Ana Ruiz", right behind a quotation.
_OF = re.compile(r"\s{0,3}(?:la formule|la phrase|le mot|l'expression|la boutade|l'aveu|l'avertissement|l'image|le constat|la remarque|le cri)"
                 r"\s(?:est|vient|etait|venait)\s(?:celle?\s|celui\s)?(?:de\s|d'|du\s)", re.IGNORECASE)  # fmt: skip
#: Fewer quoted words than this, without a declaration, are a name or a manner of speaking.
_FEWEST_WORDS = 5


def quoted(article: Article, cast: Cast) -> Iterator[Statement]:
    """The quoted statements of an article, in order."""
    prose = cast.prose
    before: tuple[int, int, str | None] = (-1, -1, None)
    heroes = {hero for hero in (cast.protagonist("f"), cast.protagonist("m")) if hero}
    hero = heroes.pop() if len(heroes) == 1 else None
    for quotation in prose.quotations:
        scope = _scope(cast, quotation)
        paragraph = prose.paragraph_at(quotation.marked.start)
        said = _attribution(cast, scope, quotation) or _introduced(cast, quotation)
        if said is None and len(article.read(quotation.words).split()) >= _FEWEST_WORDS:
            said = _told_behind(cast, scope) or Attribution(_going_on(cast, quotation, before, paragraph, hero))
        if said is not None:
            before = (paragraph, scope.end, said.speaker)
            yield Statement(article.id, quotation.words, scope, "quoted", said.speaker)


def _scope(cast: Cast, quotation: Quotation) -> Span:
    prose = cast.prose
    first, last = prose.sentence_at(quotation.marked.start), prose.sentence_at(quotation.marked.end - 1)
    return Span(prose.sentences[first].start, max(prose.sentences[last].end, quotation.marked.end))


def _attribution(cast: Cast, scope: Span, quotation: Quotation) -> Attribution | None:
    """Who speaks, from the sentence that holds the quotation: what follows it first, then what stands before."""
    after = Span(quotation.marked.end, _next_quotation(cast, quotation, scope.end))
    before = Span(scope.start, quotation.marked.start)
    follows = cast.prose.folded[after.start : min(after.end, after.start + 90)]
    return (
        _interrupted(cast, quotation)
        or (inverted(cast, after) if BLANK not in follows.split(",")[0][:20] else None)
        or behind(cast, after)
        or declared(cast, after)
        or sourced(cast, after)
        or sourced(cast, before)
        or declared(cast, before, last=True)
    )


def _interrupted(cast: Cast, quotation: Quotation) -> Attribution | None:
    """Who is said to speak inside the quotation: nothing else of it is left for mentions to be found in."""
    here = [mention for mention in cast.between(quotation.words.start, quotation.words.end) if mention.subject]
    return Attribution(here[0].person) if here else None


def _next_quotation(cast: Cast, quotation: Quotation, end: int) -> int:
    """Where the next quotation of the same sentence begins, or its end."""
    quotations = cast.prose.quotations
    place = bisect.bisect_left(quotations, quotation.marked.end, key=lambda other: other.marked.start)
    return min(quotations[place].marked.start, end) if place < len(quotations) else end


def _introduced(cast: Cast, quotation: Quotation) -> Attribution | None:
    """A paragraph or sentence that ends in a colon introduces the quotation after it."""
    prose = cast.prose
    before = prose.folded[max(0, quotation.marked.start - 300) : quotation.marked.start]
    if not _COLON.search(before):
        return None
    end = quotation.marked.start - (len(before) - len(before.rstrip(" \n\u00a0\u202f:")))
    named = [mention for mention in cast.between(max(0, end - _NAME), end) if mention.span.end == end]
    if named and named[-1].kind == "name":
        return Attribution(named[-1].person)
    sentence = prose.sentences[max(prose.sentence_at(max(end - 1, 0)), 0)]
    found = declared(cast, Span(sentence.start, end), last=True)
    if found is not None:
        return found
    subjects = [mention for mention in cast.between(sentence.start, end) if mention.subject]
    person = only(subjects) if subjects else None
    return Attribution(person) if person else None


def _told_behind(cast: Cast, scope: Span) -> Attribution | None:
    """Whose words it was, told by the sentence behind: "La formule est d'Ana Ruiz"."""
    found = _OF.match(cast.prose.folded, scope.end)
    near = cast.between(found.end(), found.end() + _NAME) if found else []
    return Attribution(near[0].person) if near and found and near[0].front == found.end() else None


def _going_on(
    cast: Cast, quotation: Quotation, before: tuple[int, int, str | None], paragraph: int, hero: str | None
) -> str | None:
    """Without a declaration: whoever spoke before in the paragraph, or the only person it has spoken of."""
    reached, speaker = before[1:]
    if before[0] == paragraph and speaker:
        between = [m for m in cast.between(reached, quotation.marked.start) if m.subject and m.leads]
        return speaker if all(m.person == speaker for m in between) and _own(cast, quotation, speaker) else None
    found = cast.alone(quotation.marked.start, None, paragraph)
    person = found.person if found else _standing_alone(cast, quotation, paragraph, hero)
    return person if person and _own(cast, quotation, person) else None


def _standing_alone(cast: Cast, quotation: Quotation, paragraph: int, hero: str | None) -> str | None:
    """Whose a quotation is that is a sentence of its own: somebody's who acts before it, or a portrait's person's."""
    prose = cast.prose
    sentence = prose.sentences[prose.sentence_at(quotation.marked.start)]
    behind_it = prose.folded[quotation.marked.end : sentence.end]
    if sentence.start != quotation.marked.start or re.search(r"[^\W_]", behind_it):
        return None
    return (
        _acting_before(cast, quotation)
        or _acting_in(cast, quotation, paragraph)
        or (hero if hero and not _others_act(cast, paragraph, hero) else None)
    )


def _acting_before(cast: Cast, quotation: Quotation) -> str | None:
    """Who alone acts in the sentence right before: "X a ri. « … »"."""
    prose = cast.prose
    number = prose.sentence_at(quotation.marked.start)
    if number < 1:
        return None
    last = prose.sentences[number - 1]
    if prose.paragraph_at(last.start) != prose.paragraph_at(quotation.marked.start):
        return None
    here = cast.between(last.start, last.end)
    acting = [mention.person for mention in here if mention.subject]
    named = {mention.person for mention in here if mention.person}
    return acting[0] if len(acting) == 1 and named == {acting[0]} else None


def _acting_in(cast: Cast, quotation: Quotation, paragraph: int) -> str | None:
    """Who alone acts in the paragraph so far, or in the one before a paragraph that is a quotation and nothing else."""
    opens = cast.prose.paragraph(paragraph).start == quotation.marked.start
    span = cast.prose.paragraph(paragraph - 1) if opens and paragraph else cast.prose.paragraph(paragraph)
    here = [m for m in cast.between(span.start, min(span.end, quotation.marked.start)) if m.subject and not m.plural]
    return here[-1].person if len({mention.who for mention in here}) == 1 else None


def _others_act(cast: Cast, paragraph: int, hero: str) -> bool:
    """Whether anybody but a portrait's person acts in a paragraph."""
    span = cast.prose.paragraph(paragraph)
    return any(m.subject and m.person != hero and m.leads for m in cast.between(span.start, span.end))


def _own(cast: Cast, quotation: Quotation, speaker: str | None) -> bool:
    """Whether the sentence's words before a quotation do not speak of somebody else ("Un juré est moins lyrique :")."""
    prose = cast.prose
    start = prose.sentences[prose.sentence_at(quotation.marked.start)].start
    before = prose.folded[start : quotation.marked.start]
    subjects = [m for m in cast.between(start, quotation.marked.start) if m.subject]
    if subjects:
        return all(m.person == speaker for m in subjects)
    return len(before.split()) < _FEWEST_WORDS - 2 or _OPEN.match(before) is None
