"""What each method takes, and the checks that Telegram makes of it."""

from __future__ import annotations

import json
from typing import Any

from tests.chat.fake.markup import units
from tests.chat.fake.people import Json
from tests.chat.fake.refusal import bad_request

#: The parameters of each method that the bot may use; those before the bar are required.
METHODS: dict[str, tuple[str, str]] = {
    "getMe": ("", ""),
    "getUpdates": ("", "offset limit timeout allowed_updates"),
    "deleteWebhook": ("", "drop_pending_updates"),
    "setWebhook": ("url", "allowed_updates secret_token max_connections drop_pending_updates"),
    "setMyCommands": ("commands", "scope language_code"),
    "setMyDescription": ("", "description language_code"),
    "setMyShortDescription": ("", "short_description language_code"),
    "sendMessage": (
        "chat_id text",
        "parse_mode entities link_preview_options reply_parameters reply_markup message_thread_id disable_notification",
    ),
    "editMessageText": (
        "text",
        "chat_id message_id inline_message_id parse_mode entities link_preview_options reply_markup",
    ),
    "editMessageReplyMarkup": ("", "chat_id message_id inline_message_id reply_markup"),
    "answerCallbackQuery": ("callback_query_id", "text show_alert url cache_time"),
    "answerInlineQuery": ("inline_query_id results", "cache_time is_personal next_offset button"),
    "answerGuestQuery": ("guest_query_id result", ""),
    "sendPhoto": ("chat_id photo", "caption parse_mode reply_parameters reply_markup message_thread_id"),
    "getFile": ("file_id", ""),
    "sendChatAction": ("chat_id action", "message_thread_id"),
}
_OBJECTS = {
    "allowed_updates",
    "button",
    "commands",
    "entities",
    "link_preview_options",
    "reply_markup",
    "reply_parameters",
    "result",
    "results",
    "scope",
}
_NUMBERS = {"chat_id", "message_id", "message_thread_id", "offset", "limit", "timeout", "cache_time"}
_MOST_RESULTS, _LONGEST_DATA, _LONGEST_QUOTE, _LONGEST_NOTICE = 50, 64, 1024, 200
_LONGEST_DESCRIPTION, _LONGEST_SHORT = 512, 120


def decoded(form: dict[str, str]) -> Json:
    """A form's parameters as values."""
    return {name: _value(name, text) for name, text in form.items()}


def unknown(method: str, parameters: Json) -> list[str]:
    """What the method does not know or lacks, in words."""
    required, optional = (set(names.split()) for names in METHODS[method])
    extra = sorted(set(parameters) - required - optional)
    missing = sorted(required - set(parameters))
    return [f"{method} knows no {name}" for name in extra] + [f"{method} needs {name}" for name in missing]


def check_buttons(markup: Json | None) -> list[list[Json]]:
    """The rows of an inline keyboard.

    Raises:
        Refusal: Telegram would refuse it.
    """
    rows: list[list[Json]] = (markup or {}).get("inline_keyboard", [])
    for button in (each for row in rows for each in row):
        if not button.get("text"):
            raise bad_request("inline keyboard button must have text")
        if len(str(button.get("callback_data", "")).encode()) > _LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    return rows


def check_quote(quote: str | None, message: Json) -> None:
    """Whether a quote stands in the message that it is taken from."""
    if quote is None:
        return
    if units(quote) > _LONGEST_QUOTE or quote not in message.get("text", ""):
        raise bad_request("QUOTE_TEXT_INVALID")


def check_results(results: list[Json]) -> None:
    """Whether inline results can be shown."""
    if len(results) > _MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(each["id"]) for each in results]
    if len(set(ids)) != len(ids) or any(not 1 <= len(each.encode()) <= _LONGEST_DATA for each in ids):
        raise bad_request("RESULT_ID_INVALID")


def check_lengths(parameters: Json) -> None:
    """Limits of short texts."""
    limits = {"description": _LONGEST_DESCRIPTION, "short_description": _LONGEST_SHORT}
    for name, limit in limits.items():
        if len(parameters.get(name, "")) > limit:
            raise bad_request(f"{name} is too long")


def check_notice(text: str | None) -> None:
    """Limit of the line that a button shows."""
    if text is not None and len(text) > _LONGEST_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")


def _value(name: str, text: str) -> Any:  # noqa: ANN401
    if name in _OBJECTS:
        return json.loads(text)
    return int(text) if name in _NUMBERS else text
