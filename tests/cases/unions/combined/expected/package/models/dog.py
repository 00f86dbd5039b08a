from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Dog:
    """The schema ``Dog``."""

    kind: Literal["dog"] = "dog"
    extra: Mapping[str, Any] = NO_EXTRA
