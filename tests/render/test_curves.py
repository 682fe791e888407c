"""Figures against size as a picture."""

from __future__ import annotations

import struct

import pytest

from bot.render.curves import curves


def test_lines_become_a_png() -> None:
    """One line, several, or one point: the picture has the same size."""
    pytest.importorskip("matplotlib")
    for lines in ({"one": [(1e3, 0.1), (1e6, 5.0)]}, {"one": [(1e3, 0.1)], "deux": [(1e3, 0.2), (1e4, 0.3)]}):
        raw = curves(lines, "passages", "ms")
        assert raw.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", raw[16:24]) == (880, 550)
