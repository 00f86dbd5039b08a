"""Models that inherit from others: the value of a field says of which class an object is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..wire.decoding import decoder
from ..wire.shapes import Decoder, ModelShape, Shape
from ..wire.values import Below
from .tag import kinds_of


class Children(Below):
    """The classes that inherit from this one, by the value of the field; with another one it is the class itself."""

    def __init__(self, members: Mapping[Any, Any]) -> None:
        self.members = members

    def chosen(
        self, model: type, key: str, later: Callable[[Any], Shape]
    ) -> Callable[[dict[str, Any]], Decoder | None]:
        kinds = kinds_of(self.members)
        made: dict[Any, Decoder | None] = {}

        def child(raw: dict[str, Any]) -> Decoder | None:
            tag = raw.get(key)
            if type(tag) not in kinds or tag not in self.members:
                return None
            if tag not in made:
                made[tag] = _below(model, later(self.members[tag]))
            return made[tag]

        return child


def _below(model: type, shape: Shape) -> Decoder | None:
    """The decoder of a member; nothing when that is the class itself, or inherits from another one."""
    inherits = all(
        one is not model and issubclass(one, model) for one in _classes(shape)
    )
    return decoder(shape) if inherits else None


def _classes(shape: Shape) -> Iterator[type]:
    """The classes that an object of a shape can be of."""
    seen = shape.seen()
    if isinstance(seen.object, ModelShape):
        yield seen.object.model
    for part in seen.more:
        for one in part.members.values():
            yield from _classes(one)
