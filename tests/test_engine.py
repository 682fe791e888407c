"""The engine: quotations are the articles' own words, whatever is asked of whatever corpus."""

from __future__ import annotations

import time
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from bot.articles.folder import read_corpus
from bot.engine import Engine
from bot.model import MAX_QUOTE, Answer, Declined, SmallTalk
from tests.examples import examples

_CORPUS = Path(__file__).parent.parent / "corpus"
#: A corpus needs one article that can be read; what is generated need not be one.
_READABLE = "Anne Morel a ouvert lundi le salon du port devant douze cents visiteurs venus de loin pour la mer."
_WORD = st.sampled_from(
    "le port la mer Anne Morel Luc Danet dit explique « » : , . ? ! combien 12 euros lundi parce que musée ville Ils".split()
)
_PARAGRAPH = st.lists(_WORD, min_size=1, max_size=90).map(" ".join)
_ARTICLE = st.lists(_PARAGRAPH, min_size=1, max_size=4).map("\n\n".join)


@lru_cache(maxsize=1)
def _engine() -> Engine:
    return Engine.over(read_corpus(_CORPUS))


@examples(25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_ARTICLE, min_size=1, max_size=3), st.lists(_WORD, max_size=8).map(" ".join))
def test_every_quotation_is_read_from_its_article(tmp_path_factory: object, articles: list[str], question: str) -> None:
    """A quotation equals its span of the article's text and is at most 420 characters long."""
    folder = tmp_path_factory.mktemp("corpus")  # type: ignore[attr-defined]
    for number, text in enumerate([_READABLE, *articles]):
        (folder / f"{number}.md").write_text(f"---\ntitle: Titre {number}\n---\n\n{text}\n", encoding="utf-8")
    outcome = Engine.open(folder).ask(question).outcome
    if isinstance(outcome, Answer):
        for citation in outcome.citations:
            assert citation.quote == citation.article.text[citation.span.start : citation.span.end]
            assert 0 < len(citation.quote) <= MAX_QUOTE


def test_a_role_asks_for_its_person() -> None:
    """Whoever is described is asked for as if named."""
    assert _engine().understand("Que dit la fondatrice de Mobirider ?").people == ("Cécile Morel",)


def test_a_stranger_is_declined_with_a_reason() -> None:
    """A name that no article has is no reason to quote somebody else."""
    outcome = _engine().ask("What did Zuckerberg answer?").outcome
    assert isinstance(outcome, Declined)
    assert outcome.reason == "unknown_person"


@pytest.mark.parametrize(
    "question",
    [
        "Who is Mahjoubi?",
        "Qui est Mahjoubi ?",
        "quel est le rôle de Mounir Majhoubi",
        "Who is the president of the CNNum?",
    ],
)
def test_who_somebody_is_is_told_by_the_sentence_that_says_it(question: str) -> None:
    """Not by whatever the person says, in either language, however the name is spelt."""
    outcome = _engine().ask(question).outcome
    assert isinstance(outcome, Answer)
    assert "président du Conseil national du numérique, Mounir Mahjoubi" in outcome.citations[0].quote


def test_follow_ups_do_not_grow_without_end() -> None:
    """However often somebody asks on, what is remembered to ask after has a bound."""
    asked = "What did Majhoubi say about Facebook? " + "Facebook " * 105
    for _ in range(5):
        asked = _engine().ask("and how?", asked).asked
    assert asked.startswith("and how? and how?")
    assert len(asked) <= 1000


def test_nobody_is_presented_as_what_he_is_not() -> None:
    """Who speaks of a company is not its founder."""
    outcome = _engine().ask("Who is the founder of Facebook?").outcome
    assert isinstance(outcome, Declined)


def test_who_nobody_is_is_unknown() -> None:
    """A name that no article has presents nobody else."""
    outcome = _engine().ask("Qui est Jacques Dupont ?").outcome
    assert isinstance(outcome, Declined)
    assert outcome.reason == "unknown_person"


def test_small_words_may_be_misspelt() -> None:
    """A slip in a word that only asks leaves the question what it was."""
    assert _engine().understand("what did Mahjoubi say abuot Facebook?").topic == "what did Facebook?"


