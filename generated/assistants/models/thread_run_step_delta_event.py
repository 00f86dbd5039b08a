from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadRunStepDeltaEvent:
    """A step has grown."""

    event: Literal["thread.run.step.delta"] = "thread.run.step.delta"
    """The name of the event."""
    data: models.RunStepDeltaObject
    """What is new in the step."""
    extra: Mapping[str, Any] = NO_EXTRA
