"""What a function returns, as the text that is handed back."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Set
from enum import Enum
from typing import Any, Final

from ..wire.codec import exactly, level_of
from ..wire.values import UNSET

_ENUM: Final[Any] = Enum
_ABSENT: Final[Any] = type(UNSET)
_MAPPING: Final[Any] = Mapping
_ARRAYS: Final[Any] = (list, tuple, Set)


def output_text(value: Any) -> str:
    """A text as it is, anything else as JSON; ``TypeError`` or ``ValueError`` for what is no JSON."""
    if type(value) is str:
        return value
    return exactly(plain(value))


def plain(value: Any) -> Any:
    """The JSON value of what JSON knows, models, dataclasses, enums, tuples and sets; else ``TypeError``."""
    if isinstance(value, _ENUM) and not isinstance(value, _ABSENT):
        return plain(value.value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, _MAPPING):
        return {key: plain(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, _ARRAYS):
        return [plain(item) for item in value]
    try:
        level = level_of(value)
    except TypeError:
        if not dataclasses.is_dataclass(value) or isinstance(value, type):
            raise
        level = {
            field.name: getattr(value, field.name)
            for field in dataclasses.fields(value)
        }
    return plain(level)
