from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

Group: TypeAlias = Annotated[
    models.Team | models.Person | Unknown,
    _Tag("kind", {"team": models.Team, "person": models.Person}),
]
"""The schema ``Group``."""


GroupDict: TypeAlias = models.TeamDict | models.PersonDict
"""What may be given for ``Group``."""
