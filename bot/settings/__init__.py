"""The settings of one run: the environment, else a file `.env` in the current folder, else the default.

Nothing is read when this is imported: `read_settings()` does that. `declared` has every setting, its default and its
BOT_ variable, `values` what a setting's value has to be, `reading` what is set, `strays` what looks like a setting and is
none. The room is the only user of pydantic-settings.
"""

from __future__ import annotations

from bot.settings.declared import Settings
from bot.settings.reading import read_settings

__all__ = ["Settings", "read_settings"]
