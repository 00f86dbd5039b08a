from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from .._runtime.wire.values import NO_EXTRA, UNSET, Open as _Open, Unset


@dataclass(kw_only=True, slots=True)
class RunTruncationStrategy:
    """How the thread of a run is shortened."""

    type: Annotated[Literal["auto", "last_messages"] | str, _Open(str)]
    """The way the thread is shortened."""
    last_messages: int | None | Unset = UNSET
    """How many of the newest messages are kept, with `last_messages`."""
    extra: Mapping[str, Any] = NO_EXTRA
