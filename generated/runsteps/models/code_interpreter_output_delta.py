"""``CodeInterpreterOutputDelta``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

CodeInterpreterOutputDelta: TypeAlias = (
    models.CodeInterpreterOutputLogsDelta
    | models.CodeInterpreterOutputImageDelta
    | Unknown
)
"""What is new in something that code puts out."""
