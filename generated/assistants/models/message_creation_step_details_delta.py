from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class MessageCreationStepDetailsDelta:
    """What is new in a step that writes a message."""

    type: Literal["message_creation"] = "message_creation"
    """Says that the step writes a message."""
    message_creation: models.MessageCreationDelta | Unset = UNSET
    """The message."""
    extra: Mapping[str, Any] = NO_EXTRA
