"""How the bot calls Telegram, and what it takes for a reply: JSON of the right outer shape, whoever has answered.

A hotel's login page, a proxy's error and a broken server are failures that pass, like a network that is down.
"""

from __future__ import annotations

import json
import logging
from typing import Any

from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.chat.clock import TelegramClock
from bot.chat.soundness import is_sound

_LOG = logging.getLogger(__name__)
#: Larger figures beside a refusal (a chat's number, seconds to wait) mean nothing.
_LARGEST = 2**53


class NotTelegramError(TelegramError):
    """The reply is not one of Telegram's."""

    def __init__(self) -> None:
        super().__init__("The reply is not one of Telegram's")


class Request(HTTPXRequest):
    """Makes calls over at most so many connections, within timeouts in seconds; the clock hears each reply's date."""

    def __init__(self, clock: TelegramClock, connections: int, **timeouts: Any) -> None:  # noqa: ANN401 -- the library's own
        hooks = {"event_hooks": {"response": [clock.hear]}}
        super().__init__(connections, httpx_kwargs=hooks, **timeouts)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The reply as an object whose description and parameters, if any, are what they must be.

        Raises:
            NotTelegramError: it is no JSON object.
        """
        try:
            reply = json.loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError) as error:
            raise NotTelegramError from error
        if not isinstance(reply, dict):
            raise NotTelegramError
        if not isinstance(reply.get("description", ""), str):
            del reply["description"]
        if "parameters" in reply:
            reply["parameters"] = _figures(reply["parameters"])
        # The library takes it for granted with every HTTP status that says that all is well.
        return {"result": None} | reply


class UpdatesRequest(Request):
    """The request of getUpdates; what cannot be parsed is taken out before it is."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The reply as an object whose updates can all be parsed.

        Raises:
            NotTelegramError: it is no JSON object, or says that all is well and holds no list.
        """
        reply = Request.parse_json_payload(payload)
        result = reply.get("result")
        if isinstance(result, list):
            reply["result"] = [readable(each) for each in result if number_of(each) is not None]
        elif reply.get("ok") is not False:
            raise NotTelegramError
        else:
            reply["result"] = []
        return reply


def readable(update: dict[str, Any]) -> dict[str, Any]:
    """The update as it is, or an empty one of the same number where it cannot be parsed."""
    try:
        Update.de_json(update, None)
        fault = "" if is_sound(update) else "a value of another kind"
    except Exception as error:  # noqa: BLE001 -- whatever Telegram sends, the updates behind it must be reached
        fault = type(error).__name__
    if not fault:
        return update
    number = number_of(update)
    _LOG.error("an update cannot be parsed", extra={"update": number, "fault": fault})
    return {"update_id": number}


def number_of(update: object) -> int | None:
    """The number of an update; None for what is no update."""
    number = update.get("update_id") if isinstance(update, dict) else None
    return number if type(number) is int else None


def is_refused(error: InvalidToken) -> bool:
    """Whether it is Telegram itself that does not know the token, and not a page of somebody else that is not there."""
    return not isinstance(error.__cause__, NotTelegramError)


def _figures(found: object) -> dict[str, int]:
    """What Telegram tells beside a refusal."""
    known = found if isinstance(found, dict) else {}
    figures = {name: known.get(name) for name in ("migrate_to_chat_id", "retry_after")}
    return {name: value for name, value in figures.items() if type(value) is int and abs(value) < _LARGEST}
