from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias, TypedDict

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import NO_EXTRA, Unknown, Wire as _Wire

Fill: TypeAlias = Annotated[
    models.FillSolid | models.FillGradient | Unknown,
    _Tag("type", {"solid": models.FillSolid, "gradient": models.FillGradient}),
]
"""No discriminator is declared; the constants tell them apart."""


FillDict: TypeAlias = models.FillSolidDict | models.FillGradientDict
"""What may be given for ``Fill``."""


@dataclass(kw_only=True, slots=True)
class FillSolid:
    """The inline schema ``solid``."""

    type: Literal["solid"] = "solid"
    color: str
    extra: Mapping[str, Any] = NO_EXTRA


class FillSolidDict(TypedDict):
    type: Literal["solid"]
    color: str


@dataclass(kw_only=True, slots=True)
class FillGradient:
    """The inline schema ``gradient``."""

    type: Literal["gradient"] = "gradient"
    from_: Annotated[str, _Wire("from")]
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
