"""The people of one article in the order of its text: who is mentioned where, by name or by description.

A description ("le maraîcher") is resolved while reading on, from what the article has said of its people so far, then
from what it says later, then from other articles. What stays doubtful stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.articles.names.first_names import Gender, gender_of
from bot.articles.names.folding import fold
from bot.articles.names.introductions import agreeing, introduction, role_at
from bot.articles.names.mentions import Naming, namings
from bot.articles.names.phrases import Phrase, phrases
from bot.articles.names.profiles import NO_FIT, Profile, Role, fit, may_be
from bot.articles.names.prose import Prose
from bot.articles.names.role_nouns import DECADES, canonical, is_generic, is_vague
from bot.model import Person, Span

_PREPOSITION = re.compile(
    r"(?:(?<![\w'])(?:a|au|aux|de|du|des|avec|par|pour|chez|sur|contre|devant|entre|sans|vers|sous|apres|avant|comme|to|"
    r"of|with|by|for|at|from|about|grace a|face a)\s(?:son\s|sa\s)?|(?<!\w)d')$",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"quant (?:a|au)\s$", re.IGNORECASE)
_APPOSITION = re.compile(r"\s*[,(]?\s*(?:\d{1,3} ans\s*,\s*)?")
_PRONOUN = re.compile(r"\b(il|elle|ce|cet|cette|he|she)\s", re.IGNORECASE)
#: From here on the very noun of a description fits, not only a related one.
_SURE = 5
_AT_AGE = re.compile(r"a (\d{1,3}) ans,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the article means somebody; `person` is None for somebody without a name or in doubt."""

    span: Span
    person: str | None
    gender: Gender | None
    subject: bool
    sentence: int
    paragraph: int
    named: bool = False


