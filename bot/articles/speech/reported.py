"""Speech without quotation marks: "X a annoncé que", "elle réclame", "selon lui", "a-t-elle ajouté"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.articles.names.cast import Cast
from bot.articles.sentences import BLANK
from bot.articles.speech.attribution import WORD, Attribution, subject_of
from bot.articles.speech.nouns import told_by_noun
from bot.articles.speech.sources import sourced, told_by
from bot.articles.speech.verbs import INVERSION, is_saying, is_strong, is_wish, needs_infinitive, needs_to
from bot.model import Article, Span, Statement

#: What follows a verb that reports: "que", an infinitive, the subject, or the end of the clause.
_THAT = re.compile(r"\s(?:(?:[ld]')?[a-z]+\s){0,3}(?:que\b|that\b|qu')", re.IGNORECASE)
_INFINITIVE = re.compile(r"\s(?:ne\spas\s|n'|avoir\s|etre\s|de\s|d')?(?:[a-z]{2,}(?:er|ir|re|oir)|avoir|etre)\b")
_PLAN = re.compile(
    r"\s(?:(?:en|y|bien|aussi|se|lui|leur|encore|ne\spas|s'en|s'y|l'en)\s){0,3}(?:l'|s'|d')?[a-z]{2,20}(?:er|ir|re|oir)\b"
)
_HE = re.compile(INVERSION)
#: An aside such as ", a-t-elle précisé" or ", prévient X": what stands between the comma and its verb.
_ASIDE = re.compile(
    r",\s(?:(?:lui|leur|nous|se|a|avait|ont|est|a-t-il|a-t-elle|ont-ils|ont-elles|y|deja|aussi)\s|s'|l'){0,4}$"
)
#: A verb right behind a quotation declares that, and reports nothing else.
_DECLARES = re.compile(
    rf"{BLANK}[\s.,!?…»”\"']{{1,6}}(?:(?:[a-z]{{1,25}}|[a-z]{{1,25}}'|a-t-(?:il|elle))[\s']?){{0,4}}$"
)
_TO = re.compile(r"\s(?:[a-z]+\s){0,2}a\b")

#: Groups of words that report by themselves.
_PHRASE = re.compile(
    r"\b(?:fai(?:t|sait|sant)|laiss(?:e|ait|ant))\s(?:savoir|entendre|valoir|observer|remarquer|comprendre)\b"
    r"|\bs'(?:est|etait|etaient|sont)\s(?:[a-z]+\s)?(?:engage|dit|declare|montre|oppose|prononce|inquiete|felicite)e?s?\b"
    r"|\bse\s(?:dit|disent|disait|declare|prononce|felicite)\b|\bs'(?:engage|oppose|inquiete|alarme)(?:ait|nt)?\b"
    r"|\b(?:est|etait|reste|n'est\spas|n'etait\spas)\s(?:[a-z]+\s)?(?:opposee?s?|hostiles?|favorables?)\s(?:a|au|aux)\s"
    r"|(?<!pas )(?<!encore )(?<!jamais )\b(?:dit|disent|disait|repond|repondu)\s(?:non|oui)\b|\b(?:aurait|auraient)\s(?:[a-z]+\s)?(?:aime|voulu|prefere|souhaite)\b"
    r"|\brenvoy(?:e|ait)\s(?:la\squestion|la\sballe)\b|\bn'exclut\s"
)
_WOULD = re.compile(r"\b(?:il|elle)s?\s(?:n'|ne\s|s'|se\s)?[a-z]+r(?:ai(?:t|ent)|a|ont)\b", re.IGNORECASE)
_FEWEST_WORDS = 4


def reported(article: Article, cast: Cast) -> Iterator[Statement]:
    """The reported statements of an article; a sentence that is mostly quotation holds none."""
    before: tuple[int, str | None] = (-1, None)
    for sentence in cast.prose.sentences:
        paragraph = cast.prose.paragraph_at(sentence.start)
        said = None
        if not _mostly_quoted(cast, sentence):
            said = _report(cast, sentence)
            if said is None and before[0] == paragraph and before[1]:
                said = _goes_on(cast, sentence, before[1])
        if said is not None:
            if not said.body:
                yield Statement(article.id, sentence, sentence, "reported", said.speaker)
            before = (paragraph, said.speaker)


def _mostly_quoted(cast: Cast, sentence: Span) -> bool:
    """Whether most of a sentence stands in quotation marks, so that what is left only tells who says it."""
    masked = cast.prose.masked[sentence.start : sentence.end]
    own = len(WORD.findall(masked))
    quoted = len(WORD.findall(cast.prose.article.read(sentence))) - own
    return quoted > 0 and 2 * own <= max(3 * quoted, 2 * _FEWEST_WORDS)


def _report(cast: Cast, sentence: Span) -> Attribution | None:
    source = sourced(cast, sentence) or told_by(cast, sentence)
    if source is not None:
        return source
    phrase = _PHRASE.search(cast.prose.folded, sentence.start, sentence.end)
    if phrase is not None:
        found = subject_of(cast, sentence, Span(phrase.start(), phrase.end()))
        if found is not None:
            return found
    body: Attribution | None = None
    for word in WORD.finditer(cast.prose.folded, sentence.start, sentence.end):
        verb = Span(word.start(), word.end())
        if is_saying(word.group()) or is_wish(word.group()):
            found = subject_of(cast, sentence, verb) if _reports(cast, sentence, verb) else None
            if found is not None and not found.body:
                return found
            body = body or found
    return told_by_noun(cast, sentence) or body


def _reports(cast: Cast, sentence: Span, verb: Span) -> bool:
    """Whether a verb of saying or wishing reports speech, given what stands before and after it."""
    folded = cast.prose.folded
    word = folded[verb.start : verb.end]
    before = folded[max(sentence.start, verb.start - 40) : verb.start]
    rest = folded[verb.end : min(verb.end + 60, sentence.end)]
    if _DECLARES.search(before):
        return False
    if _ASIDE.search(before) and _is_aside(cast, verb, before, rest):
        return is_saying(word)
    if needs_infinitive(word):
        return _PLAN.match(rest) is not None and not before.endswith((" a ", " ont ", " avait "))
    if is_wish(word):
        return not before.endswith("se ") and (not needs_to(word) or _TO.match(rest) is not None)
    if is_strong(word):
        return bool(_THAT.match(rest) or _HE.match(rest) or _INFINITIVE.match(rest))
    return re.match(r"\s(?:que\b|qu')", rest) is not None


def _is_aside(cast: Cast, verb: Span, before: str, rest: str) -> bool:
    """Whether a verb after a comma has its subject behind it: ", prévient X", ", a-t-elle précisé"."""
    if _HE.match(rest) or _HE.search(before):
        return True
    return any(mention.front - verb.end <= len(" aussi ") for mention in cast.between(verb.end, verb.end + 60))


def _goes_on(cast: Cast, sentence: Span, speaker: str) -> Attribution | None:
    """After a report, "elle achèterait" or "elle achètera" goes on with what the same person says."""
    would = _WOULD.search(cast.prose.folded, sentence.start, sentence.end)
    if would is None or BLANK in cast.prose.masked[sentence.start : sentence.end]:
        return None
    here = cast.between(would.start(), would.end())
    return Attribution(speaker) if here and here[0].person == speaker else None
