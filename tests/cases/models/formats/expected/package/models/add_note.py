from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as _date
from decimal import Decimal
from typing import Annotated, Any

from .._runtime.formats.decimals import NUMBER as _NUMBER, NUMBERS as _NUMBERS
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class AddNoteBody:
    """The inline schema ``body``."""

    date: _date | Unset = UNSET
    price: Annotated[Annotated[Decimal, _NUMBER] | Unset, _NUMBERS] = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
