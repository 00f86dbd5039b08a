from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class RunStepDeltaObject:
    """What is new in a run step."""

    id: str
    """The id of the step."""
    object: Literal["thread.run.step.delta"] = "thread.run.step.delta"
    """The kind of object, always `thread.run.step.delta`."""
    delta: models.RunStepDelta
    """What is new."""
    extra: Mapping[str, Any] = NO_EXTRA
