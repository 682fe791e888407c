"""Quotations that nobody is told to say: whose they are by what stands around them, where that is beyond doubt."""

from __future__ import annotations

import re

from bot.articles.names.cast import Cast
from bot.articles.names.folding import fold
from bot.articles.speech.attribution import Attribution
from bot.articles.speech.quotations import Quotation
from bot.articles.speech.verbs import is_strong
from bot.model import Span

_OPEN = re.compile(r"(?:[^,.:]{2,60},\s)?(?:un|une|l'un|l'une|certains?|d'autres|plusieurs|quelqu'un)\b", re.IGNORECASE)
#: "La formule est d'Ana Ruiz", "Ainsi parle Ana Ruiz", right behind a quotation.
_OF = re.compile(
    r"[\s:,]{0,4}(?:(?:la formule|la phrase|le mot|l'expression|la boutade|l'aveu|l'avertissement|l'image|le constat|"
    r"la remarque|le cri)\s(?:est|vient|etait|venait)\s(?:celle?\s|celui\s)?|"
    r"c(?:e\s|')(?:furent|sont|etaient)\sles\s(?:derniers\s|premiers\s)?mots\s)(?:de\s|d'|(?=du\s))"
    r"|[\s:,]{0,4}ainsi\sparl(?:e|ait|a)\s",
    re.IGNORECASE,
)
#: How long a name may be.
_NAME = 60
_SIGN = re.compile(r"[\s.(–—-]{1,5}")
_PLACE = re.compile(r"(?:,\s[^,.;:!?]{2,40}){0,2}[).\s]{0,3}")
_DECLARES = re.compile(r"(?<!de )(?<!d')\b(?P<verb>[a-z]{3,20})\s?:\s{0,3}$")
_OF_SOMEBODY = re.compile(r"(?:\bde\s|\bdu\s|\bd')$")
#: Somebody's own words, and a sentence that goes on about the words, not about whoever said them.
_OWN = re.compile(r"\b(?:je|me|moi|mon|ma|mes|on|nous|i|my|we)\b|\b[jm]'", re.IGNORECASE)
_ABOUT = re.compile(r"(?:ces?|cette|c'est|la|l'|le|les|voila|ainsi|telle?|this|the|these)\b", re.IGNORECASE)
#: Several people's words in one quotation, or words to somebody who may be whoever acts behind them.
_TURNS = re.compile(r"\s[–—-]\s|\?|\b(?:tu|te|toi|ton|ta|tes|vous|votre|vos|you|your)\b|\bt'", re.IGNORECASE)
#: Fewer quoted words than this, without a declaration, are a name or a manner of speaking.
FEWEST_WORDS = 5


def told_behind(cast: Cast, quotation: Quotation, scope: Span) -> Attribution | None:
    """Whose words it was, told right behind: "La formule est d'Ana Ruiz", "ce furent ses derniers mots", a signature."""
    folded = cast.prose.folded
    for found in (_OF.match(folded, quotation.marked.end), _OF.match(folded, scope.end)):
        near = cast.between(found.end(), found.end() + _NAME) if found else []
        if near and found and near[0].front == found.end():
            return Attribution(near[0].person)
    return _signed(cast, quotation)


def _signed(cast: Cast, quotation: Quotation) -> Attribution | None:
    """A name and nothing else behind a quotation that ends its paragraph: "« … » Ana Ruiz, Lannec."."""
    prose = cast.prose
    paragraph = prose.paragraph(prose.paragraph_at(quotation.marked.start))
    if prose.article.text[quotation.words.end - 1] not in ".!?…":
        return None
    begins = _SIGN.match(prose.folded, quotation.marked.end, paragraph.end)
    near = cast.between(begins.end(), begins.end() + _NAME) if begins else []
    if not (begins and near and near[0].kind == "name" and near[0].front == begins.end()):
        return None
    rest = _PLACE.fullmatch(prose.folded, near[0].span.end, paragraph.end)
    return Attribution(near[0].person) if rest else None


