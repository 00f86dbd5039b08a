"""``StepDetailsDelta``."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.wire.marks import Tag as _Tag
from .._runtime.wire.unknown import Unknown

StepDetailsDelta: TypeAlias = Annotated[
    models.MessageCreationStepDetailsDelta | models.ToolCallsStepDetailsDelta | Unknown,
    (
        _Tag(
            "type",
            {
                "message_creation": models.MessageCreationStepDetailsDelta,
                "tool_calls": models.ToolCallsStepDetailsDelta,
            },
        )
    ),
]
"""What is new in what a step did."""
