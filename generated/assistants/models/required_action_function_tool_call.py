from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class RequiredActionFunctionToolCall:
    """A call to one of your functions."""

    id: str
    """The id of the call; the output has to name it."""
    type: Literal["function"] = "function"
    """The kind of call, always `function`."""
    function: models.RequiredActionFunction
    """The function to call."""
    extra: Mapping[str, Any] = NO_EXTRA
