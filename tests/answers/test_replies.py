"""A question that an article asks is quoted with its reply."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answers.candidates import Candidates
from bot.answers.question import Asked
from bot.answers.replies import replied
from bot.answers.windows import Windows
from bot.model import MAX_QUOTE, Corpus, Passage, Statement
from tests.answers.scenes import article, hit, ranking, said, scenes, span_of

_ASKED, _REPLY, _MORE = "Où manger ?", "La cantine du port sert une soupe.", "Elle coûte 4 euros."


def _replied(first: str, *after: str, speaker: str | None = None) -> str | None:
    """The reply to a passage of one sentence, which the likeliest window is."""
    found = article(first, " ".join(after)) if after else article(first)
    ranked = ranking(hit(found, first, strengths=[[1.0]]), words="manger")
    later = tuple(span_of(found.text, sentence) for sentence in after)
    passages = [Passage(found.id, span_of(found.text, first), (span_of(found.text, first),))]
    passages += [Passage(found.id, span_of(found.text, " ".join(after)), later)] if after else []
    statements: tuple[Statement, ...] = (said(found, first, speaker),) if speaker else ()
    held = Corpus((found,), passages, statements=statements)
    measured = Candidates.of(Asked("?", "fr", "manger", "what"), ranked, scenes(ranked, held))
    reply = replied(Windows.of(measured, np.array([1.0]))[0], held)
    return found.read(reply) if reply else None


def test_a_question_has_the_reply_that_follows() -> None:
    """The sentences after it, in the next paragraph too, as many as may be quoted."""
    assert _replied(_ASKED, _REPLY, _MORE) == f"{_REPLY} {_MORE}"
    assert _replied(_ASKED, _REPLY, "x" * MAX_QUOTE) == _REPLY


@pytest.mark.parametrize("sentence", [_REPLY, "« Où manger ? »", '"Où manger ?", demande Anne.'])
def test_only_a_question_of_the_article_is_replied_to(sentence: str) -> None:
    """What tells something, or what somebody asks in quotation marks, stands as it is."""
    assert _replied(sentence, _REPLY) is None


def test_somebodys_own_question_has_no_reply() -> None:
    """Who asks in an interview's answer is not replied to by what comes next."""
    assert _replied(_ASKED, _REPLY, speaker="Anne Morel") is None


def test_a_reply_keeps_quotations_whole() -> None:
    """It ends before a quotation that is too long to be in it."""
    assert _replied(_ASKED, _REPLY, "« Une soupe.", f"{'x ' * MAX_QUOTE}. »") == _REPLY


def test_a_question_at_the_end_has_none() -> None:
    """Where nothing follows, nothing is added."""
    assert _replied(_ASKED) is None
