"""Writes the locked requirements of the image: exact versions with their hashes, for every supported Python and platform.

    pip install uv && python tools/lock.py

Afterwards it makes sure that each is to be had built, for Python 3.11 to 3.14 on amd64 and arm64 (the semantic extra: on
amd64), since the image has no compiler. Each version stays as it is while `pyproject.toml` allows it; `--upgrade` takes the newest ones. No address of a package
index is written: the files work with any.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "requirements"
#: Each lock of the application, with the extras that it holds.
LOCKS = {
    "image.txt": ("pictures", "postgres"),
    "image-semantic.txt": ("pictures", "postgres", "semantic"),
    "image-milvus.txt": ("milvus", "pictures", "postgres"),
}
#: What builds the wheel, and what writes the bill of materials of a release.
BUILD, RELEASE = "build.txt", "release.txt"
_WRITES_MATERIALS = "cyclonedx-bom>=7"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = ("x86_64-manylinux_2_28", "aarch64-manylinux_2_28")
_MARGIN = re.compile(r"^\s+#.*\n", re.MULTILINE)
_TOP = "# Written by `python tools/lock.py`; do not edit.\n"


def project() -> dict[str, Any]:
    """`pyproject.toml`."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def locks() -> dict[str, tuple[str, ...]]:
    """The locks of the application whose extras the project has."""
    extras = project()["project"]["optional-dependencies"]
    return {name: wanted for name, wanted in LOCKS.items() if all(extra in extras for extra in wanted)}


def _uv(*arguments: str) -> None:
    uv = shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if uv is None:
        message = "uv is missing; install it with: pip install uv"
        raise click.ClickException(message)
    # The machine's own indexes must not find their way into a lock.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("UV_")}
    command = [uv, "pip", *arguments, "--no-config", "--quiet"]
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:  # noqa: S603 -- uv, found above
        message = f"failed: {' '.join(command)}"
        raise click.ClickException(message)


def _compile(source: str, name: str, *options: str) -> None:
    target = FOLDER / name
    fixed = ("--universal", "--generate-hashes", "--no-header", "--python-version", PYTHONS[0])
    _uv("compile", source, "--output-file", str(target), *fixed, *options)
    target.write_text(_TOP + _MARGIN.sub("", target.read_text(encoding="utf-8")), encoding="utf-8")


def _compile_list(needs: list[str], name: str, *options: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "needs.in"
        source.write_text("\n".join(needs) + "\n", encoding="utf-8")
        _compile(str(source), name, *options)


def _built_everywhere(name: str) -> tuple[str, ...]:
    """Makes sure that the packages of a lock are to be had built; returns the platforms."""
    fixed = ("--dry-run", "--target", str(FOLDER), "--require-hashes", "--only-binary", ":all:")
    platforms = PLATFORMS[:1] if "semantic" in name else PLATFORMS
    for python in PYTHONS:
        for platform in platforms:
            where = ("--python-version", python, "--python-platform", platform)
            _uv("install", "-r", str(FOLDER / name), *fixed, *where)
    return platforms


@click.command()
@click.option("--upgrade", is_flag=True, help="Take the newest versions that pyproject.toml allows.")
def main(*, upgrade: bool) -> None:
    """Write every lock."""
    FOLDER.mkdir(exist_ok=True)
    options = ["--upgrade"] if upgrade else []
    for name, extras in locks().items():
        _compile("pyproject.toml", name, *options, *(f"--extra={extra}" for extra in extras))
    for name, needs in ((BUILD, project()["build-system"]["requires"]), (RELEASE, [_WRITES_MATERIALS])):
        _compile_list(needs, name, *options)
    for name in (*locks(), BUILD, RELEASE):
        platforms = " and ".join(_built_everywhere(name))
        click.echo(f"requirements/{name}: built for Python {', '.join(PYTHONS)} on {platforms}")


if __name__ == "__main__":
    main()
