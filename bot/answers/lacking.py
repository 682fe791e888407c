"""What shows for certain that a quotation does not answer, however well it meets the words of a question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.calling import names_new, reaches
from bot.answers.counted import ANYBODY, NEARLY, OTHER
from bot.answers.coverage import Floats
from bot.answers.demands import asks_salary, tells_pay
from bot.answers.evidence import holds, is_exact
from bot.answers.kinds import Kind
from bot.answers.marked import SURE
from bot.answers.plain import plain
from bot.answers.question import Asked
from bot.answers.saying import only_asks
from bot.answers.windows import Window
from bot.model import Ranking, Span

#: What stands for a word less well than this only looks like it.
BARELY = 0.2
#: From this strength on, a word is the very word of the question or means the same.
VERY = 0.9
# Whoever holds one of these is called so; no other word stands for it.
_OFFICES = frozenset(
    """
    maire mairesse president presidente ministre eveque archeveque pape prefet prefete depute deputee senateur senatrice
    ambassadeur ambassadrice recteur rectrice roi reine prince procureur procureure commissaire mayor president minister
    bishop archbishop pope prefect senator ambassador king queen prince prosecutor commissioner governor chancellor
    """.split()
)
# What tells a time, a length of time or a number in other words than those of `evidence`.
_FIGURED = re.compile(
    r"\d\d|\b(?:matins?|matinees?|soirs?|nuits?|veille|lendemain|hier|demain|aujourd'hui|jours?|journees?|semaines?|mois|ans|annees?"
    r"|saisons?|siecles?|rentree|week-ends?|quand|lorsqu|des qu|apres|avant|depuis|jusqu|pendant|pres d|plusieurs|mornings?"
    r"|evenings?|nights?|days?|weeks?|months?|years?|today|yesterday|tomorrow|when|once|after|before|since|until|during|several)"
)
# Kinds whose answers have no other form than that of `evidence`.
_STRICT = frozenset[Kind]({"how_much", *SURE})
_WORD = re.compile(r"[a-z0-9]+")


def is_no_answer(asked: Asked, ranking: Ranking, quoted: Window, people: Sequence[Span] = ()) -> bool:
    """Whether a quotation cannot answer a question, for a reason that holds however sure it looks.

    Args:
        asked: what the question wants.
        ranking: what was found for it.
        quoted: what would be quoted.
        people: where its article names people.
    """
    return (
        _is_of_others(asked, ranking, quoted)
        or _is_uncounted(asked, ranking, quoted)
        or _is_without_figure(asked, quoted)
        or _is_without_event(asked, ranking, quoted)
        or _is_without_name(asked, quoted, people)
        or _is_of_an_errand(asked, quoted)
        or _is_of_no_office(asked, ranking, quoted)
    )


def is_most(ranking: Ranking, *, known: bool) -> bool:
    """Whether words that the corpus has (`known`), or those that it lacks, are more than half of the question."""
    weight = sum(term.weight for term in ranking.terms if term.known == known)
    return weight > sum(term.weight for term in ranking.terms) / 2


def only_seeks_words(ranking: Ranking) -> bool:
    """Whether what is searched for only asks what somebody says ("what does she complain about?"), if anything is."""
    return only_asks(term.word for term in ranking.terms)


def _is_uncounted(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether every number of a quotation counts something else than is asked, and hardly anything else is met.

    "Hardly anything" is names, or a single word; two words where it does not even name what is counted.
    """
    if asked.kind != "how_many" or not asked.counted or asked.counted in ANYBODY:
        return False
    met = _met(ranking, quoted)
    others = {word for word, most in met.items() if most >= NEARLY and word != asked.counted}
    few = 2 if met.get(asked.counted, 1.0) < BARELY else 1
    return asked.counted in met and _counts_another(quoted) and (len(others) <= few or asked.named.issuperset(others))


def _counts_another(quoted: Window) -> bool:
    """Whether no number of a quotation counts what is asked or leaves open what it counts."""
    counted, evidence = (
        quoted.best.every.figures[name][quoted.rows.start : quoted.rows.stop] for name in ("counted", "evidence")
    )
    return bool((counted < BARELY).all() and (evidence <= OTHER).all())


