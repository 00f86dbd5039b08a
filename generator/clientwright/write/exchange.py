"""Two folders that change places at once, by a call of the system that Python has no name for."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

_RENAME_EXCHANGE: Final = 2
"""renameat2(2) of Linux 3.15 and later."""
_RENAME_SWAP: Final = 2
"""renamex_np(2) of macOS 10.12 and later."""
_AT_FDCWD: Final = -100


def can_exchange() -> bool:
    """Whether there is such a call; not every file system answers it."""
    return _call() is not None


def exchange(one: Path, other: Path) -> bool:
    """Give each of two folders the other's place, both at once; whether that was possible here."""
    call = _call()
    return call is not None and call(os.fsencode(one), os.fsencode(other)) == 0


@cache
def _call() -> Callable[[bytes, bytes], int] | None:
    """What does it, given two paths; it returns 0 if it has done so. None where there is nothing of the kind."""
    try:
        library: Any = ctypes.CDLL(None)
        if sys.platform == "linux":
            renameat2 = library.renameat2
            return lambda one, other: int(renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE))
        if sys.platform == "darwin":
            renamex_np = library.renamex_np
            return lambda one, other: int(renamex_np(one, other, _RENAME_SWAP))
    except (OSError, TypeError, AttributeError):  # Another C library, or an old one.
        return None
    return None
