from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit

Formula: TypeAlias = Annotated[
    models.Reference | models.Sum, _Fit(models.Reference, models.Sum)
]
"""The schema ``Formula``."""
