from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ToolOutput:
    """What came of one tool call."""

    tool_call_id: str | Unset = UNSET
    """The id of the call, from the `required_action` of the run."""
    output: str | Unset = UNSET
    """What the tool returned, as text."""
    extra: Mapping[str, Any] = NO_EXTRA


class ToolOutputDict(TypedDict):
    tool_call_id: NotRequired[str]
    output: NotRequired[str]
