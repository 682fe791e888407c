"""Kinds of answers that certain words mark: what something is called, who won, and who is kin to whom.

The forms of the questions read folded text; the marks read a sentence as it stands, for a name shows by its capital.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bot.answers.plain import without
from bot.model import Language
from bot.patterns import Late

Marked = Literal["name", "winner", "kin"]

_NAMED_FR = r"(?:nom|surnom|prenom|titre|intitule|slogan|mot d'ordre|devise|sobriquet|pseudo|pseudonyme|indicatif)"
_NAMED_EN = r"(?:name|nickname|title|slogan|motto|call sign|theme song|first name)"
_WON_FR = r"(?:gagnee?|remportee?|decrochee?|rafle|empoche|obtenu|recu|couronnee?|recompensee?|primee?)s?"
_PRIZE_FR = (
    r"(?:prix|trophee|medaille|coupe|concours|grand prix|vote|palmares|tournoi|titre|finale|hackathon|public|jury)"
)
_PRIZE_EN = r"(?:prize|award|trophy|medal|cup|contest|competition|vote|title|final|hackathon|race|tournament|jury)"
_KIN_FR = (
    r"(?:parents?|apparentee?s?|de la famille|freres?(?: et soeurs?)?|soeurs?|cousine?s?|mari et femme|mariee?s|en couple"
    r"|pere et (?:fils|fille)|mere et (?:fils|fille))"
)
_KIN_EN = r"(?:related|relatives|relations|siblings|brothers|sisters|cousins|a couple|kin)"

#: The forms of the questions for each kind.
FORMS: Mapping[Language, tuple[tuple[Marked, str], ...]] = {
    "fr": (
        (
            "kin",
            rf"\bmeme famille\b|\bliens? (?:de parente|familial|familiaux)\b|\b(?:sont|est)(?:-t)?(?:-ils|-elles)? {_KIN_FR}\b(?=\W*$)",
        ),
        (
            "name",
            r"\bcomment (?:s'appell\w+|se (?:pre)?nomm\w+|s'intitul\w+|(?:a-t-(?:on|il|elle)|est) (?:appelee?|baptisee?|nommee?)"
            r"|on (?:l')?appelle)"
            rf"|\b(?:quel(?:le)?s? (?:est (?:son |sa |le |la |l')?)?|c'est quoi (?:le |la |l'|son |sa )?)(?:petit |nouveau |vrai )?{_NAMED_FR}\b"
            rf"|^(?:le |la |l')?{_NAMED_FR} d",
        ),
        (
            "winner",
            rf"\b(?:qui|quel(?:le)?s? [a-z-]{{2,20}}) (?:a|ont|avait)(?:-t-(?:il|elle))? (?:donc )?{_WON_FR} .{{0,40}}\b{_PRIZE_FR}\b"
            r"|\bqui (?:a|ont|avait) (?:donc )?(?:(?:remporte|decroche|rafle)\b|gagne (?:le|la|les|l')\b)"
            r"|\bquel(?:le)?s? (?:est|sont|etait|a ete) (?:le |la |les |l')(?:grande? )?(?:vainqueurs?|gagnante?s?|laureate?s?)\b"
            r"|\bqui (?:l'a|l'avait) emporte\b|\bqui l'emporte\b|\bqui (?:a|avait) gagne\W*$"
            r"|\ba qui (?:est|sont|etait) (?:allee?|revenue?)s?\b|\ba qui (?:va|revient) (?:le|la|l')"
            r"|\ba qui (?:a|ont) (?:-t-on |on )?(?:ete )?(?:decerne|remis|attribue)"
            r"|\bqui (?:est|sont|etait|etaient|est reparti) (?:le |la |les |l')?(?:grande? )?(?:vainqueurs?|gagnante?s?|laureate?s?)\b",
        ),
    ),
    "en": (
        (
            "kin",
            rf"\b(?:are|is) .{{1,80}} {_KIN_EN}\W*$|\bare they (?:all |both )?(?:{_KIN_EN}|family)\b|\bsame family\b|\bany relation\b"
            r"|\brelated to\b",
        ),
        (
            "name",
            rf"\b(?:what|which)(?:'?s| is| was)? (?:the |its |his |her |their )?(?:[\w-]{{2,20}} )?{_NAMED_EN}\b|^(?:the )?{_NAMED_EN} (?:of|for)\b"
            r"|\bwhat (?:is|was|are|were) .{1,80} (?:called|named|nicknamed)\b|\bwhat did .{1,60} (?:call|name)\b",
        ),
        (
            "winner",
            r"\b(?:who|what) (?:has |had )?won (?:the|an?|this)\b"
            rf"|\b(?:who|(?:which|what) [a-z-]{{2,20}}) (?:has |had )?(?:won|wins|took|got|received|landed)\b.{{0,60}}\b{_PRIZE_EN}\b"
            r"|\b(?:who|(?:which|what) [a-z-]{2,20}) (?:has |had )?(?:won|wins)\W*$"
            r"|\b(?:who|(?:which|what) [a-z-]{2,20}) (?:came|finished|ended up|placed) (?:first|second|third|last|top)\b"
            r"|\bwho (?:was|were|is|are) (?:the )?(?:runners?-up|winners?)\b",
        ),
    ),
}

_NAMING = (
    r"(?:(?:re)?baptis[ée]e?s?|surnomm[ée]e?s?|pr[ée]nomm[ée]e?s?|nomm[ée]e?s?|intitul[ée]e?s?|d[ée]nomm[ée]e?s?|appel[ée]e?s?(?! (?:à|au|aux)\b)|titr[ée]e?"
    r"|(?:[smtl]|les|nous|vous)['’ ]appell\w+|se (?:pr[ée])?nomme\w*|s['’]intitule\w*|du nom d[e’']|répond au nom d[e’']|sous le nom d[e’']"
    r"|mot d['’]ordre|slogan|devise|indicatif|titre|called|named|nicknamed|entitled|titled)"
)
# What a name is asked of: "comment s'appelle le chien", "the name of Zoé's brother", "what was the boat called".
_BEARER = Late(
    r"\b(?:comment (?:s'appell|se (?:pre)?nomm|s'intitul)\w*|(?:nom|surnom|prenom|titre|intitule|nickname|name|title) (?:de|du|d'|of))"
    r" ?(?:(?:les?|la|une?|ce|cet|cette|son|sa|leur|the|his|her|their|an?) |l')?(?:(?:petite?|grande?|nouveau|nouvelle|jeune|vieux|vieille|new|old|big|little|young) )?"
    r"(?:(?:[a-z-]+ ){0,3}[a-z-]+'s )?(?P<of>[a-z]+)"
    r"|\b(?:is|was|are|were) (?:the |his |her |their )?(?:[a-z-]+ ){0,3}?(?P<called>[a-z]+) (?:called|named|nicknamed)\b"
)


def bearer(folded: str) -> str:
    """The noun of what a folded question wants the name of; empty where it wants none, or says none."""
    found = _BEARER.search(folded)
    return (found["of"] or found["called"] or "") if found else ""


# What only says that somebody won: articles tell it in many words.
_WINNING = Late(
    rf"\b(?:(?:a|ont|avait|est|sont) )?(?:{_WON_FR}|emporte|allee?s?|revenue?s?|repartie?s?|vainqueurs?|gagnante?s?|laureate?s?"
    r"|won|wins|winners?)\b"
)


def without_winning(text: str) -> str:
    """`text` with spaces for what only says that somebody won."""
    return without(text, _WINNING)


#: Kinds that nothing answers without such a mark.
SURE = frozenset[Marked]({"name"})
#: The words that mark an answer.
MARKS: Mapping[Marked, Late] = {
    "name": Late(
        rf"{_NAMING}[^.;!?]{{0,25}}?[ '’\"«“(*_]\s?[A-ZÀ-Þ]"
        # "son comité, Fenêtres ouvertes, qui…", "le patron de La Clémence", a title in quotation marks.
        r"|[a-zà-ÿ], (?:[A-ZÀ-Þ][\w’'-]+)(?: [\w’'-]+){0,4},|(?<=[a-zà-ÿ] )(?:(?:La|Le|Les) |L['’])[A-ZÀ-Þ]"
        r"|[a-zà-ÿ,:] (?:«\s?|[\"“])[A-ZÀ-Þ][^»\"”.!?]{1,50}\s?[»\"”]"
    ),
    "winner": Late(
        r"(?i)\bl['’](?:a |ont )?emport|\bremport|\bcouronn|\blauréat|\bgagn(?!ant)[eéa]|(?<!son )(?<!leur )\bgagnante?s?\b|\bvainqueur|\brevien(?:t|nent) (?:à|au)|\brevenue? à"
        r"|\bdécern|\battribu|\brécompens|\ben tête\b|\bpréféré?\b|\b(?:est|sont) all[ée]e?s? |\bva(?:-t-il)? (?:à|au|aux) |\bsacr[ée]|\bdistingu"
        r"|\bdécroch|\breçu(?:e|s)?\b|\breçoit|\breçoivent|\bprim[ée]e?s?\b|\bvictoire|\bs['’]impos|\bpalmarès|\bpremier prix|\bdeuxième prix"
        r"|\brepart(?:i|ie|is|ent)? avec|\bremis (?:à|le|la)|\bwon\b|\bwinner|\bawarded\b|\bwent to\b|\bfirst prize|\bcame first"
    ),
    "kin": Late(
        r"(?i)\bparenté\b|\bapparent|\b(?:fils|fille|frère|sœur|soeur|jumeau|jumelle|cousine?|neveu|nièce|oncle|tante|mari|femme|épou(?:x|se)"
        r"|conjointe?|compagne|compagnon|père|mère|homonyme|couple|parents)s?\b|\b(?:même|de la) famille\b"
        r"|\b(?:son|daughter|brother|sister|cousin|nephew|niece|uncle|aunt|husband|wife|father|mother|related|relation|namesake)s?\b"
    ),
}
