"""``RunToolChoice``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

RunToolChoice: TypeAlias = (
    models.ToolChoiceMode | str | models.RunNamedToolChoice | Unknown
)
"""The rule a run follows for calling tools, or the one tool it has to call."""
