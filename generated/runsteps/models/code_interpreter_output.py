from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

CodeInterpreterOutput: TypeAlias = Annotated[
    models.CodeInterpreterOutputLogs | models.CodeInterpreterOutputImage | Unknown,
    _Tag(
        "type",
        {
            "logs": models.CodeInterpreterOutputLogs,
            "image": models.CodeInterpreterOutputImage,
        },
    ),
]
"""Something that code put out, text or an image."""
