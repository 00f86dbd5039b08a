from __future__ import annotations

from dataclasses import dataclass, field
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class Company:
    """What every model of ours has."""

    notes: list[str] = field(
        default_factory=list[str], init=False, repr=False, compare=False
    )

    def described(self) -> str:
        """Its class, in words."""
        return type(self).__name__.lower()


@dataclass(kw_only=True, slots=True)
class Crate(Company):
    """The schema ``Crate``."""

    id: str
    fruit: list[models.Fruit]
    note: str | None | Unset = UNSET
    max_weight: Annotated[int | Unset, _Wire("max-weight")] = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
