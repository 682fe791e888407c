"""Reads an article's namings, descriptions and pronouns in order, and finds whom each means."""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping, Sequence

from bot.articles.names.cast import Cast, Kind, Mention
from bot.articles.names.describing import read_role, whom
from bot.articles.names.entries import Entries
from bot.articles.names.first_names import Gender, gender_of
from bot.articles.names.folding import fold
from bot.articles.names.introductions import agreeing, introduction, role_at, roles_at
from bot.articles.names.mentions import Naming
from bot.articles.names.phrases import Phrase
from bot.articles.names.portraits import meant_in_portrait, portrayed
from bot.articles.names.profiles import Profile, Role
from bot.articles.names.pronouns import Pronoun
from bot.articles.names.standing import acting, is_byline, is_somebody_else, is_subject, thing_before
from bot.model import Span

_CALLED = re.compile(r"\s(?:qui\s)?(?:s'appel(?:le|ait)|se nomm(?:e|ait)|n'est autre que|a pour nom|is called|is)\s")
_APPOSITION = re.compile(r" {0,2}(?:de \d{1,3} ans {0,2})?[,(]? {0,2}(?:\d{1,3} ans {0,2}, {0,2})?")
_BEHIND = re.compile(r" {0,2}[,(] {0,2}(?:\d{1,3} ans {0,2}, {0,2})?")
#: How long the apposition before a sentence's subject may be ("Associé chez X, un fonds lyonnais, Ana Ruiz …").
_OPENING = 120
#: How far from a name, in characters, an apposition may begin; and how long a name may be.
_FAR = len(" de 34 ans, ")
_NEXT = len(" n'est autre que ")
_NEAR = 80
_OF = re.compile(r"(?:\bde|\bd'|\bdu|\bof|\bet|\ba|\bavec|\bpar)\s{0,3}$")
_PRONOUN = re.compile(r"\b(il|elle|ce|cet|cette|he|she)\s", re.IGNORECASE)
#: "X, qui voit …": whoever the clause is about may be meant further on as a subject is.
_WHO = re.compile(r",?\squi\s")
_AT_AGE = re.compile(r"a (\d{1,3}) ans,", re.IGNORECASE)


def cast_of(entries: Entries, roles: Mapping[str, Sequence[str]]) -> Cast:
    """The people of an article, read twice, so that what is said late helps to understand what is said early.

    Args:
        entries: where the article means somebody.
        roles: of everybody whom it names, the roles known from other articles and from the organizers.
    """
    profiles: dict[str, Profile] = {}
    for naming in entries.named:
        name = naming.person.name
        if name not in profiles:
            profiles[name] = Profile(elsewhere=[role_of(role) for role in roles[name]])
        profile = profiles[name]
        profile.gender = profile.gender or naming.gender or gender_of(name.split(" ")[0])
    cast = Cast(entries.prose, profiles)
    for last in (False, True):
        hero: dict[Gender, str | None] = {"f": cast.protagonist("f"), "m": cast.protagonist("m")} if last else {}
        cast = Cast(entries.prose, profiles)
        _Reader(cast, entries, hero).read()
    return cast


def role_of(text: str) -> Role:
    """A role that is given as a text, such as "président du Conseil national"."""
    plain = fold(text)
    role = role_at(plain.lower(), text, 0, len(text))
    head, _, complement = text.partition(" ")
    return role or Role(head, complement, text)


