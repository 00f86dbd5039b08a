from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class RequiredActionFunction:
    """A function to call and its arguments."""

    name: str
    """The name of the function."""
    arguments: str
    """The arguments, as the text of a JSON object. The model wrote it, so check it
    before use."""
    extra: Mapping[str, Any] = NO_EXTRA
