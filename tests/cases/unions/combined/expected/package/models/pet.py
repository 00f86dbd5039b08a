from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

Pet: TypeAlias = Annotated[
    models.Cat | models.Dog | Unknown,
    _Tag("kind", {"cat": models.Cat, "dog": models.Dog}),
]
"""Its members refer back to it, for what they have in common."""
