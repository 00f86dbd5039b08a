from __future__ import annotations

from typing import Any, TypeAlias

Page: TypeAlias = list[Any]
"""The schema ``Page``."""
