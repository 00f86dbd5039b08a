"""``MessageContent``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

MessageContent: TypeAlias = (
    models.ImageFileContentBlock
    | models.ImageURLContentBlock
    | models.TextContentBlock
    | models.RefusalContentBlock
    | Unknown
)
"""One part of a message."""
