from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadRunStepCreatedEvent:
    """A step was made."""

    event: Literal["thread.run.step.created"] = "thread.run.step.created"
    """The name of the event."""
    data: models.RunStep
    """The step as it is now."""
    extra: Mapping[str, Any] = NO_EXTRA
