from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire

MADE: list[str] = []


@dataclass(kw_only=True, slots=True)
class Crate:
    """The schema ``Crate``."""

    id: str
    fruit: list[models.Fruit]
    note: str | None | Unset = UNSET
    max_weight: Annotated[int | Unset, _Wire("max-weight")] = UNSET
    extra: Mapping[str, Any] = NO_EXTRA

    def __post_init__(self) -> None:
        if len(self.extra) > 100:
            raise ValueError("more fields than anybody needs")
        MADE.append(type(self).__name__)