def going_on(cast: Cast, quotation: Quotation, before: tuple[int, int, str | None], hero: str | None) -> str | None:
    """Without a declaration: whoever spoke before in the paragraph, or the only person it has spoken of.

    Args:
        cast: the people of the article.
        quotation: what nobody is told to say.
        before: the paragraph of the statement before, where its sentence ends, and who says it.
        hero: whom the article is about, if that is one person.
    """
    reached, speaker = before[1:]
    paragraph = cast.prose.paragraph_at(quotation.marked.start)
    if before[0] == paragraph and speaker:
        here = cast.between(reached, quotation.marked.start)
        between = [m for m in here if m.subject and (m.leads or m.kind == "body")]
        return speaker if all(m.person == speaker for m in between) and _own(cast, quotation, speaker) else None
    found = cast.alone(quotation.marked.start, None, paragraph)
    person = found.person if found else _standing_alone(cast, quotation, paragraph, hero)
    return person if person and _own(cast, quotation, person) else None


def _standing_alone(cast: Cast, quotation: Quotation, paragraph: int, hero: str | None) -> str | None:
    """Whose a quotation is that is a sentence of its own: somebody's who acts before it, or a portrait's person's."""
    if not _is_sentence(cast, quotation):
        return None
    return (
        _acting_before(cast, quotation)
        or _acting_in(cast, quotation, paragraph)
        or (hero if hero and not _others_act(cast, paragraph, hero) else None)
        or _acting_behind(cast, quotation, paragraph)
    )


def _is_sentence(cast: Cast, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own."""
    prose = cast.prose
    sentence = prose.sentences[prose.sentence_at(quotation.marked.start)]
    behind_it = prose.folded[quotation.marked.end : sentence.end]
    return sentence.start == quotation.marked.start and not re.search(r"[^\W_]", behind_it)


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


def _acting_behind(cast: Cast, quotation: Quotation, paragraph: int) -> str | None:
    """Who alone acts in the sentence behind somebody's "je" that opens a paragraph: "« … » Assise, X rumine encore."."""
    prose = cast.prose
    number = prose.sentence_at(quotation.marked.start) + 1
    opens = prose.paragraph(paragraph).start == quotation.marked.start
    words = fold(prose.article.read(quotation.words))
    if not opens or number >= len(prose.sentences) or not _OWN.search(words) or _TURNS.search(words):
        return None
    behind = prose.sentences[number]
    if prose.paragraph_at(behind.start) != paragraph or _ABOUT.match(prose.folded, behind.start):
        return None
    here = cast.between(behind.start, behind.end)
    return here[0].person if here and all(m.subject and m.person == here[0].person for m in here) else None


def _acting_in(cast: Cast, quotation: Quotation, paragraph: int) -> str | None:
    """Who alone acts in the paragraph so far, or in the one before a paragraph that is a quotation and nothing else."""
    opens = cast.prose.paragraph(paragraph).start == quotation.marked.start
    span = cast.prose.paragraph(paragraph - 1) if opens and paragraph else cast.prose.paragraph(paragraph)
    met = cast.between(span.start, min(span.end, quotation.marked.start))
    here = [m for m in met if m.subject and not m.plural]
    if len({mention.who for mention in here}) != 1:
        return None
    # "X a croisé Y. « … »" may be either's.
    last = [m for m in met if m.sentence == met[-1].sentence and m.kind == "name" and m.person != here[-1].person]
    others = [m for m in last if not _OF_SOMEBODY.search(cast.prose.folded, max(0, m.front - 4), m.front)]
    return None if others else here[-1].person


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
    # "Le jury a tranché :" is nobody who is named.
    declares = _DECLARES.search(before[-40:])
    if declares is not None and is_strong(declares["verb"]):
        return False
    return len(before.split()) < FEWEST_WORDS - 2 or _OPEN.match(before) is None
