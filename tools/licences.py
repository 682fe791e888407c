"""Writes docs/licences.md: under which licence each package of the image stands, from the packages' own words.

    python tools/licences.py

It unpacks each locked package into a temporary folder and reads what it says there. Run it after `tools/lock.py`; a test
compares the page with the lock.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "licences.md"
_LOCKED = re.compile(r"^([a-z0-9-]+)==([^\s;]+)", re.MULTILINE)
_LICENCE = "License :: OSI Approved :: "
#: Longer than this, the field holds the licence's whole text.
_LONGEST = 80
_TOP = """# Licences

The bot is under the [MIT licence](../LICENSE). Its image holds these packages too, some of them only with an extra. This
page is written by `python tools/licences.py` from what each package says of itself; a release carries the same as a
software bill of materials.

| package | version | licence |
|---|---|---|
"""


def locks() -> list[Path]:
    """The locks of the image: the plain one, and those with an extra more."""
    return sorted((ROOT / "requirements").glob("image*.txt"))


def locked() -> dict[str, list[str]]:
    """Each package of the locks with its versions; some have one for older Pythons."""
    texts = [lock.read_text(encoding="utf-8") for lock in locks()]
    every = sorted({found for text in texts for found in _LOCKED.findall(text)})
    return {name: [version for other, version in every if other == name] for name, _ in every}


def _licence(package: Distribution) -> str:
    said = package.metadata
    if "License-Expression" in said:
        return said["License-Expression"]
    classifiers = said.get_all("Classifier") or []
    named = [line.removeprefix(_LICENCE) for line in classifiers if line.startswith(_LICENCE)]
    if named:
        return ", ".join(named)
    first = said["License"].strip().partition("\n")[0] if "License" in said else ""
    return first if 0 < len(first) <= _LONGEST else "unknown"


def _read() -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", folder]
        command += ["--only-binary", ":all:", "--require-hashes"]
        command += [part for lock in locks() for part in ("-r", str(lock))]
        subprocess.run(command, check=True)  # noqa: S603 -- our own pip
        found = list(distributions(path=[folder]))
        return {re.sub(r"[-_.]+", "-", package.name).lower(): _licence(package) for package in found}


def main() -> None:
    """Write the page."""
    said = _read()
    rows = [f"| {name} | {', '.join(versions)} | {said.get(name, 'unknown')} |" for name, versions in locked().items()]
    PAGE.write_text(_TOP + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"written: {PAGE.relative_to(ROOT)}, {len(rows)} packages")


if __name__ == "__main__":
    main()
