from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class LinkTotalHeaders:
    """Header fields of an answer."""

    link: Annotated[str | Unset, _Wire("Link")] = UNSET
    """Where the other pages are."""
    x_total: Annotated[int, _Wire("X-Total")]
    """How many there are."""
    extra: Mapping[str, Any] = NO_EXTRA
