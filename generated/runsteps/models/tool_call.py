"""``ToolCall``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

ToolCall: TypeAlias = (
    models.CodeInterpreterToolCall
    | models.FileSearchToolCall
    | models.FunctionToolCall
    | Unknown
)
"""One call of a tool."""
