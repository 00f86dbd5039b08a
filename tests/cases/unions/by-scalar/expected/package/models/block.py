from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Block:
    """The schema ``Block``."""

    type: Literal[1] = 1
    text: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class BlockDict(TypedDict):
    type: Literal[1]
    text: NotRequired[str]
