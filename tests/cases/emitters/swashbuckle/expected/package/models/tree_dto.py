from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from .._runtime.wire.values import CLOSED as _CLOSED, NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class TreeDto:
    """The schema ``TreeDto``."""

    id: UUID | Unset = UNSET
    name: str | None | Unset = UNSET
    price: float | Unset = UNSET
    extra: Annotated[Mapping[str, Any], _CLOSED] = NO_EXTRA
