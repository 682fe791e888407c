"""What a picture's caption tells is text of the article, in a place where it parts nothing."""

from __future__ import annotations

import pytest

from bot.articles.captions import tells, with_captions
from bot.articles.cutting import cut
from bot.articles.page import Raw, RawKind
from bot.articles.parts import read_part
from bot.articles.people import name_people
from bot.articles.reading import read_article
from bot.articles.settling import settle

_CAPTION = "La fanfare de Roncey a gagné le concours."
_PROSE = "Le bal a duré jusqu'à minuit sous les halles. Trois cents habitants ont dansé malgré la pluie de ce samedi."


@pytest.mark.parametrize(
    ("caption", "told"),
    [
        (_CAPTION, True),
        ("La clinique des Ormes, lauréate du prix Santé", True),
        ("la salle du bal, vendredi matin.", True),
        ("Ana Ruiz", False),
        ("Ana Ruiz, Marc Petit, Zoé Quint et Paul Danois", False),
        ("ana ruiz bal de roncey 2019", False),
        ("Marc Petit pour Ouest Vigie Dimanche", False),
    ],
)
def test_a_caption_tells_something_or_only_names(caption: str, *, told: bool) -> None:
    """A few words with one of the language tell something; names, a file's name and a paper's do not."""
    assert tells(caption) is told


def _placed(*blocks: tuple[RawKind, str]) -> list[str]:
    found = with_captions([Raw(kind, text) for kind, text in blocks], "Un bal")
    return [f"{kept.raw.kind[0]}:{kept.raw.text}" for kept in found]


def test_a_caption_stands_behind_the_text_beside_it() -> None:
    """Between two paragraphs it stays where it was; above the first it waits until there is text."""
    assert _placed(("caption", _CAPTION), ("paragraph", "Un."), ("paragraph", "Deux.")) == [
        "p:Un.", f"c:{_CAPTION}", "p:Deux."
    ]  # fmt: skip
    assert _placed(("paragraph", "Un."), ("caption", _CAPTION)) == ["p:Un.", f"c:{_CAPTION}"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("paragraph", "Elle a répondu :"), ("paragraph", "« Oui. »")),
        (("paragraph", "« Un bal, c'est long."), ("paragraph", "« Et c'est beau », dit-elle.")),
        (("item", "Plein tarif : 6 euros"), ("item", "Moins de 12 ans : gratuit")),
        (("heading", "Sous les halles"), ("paragraph", "Le bal a commencé.")),
        (("paragraph", "« Oui »"), ("paragraph", "a dit la maire.")),
    ],
)
def test_a_caption_parts_nothing(before: tuple[RawKind, str], after: tuple[RawKind, str]) -> None:
    """What belongs together stays together: the caption comes behind both."""
    placed = _placed(before, ("caption", _CAPTION), after, ("paragraph", "Fin."))
    assert placed.index(f"c:{_CAPTION}") == 2


@pytest.mark.parametrize("again", [_CAPTION, f"{_CAPTION} Elle jouera encore dimanche."])
def test_what_the_article_says_itself_is_not_said_twice(again: str) -> None:
    """A caption that repeats the text, or another caption, only helps to find it."""
    assert _placed(("paragraph", again), ("caption", _CAPTION)) == [f"p:{again}"]
    assert _placed(("caption", _CAPTION), ("caption", _CAPTION), ("paragraph", "Un.")).count(f"c:{_CAPTION}") == 1


def test_a_caption_is_a_passage_of_its_own() -> None:
    """It is quoted as it stands in the text, and never with its neighbours."""
    raw = f"Un bal à Roncey\n\n{_PROSE}\n\n{_CAPTION} © Marc Petit\n\n« La pluie », dit-on.\n".encode()
    article, _ = read_article(raw, "bal.txt")
    read = [article.read(passage.span) for passage in cut(article)]
    assert read == [_PROSE, _CAPTION, "« La pluie », dit-on."]
    assert "Petit" not in article.text


def _said(*paragraphs: str) -> list[tuple[str | None, str]]:
    part = read_part("\n\n".join(["Un bal à Roncey", *paragraphs]).encode(), "bal.txt")
    _, settled = settle([part], name_people([part.names], ()), {})
    article = part.piece().article
    return [(said.speaker, article.read(said.span)) for said in settled[0].said().statements]


def test_a_caption_has_the_speaker_whom_it_names() -> None:
    """What a caption quotes is its speaker's, in the right place of the article's text."""
    found = _said(f"{_PROSE} Ana Ruiz est venue.", "La maire Ana Ruiz a déclaré que le bal reprendrait. © AFP", _PROSE)
    assert found == [("Ana Ruiz", "La maire Ana Ruiz a déclaré que le bal reprendrait.")]


_SHE, _HE = (f"{who} a déclaré que le bal de Roncey reprendrait." for who in ("Elle", "Il"))


def test_a_pronoun_never_reaches_into_or_out_of_a_caption() -> None:
    """Whoever stands in a picture is nobody's "he" in the text, and nobody of the text is a caption's "she"."""
    opens = f"{_PROSE} La maire, Ana Ruiz, 40 ans, a dansé."
    assert _said(opens, _SHE) == [("Ana Ruiz", _SHE)]
    assert _said(opens, f"{_SHE} © AFP", "Un bal.") == [(None, _SHE)]
    baker = "Le boulanger Marc Petit, 30 ans, a servi trois cents tartes ce samedi."
    assert _said(_PROSE, baker, _HE) == [("Marc Petit", _HE)]
    assert _said(_PROSE, f"{baker} © AFP", _HE, "Un bal.") == [(None, _HE)]
