from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class RunList:
    """One page of runs."""

    object: str
    """The kind of object, `list`."""
    data: list[models.Run]
    """The runs of the page."""
    first_id: str | None
    """The id of the first run of the page; null if the page is empty."""
    last_id: str | None
    """The id of the last run of the page; null if the page is empty. It is the `after`
    of the next page."""
    has_more: bool
    """Whether there is a page after this one."""
    extra: Mapping[str, Any] = NO_EXTRA
