"""Who a corpus names: one person for all spellings, and what the articles say that people are."""

from __future__ import annotations

import time

import pytest

from bot.articles.names.candidates import Candidate
from bot.articles.names.joining import join
from bot.articles.names.mentions import namings
from bot.articles.names.profiles import NO_FIT, Profile, Role, fit
from bot.articles.parts import read_part
from bot.articles.people import name_people
from bot.articles.settling import settle
from bot.model import Person


def _learn(*texts: str) -> dict[str, Person]:
    parts = [
        read_part(f"Un jour au port de Lannec\n\n{text}\n".encode(), f"{number}.txt")
        for number, text in enumerate(texts)
    ]
    people, _ = settle(parts, name_people((part.names for part in parts), ()), {})
    return {person.name: person for person in people}


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("Ana Ruiz, présidente de la ligue, a parlé.", "Ana Ruiz", ("présidente de la ligue",)),
        ("Le maraîcher Ugo Bernat a parlé.", "Ugo Bernat", ("maraîcher",)),
        ("La directrice de la médiathèque, Ana Ruiz, a parlé.", "Ana Ruiz", ("directrice de la médiathèque",)),
        ("Cécile Morin ( fondatrice de Voilis) a parlé.", "Cécile Morin", ("fondatrice de Voilis",)),
        ("Ana Ruiz, qui préside la ligue, a parlé.", "Ana Ruiz", ("présidente de la ligue",)),
        ("Ana Ruiz, 41 ans, éclusière à Lannec, a parlé.", "Ana Ruiz", ("éclusière à Lannec",)),
        ("Ugo Bernat a parlé. « Il pleut sur les quais », a dit l'ancien notaire.", "Ugo Bernat", ("ancien notaire",)),
        ("L'endivier Ugo Bernat a parlé.", "Ugo Bernat", ("endivier",)),
        ("L'administratrice, Ana Ruiz, a parlé.", "Ana Ruiz", ("administratrice",)),
        ("L'infirmière scolaire, Ana Ruiz, a parlé.", "Ana Ruiz", ("infirmière scolaire",)),
        ("La cheffe maçonne, Ana Ruiz, a parlé.", "Ana Ruiz", ("cheffe maçonne",)),
        ("L'une vient d'un facteur de 29 ans, Ugo Bernat.", "Ugo Bernat", ("facteur",)),
        ("Ana Ruiz, kinésithérapeute à Lannec, a parlé.", "Ana Ruiz", ("kinésithérapeute à Lannec",)),
        ("Ana Ruiz a lancé Voilis en 2018.", "Ana Ruiz", ("fondatrice de Voilis",)),
        ("Ana Ruiz et Ugo Bernat ont créé Isolin en 2018.", "Ugo Bernat", ("fondateur d'Isolin",)),
        ("Ana Ruiz, 71 ans, opérée deux fois, préside la ligue.", "Ana Ruiz", ("présidente de la ligue",)),
        ("Ana Ruiz, géologue, a parlé. La géologue en a ri.", "Ana Ruiz", ("géologue",)),
        ("Ana Ruiz, patronne, a parlé. Et la patronne d'égrener ses chiffres.", "Ana Ruiz", ("patronne",)),
        ("Ana Ruiz, 51 ans, veilleuse de nuit, a parlé.", "Ana Ruiz", ("veilleuse de nuit",)),
        (
            "Vétérinaire à Lannec, président depuis 2013, Ugo Bernat a parlé.",
            "Ugo Bernat",
            ("vétérinaire à Lannec", "président"),
        ),
        (
            "Ana Ruiz, maire de Lannec, présidente du port, a parlé.",
            "Ana Ruiz",
            ("maire de Lannec", "présidente du port"),
        ),
        ("Ana Ruiz, élue, maire, avocate, notaire, poète, a ri.", "Ana Ruiz", ("élue", "maire", "avocate", "notaire")),
        ("Ugo Bernat, qui tient le garage de Lannec, a ri.", "Ugo Bernat", ("gérant du garage de Lannec",)),
        ("Ugo Bernat, qui représente les négociants, a ri.", "Ugo Bernat", ("représentant des négociants",)),
        ("Ugo Bernat, qui tient la main de sa mère, a ri.", "Ugo Bernat", ()),
        ("Ana Ruiz, songeuse à la barre, a ri.", "Ana Ruiz", ()),
        ("Par la voix de son interprète, Ana Ruiz a parlé.", "Ana Ruiz", ()),
        ("Avec l'aide de la fondatrice, Ana Ruiz, le port a ri.", "Ana Ruiz", ("fondatrice",)),
        ("Ana Ruiz a parlé de la retraite, alors que la retraite venait.", "Ana Ruiz", ()),
        ("Ana Ruiz a parlé. « Il pleut », a dit l'intéressée.", "Ana Ruiz", ()),
        ("Dans l'escalier, Ana Ruiz a parlé.", "Ana Ruiz", ()),
        ("Ana Ruiz, le plombier et Ugo Bernat ont lancé un appel.", "Ugo Bernat", ()),
        ("La directrice salue Ana Ruiz.", "Ana Ruiz", ()),
        ("Le fils d'un fermier, Ugo Bernat, a parlé.", "Ugo Bernat", ()),
        ("La maire, son opposant et un juge ont parlé. Ana Ruiz aussi a parlé.", "Ana Ruiz", ()),
        ("Sa mère, Ana Ruiz, a parlé.", "Ana Ruiz", ()),
    ],
)
def test_roles_are_the_articles_own_words(text: str, name: str, roles: tuple[str, ...]) -> None:
    """A role stands as the article has it, without age, relatives or what its sentence adds."""
    assert _learn(text)[name].roles == roles


