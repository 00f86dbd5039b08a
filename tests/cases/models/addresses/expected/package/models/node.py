from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Node:
    """The schema ``Node``."""

    children: list[Node] | Unset = UNSET
    plain: models.LeafModel | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
