"""Which files of a corpus folder are articles; light, because every start asks."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator
from pathlib import Path
from stat import S_ISREG

from bot.errors import CorpusError
from bot.model import Notice

#: The endings of article files.
ENDINGS = (".md", ".txt", ".html", ".htm")
#: The largest article file, in bytes.
MAX_BYTES = 20 * 1024 * 1024
#: What organizers write beside the articles.
BESIDE = frozenset({"event.toml", "people.toml", "lexicon.tsv", "questions.jsonl"})
#: What explains the folder to its readers, in English and in French.
_README = frozenset({"readme.md", "lisezmoi.md"})
#: How the name of a folder ends that a browser saves beside a page.
_SAVED = frozenset({"files", "fichiers"})


def article_files(folder: Path) -> tuple[list[str], tuple[Notice, ...]]:
    """The article files of a corpus folder, nested ones included, by their path below it, sorted.

    Passed over are hidden files and folders, README.md, LISEZMOI.md, the files that organizers write beside the articles, and
    the folder with the pictures and scripts of a saved page.

    Returns:
        The paths below the folder, with forward slashes, and a notice for every file that is no article or too large.

    Raises:
        CorpusError: the folder is missing, is no folder, or holds no article.
    """
    if not folder.exists():
        raise CorpusError(
            str(folder), "there is no such folder", "name the corpus folder with --corpus DIR or BOT_CORPUS"
        )
    if not folder.is_dir():
        raise CorpusError(str(folder), "is a file, no folder", "name the folder that holds the articles")
    found: list[str] = []
    notices: list[Notice] = []
    for name in sorted(_walk(folder)):
        notice = _objection(name, folder)
        if notice is None:
            found.append(name)
        else:
            notices.append(notice)
    if not found:
        reason = f"holds no article ({', '.join(ENDINGS)})"
        raise CorpusError(str(folder), reason, "put the articles' files into it, or run: bot add FILE")
    return found, tuple(notices)


def bytes_of(folder: Path, name: str) -> bytes:
    """The bytes of a file of a corpus folder, by its path below it.

    Raises:
        OSError: it cannot be read.
    """
    # A path object for each of many files takes as long as reading them.
    with open(os.path.join(folder, name), "rb") as file:  # noqa: PTH118, PTH123
        return file.read()


def _walk(folder: Path) -> Iterator[str]:
    """The paths of all files below a folder that are not passed over; a path is text here, since a folder may hold many."""
    seen: set[tuple[int, int]] = set()
    for top, folders, files in os.walk(folder, followlinks=True):
        place = os.stat(top)  # noqa: PTH116 - os.walk gives strings
        if (place.st_dev, place.st_ino) in seen:
            folders.clear()  # a link that leads back here
            continue
        seen.add((place.st_dev, place.st_ino))
        pages = {name.casefold() for name in files}
        folders[:] = sorted(name for name in folders if not (name.startswith(".") or _is_of_a_page(name, pages)))
        below = Path(top).relative_to(folder).as_posix()
        before = "" if below == "." else f"{below}/"
        yield from (f"{before}{name}" for name in files if not _passed_over(name, top=not before))


def _is_of_a_page(folder: str, files: Container[str]) -> bool:
    """Whether a browser has saved a folder with a page: `page_files`, in French `page_fichiers`, beside `page.html`."""
    page, _, ending = folder.casefold().rpartition("_")
    return ending in _SAVED and any(f"{page}{each}" in files for each in (".html", ".htm"))


def _passed_over(name: str, *, top: bool) -> bool:
    return name.startswith(".") or name.casefold() in _README or (top and name in BESIDE)


def _objection(name: str, folder: Path) -> Notice | None:
    if not name.casefold().endswith(ENDINGS):
        known = ", ".join(ENDINGS)
        return Notice(name, f"is not read: articles end in {known}; save its text so or take it out")
    try:
        told = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 -- as above
    except OSError as error:
        return Notice(name, f"cannot be read ({error.strerror}); mend its link or take it out", fatal=True)
    if not S_ISREG(told.st_mode):
        return Notice(name, "is no ordinary file; take it out", fatal=True)
    if told.st_size > MAX_BYTES:
        return Notice(name, "is larger than 20 MB; keep only the article's text", fatal=True)
    return None
