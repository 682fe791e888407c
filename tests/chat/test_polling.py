"""What is taken of an update that cannot be parsed, and of a reply of getUpdates."""

from __future__ import annotations

import json

import pytest

from bot.chat.requests import UpdatesRequest, readable
from tests.chat.fake import updates
from tests.chat.fake.people import Json, Person

_ANNA = Person("Anna")
_GOOD: Json = {"update_id": 1, "message": updates.message(1, _ANNA, _ANNA.chat, "hello")}


@pytest.mark.parametrize("broken", [{"chat": 7}, {"message_id": "x"}, [], "text", {"date": "yesterday"}])
def test_what_cannot_be_parsed_becomes_an_empty_update(broken: object) -> None:
    """The number stays, so that it is confirmed and those behind it come."""
    assert readable({"update_id": 5, "message": broken}) == {"update_id": 5}


def test_what_can_be_parsed_stays() -> None:
    """Also with fields that today's library does not know."""
    update = _GOOD | {"brand_new": {"x": 1}}
    assert readable(update) == update


def test_a_reply_is_cleaned() -> None:
    """Of a batch, the broken one is emptied, and what is no update at all is left out."""
    reply = {"ok": True, "result": [_GOOD, {"update_id": 2, "message": {"chat": 7}}, {"message": {}}, 7, None]}
    cleaned = UpdatesRequest.parse_json_payload(json.dumps(reply).encode())
    assert cleaned["result"] == [_GOOD, {"update_id": 2}]
    error = {"ok": False, "error_code": 409, "description": "Conflict"}
    assert UpdatesRequest.parse_json_payload(json.dumps(error).encode()) == error | {"result": []}
