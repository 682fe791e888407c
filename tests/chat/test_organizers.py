"""Organizers keep the corpus from their private chat, with the bot as a real process."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.chat.conftest import CORPUS, settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.telegram import Telegram
from tests.ingest.conftest import LIGHTHOUSE

pytestmark = pytest.mark.slow
_ORGANIZER, _STRANGER = Person("Olga", "en", 700_001), Person("Sam", "en", 700_002)
_CHAT = Person("Orga", "fr", 700_003)
_ASKED = "Combien de marches compte l'escalier du phare ?"
_NAME = "2021-06-09-le-phare-de-saumerive-rouvre-au-public.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus that may be changed."""
    found = tmp_path_factory.mktemp("organizers") / "corpus"
    shutil.copytree(CORPUS, found)
    return found


@pytest.fixture(scope="module")
def organized(folder: Path) -> Iterator[tuple[Telegram, BotProcess]]:
    """A bot of its own, with one organizer and a chat in which it tells what goes wrong."""
    with Telegram() as telegram:
        telegram.perform(lambda state: state.chats.update({_CHAT.id: _CHAT.chat}))
        chosen = settings(telegram, folder.parent, corpus=folder, digest_day="never", person_limit=0)
        with BotProcess(folder.parent, **chosen, organizers=_ORGANIZER.id, organizers_chat=_CHAT.id) as process:
            process.waits_for('"serving"')
            yield telegram, process
        assert telegram.perform(lambda state: state.violations) == []


@pytest.fixture
def desk(organized: tuple[Telegram, BotProcess]) -> Story:
    """A story that begins after what was said before."""
    telegram, process = organized
    assert process.process.poll() is None
    story = Story(telegram)
    for person in (_ORGANIZER, _STRANGER, _CHAT):
        for _ in range(story.count(person)):
            story.sees(person)
    return story


def _sends(story: Story, person: Person, raw: bytes, name: str, size: int | None = None) -> None:
    number = f"file{abs(hash((raw[:99], name)))}"
    story.telegram.perform(lambda state: state.files.update({number: raw}))
    document = {"file_id": number, "file_unique_id": number, "file_name": name, "file_size": size or len(raw)}
    story.says(person, None, document=document)


def _asks(story: Story, person: Person, question: str) -> str:
    story.says(person, question)
    return story.sees(person).text


def test_an_article_is_uploaded_published_and_taken_back(desk: Story, folder: Path) -> None:
    """From the raw page of an article to an asker's answer, and back: preview, receipt, undo."""
    before = _asks(desk, _STRANGER, _ASKED)
    assert "deux cent douze" not in before
    _sends(desk, _ORGANIZER, LIGHTHOUSE.encode(), "../../sans titre.doc")
    preview = desk.sees(_ORGANIZER)
    for part in ("Le phare de Saumerive rouvre au public", "2021-06-09", "Nolwenn Abgrall", "Partager sur Facebook"):
        assert part in preview.text
    assert preview.labels == ["Publish", "Discard"]
    assert not (folder / _NAME).exists()
    desk.presses(_ORGANIZER, preview, "Publish")
    receipt = desk.sees(_ORGANIZER)
    assert f"Done: add {_NAME} (1 file added)" in receipt.text
    assert "deux cent douze marches" in _asks(desk, _STRANGER, _ASKED)
    desk.presses(_ORGANIZER, receipt, "Undo")
    assert f"Undone: add {_NAME} (1 file removed)" in desk.sees(_ORGANIZER).text
    assert "deux cent douze" not in _asks(desk, _STRANGER, _ASKED)
    assert not (folder / _NAME).exists()


def test_what_is_discarded_is_gone(desk: Story, folder: Path) -> None:
    """Discard writes nothing, and the preview can no longer be published."""
    _sends(desk, _ORGANIZER, LIGHTHOUSE.encode(), "phare.txt")
    preview = desk.sees(_ORGANIZER)
    publish = preview.button("Publish")
    desk.presses(_ORGANIZER, preview, "Discard")
    assert desk.sees(_ORGANIZER).text == "Nothing was changed."
    desk.presses_data(_ORGANIZER, preview, publish)
    assert "too old" in desk.sees(_ORGANIZER).text
    assert not (folder / _NAME).exists()


