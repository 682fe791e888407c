"""An outcome as a panel that people like to look at, or as plain text where the output is no screen."""

from __future__ import annotations

from rich.box import ROUNDED
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.style import Style
from rich.text import Text

from bot.model import Answer, Citation, Declined, Language, Outcome
from bot.render.answer import decline_line, details, hints, speaker_change, text, title
from bot.render.console import Screen
from bot.render.links import address, link
from bot.render.marks import marked, quoted
from bot.render.safe import one_line, safe
from bot.render.words import listed, say

_MATCH = Style(bold=True, underline=True)
_SPEAKER = Style(bold=True, color="cyan")
_SMALL = Style(dim=True)


def show_outcome(outcome: Outcome, screen: Screen) -> None:
    """Write `outcome` to `screen`."""
    if screen.is_plain:
        screen.write_line(text(outcome))
        return
    match outcome:
        case Answer():
            screen.print(_answer(outcome))
        case Declined():
            screen.print(_declined(outcome))
        case _:
            screen.print(Padding(Text(text(outcome)), (0, 2)))


def _answer(answer: Answer) -> Panel:
    parts: list[RenderableType] = []
    for position, citation in enumerate(answer.citations):
        speaker = speaker_change(answer.citations, position)
        if position:
            parts.append(Text())
        if speaker:
            parts.append(Text(listed(one_line(speaker), answer.language), style=_SPEAKER))
        parts += [_quotation(citation, answer), *_source(position + 1, citation, answer.language)]
    heading = (
        listed(one_line(answer.speaker), answer.language) if answer.speaker else title(answer.citations[0].article)
    )
    tongue = answer.citations[0].article.language
    mark = say(answer.language, f"in_{tongue}") if tongue != answer.language else ""
    return Panel(
        Group(*parts),
        box=ROUNDED,
        border_style="cyan",
        padding=(1, 2),
        title=Text.assemble((heading, _SPEAKER), (mark, _SMALL)),
        title_align="left",
        subtitle=Text(say(answer.language, "confidence", percent=round(answer.confidence * 100)), style=_SMALL),
        subtitle_align="right",
    )


def _quotation(citation: Citation, answer: Answer) -> Text:
    shown = Text(quoted(safe(citation.quote), answer.language))
    for span in marked(shown.plain, answer.words):
        shown.stylize(_MATCH, span.start, span.end)
    return shown


def _source(number: int, citation: Citation, language: Language) -> list[Text]:
    target = link(citation)
    known = details(citation.article, language)
    line = Text.assemble((f"[{number}] ", _SMALL))
    line.append(title(citation.article), style=Style(italic=True, link=target))
    line.append(f" · {known}" if known else "", style=_SMALL)
    lines = [line]
    page = address(citation.article.url)
    if page:
        # Not every terminal opens links: the address stays readable, without the long end that points at the words.
        lines.append(Text(page, style=Style(dim=True, link=target), overflow="fold"))
    return lines


def _declined(declined: Declined) -> Panel:
    parts = [Text(decline_line(declined)), *map(Text, hints(declined))]
    if declined.near:
        parts += [Text(), Text(say(declined.language, "near"), style=_SMALL)]
        parts += [Text(f"• {one_line(near)}") for near in declined.near]
    return Panel(Group(*parts), box=ROUNDED, border_style="yellow", padding=(0, 2))
