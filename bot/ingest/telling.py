"""Previews and receipts as lines of text, for a terminal and for Telegram alike.

The lines hold strangers' text as it is: whoever shows them makes them harmless for the place where they appear.
"""

from __future__ import annotations

from bot.counting import words_in
from bot.ingest.door import Preview, Proposal, Receipt
from bot.ingest.expectations import Comparison, Shift
from bot.ingest.translating import in_language, title_in
from bot.ingest.words import say
from bot.model import Answer, Article, Language, Outcome, Statement

_STATEMENTS, _PIECES, _SHIFTS = 5, 5, 10
_SHORT, _QUOTE = 90, 120


def preview_lines(preview: Preview, language: Language) -> list[str]:
    """What the bot understood of one article."""
    article, left = preview.article, preview.draft.left_out
    facts = say(
        language,
        "facts",
        date=article.date.isoformat() if article.date else say(language, "no date"),
        authors=", ".join(article.authors) or say(language, "no author"),
        publisher=article.publisher or say(language, "no publisher"),
    )
    size = {"words": words_in(article.text), "passages": preview.passages, "statements": len(preview.statements)}
    lines = [say(language, "title", title=article.title), facts, say(language, "size", **size)]
    lines += [_statement(each, article, language) for each in preview.statements[:_STATEMENTS]]
    lines += _more(len(preview.statements) - _STATEMENTS, language)
    if left:
        lines += [say(language, "left out"), *(f"  {_cut(piece, _SHORT)}" for piece in left[:_PIECES])]
        lines += _more(len(left) - _PIECES, language)
    lines += [say(language, "notice", text=in_language(language, notice.text)) for notice in preview.draft.notices]
    for copy in preview.copies:
        lines.append(say(language, "copy", article=copy.article, percent=round(copy.share * 100)))
    return [*lines, say(language, "file", name=article.id)]


def proposal_lines(proposal: Proposal, language: Language) -> list[str]:
    """A proposal: each article that comes, then the expected questions that it touches."""
    lines: list[str] = []
    for preview in proposal.previews:
        lines += [*preview_lines(preview, language), ""]
    lines += [f"− {article.id}: {article.title}" for article in proposal.removed]
    if proposal.warning:
        lines.append(say(language, "not asked", reason=in_language(language, proposal.warning)))
    return [*lines, *comparison_lines(proposal.comparison, language, done=False)]


def receipt_lines(receipt: Receipt, language: Language, *, undone: bool = False) -> list[str]:
    """What was changed, and what the bot answers differently since."""
    files = (("added", receipt.added), ("removed", receipt.removed), ("replaced", receipt.changed))
    counts = ", ".join(say(language, key, count=len(names)) for key, names in files if names)
    title = title_in(language, receipt.change.title)
    head = say(language, "undone" if undone else "receipt", title=title, counts=counts)
    return [head, *comparison_lines(receipt.comparison, language, done=True)]


def comparison_lines(comparison: Comparison, language: Language, *, done: bool) -> list[str]:
    """The expected questions that a change touches, the broken ones first."""
    lines: list[str] = []
    groups = (("is broken" if done else "broken", comparison.broken), ("mended", comparison.mended))
    for key, shifts in (*groups, ("changed", comparison.changed)):
        for shift in shifts[:_SHIFTS]:
            lines += [say(language, key, question=_cut(shift.question.question, _QUOTE)), _was_and_is(shift, language)]
        lines += _more(len(shifts) - _SHIFTS, language)
    return [*lines, say(language, "kept", count=len(comparison.kept))] if comparison != Comparison() else lines


def _was_and_is(shift: Shift, language: Language) -> str:
    before, after = (_gist(outcome, language) for outcome in (shift.before, shift.after))
    return "  " + say(language, "was and is", before=before, after=after)


def _gist(outcome: Outcome | None, language: Language) -> str:
    if not isinstance(outcome, Answer):
        return say(language, "declines")
    first = outcome.citations[0]
    return f"{first.article.id}: {_cut(first.quote, _SHORT)}"


def _statement(statement: Statement, article: Article, language: Language) -> str:
    speaker = statement.speaker or say(language, "nobody")
    return "  " + say(language, "statement", speaker=speaker, words=_cut(article.read(statement.span), _SHORT))


def _more(count: int, language: Language) -> list[str]:
    return ["  " + say(language, "more", count=count)] if count > 0 else []


def _cut(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
