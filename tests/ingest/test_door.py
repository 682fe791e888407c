"""The organizers' door: proposals, previews, expectations, receipts."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.engine import Engine
from bot.errors import RefusedError
from bot.ingest.door import Door
from bot.ingest.drafting import draft
from bot.ingest.telling import preview_lines, proposal_lines, receipt_lines
from bot.ingest.words import TABLES
from bot.model import Answer
from tests.ingest.conftest import FESTIVAL, LIGHTHOUSE, PORT, Place

_LIGHTHOUSE = draft(LIGHTHOUSE.encode(), "phare.txt")
_ASKED = "Combien de marches compte l'escalier du phare ?"


def test_a_proposal_writes_nothing(place: Place) -> None:
    """A proposal shows the article as the corpus would have it, and the folder stays as it is."""
    before = place.files()
    proposal = place.door.propose([_LIGHTHOUSE])
    (preview,) = proposal.previews
    assert {statement.speaker for statement in preview.statements} == {"Nolwenn Abgrall"}
    assert preview.passages >= 1
    assert place.files() == before


def test_what_is_published_answers(place: Place) -> None:
    """The article is in the folder, the receipt counts it, and the next engine answers from it; undo takes it back."""
    receipt = place.door.publish(place.door.propose([_LIGHTHOUSE]))
    assert (receipt.added, receipt.removed, receipt.changed) == ((_LIGHTHOUSE.name,), (), ())
    assert [shift.question.id for shift in receipt.comparison.mended] == ["q2"]
    outcome = place.reopen().ask(_ASKED).outcome
    assert isinstance(outcome, Answer)
    assert outcome.citations[0].article.id == _LIGHTHOUSE.name
    back = place.door.undo(receipt.change.id)
    assert (back.added, back.removed) == ((), (_LIGHTHOUSE.name,))
    assert [shift.question.id for shift in back.comparison.broken] == ["q2"]
    after = place.reopen().ask(_ASKED).outcome
    assert not (isinstance(after, Answer) and after.citations[0].article.id == _LIGHTHOUSE.name)


def test_a_removal_names_what_breaks(place: Place) -> None:
    """The expected question that only this article answers is named before anything is removed."""
    proposal = place.door.propose([], ["port.md"])
    assert [shift.question.id for shift in proposal.comparison.broken] == ["q1"]
    lines = proposal_lines(proposal, "en")
    assert any(line.startswith("Would no longer be answered rightly: Combien coûtera la digue") for line in lines)
    assert place.door.publish(proposal).removed == ("port.md",)


def test_a_replacement_is_one_change(place: Place) -> None:
    """The old article goes and the new one comes at once, and one undo takes both back."""
    before = place.files()
    corrected = draft(PORT.replace("douze", "quinze").encode(), "port.md", place.door.names() - {"port.md"})
    receipt = place.door.publish(place.door.propose([corrected], ["port.md"]))
    assert (receipt.added, receipt.removed) == ((corrected.name,), ("port.md",))
    place.door.undo()
    assert place.files() == before


def test_a_near_copy_is_named(place: Place) -> None:
    """The article that is nearly the same is told with its share; the one that is replaced is not."""
    longer = draft((PORT + "\nLa digue sera finie dans deux ans.\n").encode(), "x.md", place.door.names())
    (preview,) = place.door.propose([longer]).previews
    assert [copy.article for copy in preview.copies] == ["port.md"]
    assert any("port.md (100%)" in line for line in preview_lines(preview, "en"))
    (preview,) = place.door.propose([longer], ["port.md"]).previews
    assert preview.copies == ()


def test_the_same_text_twice_is_refused(place: Place) -> None:
    """An article that is there already is named and not added again."""
    with pytest.raises(RefusedError, match=r"in the corpus already, as festival\.md"):
        place.door.propose([draft(FESTIVAL.encode(), "again.md", place.door.names())])


def test_what_is_not_there_cannot_be_removed(place: Place) -> None:
    """A name that no article has is told; so is the removal of the last article."""
    with pytest.raises(RefusedError, match="is no article of the corpus"):
        place.door.propose([], ["../port.md"])
    with pytest.raises(RefusedError, match="no article would be left"):
        place.door.propose([], ["port.md", "festival.md"])


def test_the_first_article_of_a_corpus(place: Place, tmp_path: Path) -> None:
    """An empty folder takes its first article, and gives it back."""
    folder = tmp_path / "empty"
    folder.mkdir()
    door = Door(folder, place.journal.changes, lambda: None, Engine.open)
    door.publish(door.propose([_LIGHTHOUSE]))
    assert (folder / _LIGHTHOUSE.name).read_bytes() == LIGHTHOUSE.encode()
    door.undo()
    assert not (folder / _LIGHTHOUSE.name).exists()


def test_corpora_that_share_a_journal_are_kept_apart(place: Place, tmp_path: Path) -> None:
    """The undo of one folder does not touch the changes of another."""
    place.door.publish(place.door.propose([_LIGHTHOUSE]))
    other = tmp_path / "other"
    other.mkdir()
    with pytest.raises(RefusedError, match="no change is left"):
        Door(other, place.journal.changes, lambda: None, Engine.open).undo()


def test_expected_questions_that_cannot_be_read_hold_nothing_up(place: Place) -> None:
    """A broken line is told with its number, and the change can be made."""
    (place.folder / "questions.jsonl").write_text("{", encoding="utf-8")
    proposal = place.door.propose([_LIGHTHOUSE])
    assert "questions.jsonl, line 1" in proposal.warning
    assert place.door.publish(proposal).added == (_LIGHTHOUSE.name,)


def test_a_change_that_was_decided_on_an_old_state_is_refused(place: Place) -> None:
    """Two organizers propose to remove one article: the second is told, nothing is lost."""
    first, second = (place.door.propose([], ["festival.md"]) for _ in range(2))
    place.door.publish(first)
    with pytest.raises(RefusedError, match="was changed in the meantime"):
        place.door.publish(second)


def test_everything_is_told_in_both_languages(place: Place) -> None:
    """Previews and receipts have the same number of lines in French and English."""
    assert TABLES["fr"].keys() == TABLES["en"].keys()
    proposal = place.door.propose([_LIGHTHOUSE], ["port.md"])
    french, english = proposal_lines(proposal, "fr"), proposal_lines(proposal, "en")
    assert len(french) == len(english)
    assert french != english
    receipt = place.door.publish(proposal)
    assert receipt_lines(receipt, "fr")[0].startswith("Fait\u00a0: ajout de ")
    assert receipt_lines(receipt, "fr")[0].endswith("(1 fichier ajouté, 1 fichier retiré)")
