from __future__ import annotations

from typing import TypeAlias

from .._later import models
from .._runtime.wire.values import Unknown

RunToolChoice: TypeAlias = (
    models.ToolChoiceMode | str | models.RunNamedToolChoice | Unknown
)
"""The rule a run follows for calling tools, or the one tool it has to call."""
