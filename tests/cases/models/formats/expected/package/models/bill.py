from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, NotRequired, TypeAlias, TypedDict

from .._later import models
from .._runtime.formats.decimals import NUMBER as _NUMBER, NUMBERS as _NUMBERS
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset, Wire as _Wire


@dataclass(kw_only=True, slots=True)
class Bill:
    """The schema ``Bill``."""

    total: Decimal
    price: Annotated[Decimal, _NUMBER, _NUMBERS]
    size: float | Unset = UNSET
    parts: Annotated[list[models.Price] | Unset, _NUMBERS] = UNSET
    by_day: Annotated[dict[str, models.Price] | Unset, _NUMBERS, _Wire("by-day")] = (
        UNSET
    )
    tip: Annotated[BillTip | Unset, _NUMBERS] = UNSET
    lines: list[models.Line] | Unset = UNSET
    extra: Annotated[Mapping[str, models.Price], _NUMBERS] = NO_EXTRA


_BillDict = TypedDict(
    "_BillDict",
    {
        "total": "Decimal | str",
        "price": "Decimal | float",
        "size": "NotRequired[float]",
        "parts": "NotRequired[Sequence[models.PriceInput]]",
        "by-day": "NotRequired[Mapping[str, models.PriceInput]]",
        "tip": "NotRequired[BillTipInput]",
        "lines": "NotRequired[Sequence[models.Line | models.LineDict]]",
    },
)
"""What may be given for ``Bill``: its fields by their names in JSON."""


BillDict: TypeAlias = (
    _BillDict
    | Mapping[
        str,
        Decimal
        | str
        | float
        | Sequence[models.PriceInput]
        | Mapping[str, models.PriceInput]
        | models.BillTipInput
        | Sequence[models.Line | models.LineDict]
        | models.PriceInput,
    ]
)
"""What may be given for ``Bill``, which takes other fields too."""


BillTip: TypeAlias = Annotated[Decimal, _NUMBER] | str
"""The inline schema ``tip``."""


BillTipInput: TypeAlias = Decimal | float | str
"""What may be given for ``BillTip``."""
