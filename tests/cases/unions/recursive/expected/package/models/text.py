from __future__ import annotations

from typing import TypeAlias

Text: TypeAlias = str | int
"""A name for one of the others, by a way round."""
