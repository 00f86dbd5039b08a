from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown


@dataclass(kw_only=True, slots=True)
class Company:
    """What every model of ours has."""

    notes: list[str] = field(
        default_factory=list[str], init=False, repr=False, compare=False
    )

    def described(self) -> str:
        """Its class, in words."""
        return type(self).__name__.lower()


Fruit: TypeAlias = Annotated[
    models.Apple | models.Plum | Unknown,
    _Tag("kind", {"apple": models.Apple, "plum": models.Plum}),
]
"""The schema ``Fruit``."""
