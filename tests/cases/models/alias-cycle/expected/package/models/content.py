from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit
from .._runtime.wire.values import Unknown

Content: TypeAlias = Annotated[
    float | models.Formula | Unknown, _Fit(models.Reference, models.Sum)
]
"""The schema ``Content``."""
