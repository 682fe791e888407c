"""What the health address tells of the search engine."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

import pytest

from bot.chat.health import Pulse
from bot.chat.ordering import InOrder
from bot.engine import Engine
from bot.live import Live
from bot.model import Corpus
from bot.sharing.shared import Shared, State


@dataclass
class _Shared:
    """An index that bots share, in some state."""

    state: State
    looks: int = 0

    def look(self) -> State:
        """Its state."""
        self.looks += 1
        return self.state


@pytest.mark.parametrize(("state", "status"), [("ok", "ok"), ("filling", "ill"), ("away", "ill")])
def test_a_bot_without_its_search_engine_is_ill(state: State, status: str) -> None:
    """Whoever asks for the health learns it, and has the engine looked at for the next time."""
    shared = _Shared(state)
    engine = replace(Engine.over(Corpus()), shared=cast("Shared", shared))
    told = Pulse(Live(engine, "one"), InOrder(), None).state(0.0)
    assert (told["status"], told["search"]) == (status, state)
    assert shared.looks == 1


def test_a_bot_with_an_index_of_its_own_needs_no_engine() -> None:
    """Nothing outside can make its search ill."""
    told = Pulse(Live(Engine.over(Corpus()), "one"), InOrder(), None).state(0.0)
    assert (told["status"], told["search"]) == ("ok", "own")
