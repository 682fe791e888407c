"""What is counted, in Prometheus' form; labels are few and never tell who asked what."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """The counters of one bot, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.questions = Counter("bot_questions", "Questions taken.", ["chat"], registry=self.registry)
        self.outcomes = Counter(
            "bot_outcomes", "What questions came to.", ["result", "reason", "language"], registry=self.registry
        )
        self.latency = Histogram(
            "bot_answer_seconds", "From taking a question to its answer.", buckets=_SECONDS, registry=self.registry
        )
        self.searching = Histogram(
            "bot_search_seconds", "The engine's part of that.", buckets=_SECONDS, registry=self.registry
        )
        self.limited = Counter("bot_limited", "Questions past a limit.", ["limit"], registry=self.registry)
        self.too_old = Counter("bot_too_old", "Questions too old to be answered.", registry=self.registry)
        self.votes = Counter("bot_votes", "Votes cast.", ["vote"], registry=self.registry)
        self.errors = Counter("bot_errors", "What went wrong.", ["kind"], registry=self.registry)

    def watch(self, name: str, text: str, value: Callable[[], float]) -> None:
        """Shows a figure that is looked up whenever the metrics are read."""
        Gauge(name, text, registry=self.registry).set_function(value)

    def text(self) -> bytes:
        """All of them in Prometheus' text form."""
        return generate_latest(self.registry)
