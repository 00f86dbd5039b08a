"""``Formula``."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.wire.marks import Keys as _Keys
from .._runtime.wire.unknown import Unknown

Formula: TypeAlias = Annotated[
    models.Reference | models.Sum | Unknown,
    _Keys(((("cell",), models.Reference), (("of",), models.Sum))),
]
"""The schema ``Formula``."""
