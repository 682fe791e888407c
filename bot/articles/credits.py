"""Captions without what stands in them for other ends: the photographer's credit, the number of a slide, a label."""

from __future__ import annotations

import re

from bot.articles.page import fold, squeeze

_SLIDE = re.compile(r"^\(?\d{1,3} ?/ ?\d{1,3}\)?\s+(?=\D)")
#: What opens a caption and says no more than that it is one; a mark or a bracket follows, or it stands in capitals.
_LABEL = re.compile(
    r"^[\[(]?(?:(?:Photos?|Images?|Légende|Illustration|Visuel|Dessin|Infographie|Archives?)(?: d['’]archives?| d['’]illustration)?"
    r"\s?(?:\]|[.:|/](?!\w)|[-–—](?=\s))|(?:PHOTOS?|IMAGE|LÉGENDE)\s?[\])]?\s?[:.|/–—-]?(?=\s))\s{0,3}"
)
#: A caption that opens so is a credit and nothing else.
_OPENS = re.compile(
    r"^[\[(]?\s?(?:©|\(c\)|copyright\b|(?:credits?|photo credit)\b ?(?:photos?|images?)? ?:?|photos?(?: by\b| par\b| ?©| dr\b)|ph\. )"
)
#: Whoever sells pictures, and "all rights reserved".
_AGENCY = r"(?:AFP|REUTERS|Reuters|AP|DDM|MAXPPP|SIPA|Sipa|DR|D\.\s?R\.|Getty|EPA|BELGA|Belga|PQR|Hans Lucas)"
_NAMES = r"[A-ZÀ-Þ][^\s,.;:!?]{1,30}(?:\s[A-ZÀ-Þ][^\s,.;:!?]{1,30}){0,3}"
_PICTURE = r"(?:Photos?|PHOTOS?|photos?|Photograph(?:ies?|s|er)?|Visuels?|Images?|Illustrations?|Dessins?|Infographies?|Archives|ARCHIVES)"
#: Where a credit begins behind the caption's own words: behind a mark, a bracket or a bar.
_CREDIT = re.compile(
    rf"(?:^|[.!?…»)”\"|,;/(\[]|\s[-–—](?=\s))[\s(\[/|–—-]{{0,5}}(?:(?:Crédits?|CRÉDITS?|Credits?|CREDITS?)\b"
    rf"|{_PICTURE}\s?(?::|/|-|©|(?:\s?d['’](?:illustration|archives?)\b|\sby\b|\spar\b|\s(?=[A-ZÀ-Þ])))"
    rf"|Ph\.\s|Doc\.\s"
    rf"|{_AGENCY}(?=[\s/.,)\]-]|$)"
    rf"|(?:[A-Z]\.\s?-?){{1,4}}[)\]]$)"
    rf"|(?:^|[.!?…»)”\"|/]\s{{0,3}}){_NAMES}\s?(?:/|\spour\s)\s?[«“]?\s?(?:[A-ZÀ-Þ][^!?]{{1,40}})$"
    rf"|[.!?…»)”\"|/]\s{{0,3}}(?=[^\W\d_])[^a-zà-ÿ\d]{{4,80}}$"
    rf"|\s?(?:©|\([cC]\)\s)"
)
_ENDS = '.!?…»)”"'


def without_credit(text: str) -> str:
    """The caption's own words, or an empty text where it is a credit only.

    Args:
        text: a caption as it stands on the page, or a line with a picture's credit.
    """
    own = _SLIDE.sub("", squeeze(text))
    if _OPENS.match(fold(own)):
        return ""
    label = _LABEL.match(own)
    own = own[label.end() :] if label else own
    credit = _CREDIT.search(own)
    if credit is not None:
        own = own[: credit.start() + (own[credit.start()] in _ENDS)]
    own = own.strip(" -–—|/,;[]")
    if own.count("(") > own.count(")"):
        own = own.rstrip("( ")
    own = own.removeprefix("(").removesuffix(")") if own.count("(") != own.count(")") else own
    return "" if label and not any(word.islower() for word in own.split()) else own
