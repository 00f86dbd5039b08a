from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class TalkBody:
    """The inline schema ``body``."""

    stream: bool | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class TalkHeaders:
    """Header fields of an answer."""

    x_speaker: Annotated[Literal["ann", "bob"] | str | Unset, _Wire("X-Speaker")] = (
        UNSET
    )
    extra: Mapping[str, Any] = NO_EXTRA
