from __future__ import annotations

from typing import Literal, TypeAlias

TreeKind: TypeAlias = Literal[0, 1, 2]
"""The schema ``TreeKind``."""
