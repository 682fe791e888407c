"""What the bot read from a corpus folder: figures and notices, one entry a file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from bot.counting import words_in
from bot.model import Article, Corpus, Event, Notice
from bot.render.json import Object

_EVENT = "event.toml"


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file of the corpus folder; `article` is None where the file holds no usable article.

    `about` is what the bot read from a file that stands beside the articles.
    """

    file: str
    article: Article | None
    words: int
    passages: tuple[str, ...]
    statements: int
    notices: tuple[Notice, ...]
    about: tuple[str, ...] = ()


def file_reports(corpus: Corpus) -> tuple[FileReport, ...]:
    """A report for each article and for each other file that has a notice, sorted by file."""
    statements = Counter(statement.article for statement in corpus.statements)
    passages: dict[str, list[str]] = {}
    for passage in corpus.passages:
        passages.setdefault(passage.article, []).append(corpus.by_id[passage.article].read(passage.span))
    notices: dict[str, list[Notice]] = {}
    for notice in corpus.notices:
        notices.setdefault(notice.file, []).append(notice)
    reports = []
    beside = {} if corpus.event == Event() else {_EVENT: _event(corpus.event)}
    for file in sorted(corpus.by_id.keys() | notices.keys() | beside.keys()):
        article = corpus.by_id.get(file)
        words = words_in(article.text) if article else 0
        found = tuple(passages.get(file, ()))
        told = tuple(notices.get(file, ()))
        reports.append(FileReport(file, article, words, found, statements[file], told, beside.get(file, ())))
    return tuple(reports)


def _event(event: Event) -> tuple[str, ...]:
    """What the organizers say of their event, a line for each sentence and one for the rest."""
    held = ", ".join(date.isoformat() for date in event.dates)
    facts = [event.name, event.place, held, " ".join(event.languages), event.contact]
    return (
        " · ".join(fact for fact in facts if fact),
        *(f"{name}: {text}" for name, text in event.description.items()),
    )


def summary(corpus: Corpus) -> dict[str, int]:
    """How much the corpus holds, and how many warnings and unusable files it has."""
    return {
        "articles": len(corpus.articles),
        "passages": len(corpus.passages),
        "statements": len(corpus.statements),
        "people": len(corpus.people),
        "warnings": sum(not notice.fatal for notice in corpus.notices),
        "unusable files": len({notice.file for notice in corpus.notices if notice.fatal}),
    }


def report_object(corpus: Corpus, *, passages: bool = False) -> Object:
    """The reports and the summary as one JSON object; with `passages`, the texts of the passages too."""
    return {"files": [_file(report, passages=passages) for report in file_reports(corpus)], "summary": summary(corpus)}


def _file(report: FileReport, *, passages: bool) -> Object:
    article = report.article
    found: Object = {
        "file": report.file,
        "usable": article is not None or not any(notice.fatal for notice in report.notices),
        "title": article.title if article else None,
        "publisher": article.publisher if article else None,
        "date": article.date.isoformat() if article and article.date else None,
        "words": report.words,
        "passages": len(report.passages),
        "statements": report.statements,
        "about": list(report.about),
        "warnings": [{"text": n.text, "line": n.line, "fatal": n.fatal} for n in report.notices],
    }
    return found | {"texts": list(report.passages)} if passages else found
