from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Open as _Open, Unset


@dataclass(kw_only=True, slots=True)
class Lamp:
    """The schema ``Lamp``."""

    object: Literal["lamp"] = "lamp"
    state: models.State | str
    """What a lamp can do."""
    socket: Annotated[Literal["E14", "E27"] | str, _Open(str)]
    """Known ones, and whatever comes next."""
    level: Literal[0, 50, 100] | int
    mood: Literal["warm", "cold"] | str | None | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
