from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ProblemDetail:
    """The schema ``ProblemDetail``."""

    type: str | Unset = UNSET
    title: str | Unset = UNSET
    status: int | Unset = UNSET
    detail: str | Unset = UNSET
    properties: dict[str, dict[str, Any]] | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
