"""``Fill`` and the models inside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, TypedDict

from .._runtime.codec import Unknown
from .._runtime.deviations import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class FillSolid:
    """The inline schema ``solid``."""

    type: Literal["solid"] = "solid"
    color: str
    extra: Mapping[str, Any] = NO_EXTRA


class FillSolidDict(TypedDict):
    """What may be given for ``FillSolid``: its fields by their names in JSON."""

    type: Literal["solid"]
    color: str


@dataclass(kw_only=True, slots=True)
class FillGradient:
    """The inline schema ``gradient``."""

    type: Literal["gradient"] = "gradient"
    from_: str
    to: str
    extra: Mapping[str, Any] = NO_EXTRA


FillGradientDict = TypedDict(
    "FillGradientDict",
    {
        "type": 'Literal["gradient"]',
        "from": "str",
        "to": "str",
    },
)
"""What may be given for ``FillGradient``: its fields by their names in JSON."""


Fill: TypeAlias = FillSolid | FillGradient | Unknown
"""No discriminator is declared; the constants tell them apart."""


FillDict: TypeAlias = FillSolidDict | FillGradientDict
"""What may be given for ``Fill``."""
