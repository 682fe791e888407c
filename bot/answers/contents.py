"""Whether a question asks what a part of an event was about: a talk, a workshop, a debate."""

from __future__ import annotations

import re

from bot.patterns import Late

_HEARD = r"(?:abordee?|traitee?|evoquee?|discutee?|debattue?|posee?|soulevee?|discussed|covered|addressed|raised|debated|asked)s?"
_SUBJECT = r"(?:themes?|sujets?|thematiques?|questions?|enjeux|topics?|subjects?|themes?|issues?)"
_ARE = r"(?:est|sont|etai(?:en)?t|furent|was|were|is|are)"
#: What begins such a question on folded text; the rest says of what.
_OPENING = Late(
    r"(?:et |and )?(?:"
    r"de quoi (?:(?:parl|trait|discut|debatt)\w+|(?:a-t-on|on a|ont-ils|a-t-il) (?:parle|discute|debattu|traite|ete question)"
    r"|(?:il )?(?:est|etait)(?:-il)? question|s'agi\w+)"
    r"|sur quoi port(?:e|ait|aient)"
    rf"|quel(?:le)?s? {_ARE} (?:le |la |les |l')?{_SUBJECT}(?: {_HEARD})?"
    rf"|quel(?:le)?s {_SUBJECT} (?:a-t-on |ont(?: ete)? |(?:etaient|sont) )?{_HEARD}"
    rf"|what {_ARE} (?:the )?(?:{_SUBJECT}(?: {_HEARD})?|{_HEARD})|(?:what|which) {_SUBJECT} {_ARE} {_HEARD}"
    r") (?:de |du |des |d'|a |au |aux |dans |lors de |pendant |of |at |in |during |by )?(?:la |le |les |l'|the )?"
)
_ENGLISH = re.compile(r"(?:and )?what (?:was|were|is|are) (?=\S.{0,120} about\W*$)")
#: What begins a question for those who took part in it.
_WHO = re.compile(
    r"(?:et |and )?(?:qui (?:(?:est|sont|etait|etaient) (?:les? )?(?:intervenu|intervenants?|participants?|orateurs?|invites?)e?s?"
    r"|(?:a|ont) (?:participe|pris la parole|parle)|participait|intervenait|parlait|s'exprimait|s'est exprime)"
    r"|quels? (?:sont |etaient |furent )?(?:les )?(?:intervenants?|participants?|orateurs?|invites?)"
    r"|who (?:spoke|talked|took part|participated|took the floor|(?:was|were|are) (?:the )?(?:speakers?|guests?|participants?))"
    r") (?:de |du |des |d'|a |au |aux |dans |lors de |pendant |of |at |in |during )(?:la |le |les |l'|the )?"
)
_ABOUT = re.compile(r" about(?=\W*$)")


def seeks_speakers(folded: str) -> bool:
    """Whether a folded question asks who took part in some part of an event."""
    return _WHO.match(folded) is not None


def sought_contents(folded: str) -> str | None:
    """What a folded question wants the contents of, with spaces for what only asks; None where it asks something else."""
    english = _ENGLISH.match(folded)
    opening = english or _OPENING.match(folded) or _WHO.match(folded)
    if opening is None:
        return None
    rest = " " * opening.end() + folded[opening.end() :]
    return _ABOUT.sub(" " * len(" about"), rest) if english else rest
