from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadRunStepFailedEvent:
    """A step failed."""

    event: Literal["thread.run.step.failed"] = "thread.run.step.failed"
    """The name of the event."""
    data: models.RunStep
    """The step as it is now."""
    extra: Mapping[str, Any] = NO_EXTRA
