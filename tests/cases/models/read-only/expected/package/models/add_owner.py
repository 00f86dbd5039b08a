from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class AddOwnerBody:
    """The inline schema ``body``."""

    owner: models.Owner
    photo: bytes | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
