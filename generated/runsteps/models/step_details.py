"""``StepDetails``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

StepDetails: TypeAlias = (
    models.MessageCreationStepDetails | models.ToolCallsStepDetails | Unknown
)
"""What a step did, a message or tool calls."""
