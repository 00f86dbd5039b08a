from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadRunCancellingEvent:
    """A run was asked to stop."""

    event: Literal["thread.run.cancelling"] = "thread.run.cancelling"
    """The name of the event."""
    data: models.Run
    """The run as it is now."""
    extra: Mapping[str, Any] = NO_EXTRA
