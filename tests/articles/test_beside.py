"""What organizers write beside the articles, and what they are told of what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.articles.beside import read_event, read_people

# Add a row: a line of event.toml, and what the notice about it says.
WRONG: list[tuple[str, str]] = [
    ('nam = "Bal"', "'nam' is not known here; write 'name' instead"),
    ('Place = "Brest"', "'Place' is not known here; write 'place' instead"),
    ("colour = 3", "use contact, dates, description, languages, name, place, or remove it"),
    ('[event]\nname = "Bal"', "remove this heading and write its lines at the top"),
    ('description = "Un bal."', 'write [description] and below it fr = "…" and en = "…"'),
    ('[description]\nde = "Ein Ball."', "description is not understood"),
]


@pytest.mark.parametrize(("line", "told"), WRONG)
def test_what_is_wrong_with_the_event_is_told(line: str, told: str, tmp_path: Path) -> None:
    """One notice, which says how to mend it."""
    (tmp_path / "event.toml").write_text(line, encoding="utf-8")
    (notice,) = read_event(tmp_path)[1]
    assert told in notice.text


def test_the_event_is_described_in_each_language(tmp_path: Path) -> None:
    """A language without a sentence has none, and a sentence stands on one line."""
    (tmp_path / "event.toml").write_text('[description]\nfr = """Un\nbal."""\nen = " "\n', encoding="utf-8")
    event, notices = read_event(tmp_path)
    assert event.description == {"fr": "Un bal."}
    assert notices == ()


def test_a_misspelt_key_of_a_person_says_which_is_meant(tmp_path: Path) -> None:
    """ "role" is told to be "roles", beside the person's name."""  # noqa: D210 -- the quotation opens it
    (tmp_path / "people.toml").write_text('[[people]]\nname = "Ana Ruiz"\nrole = ["maire"]\n', encoding="utf-8")
    (notice,) = read_people(tmp_path)[1]
    assert notice.text == "Ana Ruiz: 'role' is not known here; write 'roles' instead"
