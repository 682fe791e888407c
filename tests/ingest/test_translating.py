"""Organizers are told in their language what was refused, what should be looked at, and what was changed."""

from __future__ import annotations

from pathlib import Path

import pytest

import bot
from bot.articles.reading import read_article
from bot.errors import BotError, FileError, JournalError, QuestionSetError, RefusedError
from bot.ingest.catalogue import LINES, TITLES
from bot.ingest.drafting import draft
from bot.ingest.telling import receipt_lines
from bot.ingest.translating import in_language, title_in
from tests.ingest.conftest import LIGHTHOUSE, Place
from tests.ingest.lines import lines_of

_BOT = Path(bot.__file__).parent
#: What only the command line tells: the floors of an evaluation, and notices of `bot check` about what stands beside articles.
_COMMAND_LINE = {"floors.py", "beside.py"}
_FRENCH = {"catalogue.py", "catalogue_servers.py"}
#: Words in a complaint of SQLite's by which its remedy is found.
_SOUGHT = {"disk i/o", "not a database", "unable to open"}
_ROOMS = ("ingest", "articles", "evaluation", "journal", "sharing")


@pytest.mark.parametrize("room", _ROOMS)
def test_every_line_has_french(room: str) -> None:
    """No refusal, fault of a file or warning that the sources can tell is without its French."""
    files = [file for file in sorted((_BOT / room).rglob("*.py")) if file.name not in _COMMAND_LINE | _FRENCH]
    told = {line: file.name for file in files for line in lines_of(file) if line not in _SOUGHT}
    assert told
    assert {line: name for line, name in told.items() if in_language("fr", line) == line} == {}


def test_lines_are_found_in_the_sources(tmp_path: Path) -> None:
    """A refusal with a part of its own, one that waits in a variable and a warning are all looked at."""
    source = tmp_path / "source.py"
    source.write_text(
        'def _reason():\n    return "went nowhere at all"\n'
        '_SAVE = "save that file"\n'
        'reason = "was never seen"\n'
        'raise RefusedError(name, f"has {size} arms", f"count, or {_SAVE}")\n'
        'warnings.append("looks odd today")\n',
        encoding="utf-8",
    )
    assert sorted(lines_of(source)) == [
        "count, or save that file",
        "has 7 arms",
        "looks odd today",
        "save that file",
        "was never seen",
        "went nowhere at all",
    ]


@pytest.mark.parametrize(
    ("error", "french"),
    [
        (RefusedError("a.txt", "is empty", "give the article's text, as .txt"), "a.txt : est vide ; donnez le texte"),
        (RefusedError("a.md", "line 2: the front matter is not readable YAML", 'write it as lines such as: title: "…"'),
         "a.md : ligne 2 : l'en-tête n'est pas du YAML lisible ; écrivez-le en lignes comme : title"),
        (RefusedError("https://a.fr/b", "there is no such page (HTTP 404)", "check the address"),
         "https://a.fr/b : cette page n'existe pas (HTTP 404) ; vérifiez l'adresse"),
        (RefusedError("a.txt", "the disk is full", "make room and try again; the corpus is as it was"),
         "a.txt : le disque est plein ; faites de la place et réessayez ; le corpus est resté tel quel"),
        (RefusedError("add a.txt", "came after the change that you mean", "undo that one first"),
         "ajout de a.txt : a suivi le changement visé ; annulez d'abord celui-là"),
        (RefusedError("add b.txt", "is empty", "give the article's text, as .txt"), "add b.txt : est vide ; donnez"),
        (FileError("a.html", "is no readable HTML page",
                   "save the page again from the browser, or save its text as .txt", 3),
         "a.html, ligne 3 : n'est pas une page HTML lisible ; enregistrez de nouveau la page"),
        (QuestionSetError("questions.jsonl", "is not JSON (Expecting value: line 1 column 1 (char 0)); "
                          "write one JSON object a line", 4),
         "questions.jsonl, ligne 4 : n'est pas du JSON (Expecting value"),
        (JournalError("cannot be used (database is locked)",
                      "another program holds it: end that one, or try again in a minute"),
         "base de données : ne peut pas être utilisée (database is locked) ; un autre programme la tient"),
    ],
)  # fmt: skip
def test_errors_are_told_in_both_languages(error: BotError, french: str) -> None:
    """An error's line is French for those who speak it, its file, line and figures as they are, and else English."""
    assert in_language("fr", str(error)).replace("\u00a0", " ").startswith(french)
    assert in_language("en", str(error)) == str(error)


def test_what_is_not_known_stays() -> None:
    """A line that is in no catalogue, or strangers' text that looks a little like one, is told as it is."""
    for text in ("Rien n'a été changé.", "add a.txt", "a{0}b: {name}; is", ""):
        assert in_language("fr", text) == text


def test_french_takes_the_parts_of_the_english() -> None:
    """A translation has the parts of its line, no other ones, and is no copy of it."""
    for english, french in (LINES | TITLES).items():
        parts = {name: f"<{name}>" for name in ("added", "removed", "question") if f"{{{name}}}" in english}
        for name in (
            "collection",
            "title",
            "reason",
            "remedy",
            "article",
            "file",
            "fault",
            "count",
            "status",
            "kind",
            "size",
        ):
            parts[name] = f"<{name}>"
        for name in (
            "old",
            "new",
            "endings",
            "given",
            "key",
            "meant",
            "name",
            "allowed",
            "number",
            "found",
            "known",
            "backend",
            "folder",
        ):
            parts[name] = f"<{name}>"
        told = french.format(**parts)
        for name in parts:
            assert (f"{{{name}}}" in english) == (f"<{name}>" in told), english
        assert french != english


def test_a_short_file_is_refused_in_french() -> None:
    """How many words a file has is told with their noun."""
    with pytest.raises(RefusedError) as one:
        draft(b"mot", "a.txt")
    assert "seulement 1 mot de texte" in in_language("fr", str(one.value))
    with pytest.raises(RefusedError) as more:
        draft(b"trois petits mots", "a.txt")
    assert "seulement 3 mots de texte" in in_language("fr", str(more.value))


def test_warnings_of_an_article_are_french() -> None:
    """What a broken header, a missing title and a missing date lead to is told in French."""
    raw = b'---\nauthor: "A" b\ndat: 2016\n---\n' + LIGHTHOUSE.split("\n\n", 1)[1].encode()
    _, notices = read_article(raw, "a.md")
    assert len(notices) >= 3
    for notice in notices:
        assert in_language("fr", notice.text) != notice.text


def test_a_receipt_names_the_change_in_french(place: Place) -> None:
    """Adding, replacing and taking back are told in French, and in English as the journal notes them."""
    lighthouse = draft(LIGHTHOUSE.encode(), "phare.txt")
    receipt = place.door.publish(place.door.propose([lighthouse], ["port.md"]))
    assert receipt_lines(receipt, "fr")[0].startswith(f"Fait\u00a0: ajout de {lighthouse.name}, retrait de port.md (")
    assert receipt_lines(receipt, "en")[0].startswith(f"Done: add {lighthouse.name} remove port.md (")
    assert title_in("fr", "expect Où est le phare ?") == "réponse attendue à Où est le phare ?"
