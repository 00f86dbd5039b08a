from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

CodeInterpreterOutputDelta: TypeAlias = Annotated[
    models.CodeInterpreterOutputLogsDelta
    | models.CodeInterpreterOutputImageDelta
    | Unknown,
    _Tag(
        "type",
        {
            "logs": models.CodeInterpreterOutputLogsDelta,
            "image": models.CodeInterpreterOutputImageDelta,
        },
    ),
]
"""What is new in something that code puts out."""
