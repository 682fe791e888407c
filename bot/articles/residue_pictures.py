"""Pictures in a page: lines of credit and captions leave the text and stay with the block where they stood."""

from __future__ import annotations

import re

from bot.articles.page import Raw, ends_sentence, fold

_CAPTION_MAX = 320
_ALT_MAX = 70
_ALT_WORDS = 8
_ALT_REACH = 2

#: Lines that are a credit or begin with one.
_OPENS = re.compile(
    r"^[\[(]? ?(?:©|copyright\b|(?:credits? ?)?photos?(?:graphies?)?(?: ?:| ?©|\.(?= )| ?/|,? par )|credits? ?(?:photos?|images?)?s? ?[:©]"
    r"|illustrations? ?[-:–]|visuels? ?:|ph\. ?|photographies ?:|legende ?:|image ?:|dessin ?:|infographie ?:|photos? (?:by|d'archives|dr)\b"
    r"|archives? ?[:©]|afp ?[/-]|photo credit)"
)
#: A credit that ends a caption: after a full stop, a bar or in brackets, or behind the copyright mark. On folded text.
_MARK = re.compile(r"(?:©|\(c\)) ?(?:photos?\b)?[^.!?]{0,60}[.)\]]{0,2}$")
_LABEL = r"(?:credits? ?(?:photos?)? ?:|photos? ?[:/–-]|visuels? ?:|illustrations? ?:|images? ?:|ph\.|dessin ?:|doc\. |archives? ?:)"
_ENDS = re.compile(rf"(?:^|[.!?…)\"|,;-] ?|\()[\[(]?{_LABEL}[^.!?]{{1,60}}(?:\. ?[a-z]{{1,2}}\b)*[.)\]]{{0,2}}$")
#: "… Photo Hermine Dussart", "(Photo La Gazette)", "PHOTO HERMINE DUSSART - LA DÉPÊCHE": on the line as it stands.
_ENDS_NAMED = re.compile(
    r"(?:[.!?…)»”\"|,;]\s{0,2}|\(|\s[-–—|]\s)(?:Photos?|PHOTOS?|Ph\.|Crédits?|CRÉDITS?)\s(?:[A-ZÀ-Þ][^!?]{1,60})[.)\]]{0,2}$"
)
_BAR = re.compile(r"^photos? ?:|^legende")


def is_credit(raw: Raw) -> bool:
    """Whether the block is a picture's credit, or a caption with its credit."""
    text = raw.text.strip()
    if raw.kind == "caption":
        return True
    if len(text) > _CAPTION_MAX or text[:1] in '«"“':
        return False
    folded = fold(text)
    return bool(_OPENS.match(folded) or _MARK.search(folded) or _ENDS.search(folded) or _ENDS_NAMED.search(text))


def without_credit(text: str) -> str:
    """The caption's words without the photographer's credit, or an empty text."""
    text = text.strip().strip("[]")
    cut = re.split(
        r"\s{0,3}(?:©|\((?=Photo|Ph\.)|(?:Crédits?|Photos?|PHOTOS?|Visuel|Illustration)\s?(?:photos?\s?)?[:©]|\bPh\. |"
        r"(?<=[.!?…»] )(?:Photos?|PHOTOS?)\s(?=[A-Z])|\s\|\s)",
        text,
    )
    kept = [piece.strip(" .-–|(") for piece in cut if piece.strip(" .-–|(")]
    if not kept:
        return ""
    opens = _OPENS.match(fold(text)) is not None
    if opens and not _BAR.match(fold(text)) and not fold(text).startswith(("photo.", "illustration")):
        return ""
    return kept[0] if len(kept[0].split()) > 1 or not opens else ""


def set_captions_apart(blocks: list[Raw]) -> list[Raw]:
    """The blocks with credits, captions and the alternative texts above them marked as captions."""
    counts: dict[str, int] = {}
    for block in blocks:
        key = fold(block.text)
        counts[key] = counts.get(key, 0) + 1
    marked = [Raw("caption", block.text, block.chunk) if is_credit(block) else block for block in blocks]
    for index, block in enumerate(blocks):
        if marked[index].kind != "caption" or block.kind == "caption":
            continue
        for above in range(index - 1, max(-1, index - 1 - _ALT_REACH), -1):
            if marked[above].kind == "caption":
                break
            if not _is_alt(blocks[above], block, counts):
                break
            marked[above] = Raw("caption", blocks[above].text, blocks[above].chunk)
    return marked


def _is_alt(line: Raw, credit: Raw, counts: dict[str, int]) -> bool:
    """Whether a short line above a credit is the picture's alternative text rather than a heading.

    It is one in lower case throughout, one that stands again elsewhere in the page, or a few words most of which the
    caption says again.
    """
    text = line.text.strip()
    if line.kind not in {"line", "paragraph"} or len(text) > _ALT_MAX or len(text.split()) > _ALT_WORDS:
        return False
    if ends_sentence(text) or text[:1] in '«"“' or text.endswith((":", ",", ";", "»", "”")):
        return False
    if text == text.lower() or counts.get(fold(text), 0) > 1:
        return True
    words = fold(text).split()
    said = set(re.findall(r"\w+", fold(credit.text)))
    return len(words) <= 4 and 2 * sum(word in said for word in words) >= len(words)  # noqa: PLR2004 - a name or two
