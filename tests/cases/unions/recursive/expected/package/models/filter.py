from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit
from .._runtime.wire.values import Unknown

Filter: TypeAlias = Annotated[
    models.All | models.Not | models.Text | Unknown, _Fit(models.All, models.Not)
]
"""The schema ``Filter``."""


FilterInput: TypeAlias = (
    models.All | models.AllDict | models.Not | models.NotDict | models.Text | Unknown
)
"""What may be given for ``Filter``."""
