"""Schemas with a ``discriminator`` that others have in their ``allOf``: classes, and what inherits from them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))
from schemas import built, ref, refs, union

from clientwright.ir.operations import Api
from clientwright.ir.types import AnyType, EnumType, ObjectModel, PrimitiveType, Property, TagRule

STRING = PrimitiveType(kind="string")
VEHICLE = """
Vehicle:
  type: object
  required: [kind]
  properties: {kind: {type: string}, plate: {type: string}}
  discriminator: {propertyName: kind, mapping: {car: '#/components/schemas/Car', lorry: Truck}}
Car: {allOf: [{$ref: '#/components/schemas/Vehicle'}, {required: [doors], properties: {doors: {type: integer}}}]}
Truck: {allOf: [{$ref: '#/components/schemas/Vehicle'}], properties: {load: {type: number}}}
Bike: {allOf: [{$ref: '#/components/schemas/Vehicle'}]}
"""


def model(api: Api, name: str) -> ObjectModel:
    """The object model of a named schema."""
    found = api.models[f"#/components/schemas/{name}"]
    assert isinstance(found, ObjectModel), found
    return found


def held(api: Api, name: str, key: str) -> Property:
    """A property of a named schema."""
    return next(one for one in model(api, name).properties if one.wire_name == key)


def tags(api: Api, name: str) -> dict[object, str]:
    """The values that lead to what inherits from a schema, and its name."""
    children = model(api, name).children
    assert children is not None
    return {tag: child.id.rpartition("/")[2] for tag, child in children.members.items()}


def constant(value: str) -> EnumType:
    return EnumType(values=(value,), base=("string",))


def test_children_are_told_by_the_mapping_or_by_their_names() -> None:
    api, found = built(VEHICLE)
    assert model(api, "Vehicle").children == TagRule(
        path=("kind",), members={"car": ref("Car"), "lorry": ref("Truck"), "Bike": ref("Bike")}, declared=True
    )
    assert [model(api, name).base for name in ("Car", "Truck", "Bike")] == [ref("Vehicle").id] * 3
    for name, tag in (("Car", "car"), ("Truck", "lorry"), ("Bike", "Bike")):
        assert held(api, name, "kind").type == constant(tag)
        assert held(api, name, "kind").tag
    assert held(api, "Vehicle", "kind").type == STRING
    assert not list(found)


def test_children_of_children_belong_to_all_above() -> None:
    api, _ = built(f"""{VEHICLE}
TowTruck: {{allOf: [{{$ref: '#/components/schemas/Truck'}}, {{properties: {{hook: {{type: boolean}}}}}}]}}
""")
    assert tags(api, "Vehicle") == {"car": "Car", "lorry": "Truck", "Bike": "Bike", "TowTruck": "TowTruck"}
    assert tags(api, "Truck") == {"TowTruck": "TowTruck"}
    assert model(api, "TowTruck").base == ref("Truck").id
    assert [one.wire_name for one in model(api, "TowTruck").properties] == ["kind", "plate", "load", "hook"]


def test_a_child_with_a_discriminator_of_its_own_starts_a_family() -> None:
    api, _ = built(f"""{VEHICLE}
Ship:
  allOf: [{{$ref: '#/components/schemas/Vehicle'}}]
  properties: {{rig: {{type: integer}}}}
  required: [rig]
  discriminator: {{propertyName: rig, mapping: {{"1": Sloop, "2": Schooner}}}}
Sloop: {{allOf: [{{$ref: '#/components/schemas/Ship'}}]}}
Schooner: {{allOf: [{{$ref: '#/components/schemas/Ship'}}]}}
""")
    assert "Sloop" not in tags(api, "Vehicle").values()
    assert tags(api, "Vehicle")["Ship"] == "Ship"
    assert tags(api, "Ship") == {1: "Sloop", 2: "Schooner"}
    assert held(api, "Sloop", "kind").type == constant("Ship")
    assert held(api, "Sloop", "rig").type == EnumType(values=(1,), base=("integer",))


def test_a_child_repeats_the_property_with_a_constant_or_a_choice() -> None:
    api, _ = built("""
Event:
  type: object
  required: [type]
  properties: {type: {type: string, enum: [made, changed, moved, gone]}}
  discriminator: {propertyName: type, mapping: {gone: Gone}}
