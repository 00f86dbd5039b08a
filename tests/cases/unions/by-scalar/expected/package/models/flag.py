from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Flag:
    """The schema ``Flag``."""

    type: Literal[2] = 2
    text: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class FlagDict(TypedDict):
    type: Literal[2]
    text: NotRequired[str]
