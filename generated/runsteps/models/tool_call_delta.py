"""``ToolCallDelta``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

ToolCallDelta: TypeAlias = (
    models.CodeInterpreterToolCallDelta
    | models.FileSearchToolCallDelta
    | models.FunctionToolCallDelta
    | Unknown
)
"""What is new in one call of a tool."""
