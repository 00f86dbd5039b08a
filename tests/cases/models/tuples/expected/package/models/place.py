from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Never, NotRequired, TypeAlias, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class Place:
    """The schema ``Place``."""

    at: models.Point
    path: list[models.Point] | Unset = UNSET
    named: dict[str, builtins.tuple[str, Place]] | Unset = UNSET
    code: PlaceCode | Unset = UNSET
    flags: builtins.tuple[bool, str | None] | None | Unset = UNSET
    box: PlaceBox | Unset = UNSET
    mixed: list[PlaceMixedItem] | Unset = UNSET
    open: list[PlaceOpenItem] | Unset = UNSET
    anything: list[Any] | Unset = UNSET
    up_to: Annotated[list[PlaceUpToItem] | Unset, _Wire("upTo")] = UNSET
    longer: builtins.tuple[str, int, int] | Unset = UNSET
    none: list[Never] | Unset = UNSET
    never: Unset = UNSET
    old: builtins.tuple[str, int] | Unset = UNSET
    tuple: bool | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class PlaceDict(TypedDict):
    at: models.Point
    path: NotRequired[Sequence[models.Point]]
    named: NotRequired[Mapping[str, builtins.tuple[str, Place | PlaceDict]]]
    code: NotRequired[PlaceCode]
    flags: NotRequired[builtins.tuple[bool, str | None] | None]
    box: NotRequired[PlaceBox]
    mixed: NotRequired[Sequence[PlaceMixedItem]]
    open: NotRequired[Sequence[PlaceOpenItem]]
    anything: NotRequired[Sequence[Any]]
    upTo: NotRequired[Sequence[PlaceUpToItem]]
    longer: NotRequired[builtins.tuple[str, int, int]]
    none: NotRequired[Sequence[Never]]
    old: NotRequired[builtins.tuple[str, int]]
    tuple: NotRequired[bool]


PlaceCode: TypeAlias = tuple[int] | str | Unknown
"""The inline schema ``code``."""


PlaceBox: TypeAlias = (
    tuple[models.PlaceBoxItem1, float] | tuple[float, float, float] | Unknown
)
"""The inline schema ``box``."""


PlaceBoxItem1: TypeAlias = float | str
"""The inline schema ``item 1``."""


PlaceMixedItem: TypeAlias = str | int | bool
"""The inline schema ``mixed item``."""


PlaceOpenItem: TypeAlias = str | bool
"""The inline schema ``open item``."""


PlaceUpToItem: TypeAlias = str | int
"""The inline schema ``upTo item``."""
