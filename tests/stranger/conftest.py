"""A clone, and a folder in which somebody new keeps an event of their own."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chat.fake.people import TOKEN
from tests.chat.fake.telegram import Telegram
from tests.docs.telling import ROOT, inline, page, section

ARTICLES = {
    "marche.md": (
        '---\ntitle: "Le marché couvert rouvre"\ndate: 2024-05-03\npublisher: "Le Courrier du Val"\nlanguage: fr\n'
        "authors: []\n---\n\n« La halle ouvrira tous les matins, même le lundi », a annoncé Claire Dubreuil, "
        "présidente des commerçants.\n"
    ),
    "piscine.txt": (
        "La piscine ferme pour travaux\n\nPublié le 4 mai 2024\n\n« Les travaux dureront huit mois », a expliqué Hugo "
        "Marchal, directeur des sports. Le bassin sera plus chaud.\n"
    ),
    "musique.md": (
        '---\ntitle: "Une fête sans voitures"\ndate: 2024-06-21\npublisher: "Le Courrier du Val"\nlanguage: fr\n'
        "authors: []\n---\n\n« Le centre sera fermé aux voitures dès seize heures », a promis Nadia Kessler, adjointe "
        "à la culture.\n"
    ),
}


def _bot(file: Path, root: Path) -> Path:
    """A command `bot` that is this interpreter's, with the code of a folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'#!/bin/sh\nPYTHONPATH="{root}" exec "{sys.executable}" -m bot "$@"\n', encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a fresh clone holds, with a `.venv/bin/bot`: packages are not fetched again."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("this is no clone")
    listed = subprocess.run(
        [git, "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, timeout=60
    )
    folder = tmp_path_factory.mktemp("stranger") / "verbatim"
    for name in filter(None, os.fsdecode(listed.stdout).split("\0")):
        if (ROOT / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    _bot(folder / ".venv" / "bin" / "bot", folder)
    return folder


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A search path on which `bot` is this interpreter's."""
    return f"{_bot(tmp_path_factory.mktemp('bin') / 'bot', ROOT).parent}{os.pathsep}{os.environ['PATH']}"


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    """A fake Telegram."""
    with Telegram() as running:
        yield running
        assert running.perform(lambda state: state.violations) == []


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """Steps 1 and 4 of the README: a folder of three articles, and `.env` with a token and the folder's name."""
    steps = inline(section(page("README.md"), "Use it for your event"))
    (token, folder) = [step for step in steps if step.startswith("BOT_")]
    home = tmp_path / "event"
    articles = home / folder.partition("=")[2]
    articles.mkdir(parents=True)
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    (home / ".env").write_text(f"{token.replace('…', TOKEN)}\n{folder}\n", encoding="utf-8")
    return home
