from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class FilePath:
    """The file that was made."""

    file_id: str
    """The id of the file."""
    extra: Mapping[str, Any] = NO_EXTRA
