"""What a sentence counts or measures: its numbers, each with the words behind it that say of what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answers.plain import plain
from bot.patterns import Late

_ONES = (
    "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante"
    "|soixante|septante|huitante|octante|nonante|cents?|mille|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen"
    "|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
)
_ROUND = (
    r"millions?|milliards?|dizaines?|douzaines?|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaines?"
    r"|milliers?|dozens?|aucune?|zero"
)
_GAP = r"[ \u00a0\u202f]"
_NUMBER = Late(
    rf"(?<![\w.,])(?<!\d{_GAP}h{_GAP})(?!(?<=pour{_GAP})cent)"
    rf"(?:\d{{1,3}}(?:{_GAP}\d{{3}}){{1,3}}(?!\d)|\d{{1,12}}(?:[.,]\d{{1,3}})?|(?:{_ONES}|{_ROUND})(?!\w))"
    rf"(?:(?:{_GAP}|-)(?:et(?:{_GAP}|-))?(?:une?|{_ONES}|{_ROUND})(?!\w)){{0,5}}(?!-[^\W\d_])"
)
_PERCENT = re.compile(rf"{_GAP}?(?:%|pour{_GAP}cent|per ?cent)")
# Behind "une centaine" and "un million" stands "de".
_OF = re.compile(rf"{_GAP}?(?:de |d'|of )?")
_THING = re.compile(rf"{_GAP}?([^\W\d_][\w-]{{0,40}}|[%€$£])")
# Words that end what a number counts: what follows belongs to something else.
_ENDS = frozenset(
    """
    a ai apres as au au-dessus aujourd aujourd'hui aura auront autour aux avaient avait avant avec car ce ces cet cette chez
    comme contre d dans de deja demain depuis derriere des devant doit doivent donc dont du elle elles en encore entre
    environ est et etaient etait etre eu furent fut hier hors ici il ils je l la le les leur leurs mais moins n ne ni non
    nous on ont ou par parmi pas pendant peut peuvent plus pour pres puis qu quand que qui sa sans se selon sera seraient
    serait seront ses si soit son sont sous sur tous tout toutes un une va vers vont y
    and are as at but by for from had has have in is it not of on or per than that the their they this to was were which who
    will with
    """.split()
)
_UNITS = frozenset(
    """
    an ans annee annees jour jours heure heures h minute minutes mn min seconde secondes semaine semaines mois siecle siecles
    year years day days hour hours second seconds week weeks month months
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june
    july august september october november december
    euro euros € $ £ dollar dollars franc francs centime centimes
    % pour-cent percent point points degre degres degrees
    km metre metres kilometre kilometres m cm mm centimetre centimetres kilo kilos kg gramme grammes tonne tonnes litre litres
    hectare hectares ha watt watts kilowatts megawatts
    """.split()
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MOST_THINGS = 3
_CLOSER = re.compile(rf"{_GAP}(?:d'|d[eu] |de la |des |en |of )([^\W\d_][\w-]{{2,40}})")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a text.

    Attributes:
        things: the words behind it that say what is counted, as they stand; none where it stands for itself ("ils sont 12").
        of: the word behind those that says more closely of what ("430 places d'apprentissage").
        is_measure: whether it measures time, money, a share or a size, or is a date.
    """

    things: tuple[str, ...] = ()
    of: str = ""
    is_measure: bool = False


def amounts(text: str, folded: str | None = None) -> Iterator[Amount]:
    """The numbers of a text, in order.

    Args:
        text: as it stands.
        folded: the same without accents, as long.
    """
    folded = plain(text) if folded is None else folded
    for found in _NUMBER.finditer(folded):
        if _PERCENT.match(folded, found.end()):
            yield Amount(("%",), is_measure=True)
            continue
        start = _end(_OF.match(folded, found.end()))
        things = list(_things(folded, start))
        closer = _CLOSER.match(folded, things[-1].end() if things else start)
        told = things[0][1] in _UNITS if things else _YEAR.fullmatch(found.group()) is not None
        yield Amount(
            things=tuple(text[slice(*thing.span(1))] for thing in things),
            of=text[slice(*closer.span(1))] if closer else "",
            is_measure=told,
        )


def _things(folded: str, start: int) -> Iterator[re.Match[str]]:
    """The words from `start` on, up to one that belongs to something else."""
    for _ in range(_MOST_THINGS):
        found = _THING.match(folded, start)
        if found is None or found[1] in _ENDS:
            return
        yield found
        start = found.end()


def _end(found: re.Match[str] | None) -> int:
    return found.end() if found else 0
