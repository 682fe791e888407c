"""A corpus shared in Milvus: several bots, outages, changes. It runs on milvus-lite."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from bot.circuit import LONGEST_PAUSE, Circuit
from bot.engine import Engine
from bot.meaning.sense import Meaning
from bot.model import Answer, Corpus, Unavailable
from bot.sharing.shared import Shared, Sharing
from bot.sharing.sparse import FIELDS
from bot.sharing.wire import Found, Wire
from tests.meaning.corpus import Things, corpus
from tests.sharing.conftest import Clock, Milvus
from tools.shared_costs import measured

_PETS = corpus(["Le chien dort.", "Il pleut."], ["La voiture est rouge."], ["Une averse tombe sur la ville."])
_MORE = corpus(["Le chien dort."], ["La voiture est bleue."])
_QUESTION = "Où dort le chien ?"


def _shared(sharing: Sharing, whole: Corpus = _PETS, key: str = "1", meaning: Meaning | None = None) -> Engine:
    """A bot over a corpus, its index shared; it wrote nothing where another bot had."""
    engine = Engine.over(whole)
    return engine.within(sharing.of(whole, engine.index, key, meaning, lambda *_: None))


def _part(engine: Engine) -> Shared:
    assert engine.shared is not None
    return engine.shared


def test_two_bots_share_what_one_has_brought(milvus: Milvus) -> None:
    """The second bot embeds and writes nothing, and both answer as a bot alone does, by words and by sense."""
    first, second = Things(), Things()
    bots = [_shared(milvus.sharing("two"), meaning=Meaning(model)) for model in (first, second)]
    assert len(first.asked) == 5
    assert second.asked == []
    alone = Engine.over(_PETS)
    alone = replace(alone, sense=Meaning(Things()).of(_PETS))
    for question in (_QUESTION, "Where is the automobile?", "Is there rain?"):
        expected = alone.ask(question).outcome
        for bot in bots:
            found = bot.ask(question).outcome
            assert type(found) is type(expected)
            if isinstance(found, Answer) and isinstance(expected, Answer):
                assert found.citations == expected.citations
                assert [hit.score for hit in found.hits] == pytest.approx(
                    [hit.score for hit in expected.hits], rel=1e-4
                )


def test_an_engine_that_is_away_is_told_and_comes_back(milvus: Milvus) -> None:
    """While it is away a question comes to a value that says so; when it is back, the next question is answered."""
    clock = Clock()
    bot = _shared(milvus.sharing("away", clock))
    assert _part(bot).state == "ok"
    milvus.stop()
    try:
        assert bot.ask(_QUESTION).outcome == Unavailable(_QUESTION, "fr")
        assert _part(bot).state == "away"
    finally:
        milvus.start()
    # Left alone for a moment, so that questions do not wait for what is away.
    assert isinstance(bot.ask(_QUESTION).outcome, Unavailable)
    bot = _again(bot, clock)
    assert isinstance(bot.ask(_QUESTION).outcome, Answer)
    assert _part(bot).state == "ok"


def _again(bot: Engine, clock: Clock) -> Engine:
    """The bot when its engine was tried until it was there."""
    for _ in range(200):
        clock.now += LONGEST_PAUSE
        if not isinstance(bot.ask(_QUESTION).outcome, Unavailable):
            break
    return bot


def test_a_bot_starts_without_the_engine(milvus: Milvus) -> None:
    """A bot that cannot bring its corpus serves all the same, and brings it when it is asked and the engine is there."""
    clock = Clock()
    milvus.stop()
    try:
        bot = _shared(milvus.sharing("start", clock))
        assert _part(bot).look() == "away"
    finally:
        milvus.start()
    for _ in range(200):
        clock.now += LONGEST_PAUSE
        bot.ask(_QUESTION)
        _finish(_part(bot))
        if _part(bot).state == "ok":
            break
    assert isinstance(bot.ask(_QUESTION).outcome, Answer)


def _finish(shared: Shared) -> None:
    """Waits for what is brought beside the questions."""
    with shared._work:  # noqa: SLF001
        pass


def _answers_again(bot: Engine, clock: Clock) -> None:
    """Asks again after each of the longest pauses, until what was lost is brought."""
    for _ in range(200):
        clock.now += LONGEST_PAUSE
        if isinstance(bot.ask(_QUESTION).outcome, Answer):
            break
        _finish(_part(bot))
    assert isinstance(bot.ask(_QUESTION).outcome, Answer)


def test_a_collection_that_was_lost_is_brought_again(milvus: Milvus) -> None:
    """Somebody empties the engine: the bot says that it cannot look, fills it anew, and answers again."""
    clock = Clock()
    bot = _shared(milvus.sharing("lost", clock))
    for name in milvus.collections("lost"):
        milvus.wire().drop(name)
    assert isinstance(bot.ask(_QUESTION).outcome, Unavailable)
    _answers_again(bot, clock)


def test_a_row_that_was_lost_is_brought_again(milvus: Milvus) -> None:
    """A collection that lacks a sentence is not whole any more, and is made whole."""
    clock = Clock()
    bot = _shared(milvus.sharing("row", clock), meaning=Meaning(Things()))
    (name,) = milvus.collections("row")
    milvus.wire()._call("delete", name, timeout=5, ids=[0])  # noqa: SLF001
    assert isinstance(bot.ask(_QUESTION).outcome, Unavailable)
    _answers_again(bot, clock)


def test_what_another_bot_has_just_written_is_not_overlooked(milvus: Milvus, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cluster may lag for some seconds: soon after a version was found whole, it is asked to wait for itself."""
    clock, levels = Clock(), []
    bot = _shared(milvus.sharing("fresh", clock))
    nearest = Wire.nearest

    def noted(*asked: Any, **named: Any) -> Found:  # noqa: ANN401
        levels.append((asked[2], named["fresh"]))
        return nearest(*asked, **named)

    monkeypatch.setattr(Wire, "nearest", noted)
    bot.ask(_QUESTION)
    clock.now += 60
    bot.ask(_QUESTION)
    # Each field is asked for once a question.
    assert sorted(levels) == sorted((field, fresh) for field in FIELDS for fresh in (True, False))


