from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ThreadCreatedEvent:
    """A thread was made."""

    enabled: bool | Unset = UNSET
    """A switch that only OpenAI lists."""
    event: Literal["thread.created"] = "thread.created"
    """The name of the event."""
    data: models.Thread
    """The thread as it is now."""
    extra: Mapping[str, Any] = NO_EXTRA
