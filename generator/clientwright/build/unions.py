"""``oneOf`` and ``anyOf``, read into drafts."""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final

from clientwright.build.conditions import with_conditions
from clientwright.build.drafts import Draft, Member
from clientwright.build.members import component
from clientwright.build.nulls import or_null
from clientwright.build.parts import (
    Schema,
    flattened,
    only_null,
    possible,
    shapes,
    target_of,
    types_of,
    union_keys,
    without,
)
from clientwright.build.place import Place
from clientwright.build.words import documentation, title
from clientwright.ir.types import ModelRef, NullableType, Type
from clientwright.source.node import Node

if TYPE_CHECKING:
    from clientwright.build.schemas import Schemas

_MANY: Final = 30
"""How many combinations of the members of several unions are made."""


def read_union(schemas: Schemas, schema: Schema, unions: list[tuple[Node, str]], place: Place) -> Type:
    """The type of a schema with ``oneOf`` or ``anyOf``; what stands beside it holds for each member.

    Of several unions, all of which hold, a value is a member of each: the members are all combinations that there can
    be values of. If these are too many, they are the members of all unions, of which one fits best.
    """
    held = [tuple(member for member in node.sequence(key) if not only_null(member)) for node, key in unions]
    null = all(len(members) < len(node.sequence(key)) for members, (node, key) in zip(held, unions, strict=True))
    holders = {(node.id, key) for node, key in unions}
    rest = tuple(_beside(node, holders) for node in schema.nodes)
    chosen = [each for each in held if each]
    combined: list[tuple[Node, ...]] = [(member,) for members in chosen for member in members]
    if len(unions) > 1 and prod(map(len, chosen)) <= _MANY:
        combined = [each for each in product(*chosen) if each and possible(each)]
    shared = len(unions) > 1 or any(node.child("properties").value for node in rest)
    if combined and not shared and not any(_bare(member) for each in combined for member in each):
        rest = ()
    if not combined:
        found = schemas.shape(Schema(schema.id, schema.node, rest), place)
    elif len(combined) == 1:
        found = _only(schemas, schema, combined[0], rest, place)
    else:
        read = _members(schemas, schema, unions, combined, rest)
        null = null or any(isinstance(member.type, NullableType) for member in read)
        found = _draft(schemas, schema, place, read)
    return or_null(found) if null else found


def _beside(node: Node, holders: set[tuple[str, str]]) -> Node:
    """What stands beside the unions of a node."""
    keys = [key for key in ("oneOf", "anyOf") if (node.id, key) in holders]
    return without(node, *keys, "discriminator") if keys else node


def _only(schemas: Schemas, schema: Schema, members: tuple[Node, ...], rest: tuple[Node, ...], place: Place) -> Type:
    """The type of a union of one: that member, in the place of the union."""
    if members[0].ref is not None and _says_all(members, rest):
        return schemas.type_of(members[0], place)
    return schemas.composition(Schema(schema.id, schema.node, _parts(rest, members)), place)


def _says_all(members: tuple[Node, ...], rest: tuple[Node, ...]) -> bool:
    """Whether the first of some members is all of them, and holds all that stands beside the union as well."""
    held = {node.id for node in flattened(members[0])} if rest or len(members) > 1 else set[str]()
    others = (*rest, *(node for member in members[1:] for node in flattened(member)))
    return all(node.id in held or not node.value for node in others)


def _parts(rest: tuple[Node, ...], members: tuple[Node, ...]) -> tuple[Node, ...]:
    """What stands beside a union, and members of it; one that refers back to the union adds nothing."""
    seen = {node.id for node in rest}
    return (*rest, *(part for member in members for part in flattened(member, seen)))


def _members(
    schemas: Schemas,
    schema: Schema,
    unions: list[tuple[Node, str]],
    combined: list[tuple[Node, ...]],
    rest: tuple[Node, ...],
) -> tuple[Member, ...]:
    schemas.models.setdefault(schema.id, None)
    read: list[Member] = []
    for index, members in enumerate(combined):
        targets = [target_of(member) if member.ref is not None else None for member in members]
        ids = tuple(member.id if to is None else to.id for member, to in zip(members, targets, strict=True))
        inside = Place(schema.id, _role(members, ids) or ("option", str(index + 1)))
        if _says_all(members, rest):
            found = schemas.type_of(members[0], inside)
        else:
            own = Schema(f"{schema.id}/{unions[0][1]}/{index}", members[0], _parts(rest, members))
            found = schemas.composition(own, inside)
        read.append(Member(found, ids))
    return tuple(read)


def _draft(schemas: Schemas, schema: Schema, place: Place, members: tuple[Member, ...]) -> ModelRef:
    # That of a schema in the `allOf` that is no union tells its children apart, of which this is one.
    own = (node for node in schema.nodes if node.id.startswith(schema.node.id) or any(union_keys(node)))
    said = {node.id: node.child("discriminator") for node in own if node.has("discriminator")}
    return schemas.add(
        Draft(
            id=schema.id,
            naming=place.naming(title(schema.node)),
            members=members,
            discriminators=tuple(said.values()),
            doc=with_conditions(documentation(schema.node, place.component), schema.nodes),
            deprecated=schema.node.child("deprecated").value is True,
            location=schema.node.location,
        )
    )


def _bare(member: Node) -> bool:
    """Whether a member needs what stands beside the union to say what it is."""
    return isinstance(member.value, dict) and not types_of(member) and not shapes(without(member, "required"))


def _role(members: tuple[Node, ...], ids: tuple[str, ...]) -> tuple[str, ...]:
    """The words that tell a member from the others: its only constant, or the names of all that it is made of."""
    only, *others = members
    if others:
        names = tuple(dict.fromkeys(component((id,)) for id in ids))
        return names if all(names) else ()
    constants: list[str] = []
    for _, held in only.mapping("properties").items() if only.has("properties") else ():
        values = held.child("enum").value if held.has("enum") else [held.child("const").value]
        if isinstance(values, list) and len(values) == 1 and isinstance(values[0], str):
            constants.append(values[0])
    return tuple(constants) if len(constants) == 1 else ()
