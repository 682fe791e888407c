"""What the pages tell to type, and typing it as somebody new would."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```(?:sh|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    """The text of a page, by its path below the project's folder."""
    return (ROOT / name).read_text(encoding="utf-8")


def fences(text: str) -> list[str]:
    """What stands in the fenced blocks of commands."""
    return [str(found) for found in _FENCE.findall(text)]


def marked(text: str, name: str) -> str:
    """The one line of commands between a marker and its end."""
    (found,) = re.findall(rf"<!-- {name} -->\n```sh\n(.*)\n```\n<!-- end -->", text)
    return str(found)


def section(text: str, heading: str) -> str:
    """A page from a heading to the next one."""
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def inline(text: str) -> list[str]:
    """What stands between single backticks."""
    return [str(found) for found in re.findall(r"`([^`\n]+)`", text)]


def environment(**more: str) -> dict[str, str]:
    """The environment without the settings of the machine; by words alone, for extras may be installed here."""
    found = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    return found | {"BOT_SEMANTIC": "off"} | more


def typed(command: str, folder: Path, path: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Types a line into a POSIX shell in a folder, with `path` to search for programs."""
    return subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=environment(PATH=path, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
