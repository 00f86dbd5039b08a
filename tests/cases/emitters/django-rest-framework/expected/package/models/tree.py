from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Tree:
    """The schema ``Tree``."""

    id: int
    """Set by the server alone."""
    name: str
    kind: Literal["apple", "pear", ""] | str | None | Unset = UNSET
    price: Decimal | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
