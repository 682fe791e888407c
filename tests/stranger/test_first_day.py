"""From the clone to the first answer, to an event of one's own, and to Telegram."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import BotProcess
from tests.chat.fake.telegram import Telegram
from tests.docs.telling import fences, inline, marked, page, section, typed

pytestmark = pytest.mark.slow
_README = page("README.md")
_STEPS = inline(section(_README, "Use it for your event"))
_TRAM = (
    "Le tramway ira jusqu'à la gare\n\nPublié le 5 mai 2024\n\n« Le tramway ira jusqu'à la gare en mars », a déclaré "
    "Paul Verdier, directeur des transports.\n"
)


def _step(begins: str) -> str:
    (found,) = {step for step in _STEPS if step.startswith(begins)}
    return found


def test_the_first_answer(clone: Path, path: str) -> None:
    """In a fresh clone the last step of the README's line gives the answer that the README shows."""
    asked = marked(_README, "answer line").split(" && ")[-1]
    found = typed(asked, clone, path)
    shown = fences(_README)[0].partition("\n")[2]
    assert (found.returncode, found.stderr, found.stdout) == (0, "", shown)


def test_an_event_of_ones_own(event: Path, path: str) -> None:
    """Three articles in a new folder are read as meant, and questions about them answered or declined."""
    checked = typed(_step("bot check"), event, path)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "In all: articles 3, passages 3, statements 3, people 3," in checked.stdout
    ask = _step("bot ask")
    for question, status, words in (
        ("Quand ouvre la halle ?", 0, "tous les matins, même le lundi"),
        ("What did Nadia Kessler promise?", 0, "Le centre sera fermé aux voitures"),
        ("Qui a gagné le match de rugby ?", 1, ""),
    ):
        found = typed(ask.replace("…", question), event, path)
        assert (found.returncode, found.stderr) == (status, "")
        assert words in found.stdout


def test_on_telegram_with_updates(event: Path, path: str, telegram: Telegram) -> None:
    """`bot serve` with the settings of `.env` answers; so it does about what is dropped in, or added by `bot add`."""
    assert _step("bot serve") == "bot serve"
    with BotProcess(event, telegram_api_url=telegram.address, semantic="off") as bot:
        bot.waits_for('"serving"')
        story, anna = Story(telegram), Person("Anna", "fr")
        story.says(anna, "Quand ouvre la halle ?")
        assert "tous les matins" in story.sees(anna).text

        (event / "my-articles" / "velo.txt").write_text(_TRAM.replace("tramway", "vélo").replace("mars", "juin"))
        _swapped(bot, 1)
        story.says(anna, "Où ira le vélo ?")
        assert "Le vélo ira jusqu'à la gare en juin" in story.sees(anna).text

        (event / "tramway.txt").write_text(_TRAM, encoding="utf-8")
        added = typed("bot add --yes --keep-copies tramway.txt", event, path)
        assert (added.returncode, added.stderr) == (0, "")
        _swapped(bot, 2)
        story.says(anna, "Où ira le tramway ?")
        assert "Le tramway ira jusqu'à la gare en mars" in story.sees(anna).text
        bot.stop()
        assert bot.status() == 0


def _swapped(bot: BotProcess, times: int) -> None:
    bot.waits_for_more(lambda: bot.output.count('"added": 1') >= times)
