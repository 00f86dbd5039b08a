"""``List``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .. import models
from .._runtime.deviations import NO_EXTRA
from .._runtime.unset import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class List:
    """The schema ``list``."""

    class_: str | Unset = UNSET
    class__2: str | Unset = UNSET
    extra: str | Unset = UNSET
    self_: models.FooBar | Unset = UNSET
    field: str | Unset = UNSET
    field_1st: models.FooBarModel | Unset = UNSET
    unicode: models.ClientModel | Unset = UNSET
    a_b: models.AnyModel | Unset = UNSET
    extra_: Mapping[str, Any] = NO_EXTRA
