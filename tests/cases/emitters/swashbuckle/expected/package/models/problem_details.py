from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ProblemDetails:
    """The schema ``ProblemDetails``."""

    type: str | None | Unset = UNSET
    title: str | None | Unset = UNSET
    status: int | None | Unset = UNSET
    detail: str | None | Unset = UNSET
    instance: str | None | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
