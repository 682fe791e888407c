"""The title and the paper are found among whatever a page prints above its text."""

from __future__ import annotations

import pytest

from bot.articles.reading import read_article

_PROSE = (
    "Le camion-grue a hissé l'instrument au cinquième étage, mardi, devant une centaine de voisins. Puis la sangle a lâché, "
    "et le piano est resté suspendu par un pied."
)
_TITLE = "Un piano tombe du ciel, la rue applaudit"


@pytest.mark.parametrize(
    ("top", "title", "paper"),
    [
        (f"Aller au contenu principal\nLa Vigie du Détroit\n\n{_TITLE}\n\nPar Zoé Quint\n", _TITLE, "La Vigie du Détroit"),
        (f"Pixels Justice\n\n{_TITLE}\n", _TITLE, None),
        (f"NORD DIMANCHE\nAccueil | Sports | Contact\n\n{_TITLE}\n", _TITLE, "NORD DIMANCHE"),
        (f"{_TITLE}\n\nZoé QUINT - Hier à 21:14 | mis à jour aujourd'hui à 08:30\n | Vu 1 862 fois\n", _TITLE, None),
        (f"{_TITLE}\n\n[Photo] Les voisins, sous le piano. Crédit : L. Hamel / Le Fanal\n\nPar Zoé Quint\n", _TITLE, None),
        ("Le Festival des Marées\n\nRetour à l'accueil\n\nPRÉPARER VOTRE VENUE\n\nTroisième édition\n3 juin 2021\n",
         "PRÉPARER VOTRE VENUE", "Le Festival des Marées"),
        (f"LE GALET\n\nVous lisez un article en accès libre. Le Galet vit de vos dons : soutenez-nous.\n\n{_TITLE}\n\n"
         "Zoé Quint\n20 novembre 2017\n", _TITLE, "LE GALET"),
        (f"COMMUNIQUÉ DE PRESSE\nVaubert, le 3 mai 2022\n\n{_TITLE}\n", _TITLE, None),
    ],
)  # fmt: skip
def test_a_title_is_found_among_what_a_page_prints(top: str, title: str, paper: str | None) -> None:
    """Links, views, captions, banners and genres are no title, and sections, links and genres are no paper."""
    article, _ = read_article(f"{top}\n{_PROSE}\n\n{_PROSE}\n".encode(), "a.txt")
    assert (article.title, article.publisher) == (title, paper)
    assert article.text.startswith(_PROSE)


def test_a_paper_that_is_named_again_is_known_by_that() -> None:
    """Two words above the title are the paper's name where the foot of the page says them too."""
    raw = f"Sortir Vaubert\n\n{_TITLE}\n\n{_PROSE}\n\n© Sortir Vaubert - Données personnelles\n"
    assert read_article(raw.encode(), "a.txt")[0].publisher == "Sortir Vaubert"
