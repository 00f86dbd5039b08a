from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class PageTree:
    """The schema ``PageTree``."""

    total_elements: Annotated[int | Unset, _Wire("totalElements")] = UNSET
    content: list[models.Tree] | Unset = UNSET
    last: bool | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
