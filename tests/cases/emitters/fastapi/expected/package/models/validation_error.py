from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ValidationError:
    """The schema ``ValidationError``."""

    loc: list[ValidationErrorLocItem]
    """Location"""
    msg: str
    """Message"""
    type: str
    """Error Type"""
    extra: Mapping[str, Any] = NO_EXTRA


ValidationErrorLocItem: TypeAlias = str | int
"""The inline schema ``loc item``."""
