"""Who says the words of a sentence: the subject of a verb of saying.

A verb's subject is whoever is mentioned right after it ("explique X", "interroge-t-il"), else the last subject mentioned
before it. Where that is somebody without a name, or in doubt, the speaker is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.articles.names.cast import Cast, Mention
from bot.articles.speech.verbs import INVERSION, is_saying
from bot.model import Span

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: What may stand between a verb and the subject after it: "-t-", " aussi ", " de son cote ".
_TO_SUBJECT = re.compile(r"(?:-(?:t-)?|\s(?:[a-z]+(?:-[a-z]+)?\s){0,3})", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"\b(?:que|qu|si|a|de|des|du|par|pour|avec|le|la|les|un|une|sur|et|comment|pourquoi)\b", re.IGNORECASE
)
#: Any verb will do right after a quotation: "», s'est emportée X", "», a savouré le lauréat".
_BEHIND = re.compile(
    r"[\s,»”\"'!?.…–—-]{0,6}(?:(?:s'|se\s|lui\s|leur\s|me\s|nous\s|m'|n'|y\s|l'){0,2}"
    r"(?:a|est|avait|etait|ont|sont|avaient|has|had)\s)?(?:s'|se\s|lui\s|leur\s|me\s|nous\s|m')?"
    r"(?!(?:avec|dans|chez|mais|selon|sous|contre|entre|comme|puis|dont|que|qui|sans|lors|vers|pour|par|sur|des|aux|les|une|"
    r"signee?s?|apres|avant|depuis|face|and|with|from|for)\b)(?P<verb>[a-z]{3,})(?:-(?:t-)?|(?=,)|\s(?:(?!(?:que|si|de|du|des|a|au|aux|par|pour|avec|en|dans|sur|et|le|la|les|un|une)\b)[a-z]+(?:-[a-z]+)?\s){0,3})"
    r"(?:a\s(?:l'|la\s|notre\s|nos\s|ses\s|son\s|sa\s)[a-zA-Z]{2,15}\s)?(?:(?<=\s)|(?<=-)|,\s[a-z][^,.;:]{2,40},\s)",
)
_AND = re.compile(r"(?:\s?[,(][^.;:!?¤]{0,160}[,)]|,)?\s(?:et|and|ainsi que)\s(?:de\s|d'|pour\s)?|,\s", re.IGNORECASE)
_PLURAL = re.compile(r"(?:\b(?:ont|sont|avaient|etaient|have)\s[^\W\d_]+|[^\W\d_]ent)$")
_HE_SAID = re.compile(INVERSION, re.IGNORECASE)
#: "Peut-on lire dans sa lettre".
_READ = re.compile(r"\slire\s(?:dans|sur)\s(?:son|sa)\s")
_WROTE = re.compile(
    r"\b(?:ecri[a-z]{1,6}|adress[a-z]{1,4}|envo[iy][a-z]{1,4}|signe[a-z]{0,3}|post[ea][a-z]{0,4}|publi[a-z]{1,5})\b"
)
_FAR = 3000
#: How far after a verb its subject may begin, and after a quotation an inversion, in characters.
_NEAR_VERB = len(" aussi le bon docteur ")
_NEAR_QUOTE = 90


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody says something here; `speaker` is None where it is open who, or where it is a body and no person."""

    speaker: str | None
    body: bool = False


def declared(cast: Cast, span: Span, *, last: bool = False) -> Attribution | None:
    """A verb of saying in `span` with its subject; the first such verb, or the last one."""
    for word in _ordered(cast, span, last=last):
        if is_saying(word.group().removeprefix("s'")):
            found = subject_of(cast, span, Span(word.start(), word.end()))
            if found is not None:
                return found
    return None


def _ordered(cast: Cast, span: Span, *, last: bool) -> Iterator[re.Match[str]]:
    found = WORD.finditer(cast.prose.folded, span.start, span.end)
    return reversed(list(found)) if last else found


def subject_of(cast: Cast, span: Span, verb: Span) -> Attribution | None:
    """Who does what `verb` tells, looked for in `span`."""
    folded = cast.prose.folded
    here = [m for m in cast.between(span.start, span.end) if m.subject]
    for mention in here:
        if verb.end <= mention.front <= verb.end + _NEAR_VERB:
            gap = folded[verb.end : mention.front]
            if _TO_SUBJECT.fullmatch(gap) and not _NO_SUBJECT.search(gap):
                return Attribution(with_others(cast, mention, span, folded[max(0, verb.start - 12) : verb.end]))
    before = [m for m in here if m.span.end <= verb.start]
    if not before:
        return None
    speaker = with_others(cast, before[-1], span, folded[max(0, verb.start - 12) : verb.end])
    return Attribution(speaker, before[-1].kind == "body")


def with_others(cast: Cast, mention: Mention, span: Span, verb: str | None) -> str | None:
    """The mention's person, together with those who are joined to it where the verb is a plural (None: no verb)."""
    if mention.person is None or mention.plural or (verb is not None and not _PLURAL.search(verb)):
        return mention.person
    chain = [mention]
    here = [m for m in cast.between(span.start, span.end) if m.kind != "pronoun"]
    place = next((number for number, m in enumerate(here) if m is mention), 0)
    for other in here[place + 1 :]:
        if not _joined(cast, chain[-1], other):
            break
        chain.append(other)
    for other in reversed(here[:place]):
        if not _joined(cast, other, chain[0]):
            break
        chain.insert(0, other)
    if any(m.person is None for m in chain):
        return None
    return ", ".join(dict.fromkeys(m.person for m in chain if m.person))


def _joined(cast: Cast, one: Mention, other: Mention) -> bool:
    return _AND.fullmatch(cast.prose.folded, one.span.end, other.span.start) is not None


def inverted(cast: Cast, span: Span) -> Attribution | None:
    """A pronoun after its verb soon after a quotation: "interroge-t-il", "a-t-elle lancé", "lui a-t-il dit"."""
    found = _HE_SAID.search(cast.prose.folded, span.start, min(span.end, span.start + _NEAR_QUOTE))
    if found is None:
        return None
    if _READ.match(cast.prose.folded, found.end()):
        start = cast.prose.paragraph(cast.prose.paragraph_at(span.start)).start
        wrote = _WROTE.search(cast.prose.folded, max(start, span.start - _FAR), span.start)
        writer = cast.antecedent(span.start, None, back=0) if wrote else None
        return Attribution(writer.person if writer else None)
    here = cast.between(found.start(), found.end())
    return Attribution(here[0].person if here else None)


def behind(cast: Cast, span: Span) -> Attribution | None:
    """Whoever stands, with any verb before, right behind a quotation that ends at the start of `span`."""
    found = _BEHIND.match(cast.prose.folded, span.start, min(span.end, span.start + _NEAR_QUOTE))
    if found is None:
        return None
    for mention in cast.between(found.start("verb"), span.end):
        if found.end("verb") < mention.front <= found.end():
            return Attribution(with_others(cast, mention, span, cast.prose.folded[span.start : found.end("verb")]))
        if mention.front > found.end():
            return None
    return None


def only(mentions: Sequence[Mention]) -> str | None:
    """The one person whom all of `mentions` mean, if there is one."""
    people = {mention.who for mention in mentions if mention.leads}
    return mentions[0].person if len(people) == 1 and mentions[0].leads else None
