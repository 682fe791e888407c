"""What was measured of one size of corpus."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One engine on one field: seconds to build it, milliseconds for the ten best (median and 99th percentile)."""

    engine: str
    build: float
    p50: float
    p99: float


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole bot on one corpus.

    Attributes:
        index: seconds to analyse and index the passages; `index_peak` the process's highest memory by then, in MB,
            the corpus included.
        more: seconds to index one article more.
        fitted: seconds that rank-bm25 takes to fit one field of the same corpus, analysed before.
        disk: MB of the file that is kept.
        start: seconds from the kept file to the first answer, in a new process that has its modules.
        serve: seconds from the start of a process to its first answer, modules that `bot serve` needs included.
        first: milliseconds the answer to a question takes that was never asked before (median).
        p50, p99: milliseconds an answer takes to a question whose words and passages were looked at before.
        one: questions a second in one thread.
        threads: questions a second in two threads.
        processes: questions a second in two processes.
        memory: MB of the answering process at the end, mapped pages that it has looked at included.
    """

    index: float
    index_peak: float
    more: float
    fitted: float
    disk: float
    start: float
    serve: float
    first: float
    p50: float
    p99: float
    one: float
    threads: float
    processes: float
    memory: float


@dataclass(frozen=True, slots=True)
class Size:
    """Everything that was measured on a corpus of so many passages."""

    passages: int
    fields: tuple[Field, ...]
    whole: Whole
