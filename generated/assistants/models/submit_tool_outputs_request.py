from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import CLOSED as _CLOSED, NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class SubmitToolOutputsRequest:
    """The outputs of the tool calls that a run waits for."""

    tool_outputs: list[models.ToolOutput]
    """One output for each call that the run asked for."""
    stream: bool | None | Unset = UNSET
    """Whether to answer with the events of the run as they happen, and not with the
    run."""
    extra: Annotated[Mapping[str, Any], _CLOSED] = NO_EXTRA
