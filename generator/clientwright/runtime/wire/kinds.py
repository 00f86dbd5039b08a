"""What JSON objects and arrays are parsed to.

Typed ``Any``, so that ``type(x) is OBJECT`` narrows a value of any type to nothing half-known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

OBJECT: Final[Any] = dict
ARRAY: Final[Any] = list

kind_of: Final[Callable[[Any], type]] = type
"""``type(value)``, of a value of any type."""
