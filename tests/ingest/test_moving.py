"""A corpus folder that was moved to another path is known by what its last changes have made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.errors import RefusedError
from bot.ingest.changing import Keeper
from bot.ingest.writing import put
from bot.model import FileChange
from tests.ingest.conftest import Place


@pytest.fixture
def changed(place: Place) -> Keeper:
    """The corpus after three changes, the last of which removes an article."""
    keeper = Keeper(place.folder, place.journal.changes)
    keeper.change("add", {"a.md": b"one", "sub/b.md": b"b"})
    keeper.change("other", {"a.md": b"two"})
    keeper.change("remove", {"port.md": None})
    return keeper


def _moved(place: Place) -> Keeper:
    """The same folder under another path."""
    place.folder = place.folder.rename(place.folder.with_name("elsewhere"))
    return Keeper(place.folder, place.journal.changes)


def test_earlier_changes_are_undone_after_a_move(place: Place, changed: Keeper) -> None:
    """One after the other, also after a second move, and not twice; what is changed afterwards as well."""
    assert changed.last() is not None
    keeper = _moved(place)
    keeper.change("new", {"c.md": b"c"})
    assert [keeper.undo().title, keeper.undo().title] == ["new", "remove"]
    place.folder = place.folder.rename(place.folder.with_name("third"))
    keeper = Keeper(place.folder, place.journal.changes)
    assert [keeper.undo().title, keeper.undo().title] == ["other", "add"]
    assert place.files().keys() == {"port.md", "festival.md", "questions.jsonl"}
    with pytest.raises(RefusedError, match="no change is left to undo; changes by hand are undone by hand"):
        keeper.undo()


def test_a_change_that_was_killed_is_taken_back_after_a_move(place: Place, changed: Keeper) -> None:
    """What it had written goes, although the folder has another path now, and the change before it can be undone."""
    before = place.files()
    files = (FileChange("a.md", b"two", b"three"), FileChange("d.md", None, b"d"))
    place.journal.changes.begin(str(changed.folder.resolve()), "killed", files)
    put(place.folder, "a.md", b"three")
    keeper = _moved(place)
    keeper.recover()
    assert place.files() == before
    assert keeper.undo().title == "remove"


@pytest.mark.parametrize("hindrance", ["copied", "edited", "another"])
def test_what_may_be_another_folder_is_left_alone(place: Place, changed: Keeper, hindrance: str) -> None:
    """A copy, one whose last change is no longer there, and another corpus: a line says of which folder changes are noted."""
    former = str(changed.folder.resolve())
    if hindrance == "copied":
        keeper = Keeper(Path(shutil.copytree(place.folder, place.folder.with_name("copy"))), place.journal.changes)
        says = "changes by hand are undone by hand"
    else:
        keeper = _moved(place)
        says = f"changes are noted of {former}; if that was this folder, run: bot undo --was {former}"
    if hindrance == "edited":
        put(place.folder, "port.md", b"by hand")
    if hindrance == "another":
        for name in ("a.md", "sub/b.md"):
            put(place.folder, name, None)
    with pytest.raises(RefusedError) as refused:
        keeper.undo()
    assert says in str(refused.value)
    assert place.journal.changes.folders() == (former,)


def test_the_former_path_can_be_told(place: Place) -> None:
    """Where the last change has left no file by which the folder is known; another path is refused."""
    Keeper(place.folder, place.journal.changes).change("remove", {"port.md": None})
    former = place.folder
    keeper = _moved(place)
    with pytest.raises(RefusedError, match=f"bot undo --was {former}"):
        keeper.undo()
    with pytest.raises(RefusedError, match="no change is noted of this folder"):
        keeper.was(former / "sub")
    keeper.was(former)
    assert keeper.undo().title == "remove"
    assert "port.md" in place.files()
