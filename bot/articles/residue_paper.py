"""The paper's name, which pages print above everything else."""

from __future__ import annotations

import re

from bot.articles.metadata import find_date, is_name
from bot.articles.names.first_names import is_first_name
from bot.articles.page import Raw, fold
from bot.articles.residue_bars import parts
from bot.articles.residue_byline import is_byline, is_edition, is_prose
from bot.articles.residue_lines import residue_rule

#: Words that stand in names of papers.
_PAPERS = frozenset(
    "courrier gazette depeche echo echos journal tribune telegramme progres voix reveil nouvelles hebdo hebdomadaire magazine "
    "quotidien presse actu actus info infos news times post monde figaro parisien matin matinal liberte independant "
    "republicain eclair".split()
)


_ARTICLES = frozenset("le la les the".split())
#: First words of lines that say what kind of text follows.
GENRES = frozenset("communique dossier press invitation".split())


def names_paper(text: str) -> bool:
    """Whether a few words name a paper by a word that stands in such names."""
    words = re.findall(r"\w+", fold(text))
    return len(words) <= 6 and bool(_PAPERS & set(words)) and ":" not in text  # noqa: PLR2004 - a paper's name is short


def paper_above(blocks: list[Raw], title: int) -> str | None:
    """The paper's name, which pages print above everything else: the first piece of the first line that is no menu."""
    for raw in blocks[:title]:
        if residue_rule(raw) is not None or is_prose(raw) or (is_byline(raw) and not is_edition(raw.text)):
            continue
        pieces = parts(raw.text)
        if pieces and _is_person(pieces[0]):
            continue
        again = pieces and any(fold(pieces[0]) in fold(other.text) for other in blocks[title:])
        if pieces and _may_be_paper(pieces[0], again=bool(again)):
            return pieces[0]
    return None


def _may_be_paper(text: str, *, again: bool) -> bool:
    """Whether words at the top of a page are a paper's name.

    Such a name says so itself, has an article, capitals or an address, or stands on the page again.
    """
    words = fold(text).split()
    if not 2 <= len(words) <= 8 or find_date(text) is not None or words[0] in GENRES:  # noqa: PLR2004 - a paper's name
        return False
    named = words[0] in _ARTICLES or words[0].startswith("l'") or "." in text.strip(".")
    return named or again or text.isupper() or bool(_PAPERS & set(words))


def _is_person(text: str) -> bool:
    return is_name(text) and is_first_name(text.split(" ", 1)[0]) and not names_paper(text)
