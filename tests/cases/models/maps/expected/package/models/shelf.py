from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypeAlias, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unknown, Unset


@dataclass(kw_only=True, slots=True)
class Shelf:
    """The schema ``Shelf``."""

    name: str
    several: dict[str, ShelfSeveralValue] | Unset = UNSET
    closed: dict[str, str] | Unset = UNSET
    others: dict[str, ShelfOther] | Unset = UNSET
    free: dict[str, Any] | Unset = UNSET
    forbidden: dict[str, int] | Unset = UNSET
    beside: ShelfBeside | Unset = UNSET
    extra: Mapping[str, models.Book] = NO_EXTRA


class _ShelfDict(TypedDict):
    name: str
    several: NotRequired[Mapping[str, ShelfSeveralValueInput]]
    closed: NotRequired[Mapping[str, str]]
    others: NotRequired[Mapping[str, ShelfOther]]
    free: NotRequired[Mapping[str, Any]]
    forbidden: NotRequired[Mapping[str, int]]
    beside: NotRequired[ShelfBeside | ShelfBesideDict]


ShelfDict: TypeAlias = (
    _ShelfDict
    | Mapping[
        str,
        str
        | Mapping[str, models.ShelfSeveralValueInput]
        | Mapping[str, str]
        | Mapping[str, models.ShelfOther]
        | Mapping[str, Any]
        | Mapping[str, int]
        | models.ShelfBeside
        | models.ShelfBesideDict
        | models.Book
        | models.BookDict,
    ]
)
"""What may be given for ``Shelf``, which takes other fields too."""


ShelfSeveralValue: TypeAlias = str | models.Book | Unknown
"""The inline schema ``several value``."""


ShelfSeveralValueInput: TypeAlias = str | models.Book | models.BookDict | Unknown
"""What may be given for ``ShelfSeveralValue``."""


ShelfOther: TypeAlias = int | str
"""The inline schema ``others value``."""


@dataclass(kw_only=True, slots=True)
class ShelfBeside:
    """The inline schema ``beside``."""

    first: bool | Unset = UNSET
    extra: Mapping[str, ShelfBesideValue] = NO_EXTRA


class _ShelfBesideDict(TypedDict):
    first: NotRequired[bool]


ShelfBesideDict: TypeAlias = (
    _ShelfBesideDict | Mapping[str, bool | models.ShelfBesideValue]
)
"""What may be given for ``ShelfBeside``, which takes other fields too."""


ShelfBesideValue: TypeAlias = int | str
"""The inline schema ``value``."""
