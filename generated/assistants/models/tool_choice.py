from __future__ import annotations

from typing import TypeAlias

from .._later import models
from .._runtime.wire.values import Unknown

ToolChoice: TypeAlias = models.ToolChoiceMode | str | models.NamedToolChoice | Unknown
"""A rule for calling tools, or the one tool to call."""


ToolChoiceInput: TypeAlias = (
    models.ToolChoiceMode
    | models.NamedToolChoice
    | models.NamedToolChoiceDict
    | Unknown
)
"""What may be given for ``ToolChoice``."""
