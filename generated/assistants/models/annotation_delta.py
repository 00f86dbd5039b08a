from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

AnnotationDelta: TypeAlias = Annotated[
    models.FileCitationDeltaAnnotation | models.FilePathDeltaAnnotation | Unknown,
    _Tag(
        "type",
        {
            "file_citation": models.FileCitationDeltaAnnotation,
            "file_path": models.FilePathDeltaAnnotation,
        },
    ),
]
"""What is new in an annotation."""
