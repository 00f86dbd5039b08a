"""``MessageContentPart``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

MessageContentPart: TypeAlias = (
    models.ImageFileContentBlock
    | models.ImageURLContentBlock
    | models.TextContentPart
    | Unknown
)
"""One part of a message that is sent."""


MessageContentPartDict: TypeAlias = (
    models.ImageFileContentBlockDict
    | models.ImageURLContentBlockDict
    | models.TextContentPartDict
)
"""What may be given for ``MessageContentPart``."""
