from __future__ import annotations

from typing import TypeAlias

from .._later import models

ListBillsResponse: TypeAlias = list[models.Bill]
"""The inline schema ``response``."""
