"""The corpus folder: which files are articles, and everything read from them and from what stands beside them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.articles.beside import read_event, read_lexicon, read_people
from bot.articles.cutting import cut
from bot.articles.names.casting import cast_of
from bot.articles.names.prose import Prose
from bot.articles.names.references import find_references
from bot.articles.names.roster import Roster
from bot.articles.people import learn_people
from bot.articles.reading import ENDINGS, read_article
from bot.articles.speech.statements import find_statements
from bot.errors import CorpusError, FileError
from bot.model import Article, Corpus, Notice

#: The largest article file, in bytes.
MAX_BYTES = 20 * 1024 * 1024
_BESIDE = frozenset({"event.toml", "people.toml", "lexicon.tsv", "questions.jsonl"})
#: What explains the folder to its readers, in English and in French.
_README = frozenset({"readme.md", "lisezmoi.md"})


def article_files(folder: Path) -> tuple[list[Path], tuple[Notice, ...]]:
    """The article files of a corpus folder, nested ones included, sorted by their path below it.

    Hidden files and folders, README.md, LISEZMOI.md and the files that organizers write beside the articles are passed over.

    Returns:
        The paths, and a notice for every file that is no article or too large.

    Raises:
        CorpusError: the folder is missing, is no folder, or holds no article.
    """
    if not folder.exists():
        raise CorpusError(
            str(folder), "there is no such folder", "name the corpus folder with --corpus DIR or BOT_CORPUS"
        )
    if not folder.is_dir():
        raise CorpusError(str(folder), "is a file, no folder", "name the folder that holds the articles")
    found: list[Path] = []
    notices: list[Notice] = []
    for path in sorted(_walk(folder), key=lambda path: path.relative_to(folder).as_posix()):
        notice = _objection(path, folder)
        if notice is not None:
            notices.append(notice)
        elif path.suffix.casefold() in ENDINGS:
            found.append(path)
    if not found:
        reason = f"holds no article ({', '.join(ENDINGS)})"
        raise CorpusError(str(folder), reason, "put the articles' files into it, or run: bot add FILE")
    return found, tuple(notices)


def _walk(folder: Path) -> Iterator[Path]:
    seen: set[tuple[int, int]] = set()
    for top, folders, files in os.walk(folder, followlinks=True):
        place = os.stat(top)  # noqa: PTH116 - os.walk gives strings
        if (place.st_dev, place.st_ino) in seen:
            folders.clear()  # a link that leads back here
            continue
        seen.add((place.st_dev, place.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(top, name) for name in files if not _passed_over(name, top=Path(top) == folder))


def _passed_over(name: str, *, top: bool) -> bool:
    return name.startswith(".") or name.casefold() in _README or (top and name in _BESIDE)


def _objection(path: Path, folder: Path) -> Notice | None:
    name = path.relative_to(folder).as_posix()
    if path.suffix.casefold() not in ENDINGS:
        known = ", ".join(ENDINGS)
        return Notice(name, f"is not read: articles end in {known}; save its text so or take it out")
    try:
        size = path.stat().st_size
    except OSError as error:
        return Notice(name, f"cannot be read ({error.strerror}); mend its link or take it out", fatal=True)
    if not path.is_file():
        return Notice(name, "is no ordinary file; take it out", fatal=True)
    if size > MAX_BYTES:
        return Notice(name, "is larger than 20 MB; keep only the article's text", fatal=True)
    return None


def read_corpus(folder: Path, progress: Callable[[int, int], None] | None = None) -> Corpus:
    """Reads a corpus folder; a file that cannot be used becomes a fatal notice and stops nothing else.

    Args:
        folder: the corpus folder.
        progress: called after each file with how many are done and how many there are.

    Raises:
        CorpusError: the folder is missing, is no folder, or holds no article that can be used.
    """
    paths, noticed = article_files(folder)
    notices = list(noticed)
    articles: list[Article] = []
    for done, path in enumerate(paths, start=1):
        try:
            article, said = _read(path, path.relative_to(folder).as_posix())
        except FileError as error:
            notices.append(Notice(error.file, f"{error.reason}; {error.remedy}", error.line, fatal=True))
        else:
            articles.append(article)
            notices.extend(said)
        if progress is not None:
            progress(done, len(paths))
    if not articles:
        raise CorpusError(str(folder), "none of its articles can be used", _first_reason(notices))
    return _corpus(folder, tuple(articles), notices)


def _read(path: Path, name: str) -> tuple[Article, tuple[Notice, ...]]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise FileError(name, reason, "check that the bot may read it") from error
    return read_article(raw, name)


def _first_reason(notices: list[Notice]) -> str:
    fatal = next((notice for notice in notices if notice.fatal), None)
    return "put the articles' files into it" if fatal is None else f"first {fatal.file}: {fatal.text}"


def _corpus(folder: Path, articles: tuple[Article, ...], notices: list[Notice]) -> Corpus:
    event, about_event = read_event(folder)
    declared, about_people = read_people(folder)
    lexicon, about_lexicon = read_lexicon(folder)
    people = learn_people(articles, declared)
    roster = Roster(people)
    casts = {article.id: cast_of(Prose(article), roster) for article in articles}
    return Corpus(
        articles=articles,
        passages=tuple(passage for article in articles for passage in cut(article)),
        statements=tuple(said for cast in casts.values() for said in find_statements(cast, roster)),
        references=tuple(meant for cast in casts.values() for meant in find_references(cast)),
        people=people,
        event=event,
        lexicon=lexicon,
        notices=(*notices, *about_event, *about_people, *about_lexicon),
    )
