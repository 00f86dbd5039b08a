from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class MessageCreationStepDetails:
    """The step wrote a message."""

    type: Literal["message_creation"] = "message_creation"
    """Says that the step wrote a message."""
    message_creation: models.MessageCreation
    """The message."""
    extra: Mapping[str, Any] = NO_EXTRA
