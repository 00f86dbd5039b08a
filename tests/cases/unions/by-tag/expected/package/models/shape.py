"""``Shape``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

Shape: TypeAlias = models.Circle | models.Square | Unknown
"""The schema ``Shape``."""


ShapeDict: TypeAlias = models.CircleDict | models.SquareDict
"""What may be given for ``Shape``."""
