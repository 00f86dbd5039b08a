from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Row:
    """The schema ``Row``."""

    cells: Any
    either: list[RowEitherItem]
    extra: Mapping[str, Any] = NO_EXTRA


RowEitherItem: TypeAlias = str | int
"""The inline schema ``either item``."""
