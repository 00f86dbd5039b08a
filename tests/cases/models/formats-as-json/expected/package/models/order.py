from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Order:
    """The schema ``Order``."""

    at: str | Unset = UNSET
    day: date | Unset = UNSET
    total: str | Unset = UNSET
    price: float | Unset = UNSET
    key: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
