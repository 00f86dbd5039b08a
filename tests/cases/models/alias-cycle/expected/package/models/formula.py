from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.wire.values import Keys as _Keys, Unknown

Formula: TypeAlias = Annotated[
    models.Reference | models.Sum | Unknown,
    _Keys(((("cell",), models.Reference), (("of",), models.Sum))),
]
"""The schema ``Formula``."""
