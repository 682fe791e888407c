"""JSON that nobody expects: anything at all, and messages that are right but for a few places."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import strategies as st

#: Texts that steer, forge, end strings and break encodings, beside those that Hypothesis makes.
TEXTS = st.sampled_from(
    ("", " ", "\0", "\ud800", "\u202eevil\u2066", "\x1b[2J\x9b31m", "<b>x</b><a href='tg://user?id=1'>", "</blockquote>",
     "&lt;&#x202e;", "/ask@verbatim_test_bot", "@verbatim_test_bot", "9" * 5000, "é" * 4097, "{}", "NaN", "\N{PILE OF POO}")
) | st.text(max_size=20)  # fmt: skip
_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from((-1, 2**31, 2**53, 2**63, -(10**30), 1e308, 1e-300, float("nan"), float("inf")))
    | TEXTS
)
#: Any value of JSON, and what Python takes for one beyond it.
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=6
)


@st.composite
def mutated(draw: st.DrawFn, good: Any) -> Any:  # noqa: ANN401 -- whatever JSON holds
    """`good` with up to four of its parts left out or replaced by anything."""
    whole = copy.deepcopy({"": good})
    for _ in range(draw(st.integers(1, 4))):
        holder, key = draw(st.sampled_from(_places(whole)))
        if draw(st.booleans()) or holder is whole:
            holder[key] = draw(ANYTHING)
        else:
            del holder[key]
    return whole[""]


def _places(value: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 -- as above
    """Every place in a value that holds another one, as the holder and the key or number there."""
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    else:
        return []
    return [(value, key) for key, _ in inner] + [place for _, held in inner for place in _places(held)]
