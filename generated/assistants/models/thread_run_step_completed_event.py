from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadRunStepCompletedEvent:
    """A step came to its end."""

    event: Literal["thread.run.step.completed"] = "thread.run.step.completed"
    """The name of the event."""
    data: models.RunStep
    """The step as it is now."""
    extra: Mapping[str, Any] = NO_EXTRA
