"""What a setting's value has to be, beyond its type; the text of an error says what is wanted, never what was given."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, SecretStr

_SENDABLE = re.compile(r"[!-~]+")
_TOKEN = re.compile(r"\s*\d+:[\w-]+(?:/test)?\s*", re.ASCII)
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_INDEX = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,99}")
_PEOPLE = re.compile(r"[\d\s,;]*", re.ASCII)
_NOBODY = frozenset({"1087968824", "777000"})


def _web_address(url: str) -> str:
    try:
        parts = urlsplit(url)
        is_one = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        is_one = False
    if not is_one or len(url.split()) != 1:
        msg = "this is no http or https address"
        raise ValueError(msg)
    return url


def _key(key: SecretStr) -> SecretStr:
    if not _SENDABLE.fullmatch(key.get_secret_value()):
        msg = "an API key has neither spaces nor letters outside ASCII"
        raise ValueError(msg)
    return key


def _token(token: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(token.get_secret_value()):
        msg = "this is no token; @BotFather gives it as a number, a colon and some 35 letters, digits, _ and -"
        raise ValueError(msg)
    return token


def _webhook_secret(secret: SecretStr) -> SecretStr:
    if not _SECRET.fullmatch(secret.get_secret_value()):
        msg = "Telegram takes 1 to 256 of the signs A-Z, a-z, 0-9, _ and -"
        raise ValueError(msg)
    return secret


def _index_name(name: str) -> str:
    if not _INDEX.fullmatch(name):
        msg = "Milvus takes up to 100 of the signs A-Z, a-z, 0-9 and _, the first of them no digit"
        raise ValueError(msg)
    return name


def _people(numbers: str) -> str:
    if not _PEOPLE.fullmatch(numbers):
        msg = "people's numbers are wanted, with commas between them; @userinfobot and the like tell them"
        raise ValueError(msg)
    if _NOBODY & set(numbers.replace(",", " ").replace(";", " ").split()):
        msg = "1087968824 and 777000 stand for every anonymous administrator and for Telegram itself, not for a person"
        raise ValueError(msg)
    return numbers


def _there(path: Path) -> Path:
    if not path.is_file():
        msg = "this file does not exist"
        raise ValueError(msg)
    return path


WebAddress = Annotated[str, AfterValidator(_web_address)]
Key = Annotated[SecretStr, AfterValidator(_key)]
Token = Annotated[SecretStr, AfterValidator(_token)]
WebhookSecret = Annotated[SecretStr, AfterValidator(_webhook_secret)]
IndexName = Annotated[str, AfterValidator(_index_name)]
People = Annotated[str, AfterValidator(_people)]
ThereFile = Annotated[Path, AfterValidator(_there)]
