from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class List:
    """The schema ``list``."""

    class_: Annotated[str | Unset, _Wire("class")] = UNSET
    class__2: Annotated[str | Unset, _Wire("Class")] = UNSET
    extra: str | Unset = UNSET
    self_: Annotated[models.FooBar | Unset, _Wire("self")] = UNSET
    field: Annotated[str | Unset, _Wire("")] = UNSET
    field_1st: Annotated[models.FooBarModel | Unset, _Wire("1st")] = UNSET
    unicode: Annotated[models.ClientModel | Unset, _Wire("ünïcode")] = UNSET
    a_b: Annotated[models.AnyModel | Unset, _Wire('a\nb"""')] = UNSET
    extra_: Mapping[str, Any] = NO_EXTRA
