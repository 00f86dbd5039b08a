from __future__ import annotations

from typing import TypeAlias

from .._later import models

ListTreesResponse: TypeAlias = list[models.TreeOutput]
"""Response List Trees Trees  Get"""
