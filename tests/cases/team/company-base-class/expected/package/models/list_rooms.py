from __future__ import annotations

from typing import TypeAlias
from .._company import Company

ListRoomsResponse: TypeAlias = list[str]
"""The inline schema ``response``."""
