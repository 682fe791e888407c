"""A small corpus, and a model that knows a few words of two languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.errors import ModelError
from bot.meaning.embedder import Vectors, unit
from bot.model import Article, Block, Corpus, Passage, Span

#: Each row is one thing, whatever the word.
_THINGS = (("voiture", "automobile", "car"), ("chien", "animal", "dog"), ("pluie", "averse", "rain"))


@dataclass
class Things:
    """An embedder: the things that a text names, counted; it can be broken, and remembers what it was asked."""

    model: str = "things"
    length: int = 4
    broken: bool = False
    asked: list[str] = field(default_factory=list)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """A row for each text."""
        if self.broken:
            raise ModelError(self.model, "it is broken")
        self.asked.extend(texts)
        rows = [[1.0, *(sum(word in text.lower() for word in words) for words in _THINGS)] for text in texts]
        return unit([[*row, *[0.0] * (self.length - len(row))] for row in rows], len(texts), self.model)

    def questions(self, texts: Sequence[str]) -> Vectors:
        """A row for each way in which a question is put."""
        return self.passages(texts)


def corpus(*paragraphs: Sequence[str]) -> Corpus:
    """One article; each paragraph is a passage, given as its sentences."""
    blocks, passages, text = [], [], ""
    for sentences in paragraphs:
        spans: list[Span] = []
        for sentence in sentences:
            text += " " if spans else "\n\n" if text else ""
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence
        whole = Span(spans[0].start, spans[-1].end)
        blocks.append(Block("paragraph", whole))
        passages.append(Passage("a.md", whole, tuple(spans)))
    return Corpus((Article("a.md", "Titre", text, tuple(blocks)),), tuple(passages))
