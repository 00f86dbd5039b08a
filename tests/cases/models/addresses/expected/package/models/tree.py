from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Tree:
    """The schema ``Tree``."""

    leaf: models.Leaf | Unset = UNSET
    branch: models.Branch | Unset = UNSET
    row: models.Row | Unset = UNSET
    outside: models.LeafModel | Unset = UNSET
    own: Tree | Unset = UNSET
    node: models.Node | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
