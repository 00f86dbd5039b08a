from __future__ import annotations

from dataclasses import dataclass, field
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


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
class Plum(Company):
    """The schema ``Plum``."""

    kind: Literal["plum"] = "plum"
    extra: Mapping[str, Any] = NO_EXTRA
