from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.wire.values import Keys as _Keys, Unknown

ErrorBody: TypeAlias = Annotated[
    models.ErrorResponse | models.GatewayError | Unknown,
    _Keys(
        (
            (("error",), models.ErrorResponse),
            (("message", "statusCode"), models.GatewayError),
        )
    ),
]
"""The body of an error, in the shape of either vendor."""
