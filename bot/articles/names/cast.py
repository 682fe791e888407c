"""The people of one article in the order of its text: who is mentioned where, by name, description or pronoun."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from bot.articles.names.first_names import Gender
from bot.articles.names.folding import fold
from bot.articles.names.profiles import Profile
from bot.articles.names.prose import Prose
from bot.model import Span

#: How often a portrait mentions its person at least, when its title names the person and when it does not.
_OFTEN, _VERY_OFTEN = 2, 5
#: How far back somebody may be whom a pronoun means, in characters: a text without paragraphs must not be walked through
#: again for each of its sentences.
_FAR = 3000

#: A body is no person but speaks as one ("la préfecture").
Kind = Literal["name", "description", "pronoun", "body"]


#: What a body does not do, before the pronoun of an inversion.
_SMILES = re.compile(
    r"\b(?:grimac|soupir|souri|plaisant|souffl|gliss|lach|confi|avou|racont|murmur|amus|emport|exclam|tonn|pest|ironis|"
    r"bougonn|rigol|ri|chuchot|agac|etonn|indign|emeu)[a-z]{0,4}-(?:t-)?$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the article means somebody; `person` is None for somebody without a name or in doubt.

    Several who are meant together ("elles") are joined by ", " in `person`.
    """

    span: Span
    person: str | None
    gender: Gender | None
    subject: bool
    sentence: int
    paragraph: int
    kind: Kind
    plural: bool = False
    #: Where the words begin that stand before a name and say what its bearer is ("le maire, X"), else the name itself.
    front: int = -1

    @property
    def who(self) -> str | Span:
        """What tells two who are mentioned apart: the person, or the place for somebody without a name."""
        return self.person or self.span

    def may_be(self, gender: Gender | None) -> bool:
        """Whether somebody of `gender` may be meant; None tells nothing."""
        return gender is None or self.gender in (None, gender)

    @property
    def leads(self) -> bool:
        """Whether a pronoun further on may mean this one; a pronoun that is itself in doubt leads nowhere."""
        return not self.plural and (self.person is not None or self.kind == "description")


