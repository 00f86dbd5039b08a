from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from .._later import models
from .._runtime.wire.values import Unknown

Value: TypeAlias = (
    str
    | list[models.value.ValueItem | None]
    | dict[str, models.value.Value | None]
    | float
    | Unknown
)
"""The schema ``Value``."""


ValueInput: TypeAlias = (
    str
    | Sequence[models.value.ValueItemInput | None]
    | Mapping[str, models.value.ValueInput | None]
    | float
    | Unknown
)
"""What may be given for ``Value``."""


ValueItem: TypeAlias = (
    str
    | list[models.value.ValueItem | None]
    | dict[str, models.value.Value | None]
    | float
    | Unknown
)
"""The inline schema ``item``."""


ValueItemInput: TypeAlias = (
    str
    | Sequence[models.value.ValueItemInput | None]
    | Mapping[str, models.value.ValueInput | None]
    | float
    | Unknown
)
"""What may be given for ``ValueItem``."""
