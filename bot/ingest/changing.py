"""Changes the corpus folder: each change is noted with what it takes to undo it, made whole, and noted as done.

A change that was begun and not finished (the program was killed, the disk is full) is taken back, whoever comes next;
an undo likewise. A file that somebody has edited since by hand is left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.errors import BotError, RefusedError
from bot.ingest.locking import locked
from bot.ingest.moving import follow, gone, key_of
from bot.ingest.writing import put, read, sweep
from bot.journal.changes import Changes
from bot.model import Change, FileChange


class Keeper:
    """Keeps one corpus folder."""

    def __init__(self, folder: Path, changes: Changes) -> None:
        self.folder = folder
        self._key = key_of(folder)
        self._changes = changes

    def change(
        self, title: str, wanted: Mapping[str, bytes | None], seen: Mapping[str, bytes | None] | None = None
    ) -> Change:
        """Makes files of the folder hold what is wanted, all of them or none.

        Args:
            title: what the change is, in a few words.
            wanted: for each path below the folder the bytes that it shall hold, None for no file.
            seen: what the files held when the organizer decided; the change is refused if that is no longer so.

        Raises:
            RefusedError: the change cannot be made, the folder is as it was.
            JournalError: the change cannot be noted, the folder is as it was.
        """
        with locked(self.folder):
            self._recover()
            files = tuple(FileChange(name, read(self.folder, name), after) for name, after in sorted(wanted.items()))
            for file in files:
                if seen is not None and seen.get(file.name) != file.before:
                    raise RefusedError(file.name, "was changed in the meantime", "look at it and try again")
            files = tuple(file for file in files if file.before != file.after)
            if not files:
                raise RefusedError(title, "changes nothing", "the corpus is so already")
            change = self._changes.begin(self._key, title, files)
            self._step(change, [(file.name, file.after) for file in files], [(f.name, f.before) for f in files])
            self._changes.mark(change.id, "done")
            return change

    def undo(self, change: int | None = None) -> Change:
        """Takes the last change back; called again, the one before it.

        Args:
            change: the number of the change that is meant; refused if it is no longer the last one.

        Raises:
            RefusedError: there is nothing to undo, or a file has been changed otherwise since.
            JournalError: the journal cannot be used.
        """
        with locked(self.folder):
            self._recover()
            last = next(iter(self._changes.done(self._key)), None)
            if last is None:
                raise self._nothing_left()
            if change is not None and last.id != change:
                raise RefusedError(last.title, "came after the change that you mean", "undo that one first")
            for file in last.files:
                if read(self.folder, file.name) != file.after:
                    raise RefusedError(file.name, "was changed by hand since", "change it back by hand, or leave it")
            self._changes.mark(last.id, "undoing")
            self._step(last, [(f.name, f.before) for f in last.files], [(f.name, f.after) for f in last.files])
            self._changes.mark(last.id, "undone")
            return last

    def last(self) -> Change | None:
        """The change that `undo` would take back."""
        return next(iter(self._changes.done(self._key)), None)

    def was(self, former: Path) -> None:
        """Has the changes that are noted of another path, which this folder had before, count for it.

        Raises:
            RefusedError: no change is noted of that path.
        """
        with locked(self.folder):
            if key_of(former) not in self._changes.folders():
                raise RefusedError(str(former), "no change is noted of this folder", "give the whole path that it had")
            self._changes.move(key_of(former), self._key)

    def recover(self) -> None:
        """Ends what a program that was killed has left unfinished."""
        with locked(self.folder):
            self._recover()

    def _nothing_left(self) -> RefusedError:
        remedy = "changes by hand are undone by hand"
        if others := gone(self._changes):
            remedy = f"changes are noted of {others[-1]}; if that was this folder, run: bot undo --was {others[-1]}"
        return RefusedError(str(self.folder), "no change is left to undo", remedy)

    def _step(
        self, change: Change, forth: list[tuple[str, bytes | None]], back: list[tuple[str, bytes | None]]
    ) -> None:
        """Writes every file, or, if one cannot be written, has all of them as they were and the change forgotten."""
        try:
            for name, raw in forth:
                put(self.folder, name, raw)
        except BotError:
            for name, raw in back:
                if read(self.folder, name) != raw:
                    put(self.folder, name, raw)
            if change.state == "begun":
                self._changes.drop(change.id)
            else:
                self._changes.mark(change.id, "done")
            raise

    def _recover(self) -> None:
        follow(self.folder, self._changes)
        unfinished = self._changes.unfinished(self._key)
        for change in unfinished:
            undoing = change.state == "undoing"
            for file in change.files:
                start, goal = (file.after, file.before) if undoing else (file.before, file.after)
                if read(self.folder, file.name) == goal:
                    put(self.folder, file.name, start)
            if undoing:
                self._changes.mark(change.id, "done")
            else:
                self._changes.drop(change.id)
        if unfinished:
            sweep(self.folder)
