"""The properties by which models are told apart: where only one value leads to a model, it is sent unasked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from clientwright.build.enums import bases
from clientwright.build.members import Facts
from clientwright.ir.types import (
    EnumType,
    Model,
    ModelRef,
    ObjectModel,
    PrimitiveType,
    Property,
    Scalar,
    TagRule,
    Type,
    UnionModel,
)


def told(models: Mapping[str, Model]) -> dict[str, Model]:
    """The models that unions tell by a tag, with that as their constant where they have no other.

    That a schema's name leads to it is not enough: many descriptions only forgot to say what does.
    """
    values: dict[tuple[str, str], dict[Scalar, None]] = {}
    for model in models.values():
        rule = model.object if isinstance(model, UnionModel) else None
        if not isinstance(rule, TagRule):
            continue
        name, *inner = rule.path
        if inner:
            continue
        for value, member in rule.members.items():
            for id in _classes(member.id, models, set()):
                known = values.setdefault((id, name), {})
                known |= {} if value in rule.implied else {value: None}
    found: dict[str, Model] = {}
    facts = Facts(models)
    for (id, name), tags in values.items():
        held = found.get(id, models[id])
        if isinstance(held, ObjectModel):
            found[id] = with_tag(held, name, tuple(tags), facts)
    return found


def with_tag(model: ObjectModel, name: str, values: tuple[Scalar, ...], facts: Facts, most: int = 1) -> ObjectModel:
    """A model that these values of a property lead to; it has no others, if there are at most so many."""
    properties = tuple(_tagged(one, values, facts, most) if one.wire_name == name else one for one in model.properties)
    return replace(model, properties=properties)


def _tagged(one: Property, values: tuple[Scalar, ...], facts: Facts, most: int) -> Property:
    known = facts.closed(one.type) or ()
    if len(known) != 1 and 0 < len(values) <= most and all(_takes(one.type, value, facts) for value in values):
        return replace(one, type=EnumType(values=values, base=bases(values)), tag=len(values) == 1)
    return replace(one, tag=len(known) == 1)


def _takes(found: Type, value: Scalar, facts: Facts) -> bool:
    """Whether a value is one of a type that has many."""
    known = facts.closed(found)
    plain = facts.plain(found)
    kinds = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}
    return value in known if known else isinstance(plain, PrimitiveType) and type(value) in kinds.get(plain.kind, ())


def _classes(id: str, models: Mapping[str, Model], seen: set[str]) -> Iterator[str]:
    """The object models that a member of a rule leads to."""
    model = models.get(id)
    if isinstance(model, UnionModel) and id not in seen:
        seen.add(id)
        for member in model.members:
            if isinstance(member, ModelRef):
                yield from _classes(member.id, models, seen)
    elif isinstance(model, ObjectModel):
        yield id
