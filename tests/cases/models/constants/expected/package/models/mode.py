from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from .._runtime.wire.values import Unknown

Mode: TypeAlias = Literal["auto", 3] | str | int | dict[str, str] | Unknown
"""How it is done."""


ModeInput: TypeAlias = Literal["auto", 3] | Mapping[str, str] | Unknown
"""What may be given for ``Mode``."""
