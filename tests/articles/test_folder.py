"""A folder that is read again yields what it yields when it is read from nothing."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from bot.articles.files import article_files
from bot.articles.folder import Known, Reading, read_folder
from bot.articles.reading import read_article
from tests.examples import examples

#: Sentences that bear on each other across articles: spellings, shared surnames, roles told elsewhere, interviews.
_SENTENCES = (
    "Ana Ruizelle, présidente de la ligue, a parlé.",
    "Ana Ruzelle a parlé.",
    "Anna Ruizelle a ri.",
    "Ana Ruizelle est venue, Ugo Petit aussi. « Il pleut sur les quais », a dit la présidente.",
    "Marc Ruizelle, 41 ans, a parlé. Il est éclusier.",
    "Selon Mme Ruizelle, le pont est fermé.",
    "« Il pleut sur les quais », a dit l'éclusier.",
    "La présidente de la ligue a ouvert le bal. Elle a dit que la salle était pleine.",
    "Le maraîcher Ugo Petit a parlé.",
    "Un petit pont, un petit bal.",
    "Ugo a planté des choux, dit le maraîcher.",
    "Où allez-vous ?\n\nJe vais au port.\n\nEt après ?\n\nNous irons au bal.\n\nVraiment ?\n\nOui, j'y tiens.",
)
_TITLES = ("Entretien avec Ugo Petit", "Un jour au port de Lannec", "Ana Ruizelle : un portrait")
_TEXTS = st.builds(
    lambda title, sentences: title + "\n\n" + "\n\n".join(sentences) + "\n",
    st.sampled_from(_TITLES),
    st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4),
)
FOLDERS = st.dictionaries(st.sampled_from("a.txt b.txt c.md sub/d.txt e.txt".split()), _TEXTS, min_size=1)
PEOPLE = st.sampled_from(["", '[[people]]\nname = "Ana Ruizelle"\nroles = ["juge"]\n'])
_ROLE = "Un bal\n\nAna Ruizelle, présidente de la ligue, a parlé.\n"
_NAMESAKE = "Un bal\n\nMarc Ruizelle, 41 ans, a parlé.\n"


def _said_by(whom: str) -> str:
    return f"Un jour au port\n\nAna Ruizelle est venue. Ugo Petit aussi. Il pleut.\n\n« Tout va », a dit {whom}.\n"


def fill(folder: Path, texts: dict[str, str], people: str) -> None:
    """Makes a corpus folder hold these files, and these declared people where there are any."""
    for file in [path for path in folder.rglob("*") if path.is_file()]:
        file.unlink()
    (folder / "sub").mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    if people:
        (folder / "people.toml").write_text(people, encoding="utf-8")


def _known(reading: Reading) -> dict[str, Known]:
    pairs = zip(reading.parts, reading.settled, strict=True)
    return {part.file: Known(part, settled) for part, settled in pairs}


@examples(30)
@example([({"a.txt": _said_by("la présidente")}, ""), ({"a.txt": _said_by("la présidente"), "b.txt": _ROLE}, "")])
@example([({"a.txt": _said_by("Ruizelle")}, ""), ({"a.txt": _said_by("Ruizelle"), "b.txt": _NAMESAKE}, "")])
@given(folders=st.lists(st.tuples(FOLDERS, PEOPLE), min_size=2, max_size=4))
def test_a_changed_folder_is_read_as_from_nothing(folders: list[tuple[dict[str, str], str]]) -> None:
    """Files that come, go, change or are declared otherwise: what was known before never shows."""
    with TemporaryDirectory() as name:
        known: dict[str, Known] = {}
        for texts, people in folders:
            fill(Path(name), texts, people)
            found, anew = read_folder(Path(name), known), read_folder(Path(name))
            assert found.corpus() == anew.corpus()
            assert [(each.stated, each.learned) for each in found.settled] == [
                (each.stated, each.learned) for each in anew.settled
            ]
            known = _known(found)


def test_only_what_changed_is_read(tmp_path: Path) -> None:
    """One more article costs reading that article, and casting the articles that it bears on."""
    texts = {f"{number}.txt": f"Un jour au port\n\nAna Ruiz{number} a parlé.\n" for number in range(9)}
    texts["0.txt"] = "Un jour au port\n\nLe maire Jean Petit a parlé. Jean Petit a ri.\n"
    fill(tmp_path, texts, "")
    known = _known(read_folder(tmp_path))
    (tmp_path / "new.txt").write_text("Un bal\n\nLe notaire Jean Petit a un petit bal.\n", encoding="utf-8")
    with patch("bot.articles.parts.read_article", wraps=read_article) as read:
        found = read_folder(tmp_path, known)
    assert [call.args[1] for call in read.call_args_list] == ["new.txt"]
    again = [each.part.file for each in _known(found).values() if each.settled.said is not _said(known, each)]
    assert again == ["0.txt", "new.txt"]


def test_how_many_articles_stay_in_hand_changes_nothing(tmp_path: Path) -> None:
    """A folder of more articles than stay in hand from one reading to the next is read alike."""
    fill(tmp_path, {f"{number}.txt": f"Un bal\n\n{each}\n" for number, each in enumerate(_SENTENCES)}, "")
    whole = read_folder(tmp_path).corpus()
    for few in (1, 3):
        with patch("bot.articles.settling._IN_HAND", few):
            assert read_folder(tmp_path).corpus() == whole
    assert "Ana Ruizelle" in {said.speaker for said in whole.statements}


def _said(known: dict[str, Known], each: Known) -> object:
    before = known.get(each.part.file)
    return before and before.settled.said


def test_what_a_browser_saves_with_a_page_is_passed_over(tmp_path: Path) -> None:
    """The folder of a saved page is no part of the corpus, whatever is in it; a folder of that name alone is."""
    for name in ("Le port.html", "Le port_files/pub.html", "Le port_files/a.css", "gala.htm", "gala_fichiers/b.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>Le port vivra.</p>", encoding="utf-8")
    (tmp_path / "press_files").mkdir()
    (tmp_path / "press_files" / "c.txt").write_text("Le port vivra.", encoding="utf-8")
    found, notices = article_files(tmp_path)
    assert found == ["Le port.html", "gala.htm", "press_files/c.txt"]
    assert notices == ()
