"""Families of French words: a verb, its noun, who does it. What is left of a word without its suffix tells them."""

from __future__ import annotations

#: Suffixes of derived and inflected French words, accents folded.
_SUFFIXES = """
    issements issement ements ement ations ation itions ition ions ion ages age ures ure
    ateurs ateur atrices atrice rices rice eurs eur euses euse
    istes iste ismes isme iers ier ieres iere eries erie ites ite ables able ibles ible ifs if ives ive iques ique
    aux ale ales al elles elle els el ences ence ances ance ants ant antes ante ents ent entes ente
    iens ien iennes ienne ains ain aines aine ois oise oises ais aise aises
    eux ees ee es e er ez era erait eront ait aient ir it is ie ies i irait ira oir s
""".split()
_LONGEST_FIRST = sorted(set(_SUFFIXES), key=lambda suffix: (-len(suffix), suffix))
SHORTEST_ROOT = 4


def root(word: str) -> str:
    """What is left of a folded word without its longest suffix, four letters at least."""
    for suffix in _LONGEST_FIRST:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_ROOT:
            return word.removesuffix(suffix)
    return word
