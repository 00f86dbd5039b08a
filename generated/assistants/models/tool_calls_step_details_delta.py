from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ToolCallsStepDetailsDelta:
    """What is new in a step that calls tools."""

    type: Literal["tool_calls"] = "tool_calls"
    """Says that the step calls tools."""
    tool_calls: list[models.ToolCallDelta] | Unset = UNSET
    """The calls that have grown."""
    extra: Mapping[str, Any] = NO_EXTRA
