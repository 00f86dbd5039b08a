from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadRunStepInProgressEvent:
    """A step started to work."""

    event: Literal["thread.run.step.in_progress"] = "thread.run.step.in_progress"
    """The name of the event."""
    data: models.RunStep
    """The step as it is now."""
    extra: Mapping[str, Any] = NO_EXTRA
