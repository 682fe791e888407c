"""Mixed traffic while the corpus changes: every question is answered once, and memory and open files stay flat.

A short run by default. For longer ones, by hand: SOAK_SECONDS=3600 pytest -s tests/soak
"""

from __future__ import annotations

import os
import shutil
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.chat.conftest import CORPUS, settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.telegram import Telegram

_SECONDS = float(os.environ.get("SOAK_SECONDS", "15"))
#: The corpus changes after so many rounds.
_CHANGES = 8
_ASKED = (
    "Que demande Léa Roy ?",
    "What does Léa Roy want?",
    "merci",
    "Qui a gagné la coupe du monde ?",
    "quais",
    "<b>port</b> \u202e?",
)


@dataclass(frozen=True)
class Figures:
    """What the process holds at one moment: resident memory in kB, open files."""

    memory: int
    files: int


def _figures(process: int) -> Figures:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))
    return Figures(memory, len(list(Path(f"/proc/{process}/fd").iterdir())))


def _round(story: Story, people: list[Person]) -> None:
    """Everybody asks at once, each something else; everybody gets one answer."""
    before = {person.id: story.count(person) for person in people}
    for place, person in enumerate(people):
        story.says(person, _ASKED[place % len(_ASKED)])
    for person in people:
        story.sees(person)
    assert all(story.count(person) == before[person.id] + 1 for person in people)


def _change(corpus: Path, number: int) -> None:
    text = f"# Annonce {number % 5}\n\nLe maire Jean Dupont a dit : « Le quai numéro {number} ouvrira demain. »\n"
    (corpus / f"annonce-{number % 5}.md").write_text(text, encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="reads /proc")
def test_memory_and_files_stay_flat(tmp_path: Path) -> None:
    """After a warm-up, neither grows while questions are answered and the corpus changes."""
    corpus = Path(shutil.copytree(CORPUS, tmp_path / "corpus"))
    people = [Person(f"Asker {number}", "fr" if number % 2 else "en") for number in range(12)]
    seen: list[Figures] = []
    with Telegram() as telegram:
        chosen = settings(telegram, tmp_path, person_limit=0, chat_limit=0, messages_per_second=1000, corpus=corpus)
        with BotProcess(tmp_path, **chosen) as bot:
            bot.waits_for('"serving"', 120)
            story = Story(telegram)
            started = time.monotonic()
            while time.monotonic() - started < _SECONDS or len(seen) < 3 * _CHANGES:
                _round(story, people)
                seen.append(_figures(bot.process.pid))
                if len(seen) % _CHANGES == 0:
                    _change(corpus, len(seen))
            bot.stop()
            assert bot.status() == 0
            assert not [line for line in bot.log if line["level"] in {"error", "critical"}]
    third = len(seen) // 3
    middle, end = seen[third : 2 * third], seen[2 * third :]
    asked = len(seen) * len(people)
    print(f"{asked} questions, {len(seen) // _CHANGES} changes; memory {seen[0].memory} to {seen[-1].memory} kB")  # noqa: T201
    assert statistics.median(f.memory for f in end) < 1.25 * statistics.median(f.memory for f in middle)
    assert max(f.files for f in end) <= max(f.files for f in middle) + 3
