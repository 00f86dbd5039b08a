"""``CodeInterpreterOutput``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

CodeInterpreterOutput: TypeAlias = (
    models.CodeInterpreterOutputLogs | models.CodeInterpreterOutputImage | Unknown
)
"""Something that code put out, text or an image."""
