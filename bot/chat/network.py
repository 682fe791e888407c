"""Why a call to Telegram failed, in words that say where to look."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

from telegram.error import RetryAfter, TimedOut

from bot.chat.requests import NotTelegramError

_WHERE = "look at BOT_TELEGRAM_API_URL"
#: Each kind of cause with what to look at; the first that is found among the causes counts.
_CAUSES: tuple[tuple[type[BaseException], str], ...] = (
    (
        ssl.SSLCertVerificationError,
        f"the server's certificate is not trusted: look at this machine's clock and certificates, and {_WHERE}",
    ),
    (ssl.SSLError, f"no encrypted connection comes about: {_WHERE}"),
    (socket.gaierror, f"the server's name cannot be looked up: look at this machine's DNS, and {_WHERE}"),
    (ConnectionRefusedError, f"nobody answers at the server's address: {_WHERE}"),
    (NotTelegramError, f"somebody else answers in Telegram's place: {_WHERE}, and at a proxy in between"),
    (TimedOut, "no answer came in time"),
    (RetryAfter, "Telegram asks to wait"),
)
_OTHER = "the network or Telegram itself failed"


def why(error: BaseException) -> str:
    """The cause of a failed call, as one fixed sentence: an error's own text may hold the token."""
    causes = tuple(_causes(error))
    return next((words for kind, words in _CAUSES if any(isinstance(cause, kind) for cause in causes)), _OTHER)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
