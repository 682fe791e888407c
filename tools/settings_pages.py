"""Writes docs/settings.md and .env.example from bot/settings/declared.py.

    python tools/settings_pages.py

A test compares the files with what this would write.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from bot.settings import Settings

ROOT = Path(__file__).parent.parent
_WIDTH = 120
_TABLE_TOP = """# Settings

This page is written by `python tools/settings_pages.py` from `bot/settings/declared.py`.

A setting is taken from the environment, else from a file `.env` in the current folder
([.env.example](../.env.example)), else its default holds. An empty value counts as none. A bad value stops the bot with
one line that names the setting; the value itself is never shown. A misspelt setting, and a line of `.env` that cannot be
read, get a warning. `bot check` is the quickest way to try a change.

| setting | is | default |
|---|---|---|
"""
_EXAMPLE_TOP = """# The settings of the bot. Copy this file to .env in the folder in which you run it, and remove the # of what you change.
"""
_TABLE_END = """
`NO_COLOR` (any value) gives plain text on a terminal.
"""


def variable(name: str) -> str:
    """The environment's name of a setting."""
    return f"BOT_{name.upper()}"


def pages() -> dict[Path, str]:
    """Each file that is written, with its text."""
    fields = Settings.model_fields
    rows = [f"| `{variable(name)}` | {_sentence(field)} | {_shown(field)} |\n" for name, field in fields.items()]
    return {
        ROOT / "docs" / "settings.md": _TABLE_TOP + "".join(rows) + _TABLE_END,
        ROOT / ".env.example": _EXAMPLE_TOP + "".join(_example(name, field) for name, field in fields.items()),
    }


def _sentence(field: FieldInfo) -> str:
    return (field.description or "").replace("|", "\\|")


def _default(field: FieldInfo) -> str:
    """The default as it would be typed; empty for a secret or for none."""
    value = field.default
    if value is None or isinstance(value, SecretStr):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _shown(field: FieldInfo) -> str:
    return f"`{_default(field)}`" if _default(field) else "none"


def _example(name: str, field: FieldInfo) -> str:
    comment = textwrap.fill(
        field.description or "", _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False
    )
    return f"\n{comment}\n#{variable(name)}={_default(field)}\n"


def main() -> None:
    """Write every file."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
        print(f"written: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
