"""Opinion pieces: what an author writes as "je" is the author's own word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.articles.names.cast import Cast
from bot.articles.names.folding import fold, key, letters_of
from bot.articles.names.prose import Prose
from bot.articles.names.roster import Roster, Words, words_in
from bot.model import Span, Statement

_I = re.compile(r"(?<![\w'-])(?:je|j'|moi|mon|ma|mes|me|m'|i|my|me)(?![\w-])", re.IGNORECASE)
#: How often the author must say "I" outside quotations, and in what share of the paragraphs.
_FEWEST, _SHARE = 5, 0.3
_FEWEST_WORDS = 4


def opinion(cast: Cast, roster: Roster, others: Sequence[Statement]) -> Iterator[Statement]:
    """What the author of an opinion piece says, paragraph by paragraph; nothing where the article is none.

    Args:
        cast: the people of the article.
        roster: those of the corpus; an author whom no article's text names is nobody whom people ask for.
        others: the statements found in it, which stay whose they are.
    """
    prose = cast.prose
    author = _author(cast, roster)
    if author is None or not _is_opinion(cast):
        return
    taken = _taken(prose, others)
    run: Span | None = None
    for number, sentence in enumerate(prose.sentences):
        text = prose.article.read(sentence)
        if number in taken or key(author) in letters_of(text) or len(text.split()) < _FEWEST_WORDS:
            continue
        if (
            run
            and prose.paragraph_at(run.start) == prose.paragraph_at(sentence.start)
            and sentence.start - run.end <= 1
        ):
            run = Span(run.start, sentence.end)
            continue
        if run:
            yield _of(cast, run, author)
        run = sentence
    if run:
        yield _of(cast, run, author)


def _taken(prose: Prose, others: Sequence[Statement]) -> set[int]:
    """The numbers of the sentences that hold what is another's; a report is the author's own if it says "I"."""
    article = prose.article
    spans = [
        said.span
        for said in others
        if said.speaker or said.form == "quoted" or not _I.search(fold(article.read(said.span)))
    ]
    ranges = [(prose.sentence_at(span.start), prose.sentence_at(span.end - 1)) for span in spans]
    return {number for first, last in ranges for number in range(first, last + 1)}


def _of(cast: Cast, span: Span, author: str) -> Statement:
    return Statement(cast.prose.article.id, span, span, "quoted", author)


def _author(cast: Cast, roster: Roster) -> str | None:
    """The only author, if articles tell who that is."""
    authors = cast.prose.article.authors
    if len(authors) != 1:
        return None
    known = roster.among(Words(words_in(fold(authors[0]))))
    mine = [person.name for person in known if key(authors[0]) in map(key, (person.name, *person.spellings))]
    return mine[0] if mine else None


def _is_opinion(cast: Cast) -> bool:
    """Whether somebody says "I" again and again outside quotations, all through the article."""
    paragraphs = [block.span for block in cast.prose.article.blocks if block.kind == "paragraph"]
    counts = [len(_I.findall(fold(cast.prose.masked[span.start : span.end]).replace("’", "'"))) for span in paragraphs]
    return sum(counts) >= _FEWEST and sum(count > 0 for count in counts) >= _SHARE * len(counts)
