"""``AnnotationDelta``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

AnnotationDelta: TypeAlias = (
    models.FileCitationDeltaAnnotation | models.FilePathDeltaAnnotation | Unknown
)
"""What is new in an annotation."""
