"""The corpus folder: everything read from its articles and from what stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.articles.beside import read_event, read_lexicon, read_people
from bot.articles.files import article_files, bytes_of
from bot.articles.parts import Part, digest_of, read_part
from bot.articles.people import name_people
from bot.articles.settling import Settled, settle
from bot.errors import CorpusError, FileError
from bot.model import Corpus, Event, Notice, Person

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one file from an earlier reading."""

    part: Part
    settled: Settled


@dataclass(frozen=True, slots=True)
class Reading:
    """A corpus folder as it was read, file by file.

    Attributes:
        parts: what the files yield, the articles in order.
        settled: what each of them says of people.
        people: everybody whom they name.
        event: what the organizers say of their event.
        lexicon: the organizers' own dictionary.
        notices: what should be looked at.
    """

    parts: tuple[Part, ...]
    settled: tuple[Settled, ...]
    people: tuple[Person, ...]
    event: Event
    lexicon: Mapping[str, tuple[str, ...]]
    notices: tuple[Notice, ...]

    def corpus(self) -> Corpus:
        """All of it in one."""
        pieces = [part.piece() for part in self.parts]
        said = [each.said() for each in self.settled]
        return Corpus(
            articles=tuple(piece.article for piece in pieces),
            passages=tuple(passage for piece in pieces for passage in piece.passages),
            statements=tuple(statement for each in said for statement in each.statements),
            references=tuple(reference for each in said for reference in each.references),
            people=self.people,
            event=self.event,
            lexicon=self.lexicon,
            notices=self.notices,
        )


def read_corpus(folder: Path, progress: Progress | None = None) -> Corpus:
    """Reads a corpus folder; a file that cannot be used becomes a fatal notice and stops nothing else.

    Args:
        folder: the corpus folder.
        progress: called after each file with how many are done and how many there are.

    Raises:
        CorpusError: the folder is missing, is no folder, or holds no article that can be used.
    """
    return read_folder(folder, progress=progress).corpus()


def read_folder(folder: Path, known: Mapping[str, Known] | None = None, progress: Progress | None = None) -> Reading:
    """Reads a corpus folder file by file; what is known of a file and still holds is not found again.

    Args:
        folder: the corpus folder.
        known: what was found before, under the files' paths below the folder.
        progress: called after each file with how many are done and how many there are.

    Raises:
        CorpusError: the folder is missing, is no folder, or holds no article that can be used.
    """
    before = known or {}
    names, noticed = article_files(folder)
    notices = list(noticed)
    parts: list[Part] = []
    for done, name in enumerate(names, start=1):
        try:
            part = _read(folder, name, before.get(name))
        except FileError as error:
            notices.append(Notice(error.file, f"{error.reason}; {error.remedy}", error.line, fatal=True))
        else:
            parts.append(part)
            notices.extend(part.notices)
        if progress is not None:
            progress(done, len(names))
    if not parts:
        raise CorpusError(str(folder), "none of its articles can be used", _first_reason(notices))
    same = {part.file: before[part.file].settled for part in parts if _is_same(part, before.get(part.file))}
    return _reading(folder, tuple(parts), notices, same)


def _read(folder: Path, name: str, before: Known | None) -> Part:
    try:
        raw = bytes_of(folder, name)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise FileError(name, reason, "check that the bot may read it") from error
    if before is not None and before.part.digest == digest_of(raw):
        return before.part
    return read_part(raw, name)


def _is_same(part: Part, before: Known | None) -> bool:
    return before is not None and before.part is part


def _first_reason(notices: list[Notice]) -> str:
    fatal = next((notice for notice in notices if notice.fatal), None)
    return "put the articles' files into it" if fatal is None else f"first {fatal.file}: {fatal.text}"


def _reading(folder: Path, parts: tuple[Part, ...], notices: list[Notice], before: Mapping[str, Settled]) -> Reading:
    event, about_event = read_event(folder)
    declared, about_people = read_people(folder)
    lexicon, about_lexicon = read_lexicon(folder)
    people, settled = settle(parts, name_people((part.names for part in parts), declared), before)
    return Reading(parts, settled, people, event, lexicon, (*notices, *about_event, *about_people, *about_lexicon))
