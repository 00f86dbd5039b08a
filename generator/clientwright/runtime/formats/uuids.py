"""``uuid`` (RFC 9562, 4): 32 digits in five groups. Capital letters go out as they came."""

from __future__ import annotations

from typing import Any, Final, Self
from uuid import UUID, SafeUUID

from .received import Format, Received, text_of

_new: Final[Any] = object.__new__
_UNKNOWN: Final = SafeUUID.unknown
_set_int, _set_safe = (vars(UUID)[name].__set__ for name in ("int", "is_safe"))


class ReceivedUUID(Received, UUID):
    """A ``UUID`` that came in capital letters."""

    __slots__ = ("text",)

    @classmethod
    def of(cls, value: UUID, text: str) -> Self:
        """The value as one that came in this text."""
        made: Self = _made(cls, value.int)
        object.__setattr__(made, "text", text)
        return made

    def plain(self) -> UUID:
        """The value as one of the type itself."""
        return UUID(int=self.int)


def read(raw: Any) -> Any:
    """The ``UUID`` that a text says; None for anything else."""
    try:
        digits = raw.replace("-", "") if len(raw) == 36 else ""
        number = int(digits, 16)
    except (AttributeError, TypeError, ValueError):
        return None
    usual = f"{number:032x}"
    if raw[8:24:5] != "----" or usual != digits.lower():
        return None
    value = _made(UUID, number)
    return value if usual == digits else ReceivedUUID.of(value, raw)


def write(value: UUID) -> str:
    """The text of a ``UUID``."""
    return text_of(value) or str(value)


def _made(kind: Any, number: int) -> Any:
    """A ``UUID`` as its ``__init__`` makes it, in half the time: that looks at the digits once more."""
    made = _new(kind)
    _set_int(made, number)
    _set_safe(made, _UNKNOWN)
    return made


FORMAT: Final = Format("string", "uuid", read, write)
