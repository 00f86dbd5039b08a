from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ToolCallsStepDetails:
    """The step called tools."""

    type: Literal["tool_calls"] = "tool_calls"
    """Says that the step called tools."""
    tool_calls: list[models.ToolCall]
    """The calls."""
    extra: Mapping[str, Any] = NO_EXTRA
