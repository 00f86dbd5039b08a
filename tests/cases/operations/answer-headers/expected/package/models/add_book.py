from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class AddBookHeaders:
    """Header fields of an answer."""

    location: Annotated[str, _Wire("Location")]
    """Where it is."""
    x_shelves: Annotated[list[int] | Unset, _Wire("X-Shelves")] = UNSET
    """Where it could stand."""
    x_rare: Annotated[bool | Unset, _Wire("X-Rare")] = UNSET
    x_wait: Annotated[float | Unset, _Wire("X-Wait")] = UNSET
    x_plan: Annotated[models.Plan | Unset, _Wire("X-Plan")] = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
