from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.unions.below import Children as _Children
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Tree:
    """The schema ``Tree``."""

    kind: Annotated[str, _Children({"apple": models.AppleTree})]
    height: int
    extra: Mapping[str, Any] = NO_EXTRA
