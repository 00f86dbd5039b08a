"""Models that inherit from others: the value of a field says of which class an object is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..wire.annotations import read
from ..wire.decoding import decoder
from ..wire.shapes import Decoder, ModelShape, kinds_of
from ..wire.values import Below


class Children(Below):
    """The classes that inherit from this one, by the value of the field; with another one it is the class itself."""

    def __init__(self, members: Mapping[Any, Any]) -> None:
        self.members = members

    def chosen(
        self, model: type, key: str
    ) -> Callable[[dict[str, Any]], Decoder | None]:
        kinds = kinds_of(self.members)
        made: dict[Any, Decoder | None] = {}

        def child(raw: dict[str, Any]) -> Decoder | None:
            tag = raw.get(key)
            if type(tag) not in kinds or tag not in self.members:
                return None
            if tag not in made:
                made[tag] = _below(model, self.members[tag])
            return made[tag]

        return child


def _below(model: type, member: Any) -> Decoder | None:
    """The decoder of a member; nothing when it is the class itself, or inherits from another one than that."""
    shape = read(member)
    held = shape.object
    if isinstance(held, ModelShape) and (
        held.model is model or not issubclass(held.model, model)
    ):
        return None
    return decoder(shape)
