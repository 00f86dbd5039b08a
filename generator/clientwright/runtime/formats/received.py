"""Values that came in another text than the usual one of their type, and go out in it."""

from __future__ import annotations

from typing import Any, Self


class Received:
    """Stands before the type of a subclass whose values have their ``text``; what is made of them has none."""

    __slots__ = ()
    text: str

    @classmethod
    def of(cls, value: Any, text: str) -> Self:
        """The value as one that came in this text."""
        base: Any = cls.__bases__[1]
        made: Self = base.__new__(cls, *base.__reduce__(value)[1])
        object.__setattr__(made, "text", text)
        return made

    def plain(self) -> Any:
        """The value as one of the type itself."""
        base: Any = type(self).__bases__[1]
        return base(*base.__reduce__(self)[1])

    def __repr__(self) -> str:
        return repr(self.plain())

    def __reduce_ex__(self, protocol: Any) -> Any:
        text = text_of(self)
        if text is None:
            return self.plain().__reduce_ex__(protocol)
        return type(self).of, (self.plain(), text)


def text_of(value: object) -> str | None:
    """The text in which a value came, where it is not the usual one."""
    return getattr(value, "text", None) if isinstance(value, Received) else None
