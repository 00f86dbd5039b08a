from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Nest:
    """The schema ``Nest``."""

    tree: models.Tree | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class NestDict(TypedDict):
    tree: NotRequired[models.Tree | models.TreeDict]
