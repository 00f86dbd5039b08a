from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadMessageCreatedEvent:
    """A message was made."""

    event: Literal["thread.message.created"] = "thread.message.created"
    """The name of the event."""
    data: models.Message
    """The message as it is now."""
    extra: Mapping[str, Any] = NO_EXTRA
