from __future__ import annotations

from typing import TypeAlias

ListResponse: TypeAlias = list[str]
"""The inline schema ``response``."""
