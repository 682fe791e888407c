"""Mounts that one process alone sees: a disk of its own that is full or read-only, names that nobody knows."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache

import pytest

#: As root, and as somebody who is root in a world of their own, where the system allows that.
_WAYS = [["unshare", "-m"], ["unshare", "-rm"]][0 if os.getuid() == 0 else 1 :]
_TRIED = """
here=$(mktemp -d)
trap 'umount "$here" 2>/dev/null || true; rmdir "$here"' EXIT
mount -t tmpfs tmpfs "$here"
mount -o remount,ro,bind "$here"
"""


def within(script: str, *arguments: object, then: str = "") -> list[str]:
    """A command line that runs shell lines among mounts of its own and then, in the same process, what follows it.

    Args:
        script: the lines; `$1` and so on are the `arguments`, which are gone when what follows is run.
        arguments: what the lines need.
        then: lines that are run afterwards, while the mounts are still there.
    """
    run = f'"$@" && status=0 || status=$?\n{then}\nexit $status' if then else 'exec "$@"'
    way, _ = _found()
    return [*way, "sh", "-euc", f"{script}\nshift {len(arguments)}\n{run}", "sh", *map(str, arguments)]


@cache
def _found() -> tuple[list[str], str]:
    """How a process gets mounts of its own, and, where it gets none, why."""
    if shutil.which("unshare") is None:
        return _WAYS[0], "there is no command unshare"
    why = ""
    for way in _WAYS:
        tried = subprocess.run([*way, "sh", "-euc", _TRIED], capture_output=True, text=True, check=False)
        if not tried.returncode:
            return way, ""
        why = why or tried.stderr.partition("\n")[0]
    return _WAYS[0], why or "nobody says why"


needs_mounts = pytest.mark.skipif(bool(_found()[1]), reason=f"the tests may not mount anything here: {_found()[1]}")
