"""From the settings to what takes part from outside: an embedding model, a language model, a shared index, or none."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import SecretStr

    from bot.meaning.embedder import Embedder
    from bot.meaning.reader import Reader
    from bot.meaning.sense import Meaning
    from bot.settings import Settings
    from bot.sharing.shared import Sharing


def meaning(chosen: Settings, cache: Path) -> Meaning | None:
    """The embedding model that the settings name, else that of the semantic extra; None where there is neither.

    Args:
        chosen: the settings of this run.
        cache: the folder where the vectors of texts are kept.
    """
    from bot.meaning.available import is_installed

    if not chosen.semantic or not (chosen.embeddings_url or is_installed()):
        return None
    from bot.meaning.sense import Meaning

    return Meaning(_embedder(chosen), cache)


def _embedder(chosen: Settings) -> Embedder:
    if not chosen.embeddings_url:
        from bot.meaning.local import LocalEmbedder

        return LocalEmbedder()
    from bot.meaning.remote import RemoteEmbedder
    from bot.meaning.wire import Wire, endpoint

    return RemoteEmbedder(
        Wire(endpoint(chosen.embeddings_url, "embeddings"), _secret(chosen.embeddings_api_key)),
        chosen.embeddings_model,
        chosen.embeddings_timeout,
        chosen.embeddings_query_prefix,
        chosen.embeddings_passage_prefix,
        chosen.embeddings_input_type,
    )


def reader(chosen: Settings) -> Reader | None:
    """The language model that the settings name; None where they name none."""
    if not chosen.llm_url:
        return None
    from bot.meaning.reader import Reader
    from bot.meaning.wire import Wire, endpoint

    wire = Wire(endpoint(chosen.llm_url, "chat/completions"), _secret(chosen.llm_api_key))
    return Reader(wire, chosen.llm_model, chosen.llm_timeout)


def sharing(chosen: Settings) -> Sharing | None:
    """The engine that the settings name, in which several bots share an index; None where they name none.

    Raises:
        SettingsError: the extra is not installed.
    """
    if not chosen.search_url:
        return None
    if importlib.util.find_spec("pymilvus") is None:
        from bot.errors import SettingsError

        name, reason = "BOT_SEARCH_URL", "needs the extra; in the bot's folder, run: pip install '.[milvus]'"
        raise SettingsError(name, reason)
    from bot.sharing.shared import Sharing

    token = _secret(chosen.search_token) or ""
    return Sharing.at(chosen.search_url, token, chosen.search_name, chosen.search_timeout)


def _secret(value: SecretStr | None) -> str | None:
    return value.get_secret_value() if value else None
