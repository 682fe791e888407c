"""What one size of corpus costs, measured in a process of its own so that its memory can be told.

Times are the processor's, of this process alone: nothing that is measured waits, so that on an idle machine they are
those of the clock, and other work on the machine does not count. Only the questions a second go by the clock.
"""

from __future__ import annotations

import importlib
import multiprocessing
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import numpy as np

from bot.bench.costs import Field, Size, Whole
from bot.bench.engines import engines
from bot.bench.growing import grow
from bot.cache import kept
from bot.engine import Engine
from bot.model import Corpus
from bot.search.analysis import tokens
from bot.search.index import Index
from bot.search.taking import Before

_T = TypeVar("_T")
_KEY = "bench"
_ROUNDS = 3
#: With so many passages one round of questions to other engines takes minutes.
_LARGE = 500_000
#: Threads or processes that answer side by side.
_AT_ONCE = 2
_MEGA = 1e6
#: The engine of this process, where it is one of several that answer.
_HERE: list[Engine] = []


def measure(corpus: Corpus, questions: Sequence[str], passages: int, serving: Sequence[str]) -> Size:
    """Measures a corpus grown to so many passages.

    Args:
        corpus: what is grown.
        questions: asked again and again.
        passages: how many.
        serving: the modules that a process which serves needs.
    """
    # What is made only when it is asked for cannot be sent to another process.
    made = replace(
        corpus,
        articles=tuple(corpus.articles),
        passages=tuple(corpus.passages),
        statements=tuple(corpus.statements),
        references=(),
    )
    with tempfile.TemporaryDirectory() as folder:
        index, peak, more, disk = _apart(_indexed, made, passages, Path(folder))
        serve = _apart(_started, Path(folder), questions[0], serving)
        start, first, latencies, one, threads, memory = _apart(_answered, Path(folder), questions)
        processes = _in_processes(Path(folder), questions)
        fields = _apart(_fields, Path(folder), questions)
    p50, p99 = _quantiles(latencies)
    new, _ = _quantiles(first or latencies)
    fitted = next(field.build for field in fields if field.engine == "rank-bm25")
    return Size(
        passages,
        fields,
        Whole(index, peak, more, fitted, disk, start, serve, new, p50, p99, one, threads, processes, memory),
    )


def _apart(work: Callable[..., _T], *arguments: object) -> _T:
    """The result of `work` in a new process."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as process:
        return process.submit(work, *arguments).result()


def _indexed(corpus: Corpus, passages: int, folder: Path) -> tuple[float, float, float, float]:
    grown = grow(corpus, passages)
    seconds, index = _timed(lambda: Index.build(grown))
    # Linux counts in KiB, macOS in bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (_MEGA if sys.platform == "darwin" else 1024)
    kept.save(folder, _KEY, grown, index)
    disk = sum(file.stat().st_size for file in folder.glob("*.index")) / _MEGA
    before = Before(index.texts, grown.people, np.append(np.arange(len(grown.articles)), -1))
    again = _with_one_more(grown)
    return seconds, peak, _timed(lambda: Index.build(again, before=before))[0], disk


def _with_one_more(corpus: Corpus) -> Corpus:
    """The corpus with its last article once more, as another one."""
    last = corpus.articles[-1].id
    other = f"{last}~"
    return replace(
        corpus,
        articles=(*corpus.articles, replace(corpus.articles[-1], id=other)),
        passages=(*corpus.passages, *(replace(each, article=other) for each in corpus.passages_by_article[last])),
        statements=(
            *corpus.statements,
            *(replace(each, article=other) for each in corpus.statements_by_article.get(last, ())),
        ),
    )


def _started(folder: Path, question: str, serving: Sequence[str]) -> float:
    """The processor time that this process has taken when it has everything that serving needs and has answered."""
    for name in serving:
        importlib.import_module(name)
    _opened(folder, question)
    return time.process_time()


def _answered(folder: Path, questions: Sequence[str]) -> tuple[float, list[float], list[float], float, float, float]:
    seconds, engine = _timed(lambda: _opened(folder, questions[0]))
    first = [_timed(partial(engine.ask, question))[0] for question in questions[1:]]
    latencies = [_timed(partial(engine.ask, question))[0] for _ in range(_ROUNDS) for question in questions]
    many = list(questions) * _ROUNDS
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        rates = [
            _rate(many, lambda each: threads.map(engine.ask, each)),
            _rate(many, lambda each: map(engine.ask, each)),
        ]
    return seconds, first, latencies, rates[1], rates[0], _memory()


def _in_processes(folder: Path, questions: Sequence[str]) -> float:
    """Questions a second in processes that each have the kept corpus open, and have been asked before."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(_AT_ONCE, spawn, _open_here, (folder, questions[0])) as processes:
        share = -(-len(questions) // _AT_ONCE)
        asking = partial(processes.map, _ask_here, chunksize=share)
        for _ in range(_ROUNDS):
            _rate(list(questions) * _AT_ONCE, asking)
        return _rate(list(questions) * _AT_ONCE * _ROUNDS, asking)


def _open_here(folder: Path, question: str) -> None:
    """Opens the kept corpus in this process, to be asked again and again."""
    _HERE.append(_opened(folder, question))


def _ask_here(question: str) -> None:
    _HERE[0].ask(question)


def _rate(questions: Sequence[str], ask: Callable[[Sequence[str]], Iterable[object]]) -> float:
    """Questions a second, by the clock."""
    started = time.perf_counter()
    for _ in ask(questions):
        pass
    return len(questions) / (time.perf_counter() - started)


def _opened(folder: Path, question: str) -> Engine:
    found = kept.load(folder, _KEY)
    if found is None:
        msg = "what was kept a moment ago cannot be read"
        raise OSError(msg)
    engine = Engine.of(*found)
    engine.ask(question)
    return engine


def _memory() -> float:
    """MB of this process; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGA


def _fields(folder: Path, questions: Sequence[str]) -> tuple[Field, ...]:
    """One field in every engine, the engines in turn round by round."""
    texts, asked = _tokenised(folder, questions)
    built = {name: _timed(partial(build, texts)) for name, build in engines().items()}
    latencies: dict[str, list[float]] = {name: [] for name in built}
    for number in range(1 + (_ROUNDS if len(texts) < _LARGE else 1)):
        for name, (_, search) in built.items():
            found = [_timed(partial(search, terms))[0] for terms in asked]
            # The first round is to warm up.
            latencies[name] += found if number else []
    return tuple(Field(name, seconds, *_quantiles(latencies[name])) for name, (seconds, _) in built.items())


def _tokenised(folder: Path, questions: Sequence[str]) -> tuple[list[list[str]], list[list[str]]]:
    """The terms of each passage of the kept corpus, and those of each question."""
    found = kept.load(folder, _KEY)
    if found is None:
        return [], []
    texts = found[1].texts
    terms = list(texts.words.terms.strings)
    rows = texts.words.term[texts.body].tolist()
    starts = texts.passage_starts.tolist()
    passages = [[terms[row] for row in rows[first:last]] for first, last in pairwise(starts)]
    asked = [[token.term for token in tokens(question, "fr")] for question in questions]
    return passages, [each for each in asked if each]


def _quantiles(seconds: Sequence[float]) -> tuple[float, float]:
    """Median and 99th percentile in milliseconds."""
    return statistics.median(seconds) * 1e3, float(np.percentile(seconds, 99)) * 1e3


def _timed(work: Callable[[], _T]) -> tuple[float, _T]:
    started = time.process_time()
    result = work()
    return time.process_time() - started, result
