from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from .._later import models

PutBugsBody: TypeAlias = list[models.Bug]
"""The inline schema ``body``."""


PutBugsBodyInput: TypeAlias = Sequence[models.Bug | models.BugDict]
"""What may be given for ``PutBugsBody``."""
