"""The organizers' door: what a change would do, and the change itself with its receipt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.engine import Engine, Opening
from bot.errors import CorpusError, QuestionSetError, RefusedError
from bot.evaluation.questions import Question
from bot.ingest.changing import Keeper
from bot.ingest.copies import Copy, near_copies
from bot.ingest.drafting import Draft
from bot.ingest.expectations import Comparison, compare, expected
from bot.ingest.staging import speaking_of, staged
from bot.ingest.writing import read
from bot.journal.changes import Changes
from bot.model import Article, Change, Corpus, Statement


@dataclass(frozen=True, slots=True)
class Preview:
    """A draft as the corpus would have it: its statements, how many passages, and of what it is a near copy."""

    draft: Draft
    article: Article
    passages: int
    statements: tuple[Statement, ...]
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that waits for a yes.

    `wanted` and `seen` are the files as they will be and as they were found; `warning` is what keeps the expected
    questions from being asked, or empty.
    """

    title: str
    wanted: Mapping[str, bytes | None]
    seen: Mapping[str, bytes | None]
    previews: tuple[Preview, ...]
    removed: tuple[Article, ...]
    comparison: Comparison
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A change that was made: the articles that came, went and are other ones, and the expected questions."""

    change: Change
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    comparison: Comparison


class Door:
    """Lets organizers change one corpus folder.

    Args:
        folder: the corpus folder.
        changes: where changes are noted.
        now: the engine in service, None where the corpus has no article yet.
        opening: opens the engine over another folder.
    """

    def __init__(self, folder: Path, changes: Changes, now: Callable[[], Engine | None], opening: Opening) -> None:
        self.folder = folder
        self._keeper = Keeper(folder, changes)
        self._now = now
        self._opening = opening

    def names(self) -> frozenset[str]:
        """The names that files of the corpus have, in use or not."""
        return frozenset(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    def propose(self, drafts: Sequence[Draft], remove: Sequence[str] = ()) -> Proposal:
        """Works out what would become of the corpus with these drafts and without those articles.

        Raises:
            RefusedError: an article is not there, a draft is there already, or nothing would be left.
        """
        engine = self._now()
        corpus = engine.corpus if engine else Corpus()
        removed = tuple(_article(name, corpus) for name in dict.fromkeys(remove))
        for number, each in enumerate(drafts):
            self.refuse_twin(each, drafts[:number], remove)
        wanted: dict[str, bytes | None] = {article.id: None for article in removed}
        wanted |= {each.name: each.raw for each in drafts}
        seen = {name: read(self.folder, name) for name in wanted}
        with staged(self.folder, wanted) as place:
            after = self._after(place, drafts)
            comparison, warning = self._compared(engine, after, place)
        previews = tuple(_preview(each, after.corpus, corpus, wanted) for each in drafts)
        return Proposal(_title(drafts, removed), wanted, seen, previews, removed, comparison, warning)

    def refuse_twin(self, draft: Draft, beside: Sequence[Draft] = (), removed: Sequence[str] = ()) -> None:
        """Refuses an article whose very text is there already, in the corpus or among other drafts.

        Raises:
            RefusedError: the text is there; says where.
        """
        engine = self._now()
        articles = engine.corpus.articles if engine else ()
        there = [article for article in articles if article.id not in removed] + [each.article for each in beside]
        for article in there:
            if article.text == draft.article.text:
                reason = f"is in the corpus already, as {article.id}"
                raise RefusedError(draft.source, reason, "nothing is added twice")

    def publish(self, proposal: Proposal) -> Receipt:
        """Makes the change.

        Raises:
            RefusedError: the folder is other than it was when the change was proposed, or cannot be written.
            JournalError: the change cannot be noted, and was not made.
        """
        change = self._keeper.change(proposal.title, proposal.wanted, proposal.seen)
        return _receipt(change, proposal.comparison, undone=False)

    def expect(self, write: Callable[[bytes | None], bytes], file: str, title: str) -> Receipt:
        """Rewrites a file that stands beside the articles; `write` makes its new bytes of the old ones.

        Raises:
            RefusedError: the file cannot be written, or `write` refuses.
        """
        before = read(self.folder, file)
        return _receipt(self._keeper.change(title, {file: write(before)}, {file: before}), Comparison(), undone=False)

    def undo(self, change: int | None = None) -> Receipt:
        """Takes the last change back; `change` is the number of the one that is meant, refused if it is not the last.

        Raises:
            RefusedError: there is nothing to undo, or a file has been changed otherwise since.
        """
        engine = self._now()
        undone = self._keeper.undo(change)
        try:
            with staged(self.folder) as place:
                comparison, _ = self._compared(engine, self._opening(place), place)
        except CorpusError:
            comparison = Comparison()  # the first article was taken back: nothing is left to ask
        return _receipt(undone, comparison, undone=True)

    def was(self, former: Path) -> None:
        """Tells which path the folder had before, where that is not plain: what was changed there can be undone here.

        Raises:
            RefusedError: no change is noted of that path.
        """
        self._keeper.was(former)

    def last(self) -> Change | None:
        """The change that `undo` would take back."""
        return self._keeper.last()

    def recover(self) -> None:
        """Ends what a program that was killed has left unfinished; before the folder is read for the first time."""
        self._keeper.recover()

    def _after(self, place: Path, drafts: Sequence[Draft]) -> Engine:
        try:
            with speaking_of(self.folder):
                return self._opening(place)
        except CorpusError as error:
            if drafts:
                raise
            raise RefusedError(str(self.folder), "no article would be left", "add another one first") from error

    def _compared(self, before: Engine | None, after: Engine, place: Path) -> tuple[Comparison, str]:
        """The expected questions before and after; a file of them that cannot be read holds nothing up."""
        questions: Sequence[Question] = ()
        try:
            questions = expected(place)
        except QuestionSetError as error:
            return Comparison(), str(error).replace(f"{place}/", "")
        return compare(before, after, questions), ""


def _article(name: str, corpus: Corpus) -> Article:
    found = corpus.by_id.get(name)
    if found is None:
        raise RefusedError(name[:120], "is no article of the corpus", "'bot articles' lists them")
    return found


def _preview(draft: Draft, after: Corpus, before: Corpus, wanted: Mapping[str, bytes | None]) -> Preview:
    article = after.by_id[draft.name]
    return Preview(
        draft,
        article,
        sum(passage.article == article.id for passage in after.passages),
        after.statements_by_article.get(article.id, ()),
        near_copies(article, (other for other in before.articles if other.id not in wanted)),
    )


def _title(drafts: Sequence[Draft], removed: Sequence[Article]) -> str:
    came, went = (", ".join(names) for names in ([each.name for each in drafts], [each.id for each in removed]))
    return " ".join(part for part in (came and f"add {came}", went and f"remove {went}") if part)[:300]


def _receipt(change: Change, comparison: Comparison, *, undone: bool) -> Receipt:
    states = [(f.name, *((f.after, f.before) if undone else (f.before, f.after))) for f in change.files]
    return Receipt(
        change,
        tuple(name for name, before, _ in states if before is None),
        tuple(name for name, _, after in states if after is None),
        tuple(name for name, before, after in states if before is not None and after is not None),
        comparison,
    )
