"""Mounts that one process alone sees: a disk of its own that is full or read-only, names that nobody knows."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache

import pytest

#: As root, or as somebody who is root in a world of their own, where the system allows that.
_UNSHARE = ["unshare", "-m"] if os.getuid() == 0 else ["unshare", "-rm"]


def within(script: str, *arguments: object, then: str = "") -> list[str]:
    """A command line that runs shell lines among mounts of its own and then, in the same process, what follows it.

    Args:
        script: the lines; `$1` and so on are the `arguments`, which are gone when what follows is run.
        arguments: what the lines need.
        then: lines that are run afterwards, while the mounts are still there.
    """
    run = f'"$@" && status=0 || status=$?\n{then}\nexit $status' if then else 'exec "$@"'
    return [*_UNSHARE, "sh", "-euc", f"{script}\nshift {len(arguments)}\n{run}", "sh", *map(str, arguments)]


@cache
def _is_possible() -> bool:
    if shutil.which("unshare") is None:
        return False
    tried = [*within("mount -t tmpfs tmpfs /tmp"), "true"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


needs_mounts = pytest.mark.skipif(not _is_possible(), reason="this machine lets the tests mount nothing")