def test_an_expectation_that_breaks_holds_the_update(desk: Story, folder: Path) -> None:
    """A good answer is expected with /expect; the removal of its article then names the question and waits."""
    question = "Que demande Léa Roy ?"
    desk.says(_ORGANIZER, question)
    answer = desk.sees(_ORGANIZER)
    desk.says(_ORGANIZER, "/expect", reply_to=answer.json)
    assert question in desk.sees(_ORGANIZER).text
    assert question in (folder / "questions.jsonl").read_text(encoding="utf-8")
    article = next(path.name for path in folder.glob("*.md") if "Léa Roy" in path.read_text(encoding="utf-8"))
    desk.says(_ORGANIZER, f"/remove {article}")
    held = desk.sees(_ORGANIZER)
    assert held.text.startswith("An expected question would no longer be answered rightly")
    assert question in held.text
    assert held.labels == ["Publish all the same", "Discard"]
    assert (folder / article).exists()
    desk.presses(_ORGANIZER, held, "Publish all the same")
    assert "(1 file removed)" in desk.sees(_ORGANIZER).text
    assert "Léa Roy" not in _asks(desk, _STRANGER, question)
    # The organizers' chat is told that it broke.
    assert question in desk.sees(_CHAT).text
    for _ in range(2):
        desk.says(_ORGANIZER, "/undo")
        assert desk.sees(_ORGANIZER).text.startswith("Undone: ")
    assert (folder / article).exists()
    assert not (folder / "questions.jsonl").exists()
    assert "Léa Roy" in _asks(desk, _STRANGER, question)


@pytest.mark.parametrize("command", ["/articles", "/remove port", "/undo", "/unanswered", "/stats", "/expect"])
def test_for_others_these_commands_do_not_exist(command: str, desk: Story) -> None:
    """A stranger gets what an unknown command gets."""
    assert _asks(desk, _STRANGER, command) == _asks(desk, _STRANGER, "/nonsense")


def test_others_cannot_upload_or_press(desk: Story, folder: Path) -> None:
    """A stranger's file is a thing that is not read, and an organizer's button does nothing for them."""
    _sends(desk, _STRANGER, LIGHTHOUSE.encode(), "phare.txt")
    assert desk.sees(_STRANGER).text == "I read text only. Please type your question."
    _sends(desk, _ORGANIZER, LIGHTHOUSE.encode(), "phare.txt")
    preview = desk.sees(_ORGANIZER)
    assert desk.is_told(desk.presses(_STRANGER, preview, "Publish")) is not None
    desk.everything_is_handled(_STRANGER)
    assert not (folder / _NAME).exists()
    desk.presses(_ORGANIZER, preview, "Discard")
    desk.sees(_ORGANIZER)


@pytest.mark.parametrize(
    ("raw", "name", "size", "says"),
    [
        (b"x", "huge.txt", 25 * 1024 * 1024, "more than 20 MB"),
        (b"PK\x03\x04 zip", "archive.txt", None, "is not text"),
        (b"Bonjour", "short.txt", None, "holds no article"),
        (b'<html><body><form><input type="password"></form><p>Connectez-vous</p></body></html>', "x", None, "log in"),
    ],
)
def test_a_bad_file_gets_one_line(desk: Story, raw: bytes, name: str, size: int | None, says: str) -> None:
    """What is no article is told in one line, and questions are answered all the same."""
    _sends(desk, _ORGANIZER, raw, name, size)
    told = desk.sees(_ORGANIZER)
    assert says in told.text
    assert "\n" not in told.text
    assert not told.buttons
    assert "Léa Roy" in _asks(desk, _ORGANIZER, "Que demande Léa Roy ?")


def test_a_french_organizer_is_refused_in_french(desk: Story) -> None:
    """What is refused is told in the language of who sent it."""
    french = replace(_ORGANIZER, language="fr")
    _sends(desk, french, b"Bonjour", "short.txt")
    told = desk.sees(french).text
    assert "ne contient pas d'article (seulement 1 mot de texte)" in told
    assert "copiez le texte de l'article" in told


