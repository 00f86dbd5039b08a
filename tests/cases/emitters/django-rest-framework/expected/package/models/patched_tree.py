from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class PatchedTree:
    """The schema ``PatchedTree``."""

    id: int | Unset = UNSET
    """Set by the server alone."""
    name: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
