from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Never

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Bank:
    """The schema ``Bank``."""

    iban: str | Unset = UNSET
    last4: str | Unset = UNSET
    options: models.Options | Unset = UNSET
    nothing: dict[str, Never] | None | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
