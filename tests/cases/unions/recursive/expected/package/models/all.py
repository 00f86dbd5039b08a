from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class All:
    """Its TypedDict is a class."""

    all: list[models.Filter]
    extra: Mapping[str, Any] = NO_EXTRA


class AllDict(TypedDict):
    all: Sequence[models.filter.FilterInput]
