from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

Shape: TypeAlias = Annotated[
    models.Circle | models.Square | Unknown,
    _Tag(
        "kind",
        {"circle": models.Circle, "ring": models.Circle, "square": models.Square},
    ),
]
"""The schema ``Shape``."""


ShapeDict: TypeAlias = models.CircleDict | models.SquareDict
"""What may be given for ``Shape``."""
