from __future__ import annotations

from typing import TypeAlias

NullEnum: TypeAlias = None
"""The schema ``NullEnum``."""
