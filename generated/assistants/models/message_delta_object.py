from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class MessageDeltaObject:
    """What is new in a message."""

    id: str
    """The id of the message."""
    object: Literal["thread.message.delta"] = "thread.message.delta"
    """The kind of object, always `thread.message.delta`."""
    delta: models.MessageDelta
    """What is new."""
    extra: Mapping[str, Any] = NO_EXTRA
