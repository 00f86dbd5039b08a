"""Where a ``Decimal`` is a number in JSON: it is read and written otherwise than one that is a text."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from clientwright.ir.parts import inside, leaves
from clientwright.ir.types import Model, ModelRef, ObjectModel, PrimitiveType, Type


class Numbers(Struct, frozen=True):
    """The models, by their ids, in which there are such numbers.

    ``values``: in the value itself, as far as it is not inside of an object model. ``anywhere``: however deep.
    """

    values: frozenset[str] = frozenset()
    anywhere: frozenset[str] = frozenset()

    def beside_models(self, type: Type) -> bool:
        """Whether there are such numbers in a value of a type, but not inside of object models."""
        return _holds(type, self.values)

    def within(self, type: Type) -> bool:
        """Whether there are such numbers in a value of a type."""
        return _holds(type, self.anywhere)


def numbers(models: Mapping[str, Model]) -> Numbers:
    """Where in the models such numbers are."""
    aliases = {id: model for id, model in models.items() if not isinstance(model, ObjectModel)}
    return Numbers(values=_holding(aliases), anywhere=_holding(models))


def _holding(models: Mapping[str, Model]) -> frozenset[str]:
    """The models in which there are such numbers, themselves or in others of these models."""
    found = {id for id, model in models.items() if any(_holds(type, frozenset()) for type in inside(model))}
    if not found:
        return frozenset()
    users: dict[str, list[str]] = {}
    for id, model in models.items():
        for type in inside(model):
            for leaf in leaves(type):
                if isinstance(leaf, ModelRef):
                    users.setdefault(leaf.id, []).append(id)
    waiting = list(found)
    while waiting:
        new = [id for id in users.get(waiting.pop(), ()) if id not in found]
        found.update(new)
        waiting += new
    return frozenset(found)


def _holds(type: Type, models: frozenset[str]) -> bool:
    return any(
        (isinstance(leaf, PrimitiveType) and leaf.kind == "number" and leaf.python == "Decimal")
        or (isinstance(leaf, ModelRef) and leaf.id in models)
        for leaf in leaves(type)
    )
