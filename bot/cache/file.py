"""Arrays in one file that is mapped: opening it reads no more than what says where each array is.

A line that names the format, four bytes with the checksum of the list of arrays and eight with its length, the list as
JSON, then the arrays, each at a multiple of 64 bytes. The list has the checksum of every array. All of them are looked
at when the file is opened, which takes half a second a gigabyte; what does not fit is not trusted. Nothing in the file
is ever executed.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import struct
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

Arrays = Mapping[str, npt.NDArray[Any]]

_MAGIC = b"verbatim index 2\n"
_HEAD = struct.Struct("<IQ")
_ALIGNED = 64
_KINDS = frozenset(["<i4", "<i8", "<f4", "<f8", "|u1", "<u2", "<u4", "<u8"])


class DamagedError(Exception):
    """A file that cannot be trusted: cut short, changed or of another format."""


def write(path: Path, arrays: Arrays) -> None:
    """Writes `arrays` of numbers to a new file at `path`, whole or not at all.

    Raises:
        OSError: the folder cannot be written to.
    """
    plain = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    listed: list[tuple[str, str, int, int, int]] = []
    position = 0
    for name, array in plain.items():
        kind = array.dtype.newbyteorder("<").str
        listed.append((name, kind, array.size, position, crc32(_bytes(array))))
        position += -(-array.nbytes // _ALIGNED) * _ALIGNED
    head = json.dumps({"size": position, "arrays": listed}).encode()
    head += b" " * (-(len(_MAGIC) + _HEAD.size + len(head)) % _ALIGNED)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_MAGIC + _HEAD.pack(crc32(head), len(head)) + head)
            for array in plain.values():
                file.write(_bytes(array))
                file.write(bytes(-array.nbytes % _ALIGNED))
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise


def _bytes(array: npt.NDArray[Any]) -> memoryview:
    return memoryview(array.view(np.uint8).data) if array.size else memoryview(b"")


def read(path: Path) -> dict[str, npt.NDArray[Any]]:
    """The arrays of the file at `path`, mapped and read-only.

    Raises:
        OSError: the file is not there or cannot be read.
        DamagedError: the file is not what was written.
    """
    with path.open("rb") as file:
        try:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError as error:
            raise DamagedError(path.name) from error
    view = memoryview(mapped)
    start = len(_MAGIC) + _HEAD.size
    if view[: len(_MAGIC)] != _MAGIC or len(view) < start:
        raise DamagedError(path.name)
    checksum, length = _HEAD.unpack(view[len(_MAGIC) : start])
    head = view[start : start + length]
    if len(head) != length or crc32(head) != checksum:
        raise DamagedError(path.name)
    told = json.loads(head.tobytes())
    body = view[start + length :]
    if len(body) != told["size"]:
        raise DamagedError(path.name)
    return {name: _array(body, where) for name, *where in told["arrays"]}


def _array(body: memoryview, where: Sequence[Any]) -> npt.NDArray[Any]:
    kind, size, position, checksum = where
    if kind not in _KINDS:
        raise DamagedError(kind)
    array: npt.NDArray[Any] = np.frombuffer(body, np.dtype(kind), size, position)
    if crc32(_bytes(array)) != checksum:
        msg = f"the array at {position}"
        raise DamagedError(msg)
    return array
