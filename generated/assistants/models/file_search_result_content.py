from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FileSearchResultContent:
    """One piece that was found in a file."""

    type: str | None | Unset = UNSET
    """The kind of piece, `text`."""
    text: str | None | Unset = UNSET
    """The text."""
    extra: Mapping[str, Any] = NO_EXTRA
