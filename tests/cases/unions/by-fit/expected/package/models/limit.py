from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias, TypedDict

from .._later import models
from .._runtime.unions.fit import Fit as _Fit
from .._runtime.wire.values import NO_EXTRA

Limit: TypeAlias = Annotated[
    models.LimitOption1 | models.LimitOption2,
    _Fit(models.LimitOption1, models.LimitOption2),
]
"""Told by the type of one field."""


LimitDict: TypeAlias = models.LimitOption1Dict | models.LimitOption2Dict
"""What may be given for ``Limit``."""


@dataclass(kw_only=True, slots=True)
class LimitOption1:
    """The inline schema ``option 1``."""

    at_most: float
    extra: Mapping[str, Any] = NO_EXTRA


class LimitOption1Dict(TypedDict):
    at_most: float


@dataclass(kw_only=True, slots=True)
class LimitOption2:
    """The inline schema ``option 2``."""

    at_most: list[str]
    extra: Mapping[str, Any] = NO_EXTRA


class LimitOption2Dict(TypedDict):
    at_most: Sequence[str]
