from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class AddScanBody:
    """The inline schema ``body``."""

    file: bytes | Unset = UNSET
    taken: datetime | Unset = UNSET
    bill: models.Bill | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
