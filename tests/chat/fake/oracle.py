"""Asks aiogram's typed models of the newest Bot API whether a call is well formed.

The fake's own rules and these models were written by different people from the same pages, so that a mistake of one
is found by the other.
"""

from __future__ import annotations

import functools
import warnings
from typing import Any

from pydantic import BaseModel, ValidationError

from tests.chat.fake.people import Json


def objections(method: str, given: Json) -> list[str]:
    """What the models have against a call, in words."""
    model = _models().get(method.lower())
    if model is None:
        return [f"the newest Bot API has no method {method}"]
    extra = [f"the newest Bot API's {method} has no {name}" for name in given if name not in model.model_fields]
    try:
        _strictly(model.model_validate(given), method)
    except (ValidationError, ValueError) as error:
        return [*extra, f"{method} is not well formed: {error}"]
    return extra


def _strictly(value: Any, path: str) -> None:  # noqa: ANN401
    """Looks for fields that the models do not know, at any depth: they keep such fields without a word."""
    if isinstance(value, BaseModel):
        if value.model_extra:
            msg = f"{path} has unknown fields {sorted(value.model_extra)}"
            raise ValueError(msg)
        for name in type(value).model_fields:
            _strictly(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, list):
        for each in value:
            _strictly(each, path)


@functools.cache
def _models() -> dict[str, type[BaseModel]]:
    with warnings.catch_warnings():
        # What aiogram's own import warns about is not ours to mend.
        warnings.simplefilter("ignore")
        from aiogram import methods  # noqa: PLC0415 -- takes a second, and not every test needs it
    found = (getattr(methods, name) for name in methods.__all__)
    named = ((getattr(each, "__api_method__", None), each) for each in found)
    return {name.lower(): each for name, each in named if isinstance(name, str)}