def test_a_link_is_fetched_from_the_public_internet_only(desk: Story) -> None:
    """An address of this machine is refused; a question with a link in it is a question."""
    desk.says(_ORGANIZER, "http://127.0.0.1:8080/secret")
    assert "private or local network" in desk.sees(_ORGANIZER).text
    assert "Léa Roy" in _asks(desk, _ORGANIZER, "Que demande Léa Roy ? https://example.org/")


def test_a_forwarded_post_becomes_an_article(desk: Story, folder: Path) -> None:
    """The post's first line is the title, its channel the publisher, and it knows its address."""
    origin: dict[str, Any] = {
        "type": "channel",
        "date": int(dt.datetime(2021, 6, 9, 12, tzinfo=dt.UTC).timestamp()),
        "chat": {"id": -100777, "type": "channel", "title": 'La "Vigie"', "username": "vigie"},
        "message_id": 12,
    }
    text = "Le phare rouvre\n1. Les *visites* sont gratuites.\n« L'escalier est raide », a dit Nolwenn Abgrall, la gardienne."
    desk.says(_ORGANIZER, text, forward_origin=origin)
    preview = desk.sees(_ORGANIZER)
    for part in ("Title: Le phare rouvre", '2021-06-09 · no author · La "Vigie"', "Nolwenn Abgrall"):
        assert part in preview.text
    desk.presses(_ORGANIZER, preview, "Publish")
    assert "(1 file added)" in desk.sees(_ORGANIZER).text
    raw = (folder / "2021-06-09-le-phare-rouvre.md").read_text(encoding="utf-8")
    assert 'url: "https://t.me/vigie/12"' in raw
    desk.says(_ORGANIZER, "/undo")
    desk.sees(_ORGANIZER)


def test_what_is_asked_in_vain_can_be_put_aside(desk: Story) -> None:
    """The declined questions are listed in groups, without personal data, and a button puts one aside."""
    for question in ("Où est le parking ? appelez le 06 12 34 56 78", "le parking ?"):
        _asks(desk, _STRANGER, question)
    desk.says(_ORGANIZER, "/unanswered")
    listed = desk.sees(_ORGANIZER)
    number = next(line.split(".")[0] for line in listed.text.splitlines() if "parking" in line)
    assert "2× " in listed.text
    assert "06 12" not in listed.text
    desk.presses(_ORGANIZER, listed, f"{number} · out of scope")
    assert "parking" in desk.sees(_ORGANIZER).text
    desk.presses(_ORGANIZER, listed, "Add an article")
    assert "a link" in desk.sees(_ORGANIZER).text
    desk.says(_ORGANIZER, "/unanswered")
    assert "parking" not in desk.sees(_ORGANIZER).text


def test_figures_are_a_picture(desk: Story) -> None:
    """/stats sends a picture with the figures under it."""
    desk.says(_ORGANIZER, "/stats 7")
    assert "answered: " in desk.sees(_ORGANIZER).text


def test_articles_are_listed_and_found(desk: Story) -> None:
    """/articles lists those with a word; /remove without a name asks for one."""
    desk.says(_ORGANIZER, "/articles bibliotheque")
    assert "La bibliothèque de Kervran s'agrandit" in desk.sees(_ORGANIZER).text
    desk.says(_ORGANIZER, "/remove")
    assert "Which article?" in desk.sees(_ORGANIZER).text
    desk.says(_ORGANIZER, "/remove .md")
    assert desk.sees(_ORGANIZER).text.startswith("Several articles fit: ")


def test_a_corpus_that_cannot_be_used_is_told(desk: Story, folder: Path) -> None:
    """The organizers' chat is told when the folder holds no article any more, and the bot answers on."""
    away = folder.with_name("away")
    away.mkdir()
    for path in folder.glob("*.md"):
        path.rename(away / path.name)
    while not desk.sees(_CHAT).text.startswith("Le corpus modifié ne peut pas être utilisé"):
        pass  # It may have been looked at while half of the files were gone.
    assert "Léa Roy" in _asks(desk, _STRANGER, "Que demande Léa Roy ?")
    for path in away.glob("*.md"):
        path.rename(folder / path.name)
