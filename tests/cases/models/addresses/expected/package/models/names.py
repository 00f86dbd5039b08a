from __future__ import annotations

from typing import TypeAlias

from .._later import models

Names: TypeAlias = models.Page
"""The schema ``Names``."""
