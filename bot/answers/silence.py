"""When to say nothing, why, and what is near."""

from __future__ import annotations

import re

from bot.answers.evidence import holds, is_exact
from bot.answers.nearby import speakers_on
from bot.answers.plain import plain
from bot.answers.question import Asked
from bot.answers.scene import Scenes
from bot.answers.windows import Window
from bot.model import Corpus, Declined, Ranking, Reason

_NEAR = 3
_SUBJECTS = 5
# A word that stands for one of the question from this strength on is nearly the same: a synonym, no mere association.
_NEARLY = 0.4
# What stands for a word less well than this only looks like it.
_BARELY = 0.2
# From this strength on, a word is the very word of the question or means the same.
_VERY = 0.9
_MOST_KEYWORDS = 3
_WORD = re.compile(r"[a-z0-9]+")
# Words that may stand between keywords, or ask what they are.
_SMALL = frozenset(
    """
    l d le la les un une des de du au aux a en dans et ou the an of and or in on at for
    c est quoi koi qu ce que c'est donc what is are was s it about
    """.split()
)
# Words for whoever is counted; articles say only what they are.
_ANYBODY = frozenset(
    """
    gens personnes personne monde participants spectateurs visiteurs auditeurs invites presents festivaliers curieux
    people persons participants spectators visitors guests attendees listeners
    """.split()
)
# What tells a time, a length of time or a number in other words than those of `evidence`.
_FIGURED = re.compile(
    r"\d\d|\b(?:matins?|matinees?|soirs?|nuits?|veille|lendemain|hier|demain|aujourd'hui|jours?|journees?|semaines?|mois|ans|annees?"
    r"|saisons?|siecles?|rentree|week-ends?|quand|lorsqu|des qu|apres|avant|depuis|jusqu|pendant|pres d|plusieurs|mornings?"
    r"|evenings?|nights?|days?|weeks?|months?|years?|today|yesterday|tomorrow|when|once|after|before|since|until|during|several)"
)


def silence(asked: Asked, ranking: Ranking, best: Window | None, *, enough: bool) -> Reason | None:
    """Why the bot declines, or None where the best quotation is there and sure enough."""
    if asked.strangers and not asked.people:
        return "unknown_person"
    if not ranking.terms and not asked.people:
        return "empty"
    if best is None:
        return "off_topic"
    another = _is_another(asked, ranking, best)
    wrong = another or _is_guessed(ranking, best) or (asked.wants_words and _is_of_others(best))
    wrong = wrong or _is_uncounted(asked, ranking, best) or _is_without_figure(asked, best)
    wrong = wrong or _is_of_a_name_only(asked, ranking, best)
    anything = _is_anything(asked, ranking, best)
    if (enough or anything or _is_keywords(asked, ranking, best)) and not wrong:
        return None
    if asked.people and not another:
        return "silent_speaker"
    return "no_evidence" if another or _is_most(ranking, known=True) else "off_topic"


def _is_anything(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether a question has no subject but a person, and a quotation is that person's or, where no words are wanted, names it."""
    if not asked.people or (ranking.terms and not asked.identity):
        return False
    return quoted.holds("own") or (not asked.wants_words and quoted.holds("named"))


def _is_keywords(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether a question is hardly more than a word or two, and a quotation has them all: whoever types "parking" asks for no more."""
    if asked.people or asked.kind != "what" or not 0 < len(ranking.terms) <= _MOST_KEYWORDS:
        return False
    words = {term.word for term in ranking.terms}
    if not words.union(_SMALL).issuperset(_WORD.findall(plain(asked.text))):
        return False
    strengths = quoted.best.every.view.met.strengths[quoted.rows.start : quoted.rows.stop].max(axis=0)
    return bool((strengths >= _VERY).all())


def _is_most(ranking: Ranking, *, known: bool) -> bool:
    """Whether words that the corpus has (`known`), or those that it lacks, are more than half of the question."""
    weight = sum(term.weight for term in ranking.terms if term.known == known)
    return weight > sum(term.weight for term in ranking.terms) / 2


def _is_guessed(ranking: Ranking, quoted: Window) -> bool:
    """Whether the corpus lacks most of the question, and a quotation meets one word of it at most, and that from afar."""
    met = quoted.around()
    afar = bool((met > 0).sum() <= 1 and met.max(initial=0.0) < _NEARLY)
    return afar and _is_most(ranking, known=False)


def _is_uncounted(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether a quotation has nothing of what is counted, and meets nothing else than names or a single word."""
    if asked.kind != "how_many" or not asked.counted or asked.counted in _ANYBODY:
        return False
    strengths = quoted.best.every.view.met.strengths[quoted.rows.start : quoted.rows.stop].max(axis=0)
    met = {term.word: float(most) for term, most in zip(ranking.terms, strengths, strict=True)}
    words = {word for word, most in met.items() if most >= _NEARLY}
    return met.get(asked.counted, 1.0) < _BARELY and (len(words) <= 1 or asked.named.issuperset(words))


def _is_another(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether a quotation meets no word that a question adds to the one before: it would only answer that again."""
    added = [place for place, term in enumerate(ranking.terms) if term.word in asked.fresh]
    return bool(added) and bool((quoted.around()[added] < _BARELY).all())


def _is_without_figure(asked: Asked, quoted: Window) -> bool:
    """Whether a quotation tells no sum of money where one is asked for, and no figure or time where those are."""
    if not is_exact(asked.kind):
        return False
    text = quoted.scene.article.read(quoted.span)
    folded = plain(text)
    if holds(asked.kind, text, folded):
        return False
    return asked.kind == "how_much" or not (holds("how_many", text, folded) or _FIGURED.search(folded))


def _is_of_a_name_only(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether a quotation has a figure and a name that was asked for, and nothing else of the question."""
    if not is_exact(asked.kind) or not asked.named:
        return False
    strengths = quoted.best.every.view.met.strengths[quoted.rows.start : quoted.rows.stop].max(axis=0)
    other = [met for term, met in zip(ranking.terms, strengths, strict=True) if term.word not in asked.named]
    return bool(other) and max(other) < _BARELY


def _is_of_others(quoted: Window) -> bool:
    """Whether a quotation holds words of others than the people asked for, and neither theirs nor their names."""
    return quoted.holds("foreign") and not quoted.holds("own") and not quoted.holds("named")


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
