"""What is understood of a raw file, before anything is written."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.errors import RefusedError
from bot.ingest.drafting import draft, draft_page
from bot.ingest.fetching import Fetched
from tests.ingest.conftest import LIGHTHOUSE

_BODY = "".join(f"<p>Le phare de Saumerive rouvre ses portes, dit la phrase numéro {n}.</p>" for n in range(12))
_PAGE = f"<html><head><title>Le phare</title></head><body><article><h1>Le phare</h1>{_BODY}</article></body></html>"
_LOGIN = '<html><body><h1>Le phare</h1><p>Abonnez-vous pour lire.</p><form><input type="password"></form></body></html>'


def test_a_raw_text_becomes_an_article() -> None:
    """Title, date and authors are read, residue is told, and the name is made by the bot."""
    found = draft(LIGHTHOUSE.encode(), "../../Downloads/sans titre(3).doc")
    assert found.name == "2021-06-09-le-phare-de-saumerive-rouvre-au-public.txt"
    assert (found.article.id, found.article.title) == (found.name, "Le phare de Saumerive rouvre au public")
    assert (found.article.date, found.article.authors) == (dt.date(2021, 6, 9), ("Colombe Tirel",))
    assert "Partager sur Facebook" in found.left_out
    assert "Partager" not in found.article.text
    assert found.source == "sans titre(3).doc"


def test_what_is_kept_is_not_told_as_left_out() -> None:
    """Nothing of the article's text is among what was left out."""
    found = draft(LIGHTHOUSE.encode(), "x.txt")
    assert not any(piece in found.article.text for piece in found.left_out)


def test_control_characters_are_harmless() -> None:
    """A title with control characters gives a plain title and a plain name."""
    found = draft(LIGHTHOUSE.replace("Le phare de", "Le \x1b[2J\x07\u202ephare de", 1).encode(), "x\x1b[2J\n.txt")
    assert found.article.title.isprintable()
    assert found.name.isascii()
    assert found.source.isprintable()


def test_a_page_keeps_its_address() -> None:
    """A page that does not say where it is from gets the address it was fetched from, and nothing can break out."""
    url = 'https://paper.example/phare?a=1&b="><script>'
    found = draft_page(Fetched(_PAGE.encode(), url, "text/html"))
    assert found.name == "le-phare.html"
    assert found.article.url == "https://paper.example/phare?a=1&b=%22%3E%3Cscript%3E"
    assert b"<script>" not in found.raw
    declared = _PAGE.replace("<head>", '<head><link rel="canonical" href="https://paper.example/own">')
    assert draft_page(Fetched(declared.encode(), url, "text/html")).article.url == "https://paper.example/own"


@pytest.mark.parametrize(
    ("raw", "source", "says"),
    [
        (_LOGIN, "https://paper.example/x?token=1", "asks to log in"),
        ("<html><body><h1>Bonjour</h1><p>Acceptez les cookies.</p></body></html>", "x.html", "holds no article"),
        ("Bonjour", "x.txt", "holds no article"),
        ("---\ntitle: [\n---\n" + "mot " * 50, "x.md", "line 2: the front matter"),
        ("---\ntitle: x\n---\n", "x.md", "holds no text"),
    ],
)
def test_what_holds_no_article_is_refused(raw: str, source: str, says: str) -> None:
    """A page behind a login, a notice, broken front matter: one line that says how to go on."""
    with pytest.raises(RefusedError, match=says) as caught:
        draft(raw.encode(), source)
    assert "\n" not in str(caught.value)
