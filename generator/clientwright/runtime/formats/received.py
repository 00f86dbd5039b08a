"""How JSON says the values of types that it does not have; and those that came in another text than the usual one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from ..wire.deviations import Deviations, Spot
from ..wire.shapes import Decoder, Part, Shape


class Format(Part):
    """How values of a type are said: by JSON's type ``kind``, in the form that ``name`` names."""

    def __init__(
        self,
        kind: str,
        name: str,
        read: Callable[[Any], Any],
        write: Callable[[Any], Any],
    ) -> None:
        self.kind = kind
        self.name = name
        self.read = self.quick = read
        """What something received means; None when it is not in this form."""
        self.write = write
        """The JSON value: what came, where the value was received."""

    @property
    def expected(self) -> str:
        return f"{self.kind} in the form of {self.name}"

    def decoder(self, shape: Shape, otherwise: Decoder) -> Decoder:
        read, texts = self.read, shape.constants.get(str, ())

        def formatted(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
            if not texts or type(raw) is not str or raw not in texts:
                value = read(raw)
                if value is not None:
                    return value
            return otherwise(raw, found, holder, spot)

        return formatted


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
