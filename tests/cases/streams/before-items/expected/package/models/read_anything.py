from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ReadAnythingEvent:
    """One server-sent event."""

    event: str | Unset = UNSET
    data: Any
    id: str | Unset = UNSET
    retry: int | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
