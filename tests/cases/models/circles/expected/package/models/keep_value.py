from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from .._later import models

KeepValueBody: TypeAlias = list[models.Kept]
"""The inline schema ``body``."""


KeepValueBodyInput: TypeAlias = Sequence[models.Kept | models.KeptDict]
"""What may be given for ``KeepValueBody``."""
