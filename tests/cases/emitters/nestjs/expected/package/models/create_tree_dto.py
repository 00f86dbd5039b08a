from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class CreateTreeDto:
    """The schema ``CreateTreeDto``."""

    name: str
    planted_at: Annotated[datetime, _Wire("plantedAt")]
    meta: dict[str, Any] | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
