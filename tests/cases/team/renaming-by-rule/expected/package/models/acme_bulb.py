from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class AcmeBulb:
    """What gives the light."""

    watts_: Annotated[int | Unset, _Wire("watts")] = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class AcmeBulbDict(TypedDict):
    watts: NotRequired[int]
