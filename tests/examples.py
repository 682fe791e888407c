"""On how many examples a property is tried: a few, the same in every run, or with `--deep` many that nobody has seen."""

from __future__ import annotations

from typing import Any

from hypothesis import settings

_USUAL, _DEEP = 50, 2_000

# How long an example takes says nothing on a machine that does other things as well; `bot bench` measures time. A run
# that fails must fail again, and not one that changed something else.
settings.register_profile("house", max_examples=_USUAL, derandomize=True, deadline=None)
settings.register_profile("deep", max_examples=_DEEP, derandomize=False, deadline=None, print_blob=True)


def examples(usual: int, **more: Any) -> settings:  # noqa: ANN401 -- the library's own
    """The settings of a property that is tried on so many examples in a usual run, and on forty times as many in a deep one."""
    return settings(max_examples=usual * settings().max_examples // _USUAL, **more)
