"""``StepDetailsDelta``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

StepDetailsDelta: TypeAlias = (
    models.MessageCreationStepDetailsDelta | models.ToolCallsStepDetailsDelta | Unknown
)
"""What is new in what a step did."""
