from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypedDict

from .._runtime.wire.values import ABSENT, NO_EXTRA, READ_ONLY as _READ_ONLY


@dataclass(kw_only=True, slots=True)
class Owner:
    """The schema ``Owner``."""

    id: Annotated[int, _READ_ONLY] = ABSENT
    """Set by the server alone."""
    email: str
    extra: Mapping[str, Any] = NO_EXTRA


class OwnerDict(TypedDict):
    email: str
