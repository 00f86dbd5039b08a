from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from .._later import models
from .._runtime.wire.values import NO_EXTRA, Keys as _Keys, Unknown


@dataclass(kw_only=True, slots=True)
class Sum:
    """The schema ``Sum``."""

    of: SumOf
    extra: Mapping[str, Any] = NO_EXTRA


SumOf: TypeAlias = Annotated[
    models.Formula | list[models.Formula] | Unknown,
    _Keys(((("cell",), models.Reference), (("of",), models.Sum))),
]
"""The inline schema ``of``."""