@pytest.mark.parametrize("question", ["when was it?", "c'était quand ?", "where was it"])
def test_the_event_need_not_be_named(question: str) -> None:
    """When and where "it" was is answered by the sentence that tells it of the event."""
    outcome = _engine().ask(question).outcome
    assert isinstance(outcome, Answer)
    assert "14 novembre 2016" in outcome.citations[0].quote
    assert "Toulouse" in outcome.citations[0].quote


def test_who_speaks_is_listed() -> None:
    """A question for all speakers names them, the most quoted first, and stands between no question and its follow-up."""
    first = _engine().ask("Que dit Cécile Morel du numérique ?")
    reply = _engine().ask("who spoke?", first.asked)
    assert isinstance(reply.outcome, SmallTalk)
    assert reply.outcome.named[0] == "Mounir Mahjoubi"
    assert reply.asked == first.asked


@pytest.mark.parametrize(
    ("follow_up", "language"), [("source ?", "en"), ("who said that?", "en"), ("qui a dit ça ?", "fr")]
)
def test_the_source_of_an_answer_is_told_again(follow_up: str, language: str) -> None:
    """Who said it and where is told by the same answer, in the language of the asker or of the question before."""
    first = _engine().ask("What did Mahjoubi say about Facebook?")
    again = _engine().ask(follow_up, first.asked).outcome
    assert isinstance(first.outcome, Answer)
    assert isinstance(again, Answer)
    assert again.citations == first.outcome.citations
    assert again.language == language


def test_a_source_of_nothing_is_explained() -> None:
    """Without a question before, nothing is searched for."""
    outcome = _engine().ask("source ?").outcome
    assert isinstance(outcome, SmallTalk)
    assert outcome.topic == "origin"


def test_a_title_before_a_name_is_no_subject() -> None:
    """ "Madame Morel" asks for as much as her name does."""  # noqa: D210 -- the quotation opens it
    assert isinstance(_engine().ask("madame Morel").outcome, Answer)
    assert not _engine().understand("Que dit M. Munzel ?").topic.strip(" .?")


def test_a_verb_of_saying_may_be_what_is_asked() -> None:
    """Where it is all that is left of a question, it is looked for."""
    outcome = _engine().ask("Who do we talk to, in Léonore de Roquefeuil's view?").outcome
    assert isinstance(outcome, Answer)
    assert "on ne parle qu'avec des gens" in outcome.citations[0].quote


@pytest.mark.slow
def test_an_article_in_one_endless_line_is_read_as_far_as_a_book(tmp_path: Path) -> None:
    """What its first million characters say is found after seconds, and a warning says so and how to mend it."""
    rest = "Le vent souffle sur la mer grise du matin. " * 46_000
    (tmp_path / "a.md").write_text(f"# La jetée\n\n« La jetée vivra », a dit Ana Ruiz. {rest}\n", encoding="utf-8")
    before = time.process_time()
    engine = Engine.open(tmp_path)
    outcome = engine.ask("Que dit Ana Ruiz de la jetée ?").outcome
    assert time.process_time() - before < 24
    assert isinstance(outcome, Answer)
    assert "La jetée vivra" in outcome.citations[0].quote
    assert 999_000 < len(engine.corpus.articles[0].text) <= 1_000_000
    told = [notice.text for notice in engine.corpus.notices]
    assert any("is longer than 1,000,000 characters, what follows is not read" in text for text in told), told


@pytest.mark.slow
def test_what_people_say_in_one_endless_line_takes_time_in_proportion(tmp_path: Path) -> None:
    """Twice the line takes about twice as long to read, not four times."""
    sentence = "Le maire de Lannevert a dit que « le port vit », selon Jean Dupont. "
    seconds = []
    for times in (600, 1200):
        (tmp_path / "a.md").write_text(f"# Le port\n\n{sentence * times}\n", encoding="utf-8")
        before = time.process_time()
        assert len(read_corpus(tmp_path).statements) >= times
        seconds.append(time.process_time() - before)
    assert seconds[1] < 3.2 * seconds[0], seconds


def test_another_language_is_told_what_is_understood() -> None:
    """Where nothing is found for a question in another language, the bot says in which it may be asked; a name still finds."""
    outcome = _engine().ask("wer hat den Preis gewonnen?").outcome
    assert isinstance(outcome, SmallTalk)
    assert outcome.topic == "foreign"
    assert isinstance(_engine().ask("que dijo Mahjoubi sobre Facebook?").outcome, Answer)
