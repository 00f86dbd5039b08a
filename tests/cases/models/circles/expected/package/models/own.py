from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Own:
    """The schema ``Own``."""

    own: Own | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class OwnDict(TypedDict):
    own: NotRequired[Own | OwnDict]
