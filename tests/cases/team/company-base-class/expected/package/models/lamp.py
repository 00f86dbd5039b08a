from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset
from .._company import Company


@dataclass(kw_only=True, slots=True)
class Lamp(Company):
    """One lamp."""

    id: str
    """What it is called."""
    lit: bool | Unset = UNSET
    """Whether it is lit."""
    bulb: models.Bulb | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
