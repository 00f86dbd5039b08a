from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

Annotation: TypeAlias = Annotated[
    models.FileCitationAnnotation | models.FilePathAnnotation | Unknown,
    _Tag(
        "type",
        {
            "file_citation": models.FileCitationAnnotation,
            "file_path": models.FilePathAnnotation,
        },
    ),
]
"""A place in a text that points at a file."""
