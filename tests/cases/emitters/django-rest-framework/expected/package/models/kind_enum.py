from __future__ import annotations

from typing import Literal, TypeAlias

KindEnum: TypeAlias = Literal["apple", "pear"]
"""* `apple` - Apple
* `pear` - Pear"""
