"""Lines that papers' sites put into their pages: a table of rules, each with its reason.

Patterns are matched against the folded line (lower case, no accents, straight quotes, single spaces). A line longer than
its rule allows, or one that opens with a quotation mark, is never residue: when in doubt, it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.articles.page import Raw, fold

_SEPARATORS = re.compile(r"\s*[|•·>/→‹›»⤴⤵☰]\s*|\s*::\s*|\s+[-–—]\s+|\s{2,}|\t|\]\s*\[")
_PART_WORDS = 5
_PARTS = 3


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of residue: a folded line of at most `longest` characters that `found` accepts."""

    name: str
    found: Callable[[str, Raw], bool]
    longest: int
    why: str


def _says(pattern: str) -> Callable[[str, Raw], bool]:
    compiled = re.compile(pattern)
    return lambda folded, _: compiled.search(folded) is not None


_SHARE = re.compile(
    r"^(?:partage[rsz]?(?: cet article| l'article| sur .{1,20}| :)?(?: :)?|tweet(?:er|ez)?|retweet(?:er)?|envoyer(?: .{1,20})?"
    r"|imprimer|facebook|twitter|x|linkedin|whatsapp|pinterest|google ?\+?|pocket|telegram|messenger|bluesky|threads"
    r"|instagram|flipboard|e-?mail|mail|courriel|copier(?: le lien)?|lien copie|j'aime|like|share(?: this article)?|print"
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


def _share_bar(_: str, raw: Raw) -> bool:
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
    if len(pieces) < _PARTS or any(len(piece.split()) > _PART_WORDS + 2 for piece in pieces):
        return False
    short = sum(1 for piece in pieces if len(piece.split()) <= _PART_WORDS)
    known = any(_MENU.match(fold(piece)) for piece in pieces)
    return known and short >= 0.7 * len(pieces)


def _menu(_: str, raw: Raw) -> bool:
    return raw.kind != "item" and is_menu(raw.text)


def _links(folded: str, raw: Raw) -> bool:
    pieces = parts(raw.text)
    return raw.links > 0.5 and len(pieces) > 1 and not re.search(r"[.!?]\s", folded)  # noqa: PLR2004 - mostly links


def _hashtags(folded: str, _: Raw) -> bool:
    words = folded.split()
    return bool(words) and all(word.startswith("#") and len(word) > 1 for word in words)


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


_LEAD = r"^(?:[>→►▶■•*+🔗📷-]+ ?)*\[? ?"
_ALSO = (
    r"(?:a )?(?:lire|voir|ecouter|relire|revoir|decouvrir)(?: et relire)? ?(?:aussi|egalement|encore|ensuite|par ailleurs|notre dossier)"
    r"|(?:lire|voir) (?:notre|nos) (?:\w+ )?(?:article|dossier|reportage|interview|entretien|enquete|edition|photos?|diaporama)s?"
    r"|a (?:lire|voir|ecouter|decouvrir|suivre)|sujets? lies?|articles? lies?|sur le meme (?:sujet|theme|fil)|pour aller plus loin"
    r"|read (?:also|more|next)|see also|related(?: articles?)?|lees ook|dans la meme (?:rubrique|edition)|notre dossier"
    r"|en (?:video|images)|video|diaporama"
)

_HERE_LINKED = re.compile(rf"{_LEAD}(?:{_ALSO})\b")


def _linked_teaser(folded: str, raw: Raw) -> bool:
    return raw.links > 0.4 and _HERE_LINKED.search(folded) is not None  # noqa: PLR2004 - a link and its label


def _wordless(folded: str, _: Raw) -> bool:
    return not any(char.isalnum() for char in folded)


_FOOTER = re.compile(
    r"^(?:mentions(?: legales)?|cgu|cgv|presse|contacts?|plan du site|cookies?\b.*|confidentialite|donnees personnelles|rss|faq"
    r"|politique de .*|gestion des cookies|charte.*|abonnements?|newsletter|credits|privacy.*|terms.*|legal.*)$"
)


def _footer(_: str, raw: Raw) -> bool:
    pieces = parts(raw.text)
    known = sum(1 for piece in pieces if _FOOTER.match(fold(piece)))
    return len(pieces) > _PARTS and known > 1


RULES: tuple[Rule, ...] = (
    Rule("address", _says(r"^(?:source|lien|url|link) ?:? ?https?://\S+$|^https?://\S+$"), 300, "is an address"),
    Rule("wordless", _wordless, 60, "is a rule or a mark between parts of the page"),
    Rule("linked teaser", _linked_teaser, 250, "points to another article"),
    Rule("teaser", _says(rf"{_LEAD}(?:{_ALSO})\]? ?(?::|>|→|\.|\||»|- |– |— |$)"), 250, "points to another article"),
    Rule(
        "dossier",
        _says(r"^retrouvez (?:ici |aussi )?(?:notre|nos|toute|toutes|tous|l'ensemble|l'integralite|plus)\b.{0,120}"
              r"\b(?:dossiers?|editions?|articles?|actualites?|videos?|sites?|reportages?|journal|infos|informations)\b"),
        200,
        "points to other pages of the paper",
    ),
    Rule("cookies", _cookies, 500, "asks for consent"),
    Rule("subscription", _subscription, 320, "sells the paper"),
    Rule(
        "newsletter",
        _says(r"^(?:recevez|abonnez-vous|inscrivez-vous)\b.{0,100}\b(?:lettre|newsletter|alertes?|boite mail|actualite|infolettre|mails?)\b"
              r"|^(?:la )?newsletter\b.{0,60}(?::|$|-)|\bje m'inscris$|^chaque (?:jour|matin|semaine|lundi|mardi|mercredi|jeudi|vendredi"
              r"|samedi|dimanche), .{0,80}boite mail|vous desinscrire|^\[?votre (?:adresse )?e-?mail|sign up (?:for|to) our newsletter"),
        200,
        "offers a newsletter",
    ),
    Rule(
        "advertisement",
        _says(r"^\[? ?(?:publicite|annonce|sponsorise|contenus? sponsorises?|advertisement|sponsored(?: content)?|publi-?redactionnel"
              r"|publi-?reportage) ?(?:\]|$)|^\[ ?publicite\b|^publicite ?:|^contenus? sponsorises? ?[-:–]"
              r"|^la suite (?:de l'article )?apres (?:cette |la )(?:annonce|publicite)|^contenu(?: proposee?)? par "),
        200,
        "is an advertisement",
    ),
    Rule(
        "correction",
        _says(r"^une (?:erreur|faute|coquille)\b.{0,60}\?|signal(?:er|ez)(?:-l[ae])? (?:a |une |un )?(?:la redaction|erreur|abus)"
              r"|^(?:vous avez )?une information a nous (?:transmettre|signaler)|^cet article (?:vous )?a(?:-t-il)? ete utile"),
        160,
        "asks readers to report errors",
    ),
    Rule(
        "collected by",
        _says(r"^[-– ]*(?:propos |entretien |interview |textes? )?(?:recueillis?|realisee?|menee?)s? par\b|^interviewed by\b"),
        140,
        "names who asked the questions",
    ),
    Rule(
        "tags",
        _says(r"^(?:mots?[- ]cles?|tags?|etiquettes?|themes?|thematiques?|keywords|filed under|sujets? associes?|dossiers?) ?[:>]"),
        200,
        "lists the page's keywords",
    ),
    Rule("hashtags", _hashtags, 200, "lists the page's keywords"),
    Rule(
        "audio",
        _says(r"^(?:pour )?ecouter (?:l'|cet |cette )?(?:article|emission|podcast)\b|^temps de lecture|^lecture :? ?\d|^\d+ min(?:utes?)? de lecture"
              r"|^listen to this article|^reading time"),
        120,
        "is a reading aid",
    ),
    Rule(
        "liked",
        _says(r"^vous (?:avez aime|aimez) cet article|^cet article vous a plu|^suivez-nous|^follow us|^rejoignez-nous sur"
              r"|^suivez toute l'actu|^telechargez (?:notre|l')appli|^ajoutez .{2,40} (?:a vos|comme source)"),
        160,
        "asks for a reaction",
    ),
    Rule(
        "legal",
        _says(r"^©|^\(c\) ?\d|\btous droits reserves\b|\breproduction (?:interdite|reservee)\b|\ball rights reserved\b"
              r"|\bmentions legales\b.{0,80}\b(?:cookies|cgu|contact|publicite|confidentialite)\b|^parametrer les (?:traceurs|cookies)"),
        250,
        "is a legal footer",
    ),
    Rule(
        "most read",
        _says(r"^(?:les |sujets |articles )*(?:les )?(?:\+|plus) (?:lus?|commentes?|partages?|vus?|consultes?|populaires)\b[\s|]*"
              r"(?:(?:les |sujets )*(?:\+|plus) \w+[\s|]*)*$|^most (?:read|popular)$"),
        100,
        "heads a list of other articles",
    ),
    Rule(
        "comment form",
        _says(r"^(?:deposez|laissez|ecrivez|postez|ajoutez|poster|ajouter|laisser) (?:un |votre |vos |une )?(?:commentaire|reaction)s?\b"
              r"|^soyez le premier a (?:reagir|commenter|donner)|^il n'y a (?:actuellement )?aucun commentaire|^merci pour votre commentaire"
              r"|^votre (?:adresse|e-?mail|email|adresse e-?mail)\b.{0,40} ne sera pas|^tous les champs|^\[?charger plus de commentaires"
              r"|^pour (?:reagir|commenter|participer), |connectez-vous pour|^j'ai lu et j'accepte|^afficher les \d+ autres"
              r"|^leave a (?:comment|reply)"),
        200,
        "belongs to the comments",
    ),
    Rule("mail", _says(r"^\[? ?votre adresse e-mail|^\[ ?ok ?\]$|^\[[^\]]{1,25}\](?: ?\[[^\]]{1,25}\])+$"), 120, "is a form"),
    Rule("share bar", _share_bar, 200, "shares or prints the page"),
    Rule("menu", _menu, 250, "is a menu, a breadcrumb or a footer"),
    Rule("footer", _footer, 320, "is the page's footer"),
    Rule("links", _links, 300, "is a row of links"),
)  # fmt: skip


def residue_rule(raw: Raw) -> Rule | None:
    """The first rule that takes the block for residue, or None: it belongs to the article."""
    if raw.kind == "heading" and raw.links == 0 and len(raw.text) > 60:  # noqa: PLR2004 - no residue heading is so long
        return None
    if raw.text.lstrip()[:1] in '«"“' or len(raw.text) > max(rule.longest for rule in RULES):
        return None
    folded = fold(raw.text)
    return next((rule for rule in RULES if len(folded) <= rule.longest and rule.found(folded, raw)), None)
