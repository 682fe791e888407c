"""What some bytes are is told by their content."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from bot.errors import RefusedError
from bot.ingest.sniffing import ending_of

_PAGE = "<!DOCTYPE html><html><head><title>x</title></head><body><p>Le port.</p></body></html>"


def _zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a.txt", "text")
    return held.getvalue()


@pytest.mark.parametrize(
    ("raw", "name", "ending"),
    [
        (_PAGE.encode(), "page.txt", ".html"),
        (("\ufeff  \n" + _PAGE).encode(), "page", ".html"),
        (b'<?xml version="1.0"?>\n<!-- saved -->\n<html><p>x</p></html>', "x.htm", ".html"),
        (b"---\ntitle: x\n---\ntext", "x.txt", ".md"),
        (b"# A title\n\ntext", "x", ".md"),
        ("Le port\n\nDu texte.".encode("cp1252"), "x.html", ".txt"),
        ("é".encode("utf-16"), "x.pdf", ".txt"),
        (b"text with *marks*", "x.md", ".md"),
    ],
)
def test_content_tells_the_kind(raw: bytes, name: str, ending: str) -> None:
    """A name is a hint at most."""
    assert ending_of(raw, name) == ending


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (_zip(), "is not text"),
        (b"%PDF-1.7 ...", "is not text"),
        (b"  \n ", "is empty"),
        (b"a" * (25 * 1024 * 1024), "has 20 MB or more"),
    ],
)
def test_what_is_no_text_is_refused(raw: bytes, says: str) -> None:
    """An archive named .txt, an empty or a huge file: one line that says how to go on."""
    with pytest.raises(RefusedError, match=f"x.txt: {says}.*; .*text"):
        ending_of(raw, "x.txt")


@pytest.mark.parametrize("piece", ["<", "<!--", "</p", " ", "-", "# ", "<?xml "])
def test_long_lines_take_linear_time(piece: str) -> None:
    """A line of 50,000 characters is told within a second."""
    started = time.process_time()
    ending_of((piece * (50_000 // len(piece)) + "x").encode(), "x")
    assert time.process_time() - started < 1
