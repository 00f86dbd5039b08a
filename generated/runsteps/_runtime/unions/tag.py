"""Members of a union that are told apart by the value of one property."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from ..wire.decoding import decoder
from ..wire.deviations import Deviations, Spot
from ..wire.shapes import Decoder, RuledShape, Shape, either, scalar_words
from ..wire.values import OBJECT, Rule
from .fit import Fit

_NUMBERS: Final = frozenset((int, float))


class Tag(Rule):
    """A union's members by the value of one property; the name is a path where that stands in another one:

        Annotated[models.Cat | models.Dog | Unknown, Tag("kind", {"cat": models.Cat, "dog": models.Dog})]

    ``others`` is what an object is that does not have it: a type, or the one of some members that fits, of all these if
    ``Fit`` names none.
    """

    def __init__(
        self,
        name: str | tuple[str, ...],
        members: Mapping[Any, Any],
        others: Any = None,
    ) -> None:
        self.path = name if isinstance(name, tuple) else (name,)
        self.members = members
        self.others = others
        if isinstance(others, Fit) and not others.members:
            self.others = Fit(*dict.fromkeys(members.values()))

    @property
    def targets(self) -> Iterable[Any]:
        others = self.others
        more = others.members if isinstance(others, Fit) else (others,)
        return (*self.members.values(), *more)

    def shape(self, later: Callable[[Any], Shape]) -> TagShape:
        members = {tag: later(one) for tag, one in self.members.items()}
        others = self.others
        if isinstance(others, Fit):
            return TagShape(self.path, members, Shape(object=others.shape(later)))
        return TagShape(self.path, members, others and later(others))


class TagShape(RuledShape):
    """An object whose member is told by a tag; ``others`` take one that has none."""

    def __init__(
        self, path: tuple[str, ...], members: Mapping[Any, Shape], others: Shape | None
    ) -> None:
        super().__init__(path, members)
        self.others = others

    @property
    def expected(self) -> str:
        names = (json.dumps(name, ensure_ascii=False) for name in self.path)
        tags = either(scalar_words(tuple(self.members)))
        return f"object whose {'.'.join(names)} is {tags}"

    def decoder(self, otherwise: Decoder) -> Decoder:
        name = self.path[0]
        members, kinds = self.members, kinds_of(self.members)
        made: dict[str, Decoder] = {}
        """By text, as tags are nearly always."""

        def tagged(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
            if type(raw) is OBJECT:
                tag = raw.get(name)
                decode = made.get(tag) if type(tag) is str else None
                if decode is None:
                    decode = self._decoder(raw, kinds)
                    if decode is not None and type(tag) is str and tag in members:
                        made[tag] = decode
                if decode is not None:
                    return decode(raw, found, holder, spot)
            return otherwise(raw, found, holder, spot)

        return tagged

    def _decoder(self, raw: dict[str, Any], kinds: frozenset[type]) -> Decoder | None:
        """The decoder of the member that the tag of an object leads to."""
        tag: Any = raw
        for name in self.path:
            tag = tag.get(name) if type(tag) is OBJECT else None
        if type(tag) in kinds and tag in self.members:
            return decoder(self.members[tag])
        if tag is None and self.others is not None:
            return decoder(self.others)
        return None


def kinds_of(tags: Iterable[Any]) -> frozenset[type]:
    """The types by which values are received that equal some tags: 1.0 is the number 1, and true is not."""
    found = frozenset(map(type, tags))
    return found | _NUMBERS if found & _NUMBERS else found
