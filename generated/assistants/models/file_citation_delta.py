from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FileCitationDelta:
    """The fields of a citation that are new."""

    file_id: str | Unset = UNSET
    """The id of the file."""
    quote: str | Unset = UNSET
    """The words of the file that are cited."""
    extra: Mapping[str, Any] = NO_EXTRA
