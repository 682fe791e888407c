"""Rows of a page's buttons and links: share bars, menus, breadcrumbs, footers and keyword lists."""

from __future__ import annotations

import re

from bot.articles.page import Raw, fold

_SEPARATORS = re.compile(r"\s*[|•·>/→‹›»⤴⤵☰]\s*|\s*::\s*|\s+[-–—]\s+|\s{2,}|\t|\]\s*\[")
#: The most words of a piece of a menu.
PART_WORDS = 5
_PARTS = 3

_SHARE = re.compile(
    r"^(?:partage[rsz]?(?: cet article| l'article| sur .{1,20}| :)?(?: :)?|tweet(?:er|ez)?|retweet(?:er)?|envoyer(?: .{1,20})?"
    r"|imprimer|facebook|twitter|x|linkedin|whatsapp|pinterest|google ?\+?|pocket|telegram|messenger|bluesky|threads"
    r"|instagram|flipboard|e-?mail|mail|courriel|copier(?: (?:le lien|l'adresse))?|lien copie|j'aime|like|share(?: this article)?|print"
    r"|save|commenter|enregistrer.{0,30}|sauvegarder.{0,20}|ajouter a .{1,30}|reagir(?: a cet article)?|ecouter(?: l'article)?"
    r"|offrir(?: l'article| cet article)?|reduire la taille|agrandir(?: le texte)?|mode (?:nuit|sombre|lecture)|zen"
    r"|signaler.{0,20}|repondre|f|t|in|g\+|@|a[-+]|aa|✉|temps de lecture.{0,20}|lecture .{0,12}|lire plus tard"
    r"|\+ d'infos|s'abonner|je m'abonne|abonnez-vous|favoris|version imprimable|pdf|rss|suivre|nous suivre|suivez-nous.{0,20}"
    r"|lui ecrire|la contacter|le contacter|tous ses articles|ses \d+ derniers articles|partages?|commentaires?|reactions?"
    r"|accueil|vues?)(?!\w)[\s:()\d]*$"
)
_MENU = re.compile(
    r"^(?:accueil|menu|home|aller au contenu|rechercher?|recherche|s'abonner.*|abonnements?.*|se connecter|connexion|mon compte|s'identifier"
    r"|contacts?|nous contacter|mentions(?: legales)?|cgu|cgv|publicite|newsletters?|plan du site|a propos|qui sommes-nous ?\??"
    r"|gestion des cookies|cookies?|charte.*|confidentialite|presse|donnees personnelles|politique de .*|credits|rss|boutique"
    r"|regie.*|contact .*|fr|en|nl|de|english|francais|petites annonces|necrologie|obseques|faq|archives|a la une"
    r"|parametrer .*|je parametre|j'accepte|tout accepter|tout refuser|choisir|en savoir plus|fermer|nos editions|faits divers"
    r"|sports?|meteo|billetterie|les plus lus|les plus commentes|les \+ .*|tous nos articles.*)$"
)


def parts(text: str) -> list[str]:
    """The pieces of a line between bars, dots, arrows, dashes and wide gaps."""
    return [piece for piece in (part.strip(" []()") for part in _SEPARATORS.split(text.strip())) if piece]


def share_bar(_: str, raw: Raw) -> bool:
    """Whether the line is a row of buttons for sharing."""
    pieces = [fold(piece) for piece in parts(raw.text)]
    known = [piece for piece in pieces if _SHARE.match(piece) or re.fullmatch(r"\d+ \w+", piece)]
    named = any(_SHARE.match(piece) for piece in pieces)
    if len(pieces) == 1:
        return raw.kind != "item" and named and len(pieces[0]) > 1 and pieces[0] not in _WORDS_OF_TEXT
    return named and len(known) >= 0.6 * len(pieces)


#: Single words of share bars that may well be a heading of an article.
_WORDS_OF_TEXT = frozenset(
    {"reactions", "reaction", "accueil", "favoris", "signaler", "presse", "telegram", "vues", "zen"}
)


def is_menu(text: str) -> bool:
    """Whether the line is a row of short names as menus and breadcrumbs are, one of them known from menus."""
    pieces = parts(text)
    if len(pieces) < _PARTS or any(len(piece.split()) > PART_WORDS + 2 for piece in pieces):
        return False
    short = sum(1 for piece in pieces if len(piece.split()) <= PART_WORDS)
    known = any(_MENU.match(fold(piece)) for piece in pieces)
    return known and short >= 0.7 * len(pieces)


def menu(_: str, raw: Raw) -> bool:
    """Whether the block is a menu or a breadcrumb."""
    return raw.kind != "item" and is_menu(raw.text)


def link_row(folded: str, raw: Raw) -> bool:
    """Whether the block is a row of links and hardly more."""
    pieces = parts(raw.text)
    return raw.links > 0.5 and len(pieces) > 1 and not re.search(r"[.!?]\s", folded)  # noqa: PLR2004 - mostly links


def hashtags(folded: str, _: Raw) -> bool:
    """Whether the line is hashtags only."""
    words = folded.split()
    return bool(words) and all(word.startswith("#") and len(word) > 1 for word in words)


_FOOTER = re.compile(
    r"^(?:mentions(?: legales)?|cgu|cgv|presse|contacts?|plan du site|cookies?\b.*|confidentialite|donnees personnelles|rss|faq"
    r"|politique de .*|gestion des cookies|charte.*|abonnements?|newsletter|credits|privacy.*|terms.*|legal.*)$"
)


def footer(_: str, raw: Raw) -> bool:
    """Whether the line is the row of legal links at the foot of a page."""
    pieces = parts(raw.text)
    known = sum(1 for piece in pieces if _FOOTER.match(fold(piece)))
    return len(pieces) > _PARTS and known > 1
