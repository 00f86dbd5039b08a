"""From JSON to the models of ``models.function_parameters``, and back."""

from __future__ import annotations

from typing import Any

from .._runtime.codec import OBJECT
from .._runtime.deviations import Deviations
from ..models.function_parameters import FunctionParameters


def decode_function_parameters(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> FunctionParameters:
    value: FunctionParameters = raw
    if type(raw) is not OBJECT:
        found.wrong(holder, key, "object")
    return value
