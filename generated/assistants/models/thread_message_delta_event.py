from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadMessageDeltaEvent:
    """A message has grown."""

    event: Literal["thread.message.delta"] = "thread.message.delta"
    """The name of the event."""
    data: models.MessageDeltaObject
    """What is new in the message."""
    extra: Mapping[str, Any] = NO_EXTRA
