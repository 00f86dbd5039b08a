from __future__ import annotations

from typing import TypeAlias

from .._later import models

AcmeAllLampsResponse: TypeAlias = list[models.AcmeLamp]
"""The inline schema ``response``."""
