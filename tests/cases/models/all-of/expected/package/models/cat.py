from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Cat:
    """An animal that hunts."""

    name: str
    age: int
    prey: list[str]
    kind: models.Kind | str | Unset = UNSET
    """What kind of cat."""
    extra: Mapping[str, Any] = NO_EXTRA
