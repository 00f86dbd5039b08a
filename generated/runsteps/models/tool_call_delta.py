from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

ToolCallDelta: TypeAlias = Annotated[
    models.CodeInterpreterToolCallDelta
    | models.FileSearchToolCallDelta
    | models.FunctionToolCallDelta
    | Unknown,
    _Tag(
        "type",
        {
            "code_interpreter": models.CodeInterpreterToolCallDelta,
            "file_search": models.FileSearchToolCallDelta,
            "function": models.FunctionToolCallDelta,
        },
    ),
]
"""What is new in one call of a tool."""
