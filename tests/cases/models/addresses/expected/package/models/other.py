from __future__ import annotations

from typing import TypeAlias

from .._later import models

Other: TypeAlias = list[models.LeafModel]
"""The schema ``Other``."""
