from __future__ import annotations

from typing import TypeAlias

ListRoomsResponse: TypeAlias = list[str]
"""The inline schema ``response``."""
