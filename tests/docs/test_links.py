"""Links between the pages lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.telling import ROOT

_PAGES = sorted(
    found
    for pattern in ("*.md", "docs/*.md", "corpus/*.md", "bot/**/*.md", "tests/**/README.md", "requirements/*.md")
    for found in ROOT.glob(pattern)
)
_LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def _anchors(page: Path) -> set[str]:
    """The names of a page's headings, as forges make them."""
    headings = _HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", str(heading).lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """Each relative link or picture of a page names a file that is there, and a heading that it has."""
    for link, source in _LINK.findall(page.read_text(encoding="utf-8")):
        target, _, heading = (link or source).partition("#")
        if ":" in target:
            continue
        found = page.parent / target if target else page
        assert found.exists(), target
        assert not heading or heading in _anchors(found), f"{target}#{heading}"


def test_the_pages_are_found() -> None:
    """Those of the project, its pages, the corpus and the tests are among them."""
    names = {page.relative_to(ROOT).as_posix() for page in _PAGES}
    assert {"README.md", "SECURITY.md", "docs/decisions.md", "corpus/LISEZMOI.md"} <= names
