from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Remote:
    """The schema ``Remote``."""

    remote: Literal[True] = True
    host: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class RemoteDict(TypedDict):
    remote: Literal[True]
    host: NotRequired[str]
