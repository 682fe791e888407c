"""Pictures in a page: lines of credit and captions leave the text and stay with the block where they stood."""

from __future__ import annotations

import re
from collections import Counter

from bot.articles.credits import without_credit
from bot.articles.metadata import is_name
from bot.articles.names.first_names import is_first_name
from bot.articles.page import Raw, ends_sentence, fold
from bot.articles.residue_lines import residue_rule

_CAPTION_MAX = 320
_ALT_MAX = 70
_ALT_WORDS = 8
_ALT_REACH = 2
#: A picture, its caption and its credit are so many lines.
_AT_PICTURE = 3

#: Lines that are a credit or begin with one.
_OPENS = re.compile(
    r"^[\[(]? ?(?:\[?(?:photo|image|legende)s?\]|©|copyright\b|(?:credits? ?)?photos?(?:graphies?)?(?: ?:| ?©|\.(?= )| ?/|,? par )|credits? ?(?:photos?|images?)?s? ?[:©]"
    r"|illustrations? ?[-:–]|visuels? ?:|ph\. ?|photographies ?:|legende ?:|image ?:|dessin ?:|infographie ?:|photos? (?:by|d'archives|dr)\b"
    r"|image (?:source|credit)s?,|archives? ?[:©]|afp ?[/-]|photo credit)"
)
#: A credit that ends a caption: after a full stop, a bar or in brackets, or behind the copyright mark. On folded text.
_MARK = re.compile(r"(?:©|\(c\)) ?(?:photos?\b)?[^.!?]{0,60}[.)\]]{0,2}$")
_LABEL = r"(?:credits? ?(?:photos?)? ?:|photos? ?[:/–-]|visuels? ?:|illustrations? ?:|images? ?:|photographs?(?:y|er)? ?:|ph\.|dessin ?:|doc\. |archives? ?:)"
_ENDS = re.compile(rf"(?:^|[.!?…)\"|,;-] ?|\()[\[(]?{_LABEL}[^.!?]{{1,60}}(?:\. ?[a-z]{{1,2}}\b)*[.)\]]{{0,2}}$")
_AGENCY = re.compile(
    r"[.!?…»)”]\s?[/|–-]\s(?:[^/|.!?]{1,40}/\s?)?(?:AFP|REUTERS|Reuters|MAXPPP|SIPA|DDM|Getty)\b[^.!?]{0,40}$"
)
#: "… Photo Hermine Dussart", "(Photo La Gazette)", "PHOTO HERMINE DUSSART - LA DÉPÊCHE": on the line as it stands.
_ENDS_NAMED = re.compile(
    r"(?:[.!?…)»”\"|,;]\s{0,2}|\(|\s[-–—|]\s)(?:Photos?|PHOTOS?|Ph\.|Crédits?|CRÉDITS?)\s(?:[A-ZÀ-Þ][^!?]{1,60})[.)\]]{0,2}$"
)


#: "… Crédit : G. Oustric / Le Sillon".
_LABELLED = re.compile(r"[.!?…»)|\]]\s{0,3}(?:Crédits?|CRÉDITS?|Credits?)\s?(?:photos?\s?)?:\s?\S.{0,60}$")
#: A credit in capitals behind a sentence: "JEANNE ORVILLE POUR « LE GLOBE »".
_CAPITALS = re.compile(r"[.!?…»)]\s(?=[^\W\d_])[^a-zà-ÿ\d]{3,60}\sPOUR\s[^a-zà-ÿ\d]{2,60}$")
#: A credit that is a name and no more.
_ALONE = re.compile(r"^(?:Photos?|PHOTOS?)\s(?P<who>\S[^,.:;!?]{3,50})$")


def is_credit(raw: Raw) -> bool:
    """Whether the block is a picture's credit, or a caption with its credit."""
    text = raw.text.strip()
    if raw.at_picture:
        return True
    if len(text) > _CAPTION_MAX or text[:1] in '«"“':
        return False
    folded = fold(text)
    alone = _ALONE.match(text)
    if alone is not None and is_name(alone["who"]):
        return alone["who"].isupper() or is_first_name(alone["who"].split(" ", 1)[0])
    return bool(
        _OPENS.match(folded)
        or _MARK.search(folded)
        or _ENDS.search(folded)
        or _ENDS_NAMED.search(text)
        or _AGENCY.search(text)
        or _CAPITALS.search(text)
        or _LABELLED.search(text)
    )


def set_captions_apart(blocks: list[Raw]) -> list[Raw]:
    """The blocks with credits, captions and the alternative texts above them marked as captions."""
    counts = Counter(fold(block.text) for block in blocks)
    marked = [
        Raw("caption", block.text, block.chunk) if not block.at_picture and is_credit(block) else block
        for block in blocks
    ]
    sizes = Counter(block.chunk for block in blocks)
    for index, block in enumerate(blocks):
        if not marked[index].at_picture or block.at_picture:
            continue
        first = index
        if index and sizes[block.chunk] <= _AT_PICTURE and _is_caption(marked[index - 1], block):
            first = index - 1
            marked[first] = Raw("caption", blocks[first].text, block.chunk)
        for above in range(first - 1, max(-1, first - 1 - _ALT_REACH), -1):
            if marked[above].at_picture:
                break
            if not _is_alt(blocks[above], blocks[first], counts):
                break
            marked[above] = Raw("alternative", blocks[above].text, blocks[above].chunk)
    return marked


def _is_caption(line: Raw, credit: Raw) -> bool:
    """Whether a line right above a credit, with little else in their chunk, is the caption that the credit belongs to."""
    if line.kind not in {"line", "paragraph"} or line.chunk != credit.chunk or len(line.text) > _CAPTION_MAX:
        return False
    return not re.search(r"[«“\"]", line.text) and without_credit(credit.text) == ""


def _is_alt(line: Raw, credit: Raw, counts: Counter[str]) -> bool:
    """Whether a short line above a credit is the picture's alternative text rather than a heading.

    It is one in lower case throughout, one that stands again elsewhere in the page, or a few words most of which the
    caption says again.
    """
    text = line.text.strip()
    if line.kind not in {"line", "paragraph"} or len(text) > _ALT_MAX or len(text.split()) > _ALT_WORDS:
        return False
    if residue_rule(line) is not None:
        return False
    if ends_sentence(text) or text[:1] in '«"“' or text.endswith((":", ",", ";", "»", "”")):
        return False
    if text == text.lower() or counts[fold(text)] > 1:
        return True
    words = fold(text).split()
    said = set(re.findall(r"\w+", fold(credit.text)))
    return len(words) <= 4 and 2 * sum(word in said for word in words) >= len(words)  # noqa: PLR2004 - a name or two
