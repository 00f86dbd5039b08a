from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit
from .._runtime.wire.values import NO_EXTRA, Unknown, Wire as _Wire

Shape: TypeAlias = Annotated[
    Literal["Round"] | models.ShapeOption2 | models.ShapeOption3 | Unknown,
    _Fit(models.ShapeOption2, models.ShapeOption3),
]
"""The schema ``Shape``."""


@dataclass(kw_only=True, slots=True)
class ShapeOption2:
    """The inline schema ``option 2``."""

    wide: Annotated[ShapeOption2Wide, _Wire("Wide")]
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ShapeOption2Wide:
    """The inline schema ``Wide``."""

    width: float
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ShapeOption3:
    """The inline schema ``option 3``."""

    tall: Annotated[float, _Wire("Tall")]
    extra: Mapping[str, Any] = NO_EXTRA
