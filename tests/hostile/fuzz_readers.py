"""Every reader of foreign bytes, as one function of the bytes and of a folder to work in; and bytes that each can read.

A reader that raises has failed: what the bot's own readers refuse is refused with errors that are theirs.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest.mock import patch

from telegram import Update

from bot.articles.beside import read_event, read_lexicon, read_people
from bot.articles.reading import read_article
from bot.chat.requests import NotTelegramError, UpdatesRequest
from bot.errors import FileError, ModelError, QuestionSetError, SettingsError
from bot.evaluation.questions import read_questions
from bot.meaning.reader import _numbers
from bot.meaning.remote import RemoteEmbedder
from bot.meaning.wire import Wire
from bot.search.dictd import read_dictionary

Reader = Callable[[bytes, Path], None]
_ENTRY = b'[[people]]\nname = "Ana Ruiz"\nroles = ["maire"]\n'
_ROW = {"id": "q", "lang": "fr", "kind": "said", "question": "Qui ?", "any": ["x"], "article": "a.md", "speaker": None}
_MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "/ask port"}
#: What each reader begins with.
SEEDS: Mapping[str, bytes] = {
    "markdown": '---\ntitle: "Le port"\ndate: 2016-01-02\n---\n\n# Le port\n\n« Oui », a dit Ana Ruiz.\n'.encode(),
    "plain": "Le port\n\nPublié le 2 janvier 2016\nPar Jo Marin\n\n« Oui », a dit Ana Ruiz.\n".encode(),
    "html": b"<html><head><title>Le port</title></head><body><article><h1>Le port</h1><p>Oui.</p></article></body></html>",
    "event": b'name = "F"\nplace = "B"\ndates = ["2016-01-02"]\nlanguages = ["fr"]\ncontact = "x@y.fr"\n',
    "people": _ENTRY,
    "lexicon": b"# words\nharbour\tport, rade\n",
    "questions": json.dumps(_ROW).encode(),
    "updates": json.dumps({"ok": True, "result": [{"update_id": 1, "message": _MESSAGE}]}).encode(),
    "embeddings": b'{"data": [{"index": 0, "embedding": [0.5, 1]}, {"index": 1, "embedding": [1, 0]}]}',
    "picks": b'<think>x</think>```json\n{"sentences": [1, 2]}\n```',
    "dictionary": b"harbour\tA\tB\n",
}


def _article(ending: str) -> Reader:
    def read(raw: bytes, _: Path) -> None:
        with contextlib.suppress(FileError):
            article, notices = read_article(raw, f"a{ending}")
            assert all(article.read(block.span) for block in article.blocks)
            assert all(notice.text for notice in notices)

    return read


def _beside(name: str, reading: Callable[[Path], object]) -> Reader:
    def read(raw: bytes, folder: Path) -> None:
        (folder / name).write_bytes(raw)
        reading(folder)

    return read


def _questions(raw: bytes, folder: Path) -> None:
    (folder / "questions.jsonl").write_bytes(raw)
    with contextlib.suppress(QuestionSetError):
        assert read_questions(folder / "questions.jsonl")


def _updates(raw: bytes, _: Path) -> None:
    with contextlib.suppress(NotTelegramError):
        for update in UpdatesRequest.parse_json_payload(raw)["result"]:
            Update.de_json(update, None)


def _embeddings(raw: bytes, _: Path) -> None:
    with (
        contextlib.suppress(ModelError, ValueError, RecursionError),
        patch.object(Wire, "post", return_value=json.loads(raw)),
    ):
        assert RemoteEmbedder(Wire("http://x"), "m", 1.0).passages(("one", "two")).shape[0] == 2


def _picks(raw: bytes, _: Path) -> None:
    found = _numbers(raw.decode("utf-8", "replace"))
    assert found is None or all(type(number) is int for number in found)


def _dictionary(raw: bytes, folder: Path) -> None:
    (folder / "x.index").write_bytes(raw)
    (folder / "x.dict").write_bytes(b"harbour\n  port, rade\n")
    with contextlib.suppress(SettingsError):
        read_dictionary(folder / "x.index")


READERS: Mapping[str, Reader] = {
    "markdown": _article(".md"),
    "plain": _article(".txt"),
    "html": _article(".html"),
    "event": _beside("event.toml", read_event),
    "people": _beside("people.toml", read_people),
    "lexicon": _beside("lexicon.tsv", read_lexicon),
    "questions": _questions,
    "updates": _updates,
    "embeddings": _embeddings,
    "picks": _picks,
    "dictionary": _dictionary,
}
