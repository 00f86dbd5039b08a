from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.wire.values import Keys as _Keys, Unknown

Place: TypeAlias = Annotated[
    models.Address | models.Point | Unknown,
    _Keys(((("street", "town"), models.Address), (("lat", "lon"), models.Point))),
]
"""The schema ``Place``."""