def _is_without_figure(asked: Asked, quoted: Window) -> bool:
    """Whether a quotation tells no sum of money or name where one is asked for, and no figure or time where those are."""
    if not is_exact(asked.kind):
        return False
    text = quoted.scene.article.read(quoted.span)
    folded = plain(text)
    if asks_salary(asked.kind, plain(asked.text)) and not _tells_pay(quoted):
        return True
    if holds(asked.kind, text, folded):
        return False
    return asked.kind in _STRICT or not (holds("how_many", text, folded) or _FIGURED.search(folded))


def _tells_pay(quoted: Window) -> bool:
    """Whether a sentence of a quotation gives a sum and tells of pay."""
    view = quoted.best.every.view
    rows = [row for row in quoted.rows if quoted.best.every.evidence[row]]
    return any(tells_pay(view.scenes[int(view.owner[row])].said(int(view.place[row]))) for row in rows)


def _is_of_others(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether somebody's words are asked for and a quotation holds those of others.

    Either it has neither words nor the name of the people asked for, or what it has of the question is all in the words of
    others.
    """
    if not asked.wants_words or not quoted.holds("foreign"):
        return False
    if not quoted.holds("own") and not quoted.holds("named"):
        return True
    foreign = quoted.best.every.figures["foreign"][quoted.rows.start : quoted.rows.stop] > 0
    meets = _inside(quoted).max(axis=1, initial=0.0) >= NEARLY
    return bool(ranking.terms) and bool(meets.any()) and bool(foreign[meets].all())


def _is_without_event(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether it is asked why something happened, and neither a quotation nor the sentence before says that it did."""
    if asked.kind != "why" or asked.wants_words:
        return False
    first = quoted.rows.start - int(quoted.best.every.view.place[quoted.rows.start] > 0)
    strengths = quoted.best.every.view.met.strengths[first : quoted.rows.stop].max(axis=0)
    met = [most for term, most in zip(ranking.terms, strengths, strict=True) if term.word in asked.event]
    return bool(met) and max(met) < BARELY


def _is_without_name(asked: Asked, quoted: Window, people: Sequence[Span]) -> bool:
    """Whether a name is asked for, and a quotation gives none that the question does not have; or a number that reaches somebody.

    Of a company, a school or the like, it is the likeliest sentence that must have it, or the one that it leans on; nor does
    the name of a person do.
    """
    if asked.called is None:
        return False
    if asked.called == "contact":
        return not reaches(quoted.scene.article.read(quoted.span))
    known, article = frozenset(_WORD.findall(plain(asked.text))), quoted.scene.article
    if asked.called != "body":
        return not names_new(article, quoted.span, known)
    best = quoted.best
    leans = bool(best.every.view.facts["leans"][best.row])
    span = Span(quoted.span.start, best.span.end) if leans else best.span
    return not names_new(article, span, known, people)


def _is_of_an_errand(asked: Asked, quoted: Window) -> bool:
    """Whether a poem, a recipe or tomorrow's weather is asked for, and a quotation has not the very words of it all."""
    return asked.errand and bool((_inside(quoted).max(axis=0) < VERY).any())


def _is_of_no_office(asked: Asked, ranking: Ranking, quoted: Window) -> bool:
    """Whether the words of whoever holds an office are asked for, and no such office is named around a quotation."""
    if asked.people or not asked.wants_words:
        return False
    role = _OFFICES.intersection(_WORD.findall(asked.role))
    met = [most for term, most in zip(ranking.terms, quoted.around(), strict=True) if term.word in role]
    return bool(met) and max(met) < NEARLY


def _met(ranking: Ranking, quoted: Window) -> dict[str, float]:
    """How well a quotation meets each word of the question."""
    return {term.word: float(most) for term, most in zip(ranking.terms, _inside(quoted).max(axis=0), strict=True)}


def _inside(quoted: Window) -> Floats:
    """How well each sentence of a quotation meets each word of the question."""
    met: Floats = quoted.best.every.view.met.strengths[quoted.rows.start : quoted.rows.stop]
    return met
