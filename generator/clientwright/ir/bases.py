"""What a model has of its own, and what it inherits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clientwright.ir.lookup import property_of
from clientwright.ir.types import AnyType, Model, ObjectModel, Property


def bases(model: ObjectModel, models: Mapping[str, Model]) -> Iterator[ObjectModel]:
    """The models that one inherits from, the nearest first."""
    above = models.get(model.base)
    while isinstance(above, ObjectModel):
        yield above
        above = models.get(above.base)


def own(model: ObjectModel, models: Mapping[str, Model]) -> tuple[Property, ...]:
    """The properties that a class has to say something of: those that it does not inherit as they are."""
    base = next(bases(model, models), None)
    return tuple(one for one in model.properties if base is None or not _inherited(one, model, base))


def _inherited(one: Property, model: ObjectModel, base: ObjectModel) -> bool:
    above = property_of(base, one.wire_name)
    if above is None or (model.children is not None and one.wire_name in model.children.path):
        return False
    # That it is always there cannot be said of what may be left out further up: it has a default there.
    same = above.type == one.type and above.tag == one.tag
    return same and (received_always(above) == received_always(one) or not received_always(above))


def first(one: Property, model: ObjectModel, models: Mapping[str, Model]) -> Property | None:
    """The property as the class furthest up has it: type checkers want an attribute to be of one type in all classes.

    None when no class above has it, or when it can be anything there, so that it may be of any type here.
    """
    found = [above for base in bases(model, models) if (above := property_of(base, one.wire_name)) is not None]
    return found[-1] if found and not isinstance(found[-1].type, AnyType) else None


def may_lack(one: Property, model: ObjectModel, models: Mapping[str, Model]) -> bool:
    """Whether a property may be left out of any class that a model inherits from."""
    held = (property_of(base, one.wire_name) for base in bases(model, models))
    return any(above is not None and not received_always(above) for above in held)


def received_always(one: Property) -> bool:
    """Whether a field has to be in what is received: required, and not only ever sent."""
    return one.required and not one.write_only
