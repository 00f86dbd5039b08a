from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FunctionCallDelta:
    """The fields of a function call that are new."""

    name: str | Unset = UNSET
    """The name of the function."""
    arguments: str | Unset = UNSET
    """The text to add at the end of the arguments."""
    output: str | None | Unset = UNSET
    """What the function returned; null until it has been submitted."""
    extra: Mapping[str, Any] = NO_EXTRA
