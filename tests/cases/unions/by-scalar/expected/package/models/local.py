from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Local:
    """The schema ``Local``."""

    remote: Literal[False] | Unset = False
    host: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class LocalDict(TypedDict):
    remote: NotRequired[Literal[False]]
    host: NotRequired[str]
