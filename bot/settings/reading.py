"""Reads what is set."""

from __future__ import annotations

import logging

from pydantic import ValidationError

from bot.errors import SettingsError
from bot.settings.declared import FILE, PREFIX, Settings


def read_settings() -> Settings:
    """The settings of the environment and of `.env`.

    Raises:
        SettingsError: a setting has no usable value, or `.env` cannot be read.
    """
    # Its lines about `.env` name neither the file nor what to do; see `bot.settings.strays`.
    logging.getLogger("dotenv.main").setLevel(logging.ERROR)
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = PREFIX + "_".join(str(part) for part in first["loc"]).upper()
        # The value itself is not shown: a setting may be a secret.
        wanted = first["msg"].removeprefix("Value error, ").removeprefix("Input ").partition(", unable to")[0]
        raise SettingsError(name, f"{wanted}; change or remove it in the environment or in {FILE}") from error
    except (OSError, UnicodeDecodeError) as error:
        reason = "cannot be read as UTF-8 text; save it as UTF-8, or move it away"
        raise SettingsError(FILE, reason) from error
