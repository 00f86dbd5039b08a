from __future__ import annotations

from typing import TypeAlias

from .._later import models
from .._company import Company

ListLampsResponse: TypeAlias = list[models.Lamp]
"""The inline schema ``response``."""
