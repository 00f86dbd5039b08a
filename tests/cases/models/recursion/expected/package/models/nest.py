"""``Nest``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .. import models
from .._runtime.deviations import NO_EXTRA
from .._runtime.unset import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Nest:
    """The schema ``Nest``."""

    tree: models.Tree | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class NestDict(TypedDict):
    """What may be given for ``Nest``: its fields by their names in JSON."""

    tree: NotRequired[models.Tree | models.TreeDict]
