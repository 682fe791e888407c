"""The project's words as frozen values; imports nothing of the project.

One value for each stage of the way of the data::

    file -> Article -> Passage, Statement -> Ranking -> Outcome

`corpus` has those of a folder that is read, `ranking` those of a search, `outcome` what a question comes to,
`remembered` what is kept of it.
"""

from __future__ import annotations

from bot.model.corpus import (
    Article,
    Block,
    BlockKind,
    Corpus,
    Event,
    Form,
    Language,
    Notice,
    Passage,
    Person,
    Reference,
    Span,
    Statement,
    spoken,
)
from bot.model.outcome import (
    MAX_QUOTE,
    Answer,
    Citation,
    Declined,
    Outcome,
    Reason,
    SmallTalk,
    Topic,
    Unavailable,
)
from bot.model.ranking import (
    Hit,
    Match,
    Mention,
    Met,
    Pick,
    Ranking,
    Term,
)
from bot.model.remembered import (
    Change,
    ChangeState,
    ChatKind,
    Cited,
    Count,
    Decision,
    Entry,
    Figures,
    FileChange,
    Result,
    Tally,
    Unanswered,
)

__all__ = [
    "MAX_QUOTE",
    "Answer",
    "Article",
    "Block",
    "BlockKind",
    "Change",
    "ChangeState",
    "ChatKind",
    "Citation",
    "Cited",
    "Corpus",
    "Count",
    "Decision",
    "Declined",
    "Entry",
    "Event",
    "Figures",
    "FileChange",
    "Form",
    "Hit",
    "Language",
    "Match",
    "Mention",
    "Met",
    "Notice",
    "Outcome",
    "Passage",
    "Person",
    "Pick",
    "Ranking",
    "Reason",
    "Reference",
    "Result",
    "SmallTalk",
    "Span",
    "Statement",
    "Tally",
    "Term",
    "Topic",
    "Unanswered",
    "Unavailable",
    "spoken",
]
