from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Tree:
    """The schema ``Tree``."""

    branches: list[Tree]
    nest: models.Nest | Unset = UNSET
    labels: dict[str, Tree] | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class TreeDict(TypedDict):
    branches: Sequence[Tree | TreeDict]
    nest: NotRequired[models.Nest | models.NestDict]
    labels: NotRequired[Mapping[str, Tree | TreeDict]]
