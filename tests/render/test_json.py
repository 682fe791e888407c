"""The JSON of an outcome: contract 2."""

from __future__ import annotations

import json

from bot.model import Answer, Corpus, Declined, SmallTalk
from bot.render.answer import text
from bot.render.json import as_object, line

#: The keys of the contract, in its order.
_KEYS = "question language answered confidence answer speaker citations passages declined elapsed_ms"


def test_an_answer_has_every_key(answer: Answer, corpus: Corpus) -> None:
    """The object of an answer, whole."""
    found = as_object(answer, corpus, elapsed_ms=4.2051, passages=1)
    assert list(found) == _KEYS.split()
    assert found | {"citations": [], "answer": ""} == {
        "question": "Que dit Ana Ruiz du port ?",
        "language": "fr",
        "answered": True,
        "confidence": 0.8123,
        "answer": "",
        "speaker": "Ana Ruiz",
        "citations": [],
        "passages": [
            {"rank": 1, "score": 3.0, "article": "port.md", "start": 0, "end": 25, "text": "Ana Ruiz a parlé du port."},
        ],
        "declined": None,
        "elapsed_ms": 4.21,
    }
    assert found["answer"] == text(answer)


def test_a_citation_can_be_checked(answer: Answer, corpus: Corpus) -> None:
    """Quote and offsets agree with the article's text; the article is fully named."""
    first, second = as_object(answer, corpus, elapsed_ms=1)["citations"]
    assert corpus.by_id["port.md"].text[first["start"] : first["end"]] == first["quote"]
    assert (first["n"], second["n"]) == (1, 2)
    assert first["article"] == {
        "id": "port.md",
        "title": "Le port ouvert",
        "publisher": "Le Quai",
        "date": "2021-03-01",
        "url": "https://quai.example/port",
    }


def test_a_decline_keeps_its_passages(declined: Declined, corpus: Corpus) -> None:
    """A decline has a reason, what is near, and the passages that were ranked."""
    found = as_object(declined, corpus, elapsed_ms=1)
    assert list(found) == _KEYS.split()
    assert found["declined"] == {"reason": "silent_speaker", "near": ["le port", "Ana Ruiz"]}
    assert not found["answered"]
    assert found["speaker"] is None
    assert [passage["rank"] for passage in found["passages"]] == [1]


def test_small_talk_is_neither_answer_nor_decline(corpus: Corpus) -> None:
    """A friendly line stands under "answer"; nothing is answered and nothing declined."""
    found = as_object(SmallTalk("merci", "fr", "thanks"), corpus, elapsed_ms=1)
    assert list(found) == _KEYS.split()
    assert (found["answered"], found["declined"], found["passages"]) == (False, None, [])
    assert found["answer"].startswith("Avec plaisir")


def test_an_object_is_one_harmless_line() -> None:
    """Line separators and escape characters are escaped; accents stay readable unless only ASCII is possible."""
    value = {"question": "é\u2028\x1b\u202e\ud800"}
    assert line(value) == r'{"question": "é\u2028\u001b\u202e\ud800"}'
    assert line(value, ascii_only=True).isascii()
    assert json.loads(line(value)) == value
