"""Lines that papers' sites put into their pages: rules, each with its reason; most are patterns in `data/`.

Patterns are matched against the folded line (lower case, no accents, straight quotes, single spaces). A line longer than
its rule allows, or one that opens with a quotation mark, is never residue: when in doubt, it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from bot.articles.page import Raw, ends_sentence, fold
from bot.articles.residue_bars import PART_WORDS, footer, hashtags, link_row, menu, share_bar


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of residue: a folded line of at most `longest` characters that `found` accepts."""

    name: str
    found: Callable[[str, Raw], bool]
    longest: int
    why: str


_COOKIE = re.compile(
    r"\bcookies?\b|\btraceurs?\b|temoins? de connexion|votre (?:terminal|appareil)|\bvotre vie privee\b"
)
_COOKIE_WE = re.compile(
    r"\b(?:nous (?:utilisons|tissons|stockons|deposons)|nos (?:\d+ )?partenaires|ses partenaires|partenaires|ce site|notre site"
    r"|en poursuivant|votre (?:accord|consentement|experience|navigation)|vous acceptez|j'ai compris|gerer mes preferences)\b"
)


def _cookies(folded: str, _: Raw) -> bool:
    return bool(_COOKIE.search(folded) and _COOKIE_WE.search(folded)) and '"' not in folded


_ABONNE = re.compile(
    r"\babonnez-vous\b|\bje m'abonne\b|\bs'abonner\b|passez a l'illimite|reserve (?:aux|a nos) abonnes|deja abonne"
    r"|subscribe (?:now|to)|subscribers only|\barticles? (?:sur \d+ )?gratuits?\b|cet article (?:vous )?est (?:offert|reserve)"
)
_ABONNE_WE = re.compile(
    r"\bcet article\b|\barticles? sur\b|\bmois\b|€|\beuros?\b|\boffre\b|\bredaction\b|\bedition\b|\brevue\b|\bjournal\b|\bweb\b"
)


def _subscription(folded: str, _: Raw) -> bool:
    return bool(_ABONNE.search(folded) and _ABONNE_WE.search(folded)) and '"' not in folded


_LEAD = r"^(?:[>→►▶■•*+🔗📷-] ?)*\[? ?"
_ALSO = (
    r"(?:a )?(?:lire|voir|ecouter|relire|revoir|decouvrir)(?: et relire)? ?(?:aussi|egalement|encore|ensuite|par ailleurs|notre dossier)"
    r"|(?:lire|voir) (?:notre|nos) (?:\w+ )?(?:article|dossier|reportage|interview|entretien|enquete|edition|photos?|diaporama)s?"
    r"|a (?:lire|voir|ecouter|decouvrir|suivre)|sujets? lies?|articles? lies?|sur le meme (?:sujet|theme|fil)|pour aller plus loin"
    r"|read (?:also|more|next)|see also|related(?: articles?)?|lees ook|dans la meme (?:rubrique|edition)|notre dossier"
    r"|en (?:video|images)|video|diaporama"
)

_TEASER = re.compile(rf"{_LEAD}(?:{_ALSO})\]? ?(?::|>|→|\.|\||»|- |– |— |$)")
_HERE_LINKED = re.compile(rf"{_LEAD}(?:{_ALSO})\b")


def _linked_teaser(folded: str, raw: Raw) -> bool:
    return raw.links > 0.4 and _HERE_LINKED.search(folded) is not None  # noqa: PLR2004 - a link and its label


def _wordless(folded: str, _: Raw) -> bool:
    return not any(char.isalnum() for char in folded)


def _teaser(folded: str, _: Raw) -> bool:
    return _TEASER.search(folded) is not None


def _keywords(_: str, raw: Raw) -> bool:
    """Words between bars ("Eau | Sécheresse | Montagne"): the page's keywords, unless figures tell of a table."""
    pieces = re.split(r" \| |\s{3,}", raw.text.strip())
    short = all(0 < len(piece.split()) <= PART_WORDS and not ends_sentence(piece) for piece in pieces)
    return len(pieces) > 2 and short and not any(char.isdigit() for char in raw.text)  # noqa: PLR2004 - two bars at least


def _says(pattern: str) -> Callable[[str, Raw], bool]:
    compiled = re.compile(pattern)
    return lambda folded, _: compiled.search(folded) is not None


_FILE = "residue-rules.txt"
_OPENS_RULE = re.compile(r"\[(?P<name>[^|]+) \| (?P<longest>\d+) \| (?P<why>[^\]]+)\]")


def _written() -> Iterator[Rule]:
    """The rules of the data file, in its order."""
    text = files("bot.articles").joinpath("data", _FILE).read_text(encoding="utf-8")
    for section in re.split(r"\n(?=\[[^\n|]+ \|)", text)[1:]:
        head, *patterns = section.strip().split("\n")
        opens = _OPENS_RULE.fullmatch(head)
        if opens is None:
            msg = f"{_FILE}: {head!r} must be [name | longest | why]"
            raise ValueError(msg)
        yield Rule(opens["name"], _says("|".join(patterns)), int(opens["longest"]), opens["why"])


RULES: tuple[Rule, ...] = (
    Rule("wordless", _wordless, 60, "is a rule or a mark between parts of the page"),
    Rule("linked teaser", _linked_teaser, 250, "points to another article"),
    Rule("teaser", _teaser, 250, "points to another article"),
    Rule("cookies", _cookies, 500, "asks for consent"),
    Rule("subscription", _subscription, 320, "sells the paper"),
    Rule("hashtags", hashtags, 200, "lists the page's keywords"),
    Rule("keywords", _keywords, 200, "lists the page's keywords"),
    *_written(),
    Rule("share bar", share_bar, 200, "shares or prints the page"),
    Rule("menu", menu, 250, "is a menu, a breadcrumb or a footer"),
    Rule("footer", footer, 320, "is the page's footer"),
    Rule("links", link_row, 300, "is a row of links"),
)


def residue_rule(raw: Raw) -> Rule | None:
    """The first rule that takes the block for residue, or None: it belongs to the article."""
    if raw.kind == "heading" and raw.links == 0 and len(raw.text) > 60:  # noqa: PLR2004 - no residue heading is so long
        return None
    if raw.text.lstrip()[:1] in '«"“' or len(raw.text) > max(rule.longest for rule in RULES):
        return None
    folded = fold(raw.text)
    return next((rule for rule in RULES if len(folded) <= rule.longest and rule.found(folded, raw)), None)
