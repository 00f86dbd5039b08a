"""A model that holds itself."""

# ruff: noqa: TID252 - as emitted

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._base import models
from .._runtime.wire.deviations import NO_EXTRA
from .._runtime.wire.values import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Tree:
    """A tree."""

    name: str
    size: int | None
    children: list[models.Tree]
    fruit: list[models.Fruit] | Unset | None = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
