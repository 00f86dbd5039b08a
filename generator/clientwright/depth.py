"""Room for stages that call themselves for each level of a description."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

DEEPEST: Final = 4_000
"""Calls within calls; the 200 levels that are read take 1,600 at most."""


@contextmanager
def room() -> Generator[None]:
    """Deeper calls than Python allows by itself."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, DEEPEST))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
