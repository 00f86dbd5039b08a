from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit

ErrorBody: TypeAlias = Annotated[
    models.ErrorResponse | models.GatewayError,
    _Fit(models.ErrorResponse, models.GatewayError),
]
"""The body of an error, in the shape of either vendor."""
