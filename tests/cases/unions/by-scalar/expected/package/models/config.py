from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

Config: TypeAlias = Annotated[
    models.Remote | models.Local | Unknown,
    _Tag("remote", {True: models.Remote, False: models.Local}, models.Local),
]
"""The mapping says it all."""


ConfigDict: TypeAlias = models.RemoteDict | models.LocalDict
"""What may be given for ``Config``."""
