"""How sure a quotation is: what is measured of it and its question, to tell answers from words that only look so.

A figure that is no figure of a sentence (see `figures`) is explained here.
"""

from __future__ import annotations

from collections.abc import Mapping

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
    "owned": "1 where the quotation holds words of the person asked for",
    "person": "1 where a person is asked for",
}
_MET = ("inside", "lead", "next", "statement", "role", "passage", "context")


def signs(window: Window, *, person: bool) -> dict[str, float]:
    """The figures of a quotation.

    Args:
        window: what is quoted.
        person: whether somebody is asked for.
    """
    best = window.best.figures
    found = {name: best[name] for name in OF_SENTENCE}
    found["mass"] = window.mass
    found["met"] = min(1.0, sum(best[name] for name in _MET))
    found["owned"] = float(person and window.holds("own"))
    found["person"] = float(person)
    if person:
        found |= {f"{name}/person": found[name] for name in WITH_PERSON}
    return found
