from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from .._runtime.wire.values import Values as _Values
from .tree import Tree


@dataclass(kw_only=True, slots=True)
class AppleTree(Tree):
    """The schema ``AppleTree``."""

    kind: Annotated[str, _Values("apple")] = "apple"
    sort: str
