from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Note:
    """The schema ``Note``."""

    must: str
    """Is always there."""
    must_or_null: str | None
    """Is always there, and may be null."""
    may: str | Unset = UNSET
    may_or_null: int | None | Unset = UNSET
    old_style: float | None | Unset = UNSET
    tags_or_null: list[str | None] | None | Unset = UNSET
    owner: models.Owner | None | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
