"""Every setting, its default and its BOT_ variable."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.settings.values import IndexName, Key, People, ThereFile, Token, WebAddress, WebhookSecret

PREFIX = "BOT_"
FILE = ".env"


class Settings(BaseSettings):
    """The settings of one run."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    corpus: Path = Field(default=Path("corpus"), description="The folder with the event's articles.")
    cache: Path | None = Field(
        default=None,
        description="The folder that keeps the index between runs; without it `.cache` inside the corpus folder.",
    )
    dictionary: ThereFile | None = Field(
        default=None,
        description="An English-French dictionary in dictd format, such as FreeDict's, to know more English words: its "
        "`.index`, `.dict` or `.dict.dz` file.",
    )
    passages: int = Field(
        default=10, ge=0, le=1000, description="How many ranked passages the JSON of an answer keeps."
    )
    database: str = Field(
        default="sqlite:///data/verbatim.db",
        min_length=1,
        description="The database in which the bot remembers votes and declined questions: an SQLite file, or PostgreSQL "
        "(`postgresql://user:password@host/name`) with the extra `postgres`.",
    )
    retention_days: int = Field(
        default=30, ge=1, le=3650, description="How many days questions, votes and corpus changes are kept."
    )
    watch_polling: bool = Field(
        default=False,
        description="Look at the corpus folder again and again instead of being told by the file system, for network drives "
        "and some containers.",
    )
    token: Token | None = Field(
        default=None, description="The Telegram bot's token: write /newbot to @BotFather. Keep it secret."
    )
    telegram_api_url: WebAddress = Field(
        default="https://api.telegram.org",
        description="The root of the Bot API; another one for a self-hosted Bot API server.",
    )
    webhook_url: WebAddress | None = Field(
        default=None,
        description="The public address to which Telegram brings updates; without it the bot polls.",
    )
    webhook_secret: WebhookSecret | None = Field(
        default=None, description="The secret that Telegram shows there; by default a new one for each run."
    )
    webhook_host: str = Field(
        default="127.0.0.1",
        description="Where the bot listens for the webhook, behind a proxy with the certificate; 0.0.0.0 in a container.",
    )
    webhook_port: int = Field(
        default=8443, ge=1, le=65535, description="The port on which the bot listens for the webhook."
    )
    health_host: str = Field(
        default="127.0.0.1", description="Where the bot serves /health and /metrics; 0.0.0.0 in a container."
    )
    health_port: int | None = Field(
        default=None, ge=1, le=65535, description="The port of /health and /metrics; without it they are not served."
    )
    person_limit: int = Field(
        default=20, ge=0, le=10_000, description="Questions that a person may ask in a minute; 0: any number."
    )
    chat_limit: int = Field(
        default=60, ge=0, le=10_000, description="Questions that a chat may ask in a minute; 0: any number."
    )
    messages_per_second: int = Field(
        default=30, ge=1, le=1000, description="Messages that the bot sends in a second; Telegram allows 30."
    )
    poll_seconds: int = Field(
        default=30, ge=0, le=50, description="Seconds that Telegram may hold a call for updates open."
    )
    stale_seconds: float = Field(
        default=300,
        gt=0,
        le=86_400,
        description="After so many seconds of a stuck poll the bot exits, for its supervisor to start it again.",
    )
    semantic: bool = Field(
        default=True,
        description="Mix in the sense of texts, where the semantic extra is installed or an embeddings server is set.",
    )
    embeddings_url: WebAddress | None = Field(
        default=None, description="A server with the OpenAI-compatible embeddings interface, instead of the extra."
    )
    embeddings_model: str = Field(default="default", description="The embedding model, as its server names it.")
    embeddings_api_key: Key | None = Field(default=None, description="The API key of the embeddings server.")
    embeddings_query_prefix: str = Field(
        default="", description="What the embedding model wants before a question, such as `query: `."
    )
    embeddings_passage_prefix: str = Field(
        default="", description="What the embedding model wants before a text of the corpus, such as `passage: `."
    )
    embeddings_input_type: bool = Field(
        default=False,
        description="Tell the embeddings server in `input_type` whether a text is a query or a passage.",
    )
    embeddings_timeout: float = Field(
        default=2.0, gt=0, le=600, description="How long a question waits for the embeddings server, in seconds."
    )
    search_url: WebAddress | None = Field(
        default=None,
        description="A Milvus server or cluster in which several bots share one index, with the extra `milvus`; without it each "
        "bot has its own.",
    )
    search_token: Key | None = Field(
        default=None, description="What Milvus lets the bot in by: `user:password` or an API key."
    )
    search_name: IndexName = Field(
        default="verbatim",
        description="The name of the index in Milvus; bots of one corpus share it, those of another need another.",
    )
    search_timeout: float = Field(
        default=2.0, gt=0, le=600, description="How long a question waits for each reply of Milvus, in seconds."
    )
    llm_url: WebAddress | None = Field(
        default=None,
        description="A server with the OpenAI-compatible chat interface, whose model picks the sentences that answer.",
    )
    llm_model: str = Field(default="default", description="The language model, as its server names it.")
    llm_api_key: Key | None = Field(default=None, description="The API key of the language model's server.")
    llm_timeout: float = Field(
        default=10.0, gt=0, le=600, description="How long a question waits for the language model, in seconds."
    )
    organizers: People = Field(
        default="",
        description="The numbers of the people who may change the corpus on Telegram, with commas between them; a person's "
        "number is what @userinfobot and the like tell.",
    )
    organizers_chat: int | None = Field(
        default=None,
        description="The number of the chat that is told when a changed corpus cannot be used, and each week what was asked in "
        "vain; without it nobody is told.",
    )
    digest_day: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "never"] = Field(
        default="monday", description="The day on which that chat is told of the week."
    )
    debug: bool = Field(default=False, description="Show the traceback of an error of the program itself.")
