"""``AssistantTool``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

AssistantTool: TypeAlias = (
    models.CodeInterpreterTool | models.FileSearchTool | models.FunctionTool | Unknown
)
"""A tool that an assistant may call."""


AssistantToolDict: TypeAlias = (
    models.CodeInterpreterToolDict | models.FileSearchToolDict | models.FunctionToolDict
)
"""What may be given for ``AssistantTool``."""
