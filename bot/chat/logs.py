"""The log: one JSON object a line, with no token, no text of a message and no name of a person.

Our own lines are fixed sentences with a few figures beside them. Of other libraries only the pattern of a line is
kept, never what is filled in, and of an exception its type and where it happened, never what it says.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import traceback
from types import TracebackType
from typing import TextIO

from bot.render.safe import escaped

_OURS = "bot"
#: What every record has; anything else was put beside the line on purpose.
_USUAL = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
#: These write addresses with the token in them, or every request.
_QUIET = ("httpx", "httpcore", "telegram", "tornado.access", "asyncio")
_HIDDEN = "<token>"


class JsonLines(logging.Formatter):
    """Formats a record as a JSON object; `token` is taken out wherever it should still stand."""

    def __init__(self, token: str = "") -> None:
        super().__init__()
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON."""
        ours = record.name.split(".", 1)[0] == _OURS
        line: dict[str, object] = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage() if ours else str(record.msg),
        }
        if ours:
            line |= {name: value for name, value in vars(record).items() if name not in _USUAL and value is not None}
        if record.exc_info and record.exc_info[0]:
            line |= {"error": record.exc_info[0].__name__, "at": _places(record.exc_info[2])}
        text = escaped(json.dumps(line, ensure_ascii=False, default=str))
        return text.replace(self._token, _HIDDEN) if self._token else text


def set_up(stream: TextIO, token: str, level: int = logging.INFO) -> None:
    """Sends every log line to `stream` as JSON."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    # It logs each "retry after" as an error with a traceback, and raises it as well; `patience` deals with it.
    logging.getLogger("telegram.ext.AIORateLimiter").setLevel(logging.CRITICAL + 1)


def _places(trace: TracebackType | None) -> list[str]:
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
