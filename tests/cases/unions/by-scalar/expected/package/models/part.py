from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

Part: TypeAlias = Annotated[
    models.Block | models.Flag | Unknown,
    _Tag("type", {1: models.Block, 2: models.Flag}),
]
"""The schema ``Part``."""


PartDict: TypeAlias = models.BlockDict | models.FlagDict
"""What may be given for ``Part``."""
