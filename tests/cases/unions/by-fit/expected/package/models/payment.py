from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit
from .._runtime.wire.values import Unknown

Payment: TypeAlias = Annotated[
    models.Card | models.Bank | str | Unknown, _Fit(models.Card, models.Bank)
]
"""The schema ``Payment``."""
