from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from .._later import models
from .._runtime.unions.fit import Fit as _Fit
from .._runtime.wire.values import NO_EXTRA, Unknown


@dataclass(kw_only=True, slots=True)
class Sum:
    """The schema ``Sum``."""

    of: SumOf
    extra: Mapping[str, Any] = NO_EXTRA


SumOf: TypeAlias = Annotated[
    models.Formula | list[models.Formula] | Unknown, _Fit(models.Reference, models.Sum)
]
"""The inline schema ``of``."""