def test_an_age_before_a_name_tells_a_person() -> None:
    """A first name that no list has is one where an age stands before it."""
    assert set(_learn("À 47 ans, Betrixe Loumeau dirige le laboratoire.")) == {"Betrixe Loumeau"}
    assert not _learn("Betrixe Loumeau dirige le laboratoire.")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("« Nous ouvrirons », promet Betrixe Loumeau.", {"Betrixe Loumeau"}),
        ("« Nous ouvrirons », promet Lunaire Transit. Le directeur de Lunaire Transit en rit.", set()),
        ("Ana Ruiz, directrice générale de Lunaire Transit, a ri. « Bah », dit Lunaire Transit.", {"Ana Ruiz"}),
        ("« Nous ouvrirons », promet Lunaire Transit, une jeune entreprise du port.", set()),
        ("« Nous ouvrirons », promet Lunaire Transit (74 salariés).", set()),
        ("On a compté : chez Lunaire Transit, un accompagnateur pour cent dormeurs.", set()),
        ("Chez Ana Ruiz, institutrice, on dort bien. Ana Ruiz en a ri.", {"Ana Ruiz"}),
        ("Mme Betrixe Loumeau a parlé. La directrice de Betrixe Loumeau en a ri.", {"Betrixe Loumeau"}),
        ("On a rencontré Ana Ruiz. Clarisse, 68 ans, elle tient un carnet.", {"Ana Ruiz", "Clarisse"}),
        ("On a rencontré Ana Ruiz. Bénédictine, 68 ans, elle tient un carnet.", {"Ana Ruiz"}),
        ("On a rencontré Ana Ruiz. Éclusière, 68 ans, mère de six enfants, elle rit.", {"Ana Ruiz"}),
        ("On a rencontré Suzelle, 68 ans, la doyenne du port.", {"Suzelle"}),
    ],
)
def test_bodies_and_trades_are_no_people(text: str, named: set[str]) -> None:
    """A firm that speaks or is spoken of is nobody, nor is a noun that tells with an age what somebody is."""
    assert set(_learn(text)) == named


def test_misspelt_names_are_one_person() -> None:
    """Spellings that differ by a letter or two are joined; the frequent one is shown."""
    people = _learn("Ana Ruizelle a parlé. Ana Ruizelle a ri.", "Ana Ruzelle a parlé.", "Ana Ruiselle a parlé.")
    assert set(people) == {"Ana Ruizelle"}
    assert set(people["Ana Ruizelle"].spellings) == {"Ana Ruzelle", "Ana Ruiselle"}


def test_a_shared_surname_keeps_people_apart() -> None:
    """Two first names are two people."""
    assert set(_learn("Ana Ruiz a parlé. Marc Ruiz a parlé.")) == {"Ana Ruiz", "Marc Ruiz"}


def test_joining_costs_names_not_pairs_of_names() -> None:
    """Five thousand different names are joined in seconds."""
    syllables = [a + b for a in "bcdfglmnprstv" for b in "aeiou"]
    names = [
        f"{first} {syllables[n % 65]}{syllables[n * 7 % 65]}{syllables[n * 11 % 61]}".title()
        for n in range(250)
        for first in "Ana Ugo Zoé Marc Lise Paul Jeanne Karim Odile Luc Inès Hugo Rose Yann Léa Tom Éva Ivo Nora Max".split()
    ]
    before = time.process_time()
    groups = join({name: Candidate(name, weight=1) for name in names}, ())
    assert time.process_time() - before < 10
    assert len(groups) > 1000


def test_an_initial_is_nobody_by_itself() -> None:
    """Somebody who is called by first name and initial is not meant by each article that begins with that letter."""
    texts = (
        "Sophie L., 34 ans, infirmière, est venue.",
        "Ugo Petit est venu. L'un d'eux a dit que le bac était plein.",
    )
    parts = [read_part(f"Un jour au port\n\n{text}\n".encode(), f"{place}.txt") for place, text in enumerate(texts)]
    _, settled = settle(parts, name_people((part.names for part in parts), ()), {})
    assert "Sophie L" not in {said.speaker for said in settled[1].said().statements}
    assert "Sophie L" not in settled[1].named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mme Ruizelle et Ana RUIZELLE ont ri.", ("Mme Ruizelle", "Ana RUIZELLE")),
        ("ANA RUIZELLE-MARTEL, puis Ana Ruizelle.", ("ANA RUIZELLE-MARTEL", "Ana Ruizelle")),
        ("Les Ruizelles, Ruizelle-sur-Mer, d'Ana Ruizelle.", ("Ana Ruizelle",)),
        ("La docteur Ruizelle, ou M. Ruizelle-Martel.", ("docteur Ruizelle", "M. Ruizelle-Martel")),
    ],
)
def test_names_are_found_whole_with_their_titles(text: str, named: tuple[str, ...]) -> None:
    """A name is met in capitals too, with the title before it, the longest at a place, and in no longer word."""
    people = (Person("Ana Ruizelle"), Person("Ana Ruizelle-Martel"))
    assert tuple(text[each.span.start : each.span.end] for each in namings(text, people)) == named


@pytest.mark.parametrize(
    ("role", "noun", "fits"),
    [("présidente", "maire", False), ("maire", "édile", True), ("maire", "élue", True), ("députée", "maire", False)],
)
def test_an_office_is_no_other_office(role: str, noun: str, *, fits: bool) -> None:
    """Whoever presides over something is no mayor, although both are elected."""
    assert (fit(Profile(roles=[Role(role)]), Role(noun), None) > NO_FIT) == fits
