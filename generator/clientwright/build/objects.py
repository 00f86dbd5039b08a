"""Objects: with named properties a model, without them a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from clientwright.build.conditions import with_conditions
from clientwright.build.enums import listed
from clientwright.build.nulls import not_null
from clientwright.build.parts import Schema, bearers, flattened
from clientwright.build.place import Place
from clientwright.build.scalars import bounds
from clientwright.build.words import documentation, json_text, property_documentation, title, value_text
from clientwright.ir.types import AnyType, Bounds, MapType, ModelRef, ObjectModel, Property, Type
from clientwright.source.node import Node
from clientwright.source.text import escape

if TYPE_CHECKING:
    from clientwright.build.schemas import Schemas


def object_type(schemas: Schemas, schema: Schema, place: Place) -> Type:
    """The type of an object."""
    described: dict[str, list[Node]] = {}
    for node in schema.nodes:
        for name, held in node.mapping("properties").items() if node.has("properties") else ():
            described.setdefault(name, []).append(held)
    if not described and not schemas.families.known(schema.id):
        values = _additional(schemas, schema, place.below("value"))
        limits = bounds(schema)
        if values is None:
            return MapType(values=AnyType(), bounds=replace(limits or Bounds(), max_properties=0))
        return MapType(values=values, bounds=limits)
    return _model(schemas, schema, place, described)


def _model(schemas: Schemas, schema: Schema, place: Place, described: dict[str, list[Node]]) -> ModelRef:
    schemas.models.setdefault(schema.id, None)
    if len(schema.nodes) > 1:
        schemas.composed[frozenset(node.id for node in schema.nodes)] = schema.id
    inside = Place(schema.id)
    required = _required(schema)
    properties = [
        _property(schemas, schema.id, name, nodes, name in required, inside.below(name))
        for name, nodes in described.items()
    ]
    for name, nodes in _conditional(schema).items():
        if name not in described:
            described[name] = nodes
            properties.append(_property(schemas, schema.id, name, nodes, name in required, inside.below(name), True))
    additional = _additional(schemas, schema, inside.below("value"))
    if additional is not None:
        # JSON Schema asks for the key and says nothing of its value.
        properties.extend(
            Property(wire_name=name, type=AnyType(), required=True, location=schema.node.location)
            for name in required
            if name not in described
        )
    schemas.models[schema.id] = ObjectModel(
        id=schema.id,
        naming=place.naming(title(schema.node)),
        properties=tuple(properties),
        additional=additional,
        doc=with_conditions(documentation(schema.node, place.component), schema.nodes),
        deprecated=schema.node.child("deprecated").value is True,
        location=schema.node.location,
    )
    schemas.ledger.generated("schema", schema.node.location)
    return ModelRef(id=schema.id)


def _conditional(schema: Schema) -> dict[str, list[Node]]:
    """The properties that an object has on some condition, each with what the conditions say of it."""
    found: dict[str, list[Node]] = {}
    for node in schema.nodes:
        if not isinstance(node.value, dict) or _DEPENDING.isdisjoint(node.value):
            continue
        parts = [node.child(key) for key in ("then", "else") if node.has("if") and node.has(key)]
        parts += [held for _, held in node.mapping("dependentSchemas").items()] if node.has("dependentSchemas") else []
        for one in (one for part in parts for one in flattened(part)):
            for name, held in one.mapping("properties").items() if one.has("properties") else ():
                if held.value is not False:
                    found.setdefault(name, []).append(held)
    return found


def _property(
    schemas: Schemas, owner: str, name: str, nodes: list[Node], required: bool, place: Place, either: bool = False
) -> Property:
    """A property, of which all nodes hold, or ``either``."""
    node = nodes[-1]
    flags = [flag for each in nodes for flag in schemas.flags(each)]
    if either:
        types = [schemas.type_of(each, place) for each in nodes]
        found = schemas.either(f"{owner}/properties/{escape(name)}", node, place, types)
    else:
        found = _property_type(schemas, owner, name, nodes, place)
    doc = next((doc for each in reversed(nodes) if (doc := property_documentation(each, name))), "")
    return Property(
        wire_name=name,
        type=found,
        required=required,
        doc=doc if isinstance(not_null(found), ModelRef) else with_conditions(doc, nodes),
        deprecated=_flag(nodes, "deprecated"),
        read_only="readOnly" in flags,
        write_only="writeOnly" in flags,
        default=next((text for each in reversed(nodes) if (text := value_text(each, "default")) is not None), None),
        constant=_constant(nodes) if required else None,
        location=node.document.location(node.file, node.pointer, key=True),
    )


def _property_type(schemas: Schemas, owner: str, name: str, nodes: list[Node], place: Place) -> Type:
    """The type of a property; described in several parts of a composition, all of them hold."""
    parsed = next((node for node in reversed(nodes) if node.id in schemas.json_strings), None)
    if parsed is not None:
        return schemas.type_of(parsed, place)
    shaping = [node for node in nodes if bearers(node)]
    if len(shaping) <= 1 or all(node.value == shaping[0].value for node in shaping):
        return schemas.type_of(shaping[-1] if shaping else nodes[-1], place)
    seen: set[str] = set()
    parts = tuple(part for node in shaping for part in flattened(node, seen))
    return schemas.composition(Schema(f"{owner}/properties/{escape(name)}", shaping[-1], parts), place)


def _constant(nodes: list[Node]) -> str | None:
    """The only value that a property has, if that is a list or an object, as JSON text."""
    if all(not isinstance(node.value, dict) or _SAYING.isdisjoint(node.value) for node in nodes):
        return None
    seen: set[str] = set()
    parts = tuple(part for node in nodes for part in flattened(node, seen))
    values = listed(Schema("", nodes[-1], parts))
    return json_text(values[0]) if len(values) == 1 and isinstance(values[0], list | dict) else None


_SAYING: Final = frozenset(("const", "enum", "$ref", "allOf"))
_DEPENDING: Final = frozenset(("if", "dependentSchemas"))


def _required(schema: Schema) -> tuple[str, ...]:
    """The names that ``required`` lists, in every part."""
    names: dict[str, None] = {}
    for node in schema.nodes:
        listed = node.get("required")
        if listed is not None and isinstance(listed.value, list):
            names.update(dict.fromkeys(name for name in listed.value if isinstance(name, str)))
    return tuple(names)


def _additional(schemas: Schemas, schema: Schema, place: Place) -> Type | None:
    """The type of properties that are not named; None when there may be none.

    A composition is closed when the outermost part says so: ``additionalProperties: false`` in another part would
    forbid the properties of all others, which nobody means.
    """
    said: Node | None = None
    for key in ("unevaluatedProperties", "additionalProperties"):
        found = schema.nodes[-1].get(key) if schema.nodes else None
        said = found if found is not None else said
    if said is None:
        typed = (node.get("additionalProperties") for node in schema.nodes)
        said = next((found for found in typed if found is not None and isinstance(found.value, dict)), None)
    patterns = _patterns(schema)
    if said is None or said.value is True:
        return AnyType() if said is not None or not patterns else _either(schemas, schema, patterns, place)
    if said.value is False:
        return _either(schemas, schema, patterns, place) if patterns else None
    return _either(schemas, schema, [*patterns, said], place)


def _patterns(schema: Schema) -> list[Node]:
    """What the patterns of keys say of values, each thing once; not those that forbid a key."""
    found: list[Node] = []
    for node in schema.nodes:
        for _, held in node.mapping("patternProperties").items() if node.has("patternProperties") else ():
            if held.value is not False and all(held.value != other.value for other in found):
                found.append(held)
    return found


def _either(schemas: Schemas, schema: Schema, nodes: list[Node], place: Place) -> Type:
    """The type of values that any of some schemas is for: which key has which of them, no type can say."""
    types = [schemas.type_of(each, place) for each in nodes]
    return schemas.either(f"{schema.id}/patternProperties", schema.node, place, types)


def _flag(nodes: list[Node], key: str) -> bool:
    return any(isinstance(node.value, dict) and node.value.get(key) is True for node in nodes)