@dataclass
class Cast:
    """The mentions of an article, in order, and what it says of each person."""

    prose: Prose
    profiles: dict[str, Profile]
    mentions: list[Mention] = field(default_factory=list)
    #: Everybody whom a mention so far means.
    spoken: set[str] = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        """Add a mention; it stands behind those added before."""
        self.mentions.append(mention)
        if mention.person and not mention.plural:
            self.spoken.add(mention.person)

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions wholly inside a stretch of the text."""
        first = bisect.bisect_left(self.mentions, start, key=lambda m: m.span.start)
        last = bisect.bisect_left(self.mentions, end, key=lambda m: m.span.start)
        return [m for m in self.mentions[first:last] if m.span.end <= end]

    def recent(self, position: int, paragraph: int) -> list[Mention]:
        """The mentions before `position`, from the beginning of `paragraph` on, last one first."""
        return list(self._recent(position, paragraph))

    def _recent(self, position: int, paragraph: int) -> Iterator[Mention]:
        place = bisect.bisect_left(self.mentions, position, key=lambda m: m.span.start)
        for number in range(place - 1, -1, -1):
            mention = self.mentions[number]
            if mention.paragraph < paragraph or position - mention.span.start > _FAR:
                return
            if mention.span.end <= position:
                yield mention

    def alone(self, position: int, gender: Gender | None, paragraph: int) -> Mention | None:
        """The only person of a gender whom `paragraph` mentions before `position`, or None."""
        here = [m for m in self._recent(position, paragraph) if m.paragraph == paragraph and m.leads]
        fitting = [m for m in here if m.may_be(gender)]
        return fitting[0] if len({m.who for m in fitting}) == 1 else None

    def antecedent(self, position: int, gender: Gender | None, *, back: int = 2) -> Mention | None:
        """Whom "il" or "elle" at `position` means, if only one can be meant; looks `back` paragraphs back.

        The last sentence that mentions somebody fitting decides: its subject, if it has one. Somebody who is no subject
        there is meant only if no sentence shortly before has another one as its subject.
        """
        paragraph = self.prose.paragraph_at(position)
        own = self.prose.sentence_at(position)
        near = [m for m in self.recent(position, paragraph - back)[::-1] if m.leads or self._just_spoke(m, position)]
        # "Interrogé par un éleveur, il …": somebody who is no subject of the sentence at hand is not its "il".
        near = [m for m in near if m.subject or m.sentence != own]
        before = [m for m in near if m.may_be(gender)]
        for number in sorted({m.sentence for m in before}, reverse=True):
            here = [m for m in before if m.sentence == number]
            sure = [m for m in here if m.gender == gender] or here
            chosen = [m for m in sure if m.subject] or sure
            if len({m.who for m in chosen}) > 1:
                return None
            if not chosen[0].subject and self._rival(chosen[0], before):
                return None
            return None if gender and self._surer(chosen[0], gender, before) else chosen[0]
        return None

    def spoken_of(self, position: int, gender: Gender | None) -> Mention | None:
        """Whom "l'intéressé" means: the only one named in the last sentence that names somebody who is not its subject."""
        near = [m for m in self.recent(position, self.prose.paragraph_at(position)) if m.person and m.may_be(gender)]
        here = [m for m in near if m.sentence == near[0].sentence]
        speaking = {m.person for m in here if m.subject}
        others = [m for m in here if m.kind == "name" and m.person not in speaking]
        return others[0] if len({m.person for m in others}) == 1 else None

    def together(self, position: int, gender: Gender) -> str | None:
        """Whom "ils" or "elles" at `position` means: those whom the last sentence with several people mentions."""
        paragraph = self.prose.paragraph_at(position)
        before = [m for m in self.recent(position, paragraph - 1)[::-1] if m.person]
        both = self.prose.folded[position : position + 9].lower().startswith(("les deux ", "le "))
        for number in sorted({m.sentence for m in before}, reverse=True):
            here = [m for m in before if m.sentence == number]
            if here[-1].plural:
                return here[-1].person if not both or (here[-1].person or "").count(", ") == 1 else None
            for chosen in ([m for m in here if m.subject], here):
                people = dict.fromkeys(m.person for m in chosen if m.person)
                if both and len(people) > 2:  # noqa: PLR2004 -- "les deux" are two
                    return None
                if len(people) > 1 and (gender == "m" or all(m.gender == "f" for m in chosen)):
                    return ", ".join(people)
        return None

    def protagonist(self, gender: Gender) -> str | None:
        """The person whom a portrait is about: named in its title, or mentioned far more than any other of the gender."""
        counts: dict[str, int] = {}
        for mention in self.mentions:
            if mention.person and not mention.plural and self.profiles[mention.person].gender in (None, gender):
                counts[mention.person] = counts.get(mention.person, 0) + 1
        title = fold(self.prose.article.title)
        named = [name for name, count in counts.items() if count >= _OFTEN and fold(name) in title]
        if named:
            return named[0] if len(named) == 1 else None
        ranked = sorted(counts.items(), key=lambda entry: -entry[1])
        second = ranked[1][1] if len(ranked) > 1 else 0
        return ranked[0][0] if ranked and ranked[0][1] >= max(_VERY_OFTEN, 3 * second) else None

    def _just_spoke(self, mention: Mention, position: int) -> bool:
        """Whether "elle" may be a body: it spoke in the sentence before, or in this one if no incise has the pronoun."""
        if mention.kind != "body":
            return False
        behind, folded = self.prose.sentence_at(position) - mention.sentence, self.prose.folded
        if behind == 0:
            return folded[position - 1] != "-"
        return behind == 1 and not _SMILES.search(folded, max(0, position - 25), position)

    @staticmethod
    def _rival(chosen: Mention, before: list[Mention]) -> bool:
        """Whether a sentence shortly before has another subject that might be meant as well."""
        near = [m for m in before if m.paragraph == chosen.paragraph and chosen.sentence - 2 <= m.sentence]
        return any(m.subject and m.who != chosen.who for m in near)

    @staticmethod
    def _surer(chosen: Mention, gender: Gender, before: list[Mention]) -> bool:
        """Whether somebody else is known to be of the gender, which is not known of the chosen one."""
        return chosen.gender is None and any(m.gender == gender and m.who != chosen.who for m in before)
