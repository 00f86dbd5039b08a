from __future__ import annotations

from typing import TypeAlias

from .._later import models

FindAllResponse: TypeAlias = list[models.CreateTreeDto]
"""The inline schema ``response``."""
