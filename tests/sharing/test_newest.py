"""One version is the newest, whoever lags, and old versions go."""

from __future__ import annotations

from bot.sharing.newest import Newest
from tests.sharing.engine import Engine


class _Bots:
    """Bots over one engine; each changes over when it sees its folder change."""

    def __init__(self) -> None:
        self.engine = Engine()

    def bot(self) -> _Bot:
        """A bot that has just started."""
        return _Bot(self.engine)

    @property
    def newest(self) -> str | None:
        """What the alias stands for."""
        return self.engine.alias("bots")


class _Bot:
    def __init__(self, engine: Engine) -> None:
        self._engine, self._newest = engine, Newest(engine, "bots")

    def sees(self, name: str) -> None:
        """Brings a version, if nobody has, and changes over to it."""
        is_new = name not in self._engine.held
        self._engine.held.setdefault(name, set())
        self._newest.change_over(name, is_new=is_new)

    def brings_again(self, name: str) -> None:
        """Brings what it serves already, after an outage."""
        self._engine.held.setdefault(name, set())
        self._newest.keep(name)


def test_the_one_before_stays_and_the_one_before_that_goes() -> None:
    """Bots that have not changed over yet find theirs; what nobody needs takes no room."""
    bots = _Bots()
    bot = bots.bot()
    for name in ("1", "2", "3"):
        bot.sees(name)
    assert set(bots.engine.held) == {"2", "3"}
    assert bots.engine.aliases == {"bots": "3", "bots_before": "2"}


def test_a_change_that_is_taken_back_finds_its_version() -> None:
    """The bots that see it go back to the version before, which is still there, and it is the newest."""
    bots = _Bots()
    one, other = bots.bot(), bots.bot()
    for name in ("1", "2", "1"):
        for bot in (one, other):
            bot.sees(name)
    assert bots.engine.aliases == {"bots": "1", "bots_before": "2"}


def test_a_bot_that_lags_does_not_point_back() -> None:
    """It brings its version again after an outage, or starts again with it: the newest stays what others have seen."""
    bots = _Bots()
    quick, slow = bots.bot(), bots.bot()
    for bot in (quick, slow):
        bot.sees("1")
    quick.sees("2")
    slow.brings_again("1")
    assert bots.newest == "2"
    bots.bot().sees("1")
    assert bots.newest == "2"
    quick.sees("3")
    slow.brings_again("1")
    assert bots.newest == "3"


def test_a_bot_that_catches_up_step_by_step_points_nowhere() -> None:
    """It passes versions that others have left; what it left and nobody else needs goes with it."""
    bots = _Bots()
    quick, slow = bots.bot(), bots.bot()
    for bot in (quick, slow):
        bot.sees("1")
    for name in ("2", "3"):
        quick.sees(name)
    slow.brings_again("1")
    slow.sees("2")
    assert bots.newest == "3"
    assert set(bots.engine.held) == {"2", "3"}
    slow.sees("3")
    assert bots.engine.aliases == {"bots": "3", "bots_before": "2"}


def test_a_bot_that_was_away_brings_what_nobody_had() -> None:
    """A folder that was changed while no bot ran is the newest version when one starts."""
    bots = _Bots()
    bots.bot().sees("1")
    bots.bot().sees("2")
    assert bots.engine.aliases == {"bots": "2", "bots_before": "1"}


def test_an_engine_that_lost_everything_gets_its_alias_again() -> None:
    """Who brings a version to an empty engine has the alias stand for it."""
    bots = _Bots()
    bot = bots.bot()
    bot.sees("1")
    bots.engine.aliases.clear()
    bot.brings_again("1")
    assert bots.newest == "1"
