from __future__ import annotations

from typing import TypeAlias

from .._later import models

GetTreesResponse: TypeAlias = list[models.TreeDto]
"""The inline schema ``response``."""
