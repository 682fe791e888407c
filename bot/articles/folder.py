"""The corpus folder: everything read from its articles and from what stands beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.articles.beside import read_event, read_lexicon, read_people
from bot.articles.cutting import cut
from bot.articles.files import article_files
from bot.articles.names.casting import cast_of
from bot.articles.names.prose import Prose
from bot.articles.names.references import find_references
from bot.articles.names.roster import Roster
from bot.articles.people import learn_people
from bot.articles.reading import read_article
from bot.articles.speech.statements import find_statements
from bot.errors import CorpusError, FileError
from bot.model import Article, Corpus, Notice


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
