from __future__ import annotations

from typing import TypeAlias

AcmeAllRoomsResponse: TypeAlias = list[str]
"""The inline schema ``response``."""
