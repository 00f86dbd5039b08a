from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ToolChoiceFunction:
    """The function that the model has to call."""

    name: str
    """The name of the function."""
    extra: Mapping[str, Any] = NO_EXTRA


class ToolChoiceFunctionDict(TypedDict):
    name: str
