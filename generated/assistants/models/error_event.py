from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ErrorEvent:
    """Something went wrong while the run was being streamed. The error is bare here,
    not wrapped in an object."""

    event: Literal["error"] = "error"
    """The name of the event."""
    data: models.ErrorObject
    """What went wrong."""
    extra: Mapping[str, Any] = NO_EXTRA
