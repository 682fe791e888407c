"""Who said what: every attributed quotation and every reported sentence of an article.

Attribution follows the forms of journalism: a declaration before, after or inside the quotation, inversion
("pointe X", "interroge-t-il"), "Selon X,", "X : « … »", a quotation that goes on after an attributed one; interviews
with one or several people; an author's own "je". Where the text leaves it open, the speaker is open: a wrong name is
worse than none.
"""

from __future__ import annotations

from bot.articles.names.cast import Cast
from bot.articles.names.roster import Roster
from bot.articles.speech.dialogue import dialogue
from bot.articles.speech.interview import interview
from bot.articles.speech.nested import without_others
from bot.articles.speech.opinion import opinion
from bot.articles.speech.quoted import quoted
from bot.articles.speech.repeated import headings, settled
from bot.articles.speech.reported import reported
from bot.model import Statement


def find_statements(cast: Cast, roster: Roster) -> tuple[Statement, ...]:
    """The statements of an article, in the order of its text.

    Args:
        cast: the people of the article.
        roster: everybody whom the corpus names; a statement's speaker is one of them.
    """
    article = cast.prose.article
    answers = dialogue(cast) or tuple(without_others(cast, interview(article, roster)))
    found = [*quoted(article, cast), *reported(article, cast)]
    # The author's own are what is nobody else's, an interview's answers whatever else they hold.
    whole = answers or tuple(opinion(cast, roster, found))
    spans = [statement.span for statement in whole]
    found = [statement for statement in found if not any(span.overlaps(statement.span) for span in spans)]
    said = settled(cast, [*whole, *found])
    return tuple(sorted([*said, *headings(cast, said)], key=lambda statement: statement.span))
