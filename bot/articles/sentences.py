"""Where sentences end in French and English text, by rules of our own.

A sentence ends at a final mark (with the closing quotes and brackets that follow it) when what comes next looks like a
beginning, and at every line break. Abbreviations, initials, decimals and hours do not end it.
"""

from __future__ import annotations

import re

from bot.model import Span

#: Stands for each character of quoted words where only the journalist's words count.
BLANK = "¤"
#: Abbreviations after which a sentence always goes on.
_ABBREVIATIONS = frozenset(
    "m mm mr mrs ms mme mmes mlle mlles dr drs pr prof me mgr st ste sts p pp ex cf art av bd boul vol éd ed chap fig "
    "tél tel no nos env max min janv févr fév avr juil sept oct nov déc jan feb aug dec vs gén gal col cdt lt sgt "
    "rev hon sen rep gov resp réf dép arr hab éts".split(),
)
#: Abbreviations after which a sentence may end, if a common first word follows.
_ENDING = frozenset("etc inc ltd co jr sr am pm cie hab env max min av".split())
#: Words that begin a sentence far more often than a surname.
_OPENERS = frozenset(
    "il elle ils elles on nous vous je le la les un une des ce cet cette ces ça c'est et mais ou or donc car puis "
    "ensuite enfin alors pour dans sur selon avec sans si en au aux à quand son sa ses leur leurs notre nos the a an "
    "he she it they we you i but and so then this that these those in on at his her its their as if when".split(),
)
_CLOSERS = "»”’\"')]›"
_BREAK = re.compile(r"\n|[.!?…]+")
_WORD_BEFORE = re.compile(r"[^\W_]{1,20}$")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of `text` in `span`: trimmed, in order, apart, and covering every character that is no space."""
    found: list[Span] = []
    start = span.start
    position = span.start
    while match := _BREAK.search(text, position, span.end):
        position = match.end()
        if match.group() == "\n":
            start = _keep(found, text, start, position)
            continue
        after = _with_closers(text, match.end(), span)
        if _ends(text, match, after, span):
            start = _keep(found, text, start, after)
            position = after
    _keep(found, text, start, span.end)
    return tuple(found)


def _keep(found: list[Span], text: str, start: int, end: int) -> int:
    """Add the trimmed sentence to `found`; a rest without letters joins the sentence before it on the same line."""
    trimmed = trim(text, Span(start, end))
    if not len(trimmed):
        return end
    wordless = not any(character.isalnum() or character == BLANK for character in text[trimmed.start : trimmed.end])
    if wordless and found and "\n" not in text[found[-1].end : trimmed.start]:
        found[-1] = Span(found[-1].start, trimmed.end)
    else:
        found.append(trimmed)
    return end


def trim(text: str, span: Span) -> Span:
    """`span` without the spaces at its ends; empty at its start if it holds nothing else."""
    piece = text[span.start : span.end]
    left = len(piece) - len(piece.lstrip())
    width = len(piece.strip())
    return Span(span.start + left, span.start + left + width) if width else Span(span.start, span.start)


def _with_closers(text: str, position: int, span: Span) -> int:
    """The end of the closing quotes and brackets after a final mark."""
    while position < span.end:
        if text[position] in _CLOSERS and not _opens(text, position, span):
            position += 1
            continue
        after_space = position
        while after_space < span.end and text[after_space] in " \u00a0\u202f":
            after_space += 1
        if after_space == position or after_space >= span.end or not _closes_apart(text, after_space, span):
            return position
        position = after_space + 1
    return position


def _opens(text: str, position: int, span: Span) -> bool:
    """Whether an upright quote directly after a final mark begins the next sentence (`fin."Début`)."""
    if text[position] not in "\"'" or position + 1 >= span.end:
        return False
    return text[position + 1].isupper() and not _odd_quotes(text, position, span)


def _closes_apart(text: str, position: int, span: Span) -> bool:
    """Whether the character after a space closes what stands before it, as in `fin. »`."""
    if text[position] in "»”›":
        return True
    if text[position] != '"':
        return False
    follows = text[position + 1 : position + 2]
    return not follows.isalnum() and _odd_quotes(text, position, span)


def _odd_quotes(text: str, position: int, span: Span) -> bool:
    line = max(span.start, text.rfind("\n", span.start, position) + 1)
    return text.count('"', line, position) % 2 == 1


def _ends(text: str, match: re.Match[str], after: int, span: Span) -> bool:
    """Whether the final mark in `match` ends a sentence, given what follows its closing quotes at `after`."""
    rest = after
    while rest < span.end and text[rest].isspace():
        rest += 1
    if rest >= span.end or "\n" in text[after:rest]:
        return True
    if rest == after:
        return after == match.end() and _glued(text, match, span)
    following = text[rest]
    if following.islower() or following in ",;:)»”%":
        return False
    return match.group() != "." or after > match.end() or not _abbreviated(text, match.start(), rest, span)


def _glued(text: str, match: re.Match[str], span: Span) -> bool:
    """Whether two sentences stand together without a space (`fini.Elle`)."""
    before = _WORD_BEFORE.search(text, max(span.start, match.start() - 20), match.start())
    follows = text[match.end() : match.end() + 2]
    few = 3
    word = before.group() if before else ""
    return len(word) >= few and word[1:].islower() and len(follows) == len("El") and follows.istitle()


def _abbreviated(text: str, dot: int, rest: int, span: Span) -> bool:
    """Whether the full stop at `dot` belongs to an abbreviation, an initial or the number of a list."""
    before = _WORD_BEFORE.search(text, max(span.start, dot - 20), dot)
    if before is None:
        return False
    word = before.group()
    opener = _FIRST_WORD.match(text, rest)
    begins = opener is not None and opener.group().replace("’", "'").lower() in _OPENERS
    line_start = not text[max(span.start, text.rfind("\n", 0, before.start()) + 1) : before.start()].strip()
    if word.isdigit():
        return line_start and len(word) < len("100")
    if len(word) == 1 and word.isupper():
        return not begins
    if word.lower() in _ENDING:
        return opener is not None and not opener.group()[0].isupper()
    return word.lower() in _ABBREVIATIONS and not (begins and word.islower() and word not in {"p", "ex"})
