"""What stands right after somebody's mention and tells who that is: "X, 34 ans, fondatrice de …", "X, qui préside …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.articles.names.first_names import Gender
from bot.articles.names.folding import fold
from bot.articles.names.phrases import ADJECTIVES, complement_at
from bot.articles.names.profiles import Role
from bot.articles.names.role_nouns import is_accented, is_role, may_be_trade
from bot.articles.speech.verbs import is_saying
from bot.model import Span

_AGE = re.compile(
    r"\s{0,3}[,(]?\s{0,3}(?:age de |agee de |de |aged )?(\d{1,3}) ans\b|\s{0,3}[,(]\s{0,3}(\d{1,2})\s{0,3}[,)]"
)
_LINK = re.compile(
    r"\s{0,3}(?:[,(]|[,(]?\s{0,3}(?:qui\s)?(?:est|etait|reste|fut|devient|is|was)\s(?:aussi\s|egalement\s|par ailleurs\s)?)\s{0,3}"
    r"(?:\d{1,3} ans\s{0,3},\s{0,3})?(?:(?:le|la|un|une|the|an|a(?=\s[a-z]+(?:[eo]r|ist|ian|man)\b)|his|her|son|sa|l'une? des(?:\s(?:derni|premi|princip|rare|plus)[a-z]{1,8})?)\s|l')?",
)
_HEAD = re.compile(rf"((?:(?:{ADJECTIVES})[\s-]){{0,3}})([a-z]+(?:-[a-z]+)*)(?![\w])", re.IGNORECASE)
_AND = re.compile(r"\s{0,3}(?:,\s{0,3})?et\s(?:(?:le|la|un|une)\s|l')?|,\s(?=[a-z])", re.IGNORECASE)
_TRADE = re.compile(
    r"(?:(?:ancien|ancienne|ex|jeune)[\s-])?(?P<noun>[a-z]{4,30})(?=\s(?:a|au|aux|chez|de|du|des|en)\s|\sd')"
)
#: What somebody runs who "tient" it.
_HOUSE = (
    r"[a-z]{2,20}erie|garage|officine|magasin|boutique|pharmacie|cafe|bar|restaurant|hotel|auberge|ferme|cabinet|kiosque|"
    r"salon|buvette"
)
#: Between the mention and its verb: "de 33 ans", ", opéré deux fois,".
_ASIDE = r"(?:\sde\s\d{1,3}\sans)?(?:\s{0,3},[^,.;:()]{2,60}(?=,)){0,2}\s{0,3},?\s{0,3}"
#: How many roles may stand in a row: a list of thousands must not be read again for each name before it.
_MOST = 4
_DOES = re.compile(
    rf"{_ASIDE}(?:qui\s)?(?:[a-z']+\s){{0,2}}?(preside|presidait|dirige|dirigeait|anime|"
    rf"(?<=qui\s)(?:tient(?=\s(?:l[ea]\s|une?\s|l')(?:{_HOUSE})\b)|represente(?=\sles\s)|conduit)|"
    rf"(?:a|ont|avait|avaient)\s(?:(?:co-?)?fonde|cree|lance(?=\s[A-Z])))\s(?:[a-z]+\s(?:annee\s)?)?"
    r"(?=l'|le\s|la\s|les\s|un\s|une\s|[A-Z])",
)
#: Why a role is stated: by a noun, or by what the person does.
_OF_VERB = {"preside": "président", "presidait": "président", "dirige": "directeur", "dirigeait": "directeur",
            "anime": "animateur", "tient": "gérant", "represente": "représentant", "conduit": "conducteur"}  # fmt: skip
_VOWELS = frozenset("aeiou")
_ARTICLES = {"le ": "du ", "les ": "des ", "la ": "de la ", "l'": "de l'", "un ": "d'un ", "une ": "d'une "}


@dataclass(frozen=True, slots=True)
class Introduction:
    """What stands after a mention: an age, roles given by nouns, roles told by a verb; and where it ends."""

    age: int | None
    roles: tuple[Role, ...]
    deeds: tuple[Role, ...]


def introduction(folded: str, text: str, position: int, limit: int) -> Introduction:
    """What the text says, from `position` on, of the person whose mention ends there.

    Args:
        folded: the text without accents, in which patterns are looked for.
        text: the text as it is, of the same length, from which roles are read.
        position: where the mention ends.
        limit: where its sentence ends.
    """
    age = _AGE.match(folded, position, limit)
    years = int(age.group(1) or age.group(2)) if age else None
    return Introduction(
        years, tuple(_nouns(folded, text, position, limit)), tuple(_deeds(folded, text, position, limit))
    )


def _nouns(folded: str, text: str, position: int, limit: int) -> list[Role]:
    link = _LINK.match(folded, position, limit)
    if link is None:
        return []
    return roles_at(folded, text, link.end(), limit) or _trade(folded, text, link, limit)


def _trade(folded: str, text: str, link: re.Match[str], limit: int) -> list[Role]:
    """A noun that no table has, behind a comma and with a place or a thing: "X, radioamateur à la retraite"."""
    trade = _TRADE.match(folded, link.end(), limit) if link.group().rstrip().endswith((",", "(")) else None
    if trade is None or not may_be_trade(trade["noun"]):
        return []
    end = complement_at(text, Span(trade.end(), limit)).end
    start = trade.start()
    return (
        [Role(text[start : trade.end()], text[trade.end() : end].strip(), text[start:end])] if end > trade.end() else []
    )


def roles_at(folded: str, text: str, position: int, limit: int) -> list[Role]:
    """The roles that stand one after the other from `position` on: "vétérinaire à Lannec, président du club et élu"."""
    roles: list[Role] = []
    link: re.Match[str] | None = None
    while len(roles) < _MOST and (role := role_at(folded, text, position, limit)) is not None:
        if link and link.group() == ", " and is_saying(role.head):
            break  # "X, maire, juge que"
        roles.append(role)
        link = _AND.match(folded, position + len(role.text), limit)
        if link is None:
            break
        position = link.end()
    return roles


def role_at(folded: str, text: str, position: int, limit: int) -> Role | None:
    """The role whose noun phrase begins at `position` without an article, as in "maraîcher à Lannevert"."""
    head = _HEAD.match(folded, position, limit)
    if head is None or not is_role(head.group(2)) or not is_accented(text[head.start(2) : head.end(2)]):
        return None
    span = Span(head.end(), limit)
    extent = complement_at(text, span)
    stop = re.search(r"\set\s", folded[head.end() : extent.end])
    end = head.end() + stop.start() if stop and _role_follows(folded, head.end() + stop.end(), limit) else extent.end
    return Role(text[head.start(2) : head.end(2)], text[head.end(2) : end].strip(), text[position:end])


def _role_follows(folded: str, position: int, limit: int) -> bool:
    head = _HEAD.match(folded, position, limit)
    return head is not None and is_role(head.group(2))


def _deeds(folded: str, text: str, position: int, limit: int) -> list[Role]:
    deed = _DOES.match(folded, position, limit)
    if deed is None:
        return []
    noun = _OF_VERB.get(deed.group(1), "fondateur")
    stop = re.search(r"[,.;:()«“¤\n]|\s(?:en|depuis|dans|il y a|avec|pour|qui|et|a|est)\s", folded[deed.end() : limit])
    end = deed.end() + stop.start() if stop else limit
    whole = text[deed.end() : end]
    for article, contracted in _ARTICLES.items():
        if whole.replace("’", "'").startswith(article):
            whole = contracted + whole[len(article) :]
            break
    else:
        whole = ("d'" if fold(whole[:1]).lower() in _VOWELS else "de ") + whole
    return [Role(noun, whole, f"{noun} {whole}")]


_FEMININE = {
    "président": "présidente",
    "gérant": "gérante",
    "représentant": "représentante",
    "conducteur": "conductrice",
    "directeur": "directrice",
    "animateur": "animatrice",
    "fondateur": "fondatrice",
}


def agreeing(role: Role, gender: Gender | None) -> Role:
    """A role that a verb told, in the form that the person's gender asks for."""
    noun = _FEMININE[role.head] if gender == "f" else role.head
    return Role(noun, role.complement, f"{noun} {role.complement}")
