"""Pictures that commands draw: where they are written, and that they can be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

_ENDING = ".png"
_Command = TypeVar("_Command", bound=Callable[..., object])


def picture_option(name: str, tells: str) -> Callable[[_Command], _Command]:
    """The option of a command that draws.

    Args:
        name: the option.
        tells: its line of the help.
    """
    return click.option(name, type=click.Path(path_type=Path), callback=_png_file, metavar="FILE", help=tells)


def _png_file(_context: click.Context, _option: click.Parameter, path: Path | None) -> Path | None:
    """Sees, before a command begins, that a picture's file is named after what is in it.

    Raises:
        click.UsageError: its name ends otherwise.
    """
    if path is not None and path.suffix.casefold() != _ENDING:
        msg = f"{path}: pictures are PNG; name a file that ends in {_ENDING}"
        raise click.UsageError(msg)
    return path


def write(path: Path, raw: bytes) -> None:
    """Writes a picture to its file.

    Raises:
        click.UsageError: the file cannot be written.
    """
    try:
        path.write_bytes(raw)
    except OSError as error:
        msg = f"{path}: cannot be written ({error.strerror}); name another file"
        raise click.UsageError(msg) from error
