from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FunctionCall:
    """A function that was called and what came of it."""

    name: str
    """The name of the function."""
    arguments: str | Unset = UNSET
    """The arguments, as the text of a JSON object."""
    output: str | None | Unset = UNSET
    """What the function returned; null until it has been submitted."""
    ouptut: str | None | Unset = UNSET
    """What the function returned, under the name that AIMLAPI's description gives to
    `output`."""
    extra: Mapping[str, Any] = NO_EXTRA
