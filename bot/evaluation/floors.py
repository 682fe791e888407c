"""Recorded figures that may only be raised."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.errors import QuestionSetError

_REMEDY = 'name a file with one JSON object, such as {"all": 0.75, "en": 0.68}'


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure below its floor."""

    name: str
    floor: float
    figure: float


def read_floors(path: Path) -> dict[str, float]:
    """Reads a JSON object of figure names and least values.

    Raises:
        QuestionSetError: the file cannot be read or is not such an object.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise QuestionSetError(str(path), f"cannot be read ({error.strerror}); {_REMEDY}") from error
    except ValueError as error:
        raise QuestionSetError(str(path), f"is not JSON ({error}); {_REMEDY}") from error
    if not isinstance(found, dict) or not all(isinstance(value, int | float) for value in found.values()):
        raise QuestionSetError(str(path), f"holds no floors; {_REMEDY}")
    return {str(name): float(value) for name, value in found.items()}


def falls(figures: Mapping[str, float], floors: Mapping[str, float]) -> tuple[Fall, ...]:
    """The figures that are below their floor; a floor whose figure was not measured counts as fallen to 0."""
    measured = ((name, floor, figures.get(name, 0.0)) for name, floor in floors.items())
    return tuple(Fall(name, floor, figure) for name, floor, figure in measured if figure < floor)
