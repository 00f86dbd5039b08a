from __future__ import annotations

from decimal import Decimal
from typing import Annotated, TypeAlias

from .._runtime.formats.decimals import NUMBER as _NUMBER

Price: TypeAlias = Annotated[Decimal, _NUMBER]
"""The schema ``Price``."""


PriceInput: TypeAlias = Decimal | float
"""What may be given for ``Price``."""
