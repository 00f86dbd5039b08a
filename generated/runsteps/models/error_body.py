"""``ErrorBody``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

ErrorBody: TypeAlias = models.ErrorResponse | models.GatewayError | Unknown
"""The body of an error, in the shape of either vendor."""
