from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

ToolCall: TypeAlias = Annotated[
    models.CodeInterpreterToolCall
    | models.FileSearchToolCall
    | models.FunctionToolCall
    | Unknown,
    _Tag(
        "type",
        {
            "code_interpreter": models.CodeInterpreterToolCall,
            "file_search": models.FileSearchToolCall,
            "function": models.FunctionToolCall,
        },
    ),
]
"""One call of a tool."""
