"""``oneOf`` and ``anyOf``, read into drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clientwright.build.conditions import with_conditions
from clientwright.build.drafts import Draft, Member
from clientwright.build.nulls import or_null
from clientwright.build.parts import Schema, flattened, only_null, shapes, target_of, types_of, without
from clientwright.build.place import Place
from clientwright.build.words import documentation, title
from clientwright.ir.types import ModelRef, NullableType, Type
from clientwright.source.node import Node

if TYPE_CHECKING:
    from clientwright.build.schemas import Schemas


def read_union(schemas: Schemas, schema: Schema, unions: list[tuple[Node, str]], place: Place) -> Type:
    """The type of a schema with ``oneOf`` or ``anyOf``; what stands beside it holds for each member."""
    if len(unions) > 1:
        reason = f"`{unions[0][1]}` together with another `{unions[1][1]}` is not handled"
        return schemas.ledger.degraded("unions-together", reason, schema.node.location)
    holder, key = unions[0]
    rest = tuple(without(node, key, "discriminator") if node is holder else node for node in schema.nodes)
    members = [member for member in holder.sequence(key) if not only_null(member)]
    null = len(members) < len(holder.sequence(key))
    shared = any(node.child("properties").value for node in rest) or any(_bare(member) for member in members)
    if not members:
        found = schemas.shape(Schema(schema.id, schema.node, rest), place)
    elif len(members) == 1:
        found = _only(schemas, schema, members[0], rest if shared else (), place)
    else:
        read = _members(schemas, schema, key, members, rest if shared else None)
        null = null or any(isinstance(member.type, NullableType) for member in read)
        found = _draft(schemas, schema, place, read, holder.get("discriminator"))
    return or_null(found) if null else found


def _only(schemas: Schemas, schema: Schema, member: Node, rest: tuple[Node, ...], place: Place) -> Type:
    """The type of a union of one: that member, in the place of the union."""
    if member.ref is not None and not rest:
        return schemas.type_of(member, place)
    return schemas.composition(Schema(schema.id, schema.node, _parts(rest, member)), place)


def _parts(rest: tuple[Node, ...], member: Node) -> tuple[Node, ...]:
    """What stands beside a union, and a member of it; a member that refers back to the union adds nothing."""
    return (*rest, *flattened(member, {node.id for node in rest}))


def _members(
    schemas: Schemas, schema: Schema, key: str, members: list[Node], rest: tuple[Node, ...] | None
) -> tuple[Member, ...]:
    schemas.models.setdefault(schema.id, None)
    read: list[Member] = []
    for index, member in enumerate(members):
        inside = Place(schema.id, _role(member, index))
        target = target_of(member) if member.ref is not None else None
        if rest is None:
            found = schemas.type_of(member, inside)
        else:
            own = Schema(f"{schema.id}/{key}/{index}", member, _parts(rest, member))
            found = schemas.composition(own, inside)
        read.append(Member(found, member.id if target is None else target.id))
    return tuple(read)


def _draft(
    schemas: Schemas, schema: Schema, place: Place, members: tuple[Member, ...], discriminator: Node | None
) -> ModelRef:
    return schemas.add(
        Draft(
            id=schema.id,
            naming=place.naming(title(schema.node)),
            members=members,
            discriminator=discriminator,
            doc=with_conditions(documentation(schema.node, place.component), schema.nodes),
            deprecated=schema.node.child("deprecated").value is True,
            location=schema.node.location,
        )
    )


def _bare(member: Node) -> bool:
    """Whether a member needs what stands beside the union to say what it is."""
    return isinstance(member.value, dict) and not types_of(member) and not shapes(without(member, "required"))


def _role(member: Node, index: int) -> tuple[str, ...]:
    """The words that tell an inline member from the others: its only constant, or its number."""
    constants: list[str] = []
    for _, held in member.mapping("properties").items() if member.has("properties") else ():
        values = held.child("enum").value if held.has("enum") else [held.child("const").value]
        if isinstance(values, list) and len(values) == 1 and isinstance(values[0], str):
            constants.append(values[0])
    return (constants[0],) if len(constants) == 1 else ("option", str(index + 1))
