from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

StepDetailsDelta: TypeAlias = Annotated[
    models.MessageCreationStepDetailsDelta | models.ToolCallsStepDetailsDelta | Unknown,
    _Tag(
        "type",
        {
            "message_creation": models.MessageCreationStepDetailsDelta,
            "tool_calls": models.ToolCallsStepDetailsDelta,
        },
    ),
]
"""What is new in what a step did."""