class _Reader:
    """Adds the mentions of one article to its cast, in the order of the text."""

    def __init__(self, cast: Cast, entries: Entries, hero: dict[Gender, str | None]) -> None:
        self.cast = cast
        self.folded = cast.prose.folded
        self.named = entries.named
        self.entries = entries.every
        self.hero = hero
        self.by_start = {naming.span.start: naming for naming in entries.named}
        #: Where the apposition before a naming begins ("le maire, X"): there the naming stands in its sentence.
        self.front: dict[int, int] = {}

    def read(self) -> None:
        """Read the article once."""
        sentence = -1
        for entry in self.entries:
            number = self.cast.prose.sentence_at(entry.span.start)
            for passed in range(sentence + 1, number + 1):
                self._open_sentence(passed)
            sentence = max(sentence, number)
            if isinstance(entry, Naming):
                self._mention(entry.span, self._bearer(entry), entry.gender, "name")
            elif isinstance(entry, Pronoun):
                self._refer(entry)
            else:
                self._describe(entry)

    def _open_sentence(self, number: int) -> None:
        """Sentences such as "Ancien livreur, ce Mérinois …" or "À 57 ans, elle …" go on about the same person."""
        span = self.cast.prose.sentences[number]
        age = _AT_AGE.match(self.folded, span.start, span.end)
        start = _skip_spaces(self.folded, age.end(), span.end) if age else span.start
        roles = self._roles_opening(Span(start, span.end))
        if not roles and age is None:
            return
        rest = start + (len(roles[0].text) if roles else 0)
        commas = [match.end() for match in re.finditer(",", self.folded[rest : min(span.end, rest + _OPENING)])]
        behind = [rest + comma for comma in commas] or ([span.start] if age else [])
        person = next(filter(None, (self._apposed(position, span.end) for position in behind)), None)
        profile = self.cast.profiles.get(person or "")
        if profile is None:
            return
        for role in roles:
            profile.add(role)
        if age:
            profile.age = int(age.group(1))

    def _apposed(self, position: int, limit: int) -> str | None:
        position = _skip_spaces(self.folded, position, limit)
        if position in self.by_start:
            return self.by_start[position].person.name
        pronoun = _PRONOUN.match(self.folded, position, limit)
        if pronoun is None:
            return None
        word = pronoun.group(1).lower()
        found = self.cast.antecedent(position, "f" if word in {"elle", "cette", "she"} else "m", back=1)
        return found.person if found else None

    def _describe(self, phrase: Phrase) -> None:
        naming, apposed = self._owner(phrase)
        if naming is not None and apposed:
            self.front[naming.span.start] = min(phrase.span.start, naming.span.start)
            role = self._role_before(phrase, naming)
            self.cast.profiles[naming.person.name].add(role, stated=True)
            return
        if naming is not None or phrase.open or not phrase.role.head:
            kind: Kind = "body" if phrase.body else "description"
            self._mention(phrase.span, None, phrase.gender, kind, plural=phrase.several)
            return
        person = whom(self.cast, phrase) or portrayed(self.cast, phrase, self.hero)
        if person:
            self._opened(phrase, person)
        self._mention(phrase.span, person, phrase.gender, "description")

    def _opened(self, phrase: Phrase, person: str) -> None:
        """In "Ancien professeur d'allemand, le gérant …" both nouns mean the same person."""
        start = self.cast.prose.sentences[self.cast.prose.sentence_at(phrase.span.start)].start
        opening = self.folded[start : phrase.span.start]
        if not opening.rstrip().endswith(",") or len(opening) > _OPENING:
            return
        for role in self._roles_opening(Span(start, phrase.span.start)):
            self.cast.profiles[person].add(role)

    def _roles_opening(self, span: Span) -> list[Role]:
        """The roles that open a sentence or its beginning: "Ancien livreur, …"."""
        folded = self.folded[span.start : span.end]
        lowered = folded[0].lower() + folded[1:]
        return roles_at(lowered, self.cast.prose.masked[span.start : span.end], 0, len(lowered))

    def _bearer(self, naming: Naming) -> str | None:
        """The person named; open where "Mme X" may as well be somebody just spoken of by the first name alone."""
        if naming.gender is None or naming.span.end - naming.span.start >= len(naming.person.name):
            return naming.person.name
        position = naming.span.start
        here = self.cast.recent(position, self.cast.prose.paragraph_at(position))
        known = [m.person for m in here if m.kind == "name" and m.person and m.may_be(naming.gender)]
        return None if any(" " not in person for person in known) else naming.person.name

    def _refer(self, pronoun: Pronoun) -> None:
        """A pronoun; one that may stand for a thing just spoken of, or for nobody whom the text tells, stays open."""
        position = pronoun.span.start
        person: str | None = None
        if pronoun.plural:
            person = self.cast.together(position, pronoun.gender)
        elif pronoun.human or not thing_before(self.cast, position, pronoun.gender):
            told = self.cast.spoken_of(position, pronoun.gender) if pronoun.concerned else None
            found = told or self.cast.antecedent(position, pronoun.gender)
            person = meant_in_portrait(self.cast, pronoun, self.hero.get(pronoun.gender), found)
        self._mention(pronoun.span, person, pronoun.gender, "pronoun", plural=pronoun.plural)

    def _owner(self, phrase: Phrase) -> tuple[Naming | None, bool]:
        """The naming that a description goes with, and whether it means the same person (not "le frère de X")."""
        first = bisect.bisect_left(self.named, phrase.span.start - _NEAR, key=lambda naming: naming.span.start)
        last = bisect.bisect_right(self.named, phrase.span.end + _NEXT, key=lambda naming: naming.span.start)
        for naming in self.named[first:last]:
            if phrase.span.overlaps(naming.span):
                before = self.folded[phrase.span.start : naming.span.start].lower()
                return naming, not _OF.search(before)
            if _CALLED.fullmatch(self.folded, phrase.span.end, naming.span.start):
                return naming, True
            distance = naming.span.start - phrase.span.end
            if 0 <= distance <= _FAR and _APPOSITION.fullmatch(self.folded, phrase.span.end, naming.span.start):
                gap = self.folded[phrase.span.end : naming.span.start]
                other = "," in gap and is_somebody_else(self.folded, phrase.span.start, naming.span.end)
                return (None, False) if other else (naming, True)
            distance = phrase.span.start - naming.span.end
            behind = 0 < distance <= _FAR and _BEHIND.fullmatch(self.folded, naming.span.end, phrase.span.start)
            if behind and not self._before_name(phrase):
                return naming, True
        return None, False

    def _before_name(self, phrase: Phrase) -> bool:
        """Whether the next name follows the description directly, which then belongs to that name."""
        gap = _APPOSITION.match(self.folded, phrase.span.end)
        return gap is not None and gap.end() in self.by_start

    def _role_before(self, phrase: Phrase, naming: Naming) -> Role:
        """The role of an apposition, read with its accents and without the name."""
        if not phrase.span.overlaps(naming.span):
            return read_role(self.cast, phrase)
        start = phrase.span.end - len(phrase.role.text)
        text = self.cast.prose.masked[start : naming.span.start].strip(" ,")
        head = re.search(re.escape(phrase.role.head), fold(text))
        position = head.end() if head else len(text.split(" ")[0])
        return Role(phrase.role.head, text[position:].strip(), text)

    def _mention(
        self, span: Span, person: str | None, gender: Gender | None, kind: Kind, *, plural: bool = False
    ) -> None:
        prose = self.cast.prose
        number = prose.sentence_at(span.start)
        sentence = prose.sentences[number]
        front = self.front.get(span.start, span.start)
        subject = is_subject(self.folded, sentence.start, front) or _WHO.match(self.folded, span.end) is not None
        if kind == "description" and person is None:
            subject = subject and acting(self.cast, span)
        profile = self.cast.profiles.get(person or "")
        if profile:
            self._learn(profile, span, sentence, kind)
            gender = profile.gender or gender
        if is_byline(self.folded, sentence.start, span.start):
            return
        paragraph = prose.paragraph_at(span.start)
        self.cast.add(Mention(span, person, gender, subject, number, paragraph, kind, plural, front))

    def _learn(self, profile: Profile, span: Span, sentence: Span, kind: Kind) -> None:
        told = introduction(self.folded, self.cast.prose.masked, span.end, sentence.end)
        profile.age = profile.age or (None if kind == "pronoun" else told.age)
        for role in told.roles if kind == "name" else ():
            profile.add(role, stated=True)
        for role in told.deeds:
            profile.add(agreeing(role, profile.gender))


def _skip_spaces(text: str, position: int, limit: int) -> int:
    while position < limit and text[position].isspace():
        position += 1
    return position
