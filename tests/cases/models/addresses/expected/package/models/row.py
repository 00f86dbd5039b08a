from __future__ import annotations

from typing import TypeAlias

from .._later import models

Row: TypeAlias = list[models.Leaf]
"""The schema ``Row``."""
