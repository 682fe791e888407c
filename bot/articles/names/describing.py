"""Whom a description means: "le maraîcher", "cette scénariste", "l'intéressée".

A description is resolved from what the article has said of its people so far, then from what it says later, then from
other articles. What stays doubtful stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.articles.names.cast import Cast, Mention
from bot.articles.names.folding import fold
from bot.articles.names.phrases import Phrase
from bot.articles.names.profiles import NO_FIT, Profile, Role, fit, may_be
from bot.articles.names.role_nouns import DECADES, canonical, is_generic, is_kin, is_vague, related

#: From here on the very noun of a description fits, not only a related one.
_SURE = 5
_OPENING = re.compile(
    r"(?:[^.;:¤]{1,100},\s)?(?:(?:depuis que|quand|lorsque|comme|puisque|des que|avant que|apres que|pour)\s)?",
    re.IGNORECASE,
)
_TRADE = re.compile(r"de (?:formation|metier|profession|son etat)\b")
_FORMER = re.compile(r"(?:anciens?|ancienne|ex)\b", re.IGNORECASE)
#: Whoever speaks for a body, whatever office in it the article tells.
_SPEAKERS = frozenset({"representant", "porte-parole"})
_ANYBODY = frozenset({"homme", "femme", "garcon", "fille", "dame", "gamin"})


def whom(cast: Cast, phrase: Phrase) -> str | None:
    """The person whom a definite description means; the person's profile learns the description's noun."""
    role = _in_full(cast, phrase)
    fits = {name: fit(profile, role, phrase.gender) for name, profile in cast.profiles.items()}
    known = {name: value for name, value in fits.items() if name in cast.spoken}
    best = max(known.values(), default=NO_FIT)
    if best <= NO_FIT:
        # "Son avocat" is nobody whom the paragraph is about.
        return (None if phrase.own and _bare(phrase) else _going_on(cast, phrase)) or _to_come(cast, phrase, fits)
    chosen = _nearest(cast, [name for name, value in known.items() if value == best], phrase.span.start)
    here = [m for m in cast.recent(phrase.span.start, cast.prose.paragraph_at(phrase.span.start)) if m.person]
    if not any(m.person == chosen for m in here):
        if phrase.own and _bare(phrase) and not _of_this(cast, phrase, chosen):
            return None
        if best < _SURE:
            # Somebody of the paragraph at hand stands nearer than one elsewhere whom a related noun fits.
            others = any(m.may_be(phrase.gender) for m in here)
            return _going_on(cast, phrase) or (None if others else chosen)
        # "La dirigeante", after somebody else of whom the paragraph tells, is hardly the one far off.
        doubtful = chosen and _bare(phrase) and not _states(cast, chosen, phrase)
        if doubtful and (beside := _going_on(cast, phrase)):
            return beside
    if chosen and not is_generic(phrase.role.head) and not is_vague(phrase.role.head):
        cast.profiles[chosen].add(read_role(cast, phrase))
    return chosen


def _in_full(cast: Cast, phrase: Phrase) -> Role:
    """The description's role with the names that its complement goes by: "de l'incubateur", of "l'incubateur La Darse"."""
    role = phrase.role
    names = [name for noun in sorted(role.words) for name in cast.prose.named_things.get(noun, ())]
    return Role(role.head, " ".join((role.complement, *names)), role.text) if names else role


def _bare(phrase: Phrase) -> bool:
    """Whether a description is a noun with nothing behind it that tells which of several is meant."""
    return not phrase.role.words


def _of_this(cast: Cast, phrase: Phrase, name: str | None) -> bool:
    """Whether "son président" is somebody's whose role tells what the paragraph is about ("de l'amicale")."""
    if name is None:
        return False
    start = cast.prose.paragraph(cast.prose.paragraph_at(phrase.span.start)).start
    before = cast.prose.folded[start : phrase.span.start].lower()
    profile = cast.profiles[name]
    roles = [role for role in (*profile.roles, *profile.elsewhere) if related(role.head, phrase.role.head)]
    return any(word in before for role in roles for word in role.words)


def _states(cast: Cast, name: str, phrase: Phrase) -> bool:
    """Whether the article states the description's very noun beside the person's name."""
    head = canonical(phrase.role.head)
    return any(canonical(role.head) == head for role in cast.profiles[name].stated)


def _to_come(cast: Cast, phrase: Phrase, fits: dict[str, int]) -> str | None:
    """A description may stand before the name; then its very noun must fit one person only, or who speaks for a body."""
    fitting = [name for name, value in fits.items() if value >= _SURE]
    if not fitting and canonical(phrase.role.head) in _SPEAKERS:
        fitting = [name for name, value in fits.items() if value >= NO_FIT and _belongs(cast.profiles[name], phrase)]
    if len(fitting) > 1 and phrase.own and _bare(phrase):
        fitting = [name for name in fitting if _of_this(cast, phrase, name)]
    return fitting[0] if len(fitting) == 1 else None


