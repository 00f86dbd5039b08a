from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit

Place: TypeAlias = Annotated[
    models.Address | models.Point, _Fit(models.Address, models.Point)
]
"""The schema ``Place``."""
