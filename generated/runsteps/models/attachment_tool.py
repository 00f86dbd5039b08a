"""``AttachmentTool``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

AttachmentTool: TypeAlias = (
    models.CodeInterpreterTool | models.FileSearchToolTypeOnly | Unknown
)
"""A tool that may read an attached file."""


AttachmentToolDict: TypeAlias = (
    models.CodeInterpreterToolDict | models.FileSearchToolTypeOnlyDict
)
"""What may be given for ``AttachmentTool``."""