@dataclass
class Cast:
    """The mentions of an article, in order, and what it says of each person."""

    prose: Prose
    profiles: dict[str, Profile]
    mentions: list[Mention] = field(default_factory=list)

    def antecedent(self, position: int, gender: Gender | None, *, back: int = 2) -> str | None:
        """Whom "il" or "elle" at `position` means, if only one person can be meant; looks `back` paragraphs back."""
        found = self.antecedent_mention(position, gender, back=back)
        return found.person if found else None

    def antecedent_mention(self, position: int, gender: Gender | None, *, back: int = 2) -> Mention | None:
        """As `antecedent`; also finds somebody without a name."""
        paragraph = self.prose.paragraph_at(position)
        before = [m for m in self.mentions if m.span.end <= position and m.paragraph >= paragraph - back]
        before = [m for m in before if gender is None or m.gender in (None, gender)]
        for number in sorted({m.sentence for m in before}, reverse=True):
            here = [m for m in before if m.sentence == number]
            sure = [m for m in here if m.gender == gender] or here
            chosen = [m for m in sure if m.subject] or sure
            if len({m.person or m.span for m in chosen}) > 1:
                return None
            if not chosen[0].subject and self._rival(chosen[0], before):
                return None
            return chosen[0]
        return None

    def _rival(self, chosen: Mention, before: Sequence[Mention]) -> bool:
        """Whether a sentence shortly before has another subject that might be meant as well."""
        near = [m for m in before if m.paragraph == chosen.paragraph and chosen.sentence - 2 <= m.sentence]
        return any(m.subject and m.person != chosen.person for m in near)

    def alone(self, position: int, gender: Gender | None, paragraph: int) -> Mention | None:
        """The only person of a gender whom `paragraph` mentions before `position`, or None."""
        here = [m for m in self.mentions if m.paragraph == paragraph and m.span.end <= position]
        fitting = [m for m in here if gender is None or m.gender in (None, gender)]
        if len({m.person or m.span for m in fitting}) != 1:
            return None
        return fitting[-1]

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions wholly inside a stretch of the text."""
        return [m for m in self.mentions if start <= m.span.start and m.span.end <= end]

    def sentence_span(self, number: int) -> Span:
        """The span of a sentence."""
        return self.prose.sentences[number]


def cast_of(prose: Prose, people: Sequence[Person], known: dict[str, list[Role]] | None = None) -> Cast:
    """The people of an article, read twice, so that what is said late helps to understand what is said early.

    Args:
        prose: the article.
        people: everybody whom the corpus names.
        known: roles from elsewhere under the person's name; `Person.roles` if left out.
    """
    named = namings(prose.masked, people)
    profiles: dict[str, Profile] = {}
    for naming in named:
        person = naming.person
        elsewhere = known.get(person.name, []) if known is not None else [role_of(role) for role in person.roles]
        profile = profiles.setdefault(person.name, Profile(elsewhere=elsewhere))
        profile.gender = profile.gender or naming.gender or gender_of(person.name.split(" ")[0])
    found = list(phrases(prose.folded, prose.masked))
    cast = Cast(prose, profiles)
    for _ in range(2):
        cast = Cast(prose, profiles)
        _Reader(cast, named, found).read()
    return cast


def role_of(text: str) -> Role:
    """A role that is given as a text, such as "président du Conseil national"."""
    plain = fold(text)
    role = role_at(plain.lower(), text, 0, len(text))
    head, _, complement = text.partition(" ")
    return role or Role(head, complement, text)


class _Reader:
    """Reads an article's namings and descriptions in order and adds mentions to its cast."""

    def __init__(self, cast: Cast, named: Sequence[Naming], found: Sequence[Phrase]) -> None:
        self.cast = cast
        self.folded = cast.prose.folded
        self.named = named
        self.phrases = found
        self.by_start = {naming.span.start: naming for naming in named}

    def read(self) -> None:
        """Read the article once."""
        taken: set[int] = set()
        entries: list[Naming | Phrase] = sorted([*self.named, *self.phrases], key=lambda entry: entry.span)
        sentence = -1
        for entry in entries:
            number = self.cast.prose.sentence_at(entry.span.start)
            for passed in range(sentence + 1, number + 1):
                self._open_sentence(passed)
            sentence = max(sentence, number)
            if isinstance(entry, Naming):
                self._name(entry)
            elif entry.span.start not in taken:
                self._describe(entry)

    def _open_sentence(self, number: int) -> None:
        """Sentences such as "Ancien livreur, ce Mérinois …" or "À 57 ans, elle …" go on about the same person."""
        span = self.cast.sentence_span(number)
        age = _AT_AGE.match(self.folded, span.start, span.end)
        start = _skip_spaces(self.folded, age.end(), span.end) if age else span.start
        lowered = self.folded[start].lower() + self.folded[start + 1 : span.end]
        role = role_at(lowered, self.cast.prose.masked[start : span.end], 0, len(lowered))
        if role is None and age is None:
            return
        rest = start + (len(role.text) if role else 0)
        comma = self.folded.find(",", rest, min(span.end, rest + 90))
        person = self._apposed(comma + 1, span.end) if comma >= 0 or age else None
        profile = self.cast.profiles.get(person or "")
        if profile and role:
            profile.add(role)
        if profile and age:
            profile.age = int(age.group(1))

    def _apposed(self, position: int, limit: int) -> str | None:
        position = _skip_spaces(self.folded, position, limit)
        if position in self.by_start:
            return self.by_start[position].person.name
        pronoun = _PRONOUN.match(self.folded, position, limit)
        if pronoun is None:
            return None
        word = pronoun.group(1).lower()
        return self.cast.antecedent(position, "f" if word in {"elle", "cette", "she"} else "m", back=1)

    def _name(self, naming: Naming) -> None:
        self._mention(naming.span, naming.person.name, naming.gender, named=True)

    def _describe(self, phrase: Phrase) -> None:
        naming, apposed = self._owner(phrase)
        if naming is not None and apposed:
            role = self._role_before(phrase, naming)
            self.cast.profiles[naming.person.name].add(role, stated=True)
            return
        if naming is not None or phrase.open or not phrase.role.head:
            self._mention(phrase.span, None, phrase.gender)
            return
        person = self._whom(phrase)
        self._mention(phrase.span, person, phrase.gender)

    def _owner(self, phrase: Phrase) -> tuple[Naming | None, bool]:
        """The naming that a description goes with, and whether it means the same person (not "le frère de X")."""
        for naming in self.named:
            if phrase.span.overlaps(naming.span):
                before = self.folded[phrase.span.start : naming.span.start].lower()
                return naming, not re.search(r"(?:\bde|\bd'|\bdu|\bof|\bet|\ba|\bavec|\bpar)\s*$", before)
            gap = self.folded[phrase.span.end : naming.span.start]
            if 0 <= naming.span.start - phrase.span.end <= len(", 34 ans, ") and _APPOSITION.fullmatch(gap):
                return (None, False) if phrase.of and "," in gap else (naming, True)
            back = self.folded[naming.span.end : phrase.span.start]
            near = 0 < phrase.span.start - naming.span.end <= len(", 34 ans, ")
            if near and re.fullmatch(r"\s*[,(]\s*(?:\d{1,3} ans\s*,\s*)?", back) and not self._before_name(phrase):
                return naming, True
        return None, False

    def _before_name(self, phrase: Phrase) -> bool:
        """Whether the next name follows the description directly, which then belongs to that name."""
        gap = _APPOSITION.match(self.folded, phrase.span.end)
        return gap is not None and gap.end() in self.by_start

    def _role_before(self, phrase: Phrase, naming: Naming) -> Role:
        """The role of an apposition, read with its accents and without the name."""
        masked = self.cast.prose.masked
        start = phrase.span.end - len(phrase.role.text)
        end = naming.span.start if phrase.span.overlaps(naming.span) else phrase.span.end
        text = masked[start:end].strip(" ,")
        head = re.search(re.escape(phrase.role.head), fold(text))
        position = head.end() if head else len(text.split(" ")[0])
        return Role(phrase.role.head, text[position:].strip(), text)

    def _whom(self, phrase: Phrase) -> str | None:
        """The person whom a definite description means."""
        position = phrase.span.start
        spoken = {m.person for m in self.cast.mentions if m.person}
        fits = {name: fit(profile, phrase.role, phrase.gender) for name, profile in self.cast.profiles.items()}
        known = {name: value for name, value in fits.items() if name in spoken}
        best = max(known.values(), default=NO_FIT)
        if best <= NO_FIT:
            return self._going_on(phrase) or self._to_come(fits)
        chosen = self._nearest([name for name, value in known.items() if value == best], position)
        paragraph = self.cast.prose.paragraph_at(position)
        here = any(m.person == chosen and m.paragraph == paragraph for m in self.cast.mentions)
        if best < _SURE and not here:
            return self._going_on(phrase) or chosen
        return chosen

    def _to_come(self, fits: dict[str, int]) -> str | None:
        """A description may stand before the name; then its very noun must fit one person only."""
        fitting = [name for name, value in fits.items() if value >= _SURE]
        return fitting[0] if len(fitting) == 1 else None

    def _nearest(self, names: Sequence[str], position: int) -> str | None:
        """Of several people whom a description fits, the one last spoken of; None if two stand equally near."""
        if len(names) == 1:
            return names[0]
        before = [m for m in self.cast.mentions if m.person in names]
        if not before:
            return None
        paragraph = self.cast.prose.paragraph_at(position)
        here = {m.person for m in before if m.paragraph == paragraph}
        return before[-1].person if len(here) <= 1 else None

    def _going_on(self, phrase: Phrase) -> str | None:
        """A description that nothing explains means the person whom the paragraph is about, if there is only one."""
        head = canonical(phrase.role.head)
        if is_vague(head) and head not in {"homme", "femme"} and head not in DECADES:
            return None
        found = self._spoken_of(phrase)
        if found is None or found.person is None:
            return None
        profile = self.cast.profiles[found.person]
        if not self._agrees(profile, phrase, found):
            return None
        if not is_generic(head) and not is_vague(head):
            profile.add(self._read_role(phrase))
        return found.person

    def _spoken_of(self, phrase: Phrase) -> Mention | None:
        """The only person that the paragraph, or else the one before, has spoken of so far."""
        position = phrase.span.start
        paragraph = self.cast.prose.paragraph_at(position)
        if phrase.near:
            found = self.cast.antecedent_mention(position, phrase.gender, back=0)
            if found is not None:
                return found
        fitting = [m for m in self.cast.mentions if m.paragraph == paragraph and m.gender in (None, phrase.gender)]
        if fitting or phrase.gender is None:
            return self.cast.alone(position, phrase.gender, paragraph)
        if position == self.cast.prose.paragraph(paragraph).start:
            return None
        return self.cast.alone(position, phrase.gender, paragraph - 1)

    def _read_role(self, phrase: Phrase) -> Role:
        masked = self.cast.prose.masked
        start = phrase.span.end - len(phrase.role.text)
        text = masked[start : phrase.span.end]
        return Role(phrase.role.head, phrase.role.complement, text)

    def _agrees(self, profile: Profile, phrase: Phrase, found: Mention) -> bool:
        head = canonical(phrase.role.head)
        if phrase.near or is_generic(head) or head in {"homme", "femme"}:
            return True
        if head in DECADES:
            return profile.age is None
        if not may_be(profile, phrase.role):
            return False
        words = phrase.role.words
        around = self.folded[max(0, found.span.start - 300) : phrase.span.start].lower()
        if not words or any(word in around for word in words):
            return not profile.stated or bool(words)
        # "La costumière du théâtre …" right after a person whom nothing has introduced yet is that person.
        begins = phrase.span.start == self.cast.sentence_span(self.cast.prose.sentence_at(phrase.span.start)).start
        return begins and not profile.stated and not profile.elsewhere

    def _mention(self, span: Span, person: str | None, gender: Gender | None, *, named: bool = False) -> None:
        number = self.cast.prose.sentence_at(span.start)
        sentence = self.cast.sentence_span(number)
        paragraph = self.cast.prose.paragraph_at(span.start)
        before = self.folded[max(sentence.start, span.start - 20) : span.start]
        subject = not _PREPOSITION.search(before) or _TOPIC.search(before) is not None
        profile = self.cast.profiles.get(person or "")
        if profile:
            self._learn(profile, span, sentence)
            gender = profile.gender or gender
        self.cast.mentions.append(Mention(span, person, gender, subject, number, paragraph, named))

    def _learn(self, profile: Profile, span: Span, sentence: Span) -> None:
        told = introduction(self.folded, self.cast.prose.masked, span.end, sentence.end)
        profile.age = profile.age or told.age
        for role in told.roles:
            profile.add(role, stated=True)
        for role in told.deeds:
            profile.add(agreeing(role, profile.gender))


def _skip_spaces(text: str, position: int, limit: int) -> int:
    while position < limit and text[position].isspace():
        position += 1
    return position
