from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Pageable:
    """The schema ``Pageable``."""

    page: int | Unset = UNSET
    size: int | Unset = UNSET
    sort: list[str] | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class PageableDict(TypedDict):
    page: NotRequired[int]
    size: NotRequired[int]
    sort: NotRequired[Sequence[str]]
