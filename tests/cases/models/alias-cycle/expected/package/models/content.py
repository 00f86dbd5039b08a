from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.wire.values import Keys as _Keys, Unknown

Content: TypeAlias = Annotated[
    float | models.Formula | Unknown,
    _Keys(((("cell",), models.Reference), (("of",), models.Sum))),
]
"""The schema ``Content``."""
