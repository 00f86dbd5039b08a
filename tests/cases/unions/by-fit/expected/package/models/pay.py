from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit

PayBody: TypeAlias = Annotated[
    models.Card | models.Cash, _Fit(models.Card, models.Cash)
]
"""The inline schema ``body``."""


PayBodyDict: TypeAlias = models.CardDict | models.CashDict
"""What may be given for ``PayBody``."""
