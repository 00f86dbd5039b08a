"""Members of a union that are told apart by the value of one property."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from ..wire.decoding import decoder
from ..wire.deviations import Deviations, Spot
from ..wire.shapes import Decoder, Part, Shape, either, scalar_words
from ..wire.values import OBJECT, Rule

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
        if isinstance(others, Rule) and not tuple(others.targets):
            kind: Any = type(others)
            self.others = kind(*dict.fromkeys(members.values()))

    @property
    def targets(self) -> Iterable[Any]:
        others = self.others
        more = others.targets if isinstance(others, Rule) else (others,)
        return (*self.members.values(), *more)

    def shape(self, later: Callable[[Any], Shape]) -> TagShape:
        members = {tag: later(one) for tag, one in self.members.items()}
        others = self.others
        if isinstance(others, Rule):
            return TagShape(self.path, members, Shape(more=(others.shape(later),)))
        return TagShape(self.path, members, others and later(others))


class TagShape(Part):
    """An object whose member is told by a tag; ``others`` take one that has none."""

    def __init__(
        self, path: tuple[str, ...], members: Mapping[Any, Shape], others: Shape | None
    ) -> None:
        self.path = path
        self.members = members
        self.others = others

    @property
    def expected(self) -> str:
        names = (json.dumps(name, ensure_ascii=False) for name in self.path)
        tags = either(scalar_words(tuple(self.members)))
        return f"object whose {'.'.join(names)} is {tags}"

    def decoder(self, shape: Shape, otherwise: Decoder) -> Decoder:
        (name, *inner), members, others = self.path, self.members, self.others
        kinds = kinds_of(members)
        made: dict[Any, Decoder] = {}

        def tagged(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
            if type(raw) is OBJECT:
                tag: Any = raw.get(name)
                for key in inner:
                    tag = tag.get(key) if type(tag) is OBJECT else None
                told = type(tag) is str or type(tag) in kinds
                decode = made.get(tag) if told else None
                if decode is None:
                    if told and tag in members:
                        decode = made[tag] = decoder(members[tag])
                    elif tag is None and others is not None:
                        decode = decoder(others)
                if decode is not None:
                    return decode(raw, found, holder, spot)
            return otherwise(raw, found, holder, spot)

        return tagged


def kinds_of(tags: Iterable[Any]) -> frozenset[type]:
    """The types by which values are received that equal some tags: 1.0 is the number 1, and true is not."""
    found = frozenset(map(type, tags))
    return found | _NUMBERS if found & _NUMBERS else found
