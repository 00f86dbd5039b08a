from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import CLOSED as _CLOSED, NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Bank:
    """The schema ``Bank``."""

    iban: str | Unset = UNSET
    last4: str | Unset = UNSET
    options: models.Options | Unset = UNSET
    nothing: Annotated[dict[str, Any], _CLOSED] | None | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