def test_a_changed_corpus_is_another_collection(milvus: Milvus) -> None:
    """A bot that has changed over and one that has not are answered each by its own version; two versions are kept."""
    opened = partial(_shared, milvus.sharing("change"))
    old = opened()
    new = opened(_MORE, "2")
    assert milvus.wire().alias("change") in milvus.collections("change_2")
    question = "De quelle couleur est la voiture ?"
    for bot, whole in ((old, _PETS), (new, _MORE)):
        assert bot.ask(question) == Engine.over(whole).ask(question)
    opened(_PETS, "3")
    assert {name.split("_")[1] for name in milvus.collections("change")} == {"2", "3"}


def test_an_edition_that_is_out_of_service_moves_nothing(milvus: Milvus) -> None:
    """What a question in hand still needs of the corpus before is brought late, and is not the newest version for it."""
    clock = Clock()
    sharing = milvus.sharing("late", clock)
    milvus.stop()
    try:
        old = _shared(sharing)
    finally:
        milvus.start()
    for _ in range(200):
        clock.now += LONGEST_PAUSE
        new = _shared(sharing, _MORE, "2")
        if _part(new).state == "ok":
            break
    _part(old).prepare()
    assert (_part(old).state, _part(new).state) == ("ok", "ok")
    assert milvus.wire().alias("late") in milvus.collections("late_2")


def test_sentences_are_embedded_when_the_model_is_back(milvus: Milvus) -> None:
    """Without its model a corpus is shared by words alone; later its sense comes beside them, in a new collection."""
    model, clock = Things(broken=True), Clock()
    bot = _shared(milvus.sharing("model"), meaning=Meaning(model, circuit=Circuit("words alone", clock)))
    shared = _part(bot)
    assert shared.state == "ok"
    assert shared.nearness(["chien"]) is None
    model.broken = False
    clock.now += LONGEST_PAUSE
    assert shared.nearness(["chien"]) is None
    while shared._version is None or shared._version.common is None:  # noqa: SLF001
        _finish(shared)
    near = shared.nearness(["chien"])
    assert near is not None
    assert 0 in near.found


@pytest.mark.parametrize("row", [-1, 10**9])
def test_an_engine_that_gives_other_rows_is_not_trusted(milvus: Milvus, row: int) -> None:
    """Somebody who can write to the engine adds a row: nothing is read at a place that is none, nothing is answered."""
    bot = _shared(milvus.sharing(f"forged{abs(row)}"))
    (name,) = milvus.collections(f"forged{abs(row)}")
    assert isinstance(bot.ask(_QUESTION).outcome, Answer)
    milvus.wire().write(name, [{"id": row} | dict.fromkeys(FIELDS, dict.fromkeys(range(50), 9.0))])
    assert bot.ask(_QUESTION).outcome == Unavailable(_QUESTION, "fr")


def test_an_engine_can_be_tried(milvus: Milvus) -> None:
    """A tool brings a corpus to an engine, asks, and says whether outcomes are those of a bot alone."""
    told = list(measured(Engine.over(_PETS), milvus.sharing("tried"), [_QUESTION, "Who are you?"]))
    assert told[0].startswith("3 passages, brought in ")
    assert told[1] == "  2 of 2 outcomes are the same"
    assert [line.split(":")[0].strip() for line in told[2:4]] == ["alone", "shared"]
