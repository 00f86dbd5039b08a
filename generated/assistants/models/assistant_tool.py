from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

AssistantTool: TypeAlias = Annotated[
    models.CodeInterpreterTool | models.FileSearchTool | models.FunctionTool | Unknown,
    _Tag(
        "type",
        {
            "code_interpreter": models.CodeInterpreterTool,
            "file_search": models.FileSearchTool,
            "function": models.FunctionTool,
        },
    ),
]
"""A tool that an assistant may call."""


AssistantToolDict: TypeAlias = (
    models.CodeInterpreterToolDict | models.FileSearchToolDict | models.FunctionToolDict
)
"""What may be given for ``AssistantTool``."""
