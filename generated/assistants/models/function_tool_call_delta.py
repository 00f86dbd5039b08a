from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FunctionToolCallDelta:
    """What is new in a call of one of your functions."""

    index: int
    """The place of the call in the step."""
    id: str | Unset = UNSET
    """The id of the call."""
    type: Literal["function"] = "function"
    """Says that a function is called."""
    function: models.FunctionCallDelta | Unset = UNSET
    """The function."""
    extra: Mapping[str, Any] = NO_EXTRA
