"""How sure a quotation is: what is measured of it and its question, to tell answers from words that only look so.

A figure that is no figure of a sentence (see `figures`) is explained here.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bot.answers.kinds import Kind
from bot.answers.question import Asked
from bot.answers.windows import Window

#: Figures of the likeliest sentence that tell how sure it is, and those that count otherwise where a person is asked for.
OF_SENTENCE = (
    "inside", "next", "statement", "passage", "context", "before", "missing", "absent", "untranslated", "names",
    "strongest", "evidence", "exact", "lacking", "reached", "counted", "named", "around", "foreign", "spoken", "open", "quoted", "meaning",
)  # fmt: skip
WITH_PERSON = ("inside", "missing", "absent", "strongest", "evidence", "meaning")
#: What is measured of the quotation as a whole.
OF_WINDOW: Mapping[str, str] = {
    "mass": "the likelihood, against all other sentences, that the quotation holds the answer",
    "met": "share of the question met by the sentence and all around it in its passage and title",
    "count": "how many words of the question the quotation and all around it meet, as a share of eight, 1 at most",
    "owned": "1 where the quotation holds words of the person asked for",
    "elsewhere": "how much more of the question another sentence meets by itself than the likeliest one",
    "elsewhere around": "the same, with all around the sentences in their passages and titles",
    "elsewhere evidence": "how much more another sentence meets that has the kind of answer which is wanted",
    "own": "with a person asked for: the most of the question that a sentence with his or her words meets by itself",
}
#: What the question itself tells of its having an answer. Whoever says what somebody is ("the baker") read about that person.
OF_QUESTION: Mapping[str, str] = {
    "person": "1 where a person is asked for",
    "described": "1 where the person asked for is described, and not named",
    "asked words": "1 where the words of somebody who is named are asked for",
    "long": "how many words the question has, as a share of twelve, 1 at most",
    "kind": "1 where this kind of answer is wanted: a sign for each of OF_KIND",
}
#: Kinds of answers that questions without one ask for more often, or less often, than questions for the others.
OF_KIND: tuple[Kind, ...] = ("what", "yes_no", "why", "who", "how_many", "how_much")
#: From this strength on a word counts as met; how many that are met tell as much as any number; and when a question is long.
_MEETS, _MANY, _LONG = 0.4, 8, 12
_MET = ("inside", "lead", "next", "statement", "role", "passage", "context")


def signs(window: Window) -> dict[str, float]:
    """The figures of a quotation and of what was asked."""
    best = window.best.figures
    asked = window.best.every.view.asked
    person = bool(asked.people)
    found = {name: best[name] for name in OF_SENTENCE} | _rivals(window, person=person)
    found["mass"] = window.mass
    found["met"] = min(1.0, sum(best[name] for name in _MET))
    found["count"] = _count(window)
    found["owned"] = float(person and window.holds("own"))
    found |= _of_question(asked)
    if person:
        found |= {f"{name}/person": found[name] for name in WITH_PERSON}
    return found


def _of_question(asked: Asked) -> dict[str, float]:
    """What a question tells by how it is put, whatever is quoted."""
    person = bool(asked.people)
    found = {
        "person": float(person),
        "described": float(person and asked.described),
        "asked words": float(person and asked.wants_words and not asked.described),
        "long": min(1.0, len(asked.text.split()) / _LONG),
    }
    return found | {f"kind/{kind}": float(asked.kind == kind) for kind in OF_KIND}


def _count(window: Window) -> float:
    """Half of a question of two words tells less than half of one of eight."""
    return min(1.0, float((window.around() >= _MEETS).sum()) / _MANY)


def _rivals(window: Window, *, person: bool) -> dict[str, float]:
    """What other sentences meet besides: a question that one of them meets better is hardly answered by this one."""
    figures = window.best.every.figures
    row = window.best.row
    inside, evidence = figures["inside"], figures["evidence"]
    around = np.sum([figures[name] for name in _MET], axis=0)
    return {
        "elsewhere": float(inside.max() - inside[row]),
        "elsewhere around": float(around.max() - around[row]),
        "elsewhere evidence": float(max(0.0, (inside * evidence).max() - inside[row] * evidence[row])),
        "own": float((inside * (figures["own"] > 0)).max()) if person else 0.0,
    }