def _belongs(profile: Profile, phrase: Phrase) -> bool:
    """Whether one of the person's roles is in the body that a description names ("le représentant de Voilis")."""
    name = re.fullmatch(r"\s?(?:de|d'|chez)\s?(?P<name>[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)*)", fold(phrase.role.complement))
    return name is not None and any(name["name"] in fold(role.text) for role in (*profile.roles, *profile.elsewhere))


def _nearest(cast: Cast, names: Sequence[str], position: int) -> str | None:
    """Of several people whom a description fits, the one last spoken of; None if two stand equally near."""
    if len(names) == 1:
        return names[0]
    here = {m.person for m in cast.recent(position, cast.prose.paragraph_at(position)) if m.person in names}
    if len(here) > 1:
        return None
    return here.pop() if here else next((m.person for m in reversed(cast.mentions) if m.person in names), None)


def _going_on(cast: Cast, phrase: Phrase) -> str | None:
    """A description that nothing explains means the person whom the paragraph is about, if there is only one."""
    head = canonical(phrase.role.head)
    if is_vague(head) and head not in _ANYBODY and head not in DECADES:
        return None
    found = _spoken_of(cast, phrase)
    if found is None or found.person is None:
        return None
    profile = cast.profiles.get(found.person)
    if profile is None or not _agrees(cast, profile, phrase, found):
        return None
    if not (is_generic(head) or is_vague(head) or is_kin(head)):
        profile.add(read_role(cast, phrase))
    return found.person


def _spoken_of(cast: Cast, phrase: Phrase) -> Mention | None:
    """The only person that the paragraph, or else the one before, has spoken of so far."""
    position = phrase.span.start
    paragraph = cast.prose.paragraph_at(position)
    if phrase.near or is_generic(phrase.role.head):
        found = cast.antecedent(position, phrase.gender, back=0)
        if found is not None:
            return found
    here = [m for m in cast.recent(position, paragraph) if m.leads and m.may_be(phrase.gender)]
    if here:
        # Who acts there is meant rather than who is only spoken of ("fondée par sa mère").
        acting = [m for m in here if m.subject and m.person] if phrase.says or _begins(cast, phrase) else []
        return acting[0] if len({m.who for m in acting}) == 1 else cast.alone(position, phrase.gender, paragraph)
    found = cast.alone(position, phrase.gender, paragraph - 1)
    if not _points_back(cast, phrase, found):
        return None
    return found


def _points_back(cast: Cast, phrase: Phrase, found: Mention | None) -> bool:
    """Whether a description that begins a paragraph may mean the person of the one before."""
    if phrase.near or is_generic(phrase.role.head) or canonical(phrase.role.head) in _ANYBODY:
        return True
    if (phrase.says and _bare(phrase)) or _TRADE.match(fold(phrase.role.complement)):
        return True
    profile = cast.profiles.get(found.person or "") if found else None
    return profile is not None and _akin(profile, phrase)


def read_role(cast: Cast, phrase: Phrase) -> Role:
    """The description's role as the article writes it, with its accents."""
    start = phrase.span.end - len(phrase.role.text)
    return Role(phrase.role.head, phrase.role.complement, cast.prose.masked[start : phrase.span.end])


def _agrees(cast: Cast, profile: Profile, phrase: Phrase, found: Mention) -> bool:
    """Whether a description may mean somebody whom nothing but its place in the text points to."""
    head = canonical(phrase.role.head)
    if phrase.near or is_generic(head) or head in _ANYBODY:
        return True
    if head in DECADES:
        return profile.age is None
    if not may_be(profile, phrase.role):
        return _presides(profile, phrase) and found.subject
    if _akin(profile, phrase) or _FORMER.match(fold(phrase.role.text)):
        return True
    words = phrase.role.words
    around = cast.prose.folded[max(0, found.span.start - 300) : phrase.span.start].lower()
    if any(word in around for word in words) or (not words and not profile.stated):
        return True
    # "La costumière du théâtre …" right after a person whom nothing has introduced yet is that person; "le financier",
    # alone, is whoever the paragraph is about.
    return (not profile.stated or _bare(phrase)) and (phrase.says or _begins(cast, phrase))


def _presides(profile: Profile, phrase: Phrase) -> bool:
    """Whether "répond la présidente du jury" may tell what else somebody is who acts right before."""
    head, same = canonical(phrase.role.head), phrase.gender is not None and phrase.gender == profile.gender
    return head == "president" and phrase.says and same and not _bare(phrase)


def _begins(cast: Cast, phrase: Phrase) -> bool:
    """Whether a description stands where its sentence begins, or after an opening such as "À 51 ans,"."""
    start = cast.prose.sentences[cast.prose.sentence_at(phrase.span.start)].start
    return _OPENING.fullmatch(cast.prose.folded, start, phrase.span.start) is not None


def _akin(profile: Profile, phrase: Phrase) -> bool:
    """Whether one of the person's roles has the description's noun or one used for it, whatever completes them."""
    return any(related(role.head, phrase.role.head) for role in (*profile.roles, *profile.elsewhere))
