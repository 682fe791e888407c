"""When to say nothing, why, and what is near."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.lacking import BARELY, VERY, is_most, is_no_answer, only_seeks_words
from bot.answers.nearby import speakers_on
from bot.answers.plain import plain
from bot.answers.question import Asked
from bot.answers.scene import Scenes
from bot.answers.windows import Window
from bot.model import Corpus, Declined, Ranking, Reason, Span

_NEAR = 3
_SUBJECTS = 5
_MOST_KEYWORDS = 3
_WORD = re.compile(r"[a-z0-9]+")
# Words that may stand between keywords, or ask what they are.
_SMALL = frozenset(
    """
    l d le la les un une des de du au aux a en dans et ou the an of and or in on at for
    c est quoi koi qu ce que c'est donc what is are was s it about
    """.split()
)


def silence(
    asked: Asked, ranking: Ranking, best: Window | None, people: Sequence[Span] = (), *, enough: bool
) -> Reason | None:
    """Why the bot declines, or None where the best quotation is there and sure enough.

    Args:
        asked: what the question wants.
        ranking: what was found for it.
        best: the best quotation.
        people: where its article names people.
        enough: whether it is sure enough.
    """
    if asked.strangers and not asked.people:
        return "unknown_person"
    if not ranking.terms and not asked.people:
        return "empty"
    if best is None:
        return "off_topic"
    another = _is_another(asked, ranking, best)
    wrong = another or is_no_answer(asked, ranking, best, people)
    anything = _is_anything(asked, ranking, best)
    if (enough or anything or _is_keywords(asked, ranking, best)) and not wrong:
        return None
    if asked.people and not another:
        return "silent_speaker"
    return "no_evidence" if another or is_most(ranking, known=True) else "off_topic"


def _is_anything(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether a question has no subject but a person, and a quotation is that person's or, where no words are wanted, names it."""
    if not asked.people or not (asked.identity or only_seeks_words(ranking)):
        return False
    return quoted.holds("own") or (not asked.wants_words and quoted.holds("named"))


def _is_another(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether a quotation meets no word that a question adds to the one before: it would only answer that again."""
    added = [place for place, term in enumerate(ranking.terms) if term.word in asked.fresh]
    return bool(added) and bool((quoted.around()[added] < BARELY).all())


def _is_keywords(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether a question is hardly more than a word or two, and a quotation has them all: whoever types "parking" asks for no more."""
    if asked.people or asked.kind != "what" or not 0 < len(ranking.terms) <= _MOST_KEYWORDS:
        return False
    words = {term.word for term in ranking.terms}
    if not words.union(_SMALL).issuperset(_WORD.findall(plain(asked.text))):
        return False
    strengths = quoted.best.every.view.met.strengths[quoted.rows.start : quoted.rows.stop].max(axis=0)
    return bool((strengths >= VERY).all())


def decline(asked: Asked, reason: Reason, ranking: Ranking, scenes: Scenes, sure: float) -> Declined:
    """The decline for `reason`, with what is near: what the person speaks about, who else is meant, titles."""
    person = next(iter(asked.people or asked.strangers), None)
    silent, unknown = reason == "silent_speaker", reason == "unknown_person"
    corpus = scenes.corpus
    told = scenes.subjects.of(person, _SUBJECTS) if silent and person else ()
    speakers = speakers_on(asked, ranking, corpus, _NEAR) if silent or unknown else ()
    names = scenes.names.alike(person, _NEAR) if unknown and person else ()
    return Declined(
        question=asked.text,
        language=asked.language,
        reason=reason,
        near=() if told or speakers or names else _titles(ranking, corpus),
        subjects=told,
        tongue=scenes.subjects.language(person) if told and person else None,
        speakers=tuple(name for name in speakers if name not in names),
        alike=names,
        person=person,
        confidence=round(sure, 3),
    )


def _titles(ranking: Ranking, corpus: Corpus) -> tuple[str, ...]:
    """Titles of the articles that were found, else of any."""
    articles = dict.fromkeys(passage.article for passage in ranking.passages)
    found: dict[str, None] = {}
    for article in articles:
        found[corpus.by_id[article].title] = None
        if len(found) == _NEAR:
            break
    return tuple(found) or tuple(article.title for article in corpus.articles[:_NEAR])
