from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

Fruit: TypeAlias = Annotated[
    models.Apple | models.Plum | Unknown,
    _Tag("kind", {"apple": models.Apple, "plum": models.Plum}),
]
"""The schema ``Fruit``."""
