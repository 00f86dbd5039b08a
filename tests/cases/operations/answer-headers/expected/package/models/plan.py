from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Plan:
    """The schema ``Plan``."""

    steps: int
    extra: Mapping[str, Any] = NO_EXTRA
