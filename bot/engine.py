"""Joins the rooms: a corpus folder in, outcomes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answers.counted import ANYBODY, Nouns
from bot.answers.deciding import decide
from bot.answers.followup import completed, fresh, is_again
from bot.answers.overview import overview, titled
from bot.answers.picking import is_open, picked
from bot.answers.question import Asked, understand
from bot.answers.scene import Scenes
from bot.answers.smalltalk import smalltalk
from bot.articles.files import article_files, bytes_of
from bot.articles.names.role_nouns import is_person
from bot.cache import kept
from bot.errors import SearchError
from bot.meaning.phrasing import ways_of
from bot.model import Answer, Corpus, Declined, Language, Outcome, Ranking, SmallTalk, Unavailable
from bot.search.analysis import term
from bot.search.dictd import read_dictionary
from bot.search.index import Index
from bot.search.language import detect, is_foreign
from bot.search.lexicon import Lexicon
from bot.search.names import NameFinder
from bot.search.roles import RoleFinder
from bot.search.whom import whom
from bot.search.wording import spell_out, spell_right

if TYPE_CHECKING:
    # Most starts do without what these bring along.
    from bot.meaning.reader import Reader
    from bot.meaning.sense import Meaning, Sensing
    from bot.sharing.shared import Shared, Sharing

#: Called while a corpus is opened: what is done, how far, of how much.
Progress = Callable[[str, int, int], None]

#: Passages that are looked at closely for each question.
_CLOSELY = 40
#: The longest question that is read, in characters; what follows is not.
_LONGEST_QUESTION = 1000


@dataclass(frozen=True, slots=True)
class Reply:
    """An outcome, and the question as it was understood: what a follow-up is asked after."""

    outcome: Outcome
    asked: str


@dataclass(frozen=True)
class Engine:
    """Answers questions about one corpus; never changed, swapped whole."""

    corpus: Corpus
    index: Index
    names: NameFinder
    roles: RoleFinder
    scenes: Scenes
    sense: Sensing | None = None
    reader: Reader | None = None
    shared: Shared | None = None

    @classmethod
    def open(  # noqa: PLR0913 -- each is a part that may be missing
        cls,
        folder: Path,
        *,
        cache: Path | None = None,
        meaning: Meaning | None = None,
        reader: Reader | None = None,
        dictionary: Path | None = None,
        sharing: Sharing | None = None,
        progress: Progress | None = None,
    ) -> Engine:
        """Reads and indexes a corpus folder.

        Args:
            folder: the corpus folder.
            cache: a folder for what need not be computed again; None keeps nothing.
            meaning: an embedding model, or None for words alone.
            dictionary: a dictionary in dictd format that widens the lexicon, or None.
            reader: a language model that picks the sentences that answer, or None.
            sharing: an engine on other machines that finds passages; None for this process alone.
            progress: called as the work goes on.

        Raises:
            CorpusError: the folder is missing or holds no article.
            SettingsError: the dictionary cannot be used.
        """
        wider = read_dictionary(dictionary) if dictionary else None
        report = progress or (lambda *_: None)
        key = kept.fingerprint(corpus_files(folder)) if cache or sharing else ""
        found = kept.load(cache, key) if cache else None
        engine = cls.of(*found) if found is not None else cls._anew(folder, cache, key, report)
        if wider is not None:
            lexicon = Lexicon.build(engine.corpus.lexicon, wider=wider)
            engine = replace(engine, index=replace(engine.index, lexicon=lexicon))
        if sharing is not None:
            return replace(engine, reader=reader).within(sharing.of(engine.corpus, engine.index, key, meaning, report))
        sense = meaning.of(engine.corpus, lambda done, total: report("embedding", done, total)) if meaning else None
        return replace(engine, sense=sense, reader=reader)

    @classmethod
    def _anew(cls, folder: Path, cache: Path | None, key: str, report: Progress) -> Engine:
        # What reads articles is needed only where nothing was kept.
        from bot.articles.folder import read_corpus  # noqa: PLC0415
        from bot.cache.renewing import renew  # noqa: PLC0415

        def reading(done: int, total: int) -> None:
            report("reading", done, total)

        return cls.of(*renew(folder, cache, key, reading)) if cache else cls.over(read_corpus(folder, reading))

    @classmethod
    def over(cls, corpus: Corpus) -> Engine:
        """The engine over a corpus that was read already, by words alone."""
        return cls.of(corpus, Index.build(corpus))

    @classmethod
    def of(cls, corpus: Corpus, index: Index) -> Engine:
        """The engine over a corpus and the index of it."""
        roles = RoleFinder(corpus.people, index.company, index.understanding.analyse, is_person)
        names = NameFinder(corpus.people, index.ordinary)
        return cls(corpus, index, names, roles, Scenes(corpus, index.passages, Nouns(term, is_person)))

    def within(self, shared: Shared) -> Engine:
        """The same engine with its passages found where several bots share an index."""
        return replace(self, index=replace(self.index, backend=shared.backend), sense=shared, shared=shared)

    def ask(self, question: str, previous: str | None = None, passages: int = 10) -> Reply:
        """Answers a question.

        Args:
            question: the asker's words.
            previous: the `asked` of the reply before, for follow-ups.
            passages: how many ranked passages the outcome keeps.
        """
        text = " ".join(question[:_LONGEST_QUESTION].split())
        aside = self._aside(text, previous)
        if aside is not None:
            return Reply(replace(aside, question=question), previous or text)
        asked = self._asked(text, previous)
        try:
            ranking = self.look(asked, passages)
        except SearchError:
            return Reply(Unavailable(question, asked.language), previous or text)
        outcome = self._read(asked, ranking, decide(replace(asked, text=question), ranking, self.scenes))
        if isinstance(outcome, Declined) and is_foreign(text):
            return Reply(SmallTalk(question, asked.language, "foreign"), previous or text)
        if isinstance(outcome, Answer | Declined):
            outcome = replace(outcome, hits=ranking.hits(passages))
        return Reply(outcome, _remembered(asked, outcome, self.corpus))

    def look(self, asked: Asked, passages: int = 10) -> Ranking:
        """The passages that may answer a question, at least `passages` of them where there are so many.

        Raises:
            SearchError: they are found on other machines, and those are away.
        """
        limit = max(_CLOSELY, passages)
        near = None
        if self.sense:
            french = self.index.lexicon.gloss(asked.text) if asked.language == "en" else asked.text
            near = self.sense.nearness(ways_of(asked.text, french, asked.people, self.corpus))
        also = near.found if near else ()
        found = self.index.rank(asked.topic, asked.language, limit, people=asked.people, names=asked.names, also=also)
        if asked.kind == "who" and asked.people and not found.terms:
            # "Whom do we talk to, in X's view?" leaves only a verb to search for, "who is X?" what X is known as.
            roles = " ".join(role for one in self.corpus.people if one.name in asked.people for role in one.roles)
            known = asked.saying or roles
            found = self.index.rank(known, detect(known), limit, people=asked.people, names=asked.names, also=also)
        return near.mixed(found) if near else found

    def _read(self, asked: Asked, ranking: Ranking, outcome: Outcome) -> Outcome:
        """The outcome as a language model changes it, where one takes part."""
        if self.reader is None or not is_open(outcome):
            return outcome
        picks = self.reader.read(asked.text, ranking.passages, self.corpus)
        return outcome if picks is None else picked(asked, outcome, picks, ranking, self.scenes)

    def _aside(self, text: str, previous: str | None) -> SmallTalk | None:
        """What needs no passage: small talk, and questions about the articles as a whole."""
        language = self.language(text, previous)
        topic = smalltalk(text)
        if topic is None and previous is None and is_again(text):
            topic = "origin"
        return SmallTalk(text, language, topic) if topic else overview(text, language, self.corpus)

    def _asked(self, text: str, previous: str | None) -> Asked:
        asked = self.understand(text)
        language = self.language(text, previous)
        whole = titled(text, self.corpus.event.name)
        if whole == text and previous is not None:
            whole = completed(replace(asked, language=language), self.understand(previous))
        if whole == text:
            return replace(asked, language=language)
        return replace(self.understand(whole), language=language, fresh=fresh(asked))

    def language(self, text: str, previous: str | None = None) -> Language:
        """The language a question is asked in: that of the question before where its own words tell nothing."""
        return detect(text, default=detect(previous) if previous else "fr")

    def understand(self, text: str) -> Asked:
        """What a question wants."""
        language = self.language(text)
        spelt = spell_right(spell_out(text, language), language, self.index.ordinary)
        meant = whom(spelt, language, self.names, self.roles)
        asked = understand(spelt, language, meant.mentions, described=meant.described)
        return replace(asked, counts_people=asked.counted in ANYBODY or self.roles.are_people(asked.counted, language))


#: Opens the engine over a folder.
Opening = Callable[[Path], Engine]


def _remembered(asked: Asked, outcome: Outcome, corpus: Corpus) -> str:
    """A question with the person whom its answer quotes or names, so that "what else did she say?" finds her."""
    speaker = _answers_with(asked, outcome, corpus) if isinstance(outcome, Answer) else None
    # Each follow-up may add its words to those before; without an end, they would grow with every one.
    text = asked.text[:_LONGEST_QUESTION]
    return f"{text} ({speaker})" if speaker and not asked.people else text


def _answers_with(asked: Asked, answer: Answer, corpus: Corpus) -> str | None:
    """The person whom the first citation quotes; where it was asked who, else the only one whom it names."""
    first = answer.citations[0]
    if first.speaker or asked.kind not in {"who", "winner"}:
        return first.speaker
    meant = corpus.references_by_article.get(first.article.id, ())
    named = {reference.person for reference in meant if first.span.covers(reference.span)}
    return named.pop() if len(named) == 1 else None


def corpus_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The name and bytes of every file that what is read depends on; an unreadable one counts by its name."""
    articles, notices = article_files(folder)
    beside = [path.name for path in folder.iterdir() if path.suffix in {".toml", ".tsv"}]
    for name in (*articles, *beside):
        try:
            yield name, bytes_of(folder, name)
        except OSError:
            yield name, b""
    yield from ((notice.file, b"") for notice in notices)
