"""Whether a question asks what a part of an event was about: a talk, a workshop, a debate."""

from __future__ import annotations

import re

_HEARD = r"(?:abordee?|traitee?|evoquee?|discutee?|debattue?|posee?|soulevee?|discussed|covered|addressed|raised|debated|asked)s?"
_SUBJECT = r"(?:themes?|sujets?|thematiques?|questions?|enjeux|topics?|subjects?|themes?|issues?)"
_ARE = r"(?:est|sont|etai(?:en)?t|furent|was|were|is|are)"
#: What begins such a question on folded text; the rest says of what.
_OPENING = re.compile(
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
_ABOUT = re.compile(r" about(?=\W*$)")


def sought_contents(folded: str) -> str | None:
    """What a folded question wants the contents of, with spaces for what only asks; None where it asks something else."""
    english = _ENGLISH.match(folded)
    opening = english or _OPENING.match(folded)
    if opening is None:
        return None
    rest = " " * opening.end() + folded[opening.end() :]
    return _ABOUT.sub(" " * len(" about"), rest) if english else rest
