from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class PaginatedTreeList:
    """The schema ``PaginatedTreeList``."""

    count: int
    next: str | None | Unset = UNSET
    results: list[models.Tree]
    extra: Mapping[str, Any] = NO_EXTRA
