"""A small corpus about a made-up event, a journal beside it, and the organizers' door to both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.engine import Engine
from bot.ingest.door import Door
from bot.journal.journal import Journal

PORT = """---
title: "Le port de Saumerive s'agrandit"
date: 2021-06-03
authors: ["Colombe Tirel"]
language: fr
publisher: "La Vigie"
---

Le port de Saumerive aura une nouvelle digue. « La digue coûtera douze millions d'euros », a déclaré Maud Kerjean,
la directrice du port.

Les pêcheurs attendent la digue depuis dix ans. « Nous avons perdu trois bateaux », a raconté Yann Morvan, patron
pêcheur.
"""
FESTIVAL = """---
title: "Un festival sous la pluie"
date: 2021-06-05
authors: []
language: fr
publisher: "La Vigie"
---

Mille personnes ont suivi la fanfare jusqu'au phare. « On ne danse bien que les pieds mouillés », a dit Ange Porcher,
le chef de la fanfare.
"""
LIGHTHOUSE = """Le phare de Saumerive rouvre au public
Publié le 9 juin 2021
Par Colombe Tirel

Le phare de Saumerive rouvre ses portes samedi, après quatre ans de travaux.

« L'escalier compte deux cent douze marches », a précisé Nolwenn Abgrall, la gardienne du phare.

Les visites sont gratuites pour les enfants.

Partager sur Facebook
"""
EXPECTED = (
    '{"id": "q1", "lang": "fr", "kind": "said", "question": "Combien coûtera la digue ?", '
    '"any": ["douze millions"], "article": "port.md", "speaker": "Maud Kerjean"}\n'
    '{"id": "q2", "lang": "fr", "kind": "fact", "question": "Combien de marches compte l\'escalier du phare ?", '
    '"any": ["deux cent douze"], "article": "x", "speaker": null}\n'
)


@dataclass
class Place:
    """A corpus folder, its journal, and a door whose engine in service is opened anew on demand."""

    folder: Path
    journal: Journal
    address: str
    engine: Engine | None = None

    @property
    def door(self) -> Door:
        """The organizers' door."""
        return Door(self.folder, self.journal.changes, lambda: self.engine, Engine.open)

    def reopen(self) -> Engine:
        """Puts the engine over the folder as it is now into service."""
        self.engine = Engine.open(self.folder)
        return self.engine

    def files(self) -> dict[str, bytes]:
        """Every file of the folder but what the bot keeps for itself."""
        found = {path.relative_to(self.folder).as_posix(): path for path in self.folder.rglob("*") if path.is_file()}
        return {name: path.read_bytes() for name, path in found.items() if not name.startswith(".cache")}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """The corpus with two articles and two expected questions, the second of which no article answers yet."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in (("port.md", PORT), ("festival.md", FESTIVAL), ("questions.jsonl", EXPECTED)):
        (folder / name).write_text(text, encoding="utf-8")
    address = f"sqlite:///{tmp_path / 'journal.db'}"
    journal = Journal.open(address)
    found = Place(folder, journal, address)
    found.reopen()
    yield found
    journal.close()
