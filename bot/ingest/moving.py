"""A corpus folder that has another path than before: known by what its last changes have made, so that they can be undone.

Nothing in the folder tells which one it is; organizers move, copy and unpack it as they like.
"""

from __future__ import annotations

from pathlib import Path

from bot.ingest.writing import read
from bot.journal.changes import Changes
from bot.model import Change, FileChange

#: How many changes back a file is looked for that stands in the folder as it was left.
_MOST = 50


def key_of(folder: Path) -> str:
    """By what the changes of a folder are noted."""
    return str(folder.resolve())


def follow(folder: Path, changes: Changes) -> None:
    """Has what is noted of a folder that is gone count for this one, where it is plain that it is the same.

    That is so where nothing is noted of this one, and the files stand here as the other's last change has left them.
    """
    here = key_of(folder)
    if here in changes.folders():
        return
    same = [other for other in gone(changes) if _is_left_by(folder, changes, other)]
    if len(same) == 1:
        changes.move(same[0], here)


def gone(changes: Changes) -> tuple[str, ...]:
    """The folders of which changes are noted and which are not there any more."""
    return tuple(other for other in changes.folders() if not Path(other).exists())


def _is_left_by(folder: Path, changes: Changes, other: str) -> bool:
    """Whether the last change fits, and some change has left a file that is here: that one is gone fits anywhere."""
    unfinished, done = changes.unfinished(other), changes.done(other, _MOST)
    fits = all(_fits(folder, change) for change in unfinished or done[:1])
    return fits and any(_is_here(folder, file) for change in (*unfinished, *done) for file in change.files)


def _fits(folder: Path, change: Change) -> bool:
    if change.state == "done":
        return all(read(folder, file.name) == file.after for file in change.files)
    return all(read(folder, file.name) in {file.before, file.after} for file in change.files)


def _is_here(folder: Path, file: FileChange) -> bool:
    found = read(folder, file.name)
    return found is not None and found in {file.before, file.after}
