"""What the methods of the Bot API do to the fake's state."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.chat.fake import rules
from tests.chat.fake.markup import Entity, parsed
from tests.chat.fake.people import Chat, Json
from tests.chat.fake.refusal import Refusal, bad_request
from tests.chat.fake.sent import Sent

if TYPE_CHECKING:
    from tests.chat.fake.state import State

Method = Callable[["State", Json], Any]


def get_me(state: State, given: Json) -> Json:
    """Who the bot is."""
    del given
    return state.me


def accept(state: State, given: Json) -> bool:
    """A setting that only needs to be well formed."""
    del state
    rules.check_lengths(given)
    return True


def set_webhook(state: State, given: Json) -> bool:
    """From now on, updates are brought."""
    state.webhook = (given["url"], given.get("secret_token", ""))
    return True


def delete_webhook(state: State, given: Json) -> bool:
    """From now on, updates are fetched."""
    del given
    state.webhook = None
    return True


def send_message(state: State, given: Json) -> Json:
    """A message of the bot."""
    chat = _chat(state, given["chat_id"])
    text, entities = _text(given)
    reply = given.get("reply_parameters") or {}
    number = reply.get("message_id")
    replied = state.messages.get((chat.id, number)) if number is not None else None
    if number is not None and replied is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    if replied is not None:
        rules.check_quote(reply.get("quote"), replied)
    sent = Sent(
        id=state.number(),
        chat=chat,
        date=int(time.time()),
        text=text,
        entities=entities,
        buttons=rules.check_buttons(given.get("reply_markup")),
        topic=given.get("message_thread_id"),
        reply_to=number if replied is not None else None,
        quote=reply.get("quote"),
        preview=not (given.get("link_preview_options") or {}).get("is_disabled", False),
    )
    state.sent.append(sent)
    state.messages[chat.id, sent.id] = sent.json
    return sent.json


def send_photo(state: State, given: Json) -> Json:
    """A picture of the bot, shown as a message whose text is the caption."""
    if not state.uploads.get(given["photo"].removeprefix("attach://"), b"").startswith(b"\x89PNG"):
        raise bad_request("IMAGE_PROCESS_FAILED")
    return send_message(state, given | {"text": given.get("caption", "")})


def get_file(state: State, given: Json) -> Json:
    """Where a file that somebody sent can be fetched."""
    number = given["file_id"]
    if number not in state.files:
        raise bad_request("invalid file_id")
    return {
        "file_id": number,
        "file_unique_id": number,
        "file_size": len(state.files[number]),
        "file_path": f"documents/{number}",
    }


def edit_message_text(state: State, given: Json) -> Json:
    """A message of the bot gets another text."""
    sent = _own(state, given)
    text, entities = _text(given)
    buttons = rules.check_buttons(given.get("reply_markup"))
    if (sent.text, sent.entities, sent.buttons) == (text, entities, buttons):
        raise bad_request("message is not modified")
    sent.text, sent.entities, sent.buttons, sent.edits = text, entities, buttons, sent.edits + 1
    return sent.json


def edit_message_reply_markup(state: State, given: Json) -> Json:
    """A message of the bot gets other buttons."""
    sent = _own(state, given)
    buttons = rules.check_buttons(given.get("reply_markup"))
    if sent.buttons == buttons:
        raise bad_request("message is not modified")
    sent.buttons = buttons
    return sent.json


def answer_callback_query(state: State, given: Json) -> bool:
    """The line that who pressed a button sees."""
    if given["callback_query_id"] not in state.open_queries:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    rules.check_notice(given.get("text"))
    state.open_queries.discard(given["callback_query_id"])
    state.notices[given["callback_query_id"]] = given.get("text")
    return True


def answer_inline_query(state: State, given: Json) -> bool:
    """What is offered while somebody types."""
    if given["inline_query_id"] not in state.open_queries:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    rules.check_results(given["results"])
    for each in given["results"]:
        _text(_content(each))
    state.open_queries.discard(given["inline_query_id"])
    state.offers[given["inline_query_id"]] = given
    return True


def answer_guest_query(state: State, given: Json) -> Json:
    """The answer to a chat that the bot is not in."""
    if given["guest_query_id"] not in state.open_queries:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    rules.check_results([given["result"]])
    text, entities = _text(_content(given["result"]))
    state.open_queries.discard(given["guest_query_id"])
    nowhere = Chat(0, "private", "elsewhere")
    state.guests[given["guest_query_id"]] = Sent(state.number(), nowhere, int(time.time()), text, entities)
    return {"inline_message_id": f"guest-{given['guest_query_id']}"}


def send_chat_action(state: State, given: Json) -> bool:
    """The bot is seen to do something."""
    _chat(state, given["chat_id"])
    return True


BEHAVIOUR: dict[str, Method] = {
    "getMe": get_me,
    "deleteWebhook": delete_webhook,
    "setWebhook": set_webhook,
    "setMyCommands": accept,
    "setMyDescription": accept,
    "setMyShortDescription": accept,
    "sendMessage": send_message,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "answerGuestQuery": answer_guest_query,
    "sendPhoto": send_photo,
    "getFile": get_file,
    "sendChatAction": send_chat_action,
}


def _chat(state: State, number: int) -> Chat:
    if number in state.gone:
        raise Refusal(403, "Forbidden: bot was blocked by the user")
    if number in state.moved:
        raise Refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            migrate_to_chat_id=state.moved[number].id,
        )
    if number not in state.chats:
        raise bad_request("chat not found")
    return state.chats[number]


def _text(given: Json) -> tuple[str, list[Entity]]:
    text = str(given.get("text", given.get("message_text", "")))
    mode = given.get("parse_mode")
    if mode == "HTML":
        return parsed(text)
    if mode is not None:
        raise bad_request("unsupported parse_mode")
    return parsed(text.replace("&", "&amp;").replace("<", "&lt;"))


def _content(result: Json) -> Json:
    content: Json = result.get("input_message_content") or {}
    return content


def _own(state: State, given: Json) -> Sent:
    _chat(state, given["chat_id"])
    for sent in state.sent:
        if (sent.chat.id, sent.id) == (given["chat_id"], given["message_id"]) and sent.id not in state.deleted:
            return sent
    raise bad_request("message to edit not found")
