from __future__ import annotations

from typing import TypeAlias

from .._later import models

ListLampsResponse: TypeAlias = list[models.Lamp]
"""The inline schema ``response``."""
