from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class RunStepLastError:
    """What went wrong in a step."""

    code: Literal["server_error", "rate_limit_exceeded"] | str
    """The kind of error."""
    message: str
    """What happened, for a person to read."""
    extra: Mapping[str, Any] = NO_EXTRA
