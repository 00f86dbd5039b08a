from __future__ import annotations

from typing import TypeAlias

from .._later import models

ListBugsResponse: TypeAlias = list[models.Bug]
"""The inline schema ``response``."""
