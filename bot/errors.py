"""What can go wrong, as data; a message says what happened and how to mend it.

::

    BotError
    ├── CorpusError            the corpus folder as a whole cannot be used
    ├── FileError              one file of the corpus cannot be used (file, line, reason, remedy)
    ├── JournalError           the database of the journal cannot be used (reason, remedy)
    ├── ModelError             an embedding or language model did not do its work (source, reason)
    ├── QuestionSetError       a question set cannot be read (file, line, reason)
    ├── RefusedError           what an organizer gave is not taken, the corpus is as it was (what, reason, remedy)
    ├── SearchError            the search engine on other machines did not do its work (source, reason)
    ├── ServingError           the Telegram bot cannot go on (reason, remedy)
    ├── SettingsError          a setting has no usable value (name, reason)
    └── TokenError             Telegram does not know the bot's token
"""

from __future__ import annotations


class BotError(Exception):
    """Base of every error of this project; its text is one line for a person."""


class CorpusError(BotError):
    """The corpus folder cannot be used at all."""

    def __init__(self, folder: str, reason: str, remedy: str) -> None:
        super().__init__(f"{folder}: {reason}; {remedy}")
        self.folder = folder
        self.reason = reason
        self.remedy = remedy


class FileError(BotError):
    """One file of the corpus cannot be used; the others are."""

    def __init__(self, file: str, reason: str, remedy: str, line: int | None = None) -> None:
        place = file if line is None else f"{file}, line {line}"
        super().__init__(f"{place}: {reason}; {remedy}")
        self.file = file
        self.line = line
        self.reason = reason
        self.remedy = remedy


class JournalError(BotError):
    """The database in which the bot remembers cannot be used."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"database: {reason}; {remedy}")
        self.reason = reason
        self.remedy = remedy


class ModelError(BotError):
    """An embedding or language model did not do its work; the answer is made without it."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class QuestionSetError(BotError):
    """A set of questions or its floors cannot be read."""

    def __init__(self, file: str, reason: str, line: int | None = None) -> None:
        place = file if line is None else f"{file}, line {line}"
        super().__init__(f"{place}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


class RefusedError(BotError):
    """A file, page or change that an organizer gave is not taken; the corpus is as it was."""

    def __init__(self, what: str, reason: str, remedy: str) -> None:
        super().__init__(f"{what}: {reason}; {remedy}")
        self.what = what
        self.reason = reason
        self.remedy = remedy


class SearchError(BotError):
    """The search engine on other machines did not do its work; no question is answered without it."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class SettingsError(BotError):
    """A setting has no usable value."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class ServingError(BotError):
    """The Telegram bot cannot start or cannot go on."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason = reason
        self.remedy = remedy


class TokenError(BotError):
    """Telegram does not know the bot's token."""

    def __init__(self) -> None:
        super().__init__(
            "BOT_TOKEN: Telegram does not accept this token; ask @BotFather for it with /mybots, and look for letters "
            "lost in copying"
        )
