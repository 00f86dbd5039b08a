from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, NotRequired, TypedDict

from .._runtime.formats.decimals import NUMBER as _NUMBER, NUMBERS as _NUMBERS
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Line:
    """The schema ``Line``."""

    decimal: Decimal | Unset = UNSET
    price: Annotated[Annotated[Decimal, _NUMBER] | Unset, _NUMBERS] = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


class LineDict(TypedDict):
    decimal: NotRequired[Decimal | str]
    price: NotRequired[Decimal | float]
