from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Rope:
    """The schema ``Rope``."""

    kind: Literal["rope"] = "rope"
    length: int | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
