"""Measures what the search finds, before any answer is chosen.

    python -m tools.retrieval --event QUESTIONS.jsonl ARTICLES --paragraphs PARAGRAPHS.jsonl QUESTIONS.jsonl

`--event` and `--paragraphs` may be repeated. An event set is what `bot eval` reads: the rank of the first sentence, and
of the first passage, that holds a proof. Of a set of paragraphs (objects with `id`, `title` and `text`) each becomes an
article of its own; a question of it (`question` and the `paragraph` that answers it) asks for that article's rank.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np

from bot.engine import Engine
from bot.evaluation.questions import Question, read_questions
from bot.evaluation.running import comparable
from bot.model import Passage, Ranking, Span

#: The least number of words of a paragraphs question that is asked.
_LEAST_WORDS = 7
#: How many passages are ranked for it.
_DEEP = 12
#: What the rest of a sentence's passage counts in the sentence's rank, against 1 for the sentence itself.
_PASSAGE = 0.3


def ranked(engine: Engine, question: str, limit: int) -> Ranking:
    """The passages that the search finds for a question, as the answers get to see them."""
    asked = engine.understand(question)
    return engine.index.rank(asked.topic, asked.language, limit, people=asked.people, names=asked.names)


def passage_rank(engine: Engine, ranking: Ranking, question: Question) -> int | None:
    """The rank of the first passage that holds a proof."""
    return _rank(_holds(engine, passage, passage.span, question) for passage in ranking.passages)


def sentence_rank(engine: Engine, ranking: Ranking, question: Question) -> int | None:
    """The rank of the first sentence that holds a proof, or is part of one."""
    if not ranking.passages:
        return None
    met, weights = ranking.met, np.array([term.weight for term in ranking.terms])
    highest = np.maximum(np.maximum.reduceat(met.strengths, met.first[:-1]), met.context)
    scores = met.strengths @ weights + np.repeat(_PASSAGE * highest @ weights, np.diff(met.first))
    spans = [(passage, span) for passage in ranking.passages for span in passage.sentences]
    ordered = (spans[row] for row in np.argsort(-scores, kind="stable"))
    return _rank(_holds(engine, passage, span, question) for passage, span in ordered)


def _holds(engine: Engine, passage: Passage, span: Span, question: Question) -> bool:
    text = comparable(engine.corpus.by_id[passage.article].read(span))
    proofs = map(comparable, question.proofs)
    return any(proof in text or (len(text) > 20 and text in proof) for proof in proofs)  # noqa: PLR2004


def _rank(right: Iterable[bool]) -> int | None:
    return next((rank for rank, met in enumerate(right, start=1) if met), None)


def _share(ranks: Sequence[int | None], within: int) -> str:
    return f"{sum(rank is not None and rank <= within for rank in ranks) / max(len(ranks), 1):.3f}"


def _row(name: str, *columns: str) -> None:
    click.echo(f"{name:<34}" + "".join(f"{column:>9}" for column in columns))


def measure_event(engine: Engine, questions: Sequence[Question], name: str) -> None:
    """Prints the shares of a set's questions whose evidence ranks high, by language."""
    _row(name, "n", "sent@1", "sent@3", "sent@10", "pass@1", "pass@10")
    everything = len(engine.index.passages)
    for language in ("fr", "en"):
        those = [question for question in questions if question.lang == language and question.proofs]
        found = [(question, ranked(engine, question.question, everything)) for question in those]
        sentences = [sentence_rank(engine, ranking, question) for question, ranking in found]
        passages = [passage_rank(engine, ranking, question) for question, ranking in found]
        shares = [_share(sentences, within) for within in (1, 3, 10)] + [_share(passages, within) for within in (1, 10)]
        _row(f"  {language}", str(len(those)), *shares)


def measure_paragraphs(engine: Engine, rows: Iterable[dict[str, Any]], name: str) -> None:
    """Prints the share of questions whose paragraph comes first, and among the first ten."""
    ranks: list[int | None] = []
    for row in rows:
        if len(row["question"].split()) < _LEAST_WORDS:
            continue
        articles = dict.fromkeys(passage.article for passage in ranked(engine, row["question"], _DEEP).passages)
        ranks.append(_rank(article == f"{row['paragraph']}.md" for article in articles))
    _row(name, "n", "R@1", "R@10")
    _row("", str(len(ranks)), _share(ranks, 1), _share(ranks, 10))


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write_paragraphs(path: Path, folder: Path) -> None:
    """Writes each paragraph of a set as an article of its own."""
    for row in _rows(path):
        text = f"---\ntitle: {json.dumps(row['title'], ensure_ascii=False)}\n---\n\n{row['text']}\n"
        (folder / f"{row['id']}.md").write_text(text, encoding="utf-8")


_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(help=__doc__)
@click.option("--event", "events", type=(_FILE, _FOLDER), multiple=True, metavar="QUESTIONS ARTICLES")
@click.option("--paragraphs", "sets", type=(_FILE, _FILE), multiple=True, metavar="PARAGRAPHS QUESTIONS")
def main(events: Sequence[tuple[Path, Path]], sets: Sequence[tuple[Path, Path]]) -> None:
    """Measures each set named on the command line."""
    for questions, articles in events:
        measure_event(Engine.open(articles), read_questions(questions), articles.parent.name)
    for paragraphs, asked in sets:
        with tempfile.TemporaryDirectory() as folder:
            write_paragraphs(paragraphs, Path(folder))
            measure_paragraphs(Engine.open(Path(folder)), _rows(asked), asked.name)


if __name__ == "__main__":
    main()
