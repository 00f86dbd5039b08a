from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class TreeOutput:
    """Tree"""

    id: UUID
    at: tuple[float, float]
    height: str
    extra: Mapping[str, Any] = NO_EXTRA
