from __future__ import annotations

from typing import TypeAlias

Leaf: TypeAlias = str
"""The schema ``leaf``."""