Made: {allOf: [{$ref: '#/components/schemas/Event'}, {properties: {type: {const: made}}}]}
Changed: {allOf: [{$ref: '#/components/schemas/Event'}, {properties: {type: {enum: [changed, moved]}}}]}
Gone: {allOf: [{$ref: '#/components/schemas/Event'}, {properties: {type: {type: string}}}]}
Other: {allOf: [{$ref: '#/components/schemas/Event'}]}
""")
    assert tags(api, "Event") == {"made": "Made", "changed": "Changed", "moved": "Changed", "gone": "Gone"}
    assert held(api, "Changed", "type").type == EnumType(values=("changed", "moved"), base=("string",))
    assert not held(api, "Changed", "type").tag
    assert held(api, "Gone", "type").type == constant("gone")
    assert model(api, "Other").base == ref("Event").id  # though nothing in a value says that it is one


def test_a_property_that_nobody_describes_is_an_optional_text() -> None:
    api, _ = built("""
Base: {type: object, discriminator: {propertyName: sort}}
A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {a: {type: string}}}]}
""")
    assert tags(api, "Base") == {"A": "A"}
    assert (held(api, "Base", "sort").type, held(api, "Base", "sort").required) == (STRING, False)
    assert held(api, "A", "sort").type == constant("A")


def test_what_a_child_describes_as_something_else_is_anything_in_its_parent() -> None:
    api, _ = built("""
Base:
  type: object
  properties: {kind: {type: string}, data: {type: object}, size: {type: number}, at: {type: string}}
  discriminator: {propertyName: kind}
A:
  allOf:
    - {$ref: '#/components/schemas/Base'}
    - {properties: {data: {type: object, properties: {x: {type: string}}}, size: {type: integer}, at: {type: integer}}}
""")
    assert isinstance(held(api, "Base", "data").type, AnyType)
    assert isinstance(held(api, "Base", "at").type, AnyType)
    assert held(api, "Base", "size").type == PrimitiveType(kind="number")


def test_a_parent_in_a_union_is_told_by_the_values_of_its_children() -> None:
    api, _ = built(f"""{VEHICLE}
Boat: {{type: object, required: [kind], properties: {{kind: {{const: boat}}}}}}
U: {{oneOf: {refs('Vehicle', 'Boat')}}}
V: {{oneOf: {refs('Car', 'Bike')}}}
""")
    rule = union(api).object
    assert isinstance(rule, TagRule)
    assert {tag: one.id.rpartition("/")[2] for tag, one in rule.members.items()} == {
        **dict.fromkeys(("car", "lorry", "Bike"), "Vehicle"),
        "boat": "Boat",
    }
    assert union(api, "V").object == TagRule(
        path=("kind",), members={"car": ref("Car"), "Bike": ref("Bike")}, declared=False
    )


def test_a_union_in_a_child_gives_several_classes() -> None:
    api, _ = built(f"""{VEHICLE}
Van:
  allOf:
    - {{$ref: '#/components/schemas/Vehicle'}}
    - oneOf: [{{required: [x], properties: {{x: {{}}}}}}, {{required: [y], properties: {{y: {{}}}}}}]
""")
    assert tags(api, "Vehicle")["Van"] == "Van"
    ids = [member.id for member in union(api, "Van").members if hasattr(member, "id")]
    assert [model(api, id.removeprefix("#/components/schemas/")).base for id in ids] == [ref("Vehicle").id] * 2


@pytest.mark.parametrize(
    "schemas",
    [
        "A: {discriminator: {propertyName: k}, allOf: [{$ref: '#/components/schemas/B'}]}\n"
        "B: {discriminator: {propertyName: k}, allOf: [{$ref: '#/components/schemas/A'}]}",
        "A: {discriminator: {propertyName: k}, allOf: [{$ref: '#/components/schemas/A'}]}",
        "A: {discriminator: {propertyName: 3}}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}",
        "A: {discriminator: k}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}",
        "A: {discriminator: {propertyName: k, mapping: {x: 3, y: no}}}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}",
        "A: {type: string, discriminator: {propertyName: k}}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}",
        "A: {discriminator: {propertyName: k}}\nB: {allOf: [{$ref: '#/components/schemas/A'}, {type: array}]}",
        "A: {discriminator: {propertyName: k}, properties: {k: {type: array}}}\n"
        "B: {allOf: [{$ref: '#/components/schemas/A'}]}",
    ],
)
def test_strange_families_never_raise(schemas: str) -> None:
    api, _ = built(schemas)
    assert ref("A").id in api.models


def test_generations_without_end_are_classes_by_themselves() -> None:
    first = "S0: {type: object, properties: {k: {type: string}}, discriminator: {propertyName: k}}"
    row = "S%d: {allOf: [{$ref: '#/components/schemas/S%d'}, {properties: {p%d: {}}}]}"
    api, _ = built("\n".join([first, *(row % (n + 1, n, n) for n in range(100))]))
    assert model(api, "S20").base == ref("S19").id
    assert model(api, "S90").base == ""
    assert len(model(api, "S90").properties) == 91
