from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadRunCreatedEvent:
    """A run was made."""

    event: Literal["thread.run.created"] = "thread.run.created"
    """The name of the event."""
    data: models.Run
    """The run as it is now."""
    extra: Mapping[str, Any] = NO_EXTRA
