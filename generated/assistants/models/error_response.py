from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ErrorResponse:
    """An error as OpenAI sends it."""

    error: models.ErrorObject
    """The error."""
    extra: Mapping[str, Any] = NO_EXTRA
