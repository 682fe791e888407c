"""What one article says of its people, and whether "le maraîcher" may mean one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.articles.names.first_names import Gender
from bot.articles.names.folding import fold
from bot.articles.names.role_nouns import DECADES, canonical, gender_of_noun, is_generic, is_vague, related

_SMALL = frozenset(
    "les des une aux sur dans pour par avec son ses qui que est the and for of cette general generale meme nom entreprise etablissement societe".split(),
)
_CHILD, _YOUNG, _OLD = 18, 36, 65


@dataclass(frozen=True, slots=True)
class Role:
    """A noun phrase for a person: its first noun, the words that complete it, and the whole as the article has it."""

    head: str
    complement: str = ""
    text: str = ""

    @property
    def words(self) -> frozenset[str]:
        """The complement's telling words, folded, and the initials of its capitalised words."""
        found = [word for word in re.findall(r"[\w-]+", fold(self.complement)) if len(word) > len("des")]
        return frozenset(word.lower().rstrip("s") for word in found if word.lower() not in _SMALL)


@dataclass(slots=True)
class Profile:
    """What an article tells of a person."""

    gender: Gender | None = None
    age: int | None = None
    #: Roles from this article, and from other articles or the organizers.
    roles: list[Role] = field(default_factory=list)
    elsewhere: list[Role] = field(default_factory=list)

    #: Those of the roles that the article states beside the person's name.
    stated: list[Role] = field(default_factory=list)

    def add(self, role: Role, *, stated: bool = False) -> None:
        """Keep `role`, and the gender that its noun tells."""
        for roles in (self.roles, *([self.stated] if stated else [])):
            if role not in roles:
                roles.append(role)
        if stated:
            self.gender = self.gender or gender_of_noun(role.head)


#: Who holds one of these is called an "élu" as the others are, but nobody calls the mayor a deputy.
_OFFICES = frozenset("maire ministre prefet depute senateur president".split())
#: How well a description fits: nothing speaks for it, or more and more does.
NO_FIT = 0


def fit(profile: Profile, noun: Role, gender: Gender | None) -> int:
    """How well the description `noun` fits the person of `profile`; `NO_FIT` or less if it does not."""
    if gender and profile.gender and gender != profile.gender:
        return NO_FIT - 1
    if is_vague(noun.head):
        return _fit_of_age(profile, noun)
    here = max((_fit_of_role(role, noun) for role in profile.roles), default=NO_FIT)
    elsewhere = max((_fit_of_role(role, noun) - 1 for role in profile.elsewhere), default=NO_FIT)
    return max(here, elsewhere)


def _fit_of_role(role: Role, noun: Role) -> int:
    same = canonical(role.head) == canonical(noun.head)
    if not same and {canonical(role.head), canonical(noun.head)} <= _OFFICES:
        return NO_FIT
    if not same and not related(role.head, noun.head):
        return 4 if not noun.words and _same_trade(noun.head, role) else NO_FIT
    score = 6 if same else 4
    if noun.words:
        shared = noun.words & role.words
        # Nouns used for one another need all that completes them: an "adjointe au commerce" is not "présidente de la
        # chambre de commerce".
        if (
            (shared if same else shared and shared in (noun.words, role.words))
            or _abbreviates(noun.complement, role)
            or _abbreviates(role.complement, noun)
        ):
            return score + 4
        # "le président de la Région" is not the president of a club; a role without complement may be either.
        return NO_FIT if role.words or not same else score - 3
    return score


def _same_trade(noun: str, role: Role) -> bool:
    """Whether a noun names whoever works in what the complement tells (filateur, patron de la filature)."""
    letters = 5
    stem = canonical(noun)[:letters]
    if canonical(noun).endswith("culteur") or len(stem) < letters:
        return False
    places = {"bibli": "mediatheque", "provi": "lycee"}
    things = re.findall(r"(?:de|du|des|d'|de la|de l')\s?([a-z-]+)", fold(role.complement).lower())
    return any(word.startswith((stem, places.get(stem, stem))) for word in things)


def _abbreviates(short: str, role: Role) -> bool:
    """Whether `short` holds an acronym of the role's complement (ARS, Cnnum, Cnum)."""
    words = [word.lower() for word in re.split(r"[\s'-]+", fold(role.complement)) if len(word) > len("des")]
    least = 3
    acronyms = [word.lower() for word in re.findall(r"\w+", fold(short)) if len(word) >= least and word[0].isupper()]
    return len(words) > 1 and any(
        word[0] == words[0][0] and word not in words and _begins_words(word[1:], tuple(words[1:])) for word in acronyms
    )


def _begins_words(letters: str, words: tuple[str, ...]) -> bool:
    """Whether `letters` are made of the first letters of some of `words`, in order, up to four of each."""
    if not letters:
        return True
    return any(
        word.startswith(letters[:length]) and _begins_words(letters[length:], words[place + 1 :])
        for place, word in enumerate(words)
        for length in range(1, min(len(letters), 4) + 1)
    )


def _fit_of_age(profile: Profile, noun: Role) -> int:
    """Nouns that tell an age fit only who is known to have it."""
    word, text = canonical(noun.head), fold(noun.text).lower()
    if profile.age is None:
        return NO_FIT
    if word in DECADES:
        return 5 if profile.age // 10 * 10 == DECADES[word] else NO_FIT
    if word in {"petit", "enfant", "gamin", "garcon", "fille", "fillette", "ado", "adolescent", "gosse"}:
        return 5 if profile.age < _CHILD else NO_FIT
    if re.search(r"\bjeune\b", text):
        return 5 if profile.age < _YOUNG else NO_FIT
    if re.search(r"\bvie(?:ux|il|ille)\b|vieillard", text):
        return 5 if profile.age >= _OLD else NO_FIT
    return NO_FIT


#: Of these a place or body has only one, so that a different complement means somebody else; and whoever stands before
#: a court there is nobody of whom another role is told.
_EXCLUSIVE = frozenset(
    "maire ministre prefet depute senateur docteur medecin colonel president prevenu prevenue accuse accusee suspect "
    "suspecte plaignant plaignante victime detenu detenue condamne condamnee".split()
)


def may_be(profile: Profile, noun: Role) -> bool:
    """Whether nothing the article tells of a person speaks against the description `noun`."""
    if is_generic(noun.head):
        return True
    known = profile.roles + profile.elsewhere
    if canonical(noun.head) not in _EXCLUSIVE:
        return True
    return not known or any(related(role.head, noun.head) and not (role.words and noun.words) for role in known)
