"""Speakers who are no subject: a source ("selon X", "de l'aveu de X"), or the agent of a passive ("a-t-il été précisé par X")."""

from __future__ import annotations

import re

from bot.articles.names.cast import Cast, Mention
from bot.articles.names.role_nouns import is_kin, is_role
from bot.articles.speech.attribution import Attribution, with_others
from bot.articles.speech.verbs import is_strong
from bot.model import Span

_SOURCE = re.compile(
    r"(?<![\w-])(?:(?P<word>selon|pour|d'apres|according to|a en croire|a entendre|a ecouter|si l'on en croit|"
    r"(?:aux yeux|aux dires|au dire|de l'avis|de l'aveu(?: meme)?|du propre aveu)(?=\sd[eu']))\s(?:de\s|d'(?!une?\s))?"
    r"(?P<own>(?:ses|son|sa)\s[a-z]+)?|(?P<his>(?:a (?:ses yeux|l'entendre|l'en croire|son avis|son sens)|de son (?:propre )?aveu)"
    r"(?=,)))",
    re.IGNORECASE,
)
#: "Il a été rappelé par X que", "a-t-il été précisé par X".
_TOLD_BY = re.compile(
    r"(?:(?P<that>\bil\s(?:a|avait|est|fut)\s)|-t-il\s)(?:ete\s)?(?:[a-z]+\s)?(?P<verb>[a-z]{3,30})\spar\s",
    re.IGNORECASE,
)
_THAT = re.compile(r"\bqu(?:e\b|')")
#: "Une idée jugée « … » par X".
_CALLED = re.compile(r"(?P<verb>[a-z]{3,30})\s(?:comme\s|de\s|d'|pour\s)?$", re.IGNORECASE)
_BY = re.compile(r"[\s»”\"]{1,3}par\s")
_FIRST_NAME = re.compile(r"\s[A-Z][a-z]+(?:-[A-Z][a-z]+)?\b")
#: Before and after "pour X" where it tells whose view it is.
_BREAKS, _FOLLOWS = frozenset('.!?…,;:»”"–—'), frozenset(',«"“(')


def told_by(cast: Cast, span: Span) -> Attribution | None:
    """The agent of a passive that reports: "il a été rappelé par X que", "a-t-il été précisé par X"."""
    folded = cast.prose.folded
    for found in _TOLD_BY.finditer(folded, span.start, span.end):
        near = [m for m in cast.between(found.end(), span.end) if m.front == found.end()]
        if near and _is_told(found["verb"]) and (not found["that"] or _THAT.search(folded, near[0].span.end, span.end)):
            return Attribution(with_others(cast, near[0], span, None))
    return None


def called_by(cast: Cast, before: Span, after: Span) -> Attribution | None:
    """The agent behind quoted words that a participle brings: "une idée jugée « … » par X"."""
    folded = cast.prose.folded
    verb = _CALLED.search(folded, max(before.start, before.end - 40), before.end)
    by = _BY.match(folded, after.start, after.end)
    near = [m for m in cast.between(by.end(), after.end) if m.front == by.end()] if by else []
    return Attribution(near[0].person) if verb and near and _is_told(verb["verb"]) else None


def _is_told(participle: str) -> bool:
    """Whether a participle, of whatever gender and number, is of a verb of saying."""
    word = participle.lower()
    return any(is_strong(form) for form in (word, word.removesuffix("s"), word.removesuffix("s").removesuffix("e")))


def sourced(cast: Cast, span: Span) -> Attribution | None:
    """A source: "Selon X,", "Pour elles,", "selon ses calculs"."""
    for found in _SOURCE.finditer(cast.prose.folded, span.start, span.end):
        own = found["own"]
        if found["his"] or (own and not _is_somebody(own)):
            if own and found["word"].lower() == "pour":
                continue
            opens = cast.prose.paragraph(cast.prose.paragraph_at(found.start())).start == found.start()
            meant = cast.antecedent(found.start(), None, back=1 if opens and not own else 0)
            return Attribution(meant.person if meant else None)
        if own:
            near = [m for m in cast.between(found.start("own"), span.end) if m.front == found.start("own")]
            if found["word"].lower() == "pour" and not (near and _is_source(cast, found, near[0])):
                continue
            return Attribution(near[0].person if near else None)
        near = [m for m in cast.between(found.end() - 1, span.end) if m.front - found.end() <= len("le docteur ")]
        if near and _is_source(cast, found, near[0]):
            return Attribution(with_others(cast, near[0], span, None))
    return None


def _is_somebody(own: str) -> bool:
    """Whether "son avocat" is a person, unlike "ses calculs"."""
    noun = own.rsplit(maxsplit=1)[-1]
    return is_role(noun) or is_kin(noun)


def _is_source(cast: Cast, found: re.Match[str], mention: Mention) -> bool:
    """Whether "pour X" tells whose view it is: it opens its clause, and a comma or a quotation follows."""
    if found["word"].lower() != "pour":
        return True
    folded = cast.prose.folded
    before = folded[max(0, found.start() - 3) : found.start()].rstrip(" ")[-1:]
    # "Pour son fils Ronan, …": a first name alone may be nobody whom the corpus knows.
    named = _FIRST_NAME.match(folded, mention.span.end) if found["own"] else None
    end = named.end() if named else mention.span.end
    return (not before.strip() or before in _BREAKS) and folded[end : end + 2].lstrip()[:1] in _FOLLOWS
