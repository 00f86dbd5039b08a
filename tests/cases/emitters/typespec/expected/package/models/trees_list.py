from __future__ import annotations

from typing import TypeAlias

from .._later import models

TreesListResponse: TypeAlias = list[models.Tree]
"""The inline schema ``response``."""
