"""The bot as a process under steady mixed traffic while its corpus changes; what it holds is looked at all the while."""

from __future__ import annotations

import shutil
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.chat.conftest import settings
from tests.chat.fake.process import BotProcess
from tests.chat.fake.telegram import Telegram
from tests.soak import traffic
from tests.soak.tally import Tally

_BEAT = 0.25
_PATIENCE = 300.0


@dataclass(frozen=True)
class Pace:
    """What a soak does.

    Attributes:
        seconds: How long questions are asked.
        rate: Questions a second.
        change_every: Seconds between changes of the corpus; each waits until the one before is in service.
        look_every: Seconds between looks at the process.
    """

    seconds: float
    rate: float
    change_every: float
    look_every: float


@dataclass(frozen=True)
class Look:
    """The process and what it has done, at one moment.

    Attributes:
        at: Seconds since the first question.
        memory: Resident memory in MB.
        files: Open files and sockets.
        cpu: Seconds of processor time since the first question.
        asked: Questions so far.
        answered: How many of them have an answer.
        extra: Answers that nobody waited for: a second one to a question, or one to none.
        changes: How often the corpus was changed so far.
        served: How many of these changes are in service.
        waits: Seconds from each question to its answer, for those answered since the look before.
    """

    at: float
    memory: float
    files: int
    cpu: float
    asked: int
    answered: int
    extra: int
    changes: int
    served: int
    waits: list[float]

    @property
    def waiting(self) -> int:
        """Questions without an answer yet."""
        return self.asked - self.answered


def soak(folder: Path, pace: Pace, report: Callable[[Look], object]) -> None:
    """Asks questions at this pace, then waits for what is still to be answered.

    Args:
        folder: where the bot keeps its files.
        pace: how much is done, how often.
        report: is called with each look at the process as soon as it is taken.

    Raises:
        AssertionError: a question was answered twice or not at all, a change of the corpus did not come into service,
            the bot logged an error or did not end well.
    """
    corpus = Path(shutil.copytree(traffic.CORPUS, folder / "corpus"))
    with Telegram() as telegram:
        chosen = settings(telegram, folder, person_limit=0, chat_limit=0, corpus=corpus)
        with BotProcess(folder, **chosen) as bot:
            bot.waits_for('"serving"', _PATIENCE)
            run = _Run(telegram, bot, corpus, report)
            run.go(pace)
            run.is_whole()
            bot.stop()
            assert bot.status() == 0
            errors = Counter(line["event"] for line in bot.log if line["level"] in {"error", "critical"})
            assert not errors, f"the log has errors: {dict(errors)}"
        assert telegram.perform(lambda state: state.violations) == []


class _Run:
    def __init__(self, telegram: Telegram, bot: BotProcess, corpus: Path, report: Callable[[Look], object]) -> None:
        self._bot = bot
        self._corpus = corpus
        self._report = report
        self._tally = Tally(telegram)
        self._questions = traffic.questions()
        self._looks = 0
        self._changes = 0
        self._began = time.monotonic()
        self._cpu = bot.cpu
        self._beat = threading.Event()

    def go(self, pace: Pace) -> None:
        while (now := self._now()) < pace.seconds:
            self._tally.ask(self._questions, int(now * pace.rate) - self._tally.asked)
            self._tally.count()
            if now >= self._looks * pace.look_every:
                self._look()
            if now >= (self._changes + 1) * pace.change_every and self._served() == self._changes:
                traffic.change(self._corpus, self._changes)
                self._changes += 1
            # The pace of the traffic: nobody sets this event.
            self._beat.wait(_BEAT)
        while not self._done() and self._now() < pace.seconds + _PATIENCE:
            self._beat.wait(_BEAT)
            self._tally.count()
        self._look()

    def is_whole(self) -> None:
        tally = self._tally
        assert tally.extra == [], f"{len(tally.extra)} answers nobody waited for"
        assert tally.waiting == 0, f"{tally.waiting} of {tally.asked} questions have no answer"
        assert self._served() == self._changes, f"{self._served()} of {self._changes} changes came into service"

    def _done(self) -> bool:
        return self._tally.waiting == 0 and self._served() == self._changes

    def _served(self) -> int:
        """How many changes of the corpus are in service."""
        return self._bot.output.count('"added": ')

    def _now(self) -> float:
        return time.monotonic() - self._began

    def _look(self) -> None:
        assert self._bot.process.poll() is None, f"the bot has ended with {self._bot.process.poll()}"
        self._looks += 1
        self._report(
            Look(
                at=round(self._now(), 1),
                memory=self._bot.memory,
                files=self._bot.files,
                cpu=round(self._bot.cpu - self._cpu, 2),
                asked=self._tally.asked,
                answered=self._tally.answered,
                extra=len(self._tally.extra),
                changes=self._changes,
                served=self._served(),
                waits=[round(wait, 3) for wait in self._tally.new_waits()],
            )
        )
