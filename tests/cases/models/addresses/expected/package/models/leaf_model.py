from __future__ import annotations

from typing import TypeAlias

LeafModel: TypeAlias = int
"""The schema ``Leaf``."""
