from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

StepDetails: TypeAlias = Annotated[
    models.MessageCreationStepDetails | models.ToolCallsStepDetails | Unknown,
    _Tag(
        "type",
        {
            "message_creation": models.MessageCreationStepDetails,
            "tool_calls": models.ToolCallsStepDetails,
        },
    ),
]
"""What a step did, a message or tool calls."""
