from __future__ import annotations

from typing import TypeAlias

Other: TypeAlias = int | str
"""The schema ``Other``."""
