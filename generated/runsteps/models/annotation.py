"""``Annotation``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

Annotation: TypeAlias = (
    models.FileCitationAnnotation | models.FilePathAnnotation | Unknown
)
"""A place in a text that points at a file."""
