"""``Lamp``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .. import models
from .._runtime.deviations import NO_EXTRA
from .._runtime.unset import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Lamp:
    """The schema ``Lamp``."""

    object: Literal["lamp"] = "lamp"
    state: models.State | str
    """What a lamp can do."""
    socket: Literal["E14", "E27"] | str
    """Known ones, and whatever comes next."""
    level: Literal[0, 50, 100] | int
    mood: Literal["warm", "cold"] | str | None | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
