"""An outcome as the plain text that an asker reads."""

from __future__ import annotations

from bot.model import Answer, Article, Citation, Declined, Language, Outcome, SmallTalk, Unavailable
from bot.render.dates import written
from bot.render.links import link
from bot.render.marks import quoted
from bot.render.safe import one_line, safe
from bot.render.words import listed, say

_NAME_LIMIT = 80
_HINT_LIMIT = 60
_DESCRIPTION_LIMIT = 600


def text(outcome: Outcome) -> str:
    """The outcome in the asker's language, without markup: for an answer its lead, quotations and numbered sources."""
    match outcome:
        case Answer():
            return "\n\n".join((lead(outcome), *_quotations(outcome), _sources(outcome)))
        case Declined():
            return _declined(outcome)
        case SmallTalk():
            return "\n".join([*talk(outcome), *(f"- {one_line(name)}" for name in listing(outcome))])
        case Unavailable():
            return say(outcome.language, "unavailable")


def lead(answer: Answer) -> str:
    """The line before the first quotation: who says it, and where it stands."""
    citation = answer.citations[0]
    article = citation.article
    language = answer.language
    tongue = _tongue(article.language, language)
    if citation.speaker is None:
        return say(language, "lead_article", source=source(article, language), tongue=tongue)
    speaker = listed(one_line(citation.speaker), language)
    return say(language, "lead_speaker", speaker=speaker, source=source(article, language), tongue=tongue)


def talk(said: SmallTalk) -> list[str]:
    """The bot's own lines of small talk, without what is listed under them."""
    described = [one_line(said.description, _DESCRIPTION_LIMIT)] if said.description else []
    return [*described, say(said.language, said.topic)]


def listing(said: SmallTalk) -> list[str]:
    """What is listed under small talk, the last entry being how many others there are."""
    return [*said.named, *([say(said.language, "more", count=said.more)] if said.more else [])]


def _tongue(spoken: Language | None, language: Language) -> str:
    """In which language something stands where that is not the asker's, or ""."""
    return say(language, f"in_{spoken}") if spoken and spoken != language else ""


def source(article: Article, language: Language) -> str:
    """An article's title between quotation marks, with its publisher and date as far as they are known."""
    named = quoted(title(article), language)
    known = details(article, language)
    return say(language, "source", title=named, details=known) if known else named


def title(article: Article) -> str:
    """The article's title, or its id where it has none, on one line."""
    return one_line(article.title) or one_line(article.id)


def details(article: Article, language: Language) -> str:
    """Publisher and date as far as they are known, or ""."""
    date = written(article.date, language) if article.date else ""
    return ", ".join(part for part in (one_line(article.publisher or ""), date) if part)


def decline_line(declined: Declined) -> str:
    """The one sentence that says why there is no answer."""
    key = declined.reason
    if declined.person and key in {"silent_speaker", "unknown_person"}:
        return say(declined.language, f"{key}_named", person=one_line(declined.person, _NAME_LIMIT))
    return say(declined.language, key)


def hints(declined: Declined, limit: int = _HINT_LIMIT) -> list[str]:
    """What else the asker may ask, a sentence each: who may be meant, what the person speaks about, who speaks of that.

    Args:
        declined: the decline.
        limit: the longest subject or name, in characters.
    """
    language = declined.language
    found = []
    if declined.alike:
        found.append(say(language, "alike", names=_enumerated(declined.alike, language, limit)))
    if declined.subjects and declined.person:
        told = ", ".join(one_line(subject, limit) for subject in declined.subjects)
        person, tongue = one_line(declined.person, _NAME_LIMIT), _tongue(declined.tongue, language)
        found.append(say(language, "subjects", person=person, subjects=told, tongue=tongue))
    if declined.speakers:
        key = "speakers" if len(declined.speakers) > 1 else "speaker"
        found.append(say(language, key, names=_enumerated(declined.speakers, language, limit)))
    return found


def _enumerated(names: tuple[str, ...], language: Language, limit: int) -> str:
    return listed(", ".join(one_line(name, limit) for name in names), language)


def speaker_change(citations: tuple[Citation, ...], position: int) -> str | None:
    """The speaker of a later citation where it is not the speaker of the one before, or None."""
    speaker = citations[position].speaker
    return speaker if position and speaker != citations[position - 1].speaker else None


def _quotations(answer: Answer) -> list[str]:
    lines = []
    for position, citation in enumerate(answer.citations):
        speaker = speaker_change(answer.citations, position)
        opening = f"{listed(one_line(speaker), answer.language)}{say(answer.language, 'colon')} " if speaker else ""
        lines.append(f"{opening}{quoted(safe(citation.quote), answer.language)} [{position + 1}]")
    return lines


def _sources(answer: Answer) -> str:
    numbers: dict[str, list[str]] = {}
    for number, citation in enumerate(answer.citations, start=1):
        parts = (source(citation.article, answer.language), link(citation) or "")
        numbers.setdefault(" ".join(part for part in parts if part), []).append(f"[{number}]")
    heading = say(answer.language, "Source" if len(numbers) == 1 else "Sources") + say(answer.language, "colon")
    return "\n".join([heading, *(f"{''.join(found)} {line}" for line, found in numbers.items())])


def _declined(declined: Declined) -> str:
    lines = [decline_line(declined), *hints(declined)]
    if declined.near:
        lines += [say(declined.language, "near"), *(f"- {one_line(near)}" for near in declined.near)]
    return "\n".join(lines)
