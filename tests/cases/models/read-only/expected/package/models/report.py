from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Report:
    """The schema ``Report``."""

    id: int
    """Set by the server alone."""
    secret: str | Unset = UNSET
    """Sent, and never received."""
    extra: Mapping[str, Any] = NO_EXTRA
