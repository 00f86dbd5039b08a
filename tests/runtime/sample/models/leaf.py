"""A member of a union."""

# ruff: noqa: TID252 - as emitted

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.deviations import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Leaf:
    """A member of a union, told by ``kind``."""

    kind: Literal["leaf"] = "leaf"
    extra: Mapping[str, Any] = NO_EXTRA
