# Copyright 2026 Example Ltd. All rights reserved.
# client 2.1.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Lamp:
    """One lamp."""

    id: str
    """What it is called."""
    lit: bool | Unset = UNSET
    """Whether it is lit."""
    bulb: models.Bulb | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
