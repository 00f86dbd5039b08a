from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class FunctionToolCall:
    """A call of one of your functions."""

    id: str
    """The id of the call."""
    type: Literal["function"] = "function"
    """Says that a function was called."""
    function: models.FunctionCall
    """The function and what came of it."""
    extra: Mapping[str, Any] = NO_EXTRA
