from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ErrorObject:
    """What went wrong, in OpenAI's terms."""

    type: str
    """The kind of error."""
    message: str
    """What happened, for a person to read."""
    param: str | None
    """The parameter that is to blame, if one is."""
    code: str | None
    """A short name for the error, if it has one."""
    extra: Mapping[str, Any] = NO_EXTRA
