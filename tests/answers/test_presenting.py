"""Which sentences tell who somebody is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers.candidates import Candidates
from bot.answers.deciding import decide
from bot.answers.identity import NAME
from bot.answers.plain import plain
from bot.answers.presenting import presenting
from bot.answers.question import Asked
from bot.answers.scene import Scenes
from bot.answers.traits import sought_trait
from bot.model import Answer, Corpus, Declined, Outcome, Person, Ranking, Reference
from tests.answers.scenes import article, hit, ranking, span_of

_ASKED = Asked("Qui est Morel ?", "fr", "", "who", people=("Anne Morel",), identity=True)
_SAYS, _IS = "« Le port ferme », dit Anne Morel.", "Anne Morel, directrice du port, ouvre le bal."
_NAMED, _THEN, _DESCRIBED = "Anne Morel est là.", "La mer monte.", "La directrice ouvre le bal."
_ROLES = ("directrice du port",)


def _found(*sentences: str, meant: tuple[str, ...] = (), roles: tuple[str, ...] = _ROLES) -> tuple[Ranking, Corpus]:
    text = article(" ".join(sentences))
    words = meant or ("Anne Morel",) * len(sentences)
    offsets = [span_of(text.text, sentence).start for sentence in sentences]
    spans = [span_of(sentence, word) if word else None for sentence, word in zip(sentences, words, strict=True)]
    references = tuple(
        Reference(text.id, replace(span, start=span.start + at, end=span.end + at), "Anne Morel")
        for span, at in zip(spans, offsets, strict=True)
        if span is not None
    )
    found = ranking(hit(text, *sentences, strengths=[[0.5]] * len(sentences)), words="mairie")
    named = [span is not None for span in spans]
    met = replace(found.met, named=found.met.named | named)
    return replace(found, met=met), Corpus((text,), people=(Person("Anne Morel", (), roles),), references=references)


def _rows(found: Ranking, corpus: Corpus, asked: Asked = _ASKED) -> tuple[range, ...]:
    return presenting(Candidates.of(asked, found, Scenes(corpus, found.passages)), corpus)


def _decided(found: Ranking, corpus: Corpus, asked: Asked = _ASKED) -> Outcome:
    return decide(asked, found, Scenes(corpus, found.passages))


def test_the_sentence_that_presents_somebody_is_quoted() -> None:
    """Not what the person says, whoever speaks."""
    outcome = _decided(*_found(_SAYS, _IS))
    assert isinstance(outcome, Answer)
    assert outcome.citations[0].quote == _IS


def test_a_description_is_quoted_with_the_name_before_it() -> None:
    """What stands for a name tells who it is only beside the name."""
    described = (_NAMED, _THEN, _DESCRIBED)
    assert _rows(*_found(*described, meant=("Anne Morel", "", "La directrice"))) == (range(3),)
    assert _rows(*_found(*described, meant=("", "", "La directrice"))) == ()


@pytest.mark.parametrize("where", ["a la mairie", ""])
def test_what_the_question_adds_is_met(where: str) -> None:
    """A telling word must stand near, a small one need not."""
    assert _rows(*_found(_IS), replace(_ASKED, where=where)) == (range(1),)


def test_what_the_question_adds_and_no_sentence_meets_is_no_presentation() -> None:
    """Whoever works there is somebody else."""
    found, corpus = _found(_IS)
    unmet = replace(found, met=replace(found.met, strengths=found.met.strengths * 0))
    assert _rows(unmet, corpus, replace(_ASKED, where="a la mairie")) == ()


def test_nobody_is_presented_without_a_role() -> None:
    """A name that only speaks leaves the question to the words that are met."""
    assert _rows(*_found(_SAYS, roles=())) == ()


def test_who_is_described_must_be_what_is_asked() -> None:
    """Where neither the sentence nor a role has most of the description, nobody is presented and nothing is quoted."""
    described = replace(_ASKED, described=True)
    found, corpus = _found(_IS)
    assert _rows(found, corpus, described) == ()
    outcome = _decided(found, corpus, described)
    assert isinstance(outcome, Declined)
    assert outcome.reason == "no_evidence"
    known = replace(found, people={"Anne Morel": (0.7,)})
    assert _rows(known, corpus, described) == (range(1),)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        (f"Où travaille {NAME} ?", _IS),
        (f"Quelle association préside {NAME} ?", _IS),
        (f"Quel livre a écrit {NAME} ?", "Anne Morel, directrice du port et autrice, danse."),
        (f"Quel âge a {NAME} ?", "Anne Morel, 42 ans, danse."),
    ],
)
def test_what_stands_beside_a_name_is_quoted_where_it_is_asked(question: str, quote: str) -> None:
    """Where somebody works and what he or she wrote is told by the sentence that says who that is."""
    asked = replace(_ASKED, identity=False, trait=sought_trait(plain(question)))
    found, known = _found(_SAYS, quote)
    outcome = _decided(found, known, asked)
    assert isinstance(outcome, Answer)
    assert outcome.citations[0].quote == quote


def test_what_stands_beside_another_name_is_nobody_elses() -> None:
    """Of two people in a sentence, each has the age that follows the own name."""
    asked = replace(_ASKED, identity=False, trait=sought_trait(f"quel age a {NAME} ?"))
    text = article("Anne Morel, directrice du port, et Luc Danet, 42 ans, dansent.")
    people = (Person("Anne Morel", (), _ROLES), Person("Luc Danet"))
    references = tuple(Reference(text.id, span_of(text.text, one.name), one.name) for one in people)
    hits = ranking(hit(text, text.text, strengths=[[0.5]]), words="mairie")
    found = replace(hits, met=replace(hits.met, named=hits.met.named | True))
    assert _rows(found, Corpus((text,), people=people, references=references), asked) == ()


_BEFORE = replace(_ASKED, identity=False, trait=sought_trait(f"que faisait {NAME} avant ?"))
_POSTED = "Elle, ancienne postière, sourit."


def test_what_somebody_did_before_is_told_by_a_pronoun_after_the_name() -> None:
    """The words themselves say what is asked, so that neither a role nor an age need stand beside them."""
    assert _rows(*_found(_NAMED, _THEN, _POSTED, meant=("Anne Morel", "", "Elle"), roles=()), _BEFORE) == (range(3),)
    assert _rows(*_found(_THEN, _THEN, "Elle sourit.", meant=("", "", "Elle"), roles=()), _BEFORE) == ()


def test_the_title_of_an_article_names_whom_its_pronouns_mean() -> None:
    """A portrait says "elle" from its first words on."""
    found, corpus = _found(_POSTED, meant=("Elle",), roles=())
    assert _rows(found, corpus, _BEFORE) == ()
    (text,) = corpus.articles
    portrait = replace(corpus, articles=(replace(text, title="Anne Morel, du guichet au port"),))
    assert _rows(found, portrait, _BEFORE) == (range(1),)
