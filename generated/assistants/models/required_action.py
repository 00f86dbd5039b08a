from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class RequiredAction:
    """What a run waits for."""

    type: Literal["submit_tool_outputs"] = "submit_tool_outputs"
    """The kind of action, always `submit_tool_outputs`."""
    submit_tool_outputs: models.RequiredActionSubmitToolOutputs
    """The calls whose outputs are wanted."""
    extra: Mapping[str, Any] = NO_EXTRA
