"""``ErrorBody``."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.wire.marks import Keys as _Keys
from .._runtime.wire.unknown import Unknown

ErrorBody: TypeAlias = Annotated[
    models.ErrorResponse | models.GatewayError | Unknown,
    (
        _Keys(
            (
                (("error",), models.ErrorResponse),
                (("message", "statusCode"), models.GatewayError),
            )
        )
    ),
]
"""The body of an error, in the shape of either vendor."""
