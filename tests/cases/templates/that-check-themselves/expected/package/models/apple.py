from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset

MADE: list[str] = []


@dataclass(kw_only=True, slots=True)
class Apple:
    """The schema ``Apple``."""

    kind: Literal["apple"] = "apple"
    sour: bool | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA

    def __post_init__(self) -> None:
        if len(self.extra) > 100:
            raise ValueError("more fields than anybody needs")
        MADE.append(type(self).__name__)
