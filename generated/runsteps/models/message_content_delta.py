"""``MessageContentDelta``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

MessageContentDelta: TypeAlias = (
    models.ImageFileDeltaBlock
    | models.TextDeltaBlock
    | models.RefusalDeltaBlock
    | models.ImageURLDeltaBlock
    | Unknown
)
"""What is new in one part of a message."""
