"""Compositions: ``allOf``, references with something beside them, and what is required of them."""

from __future__ import annotations

import pytest
from unit.schemas import an_object, api_of, property_type, ref

from clientwright.ir.types import AnyType, EnumType, ModelRef, ObjectModel, PrimitiveType

STRING, INTEGER = PrimitiveType(kind="string"), PrimitiveType(kind="integer")


def test_compositions_that_hold_one_another_inline_end() -> None:
    api = api_of("""
A: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
B: {properties: {a: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: string}}}]}}}
C: {properties: {a: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {c: {type: string}}}]}}}
""")
    inner = property_type(api, "A", "a")
    assert isinstance(inner, ModelRef)
    model = api.models[inner.id]
    assert isinstance(model, ObjectModel)
    assert {each.wire_name for each in model.properties} == {"a", "b", "c"}


def test_all_of_is_merged_into_one_object_and_later_parts_win() -> None:
    api = api_of("""
Base: {type: object, description: The base., required: [kind], properties: {kind: {type: string}, id: {type: string}}}
A:
  description: One kind.
  allOf:
    - $ref: '#/components/schemas/Base'
    - required: [more]
      properties: {kind: {enum: [a]}, id: {description: The id.}, more: {type: integer}}
""")
    model = an_object(api, "A")
    assert model.doc == "One kind."
    found = {each.wire_name: (each.type, each.required, each.doc) for each in model.properties}
    assert found == {
        "kind": (EnumType(values=("a",), base=("string",)), True, ""),
        "id": (STRING, False, "The id."),
        "more": (INTEGER, True, ""),
    }


@pytest.mark.parametrize(
    "schema",
    [
        "{allOf: [{$ref: '#/components/schemas/Base'}], description: Another word.}",
        "{allOf: [{$ref: '#/components/schemas/Base'}, {description: Another word.}], default: {}}",
        "{$ref: '#/components/schemas/Base', description: Another word.}",
        "{type: object, allOf: [{$ref: '#/components/schemas/Base'}], description: Another word.}",
        "{oneOf: [{$ref: '#/components/schemas/Base'}], description: Another word.}",
    ],
)
def test_reference_with_words_beside_it_is_just_the_reference(schema: str) -> None:
    api = api_of(f"Base: {{properties: {{a: {{type: string}}}}}}\nA: {{type: object, properties: {{p: {schema}}}}}")
    assert property_type(api, "A", "p") == ref("Base")
    model = an_object(api, "A")
    assert model.properties[0].doc == "Another word."


def test_reference_with_properties_beside_it_is_a_composition() -> None:
    api = api_of("""
Base: {properties: {a: {type: string}}}
A: {$ref: '#/components/schemas/Base', properties: {b: {type: string}}}
""")
    model = an_object(api, "A")
    assert [each.wire_name for each in model.properties] == ["a", "b"]


def test_required_beside_a_reference_makes_a_composition_in_which_it_is_required() -> None:
    api = api_of("""
Base: {properties: {a: {type: string}}}
A: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [a]}]}
""")
    model = an_object(api, "A")
    assert [(each.wire_name, each.required) for each in model.properties] == [("a", True)]


def test_required_name_without_a_property_is_a_property_of_any_value() -> None:
    model = an_object(api_of("A: {type: object, required: [b], properties: {a: {type: string}}}"), "A")
    assert [(each.wire_name, each.type, each.required) for each in model.properties] == [
        ("a", STRING, False),
        ("b", AnyType(), True),
    ]


def test_reference_into_a_schema_is_the_same_model_as_the_schema_there() -> None:
    api = api_of("""
A: {type: object, properties: {p: {type: object, properties: {x: {type: string}}}}}
B: {type: object, properties: {q: {$ref: '#/components/schemas/A/properties/p'}}}
""")
    assert property_type(api, "A", "p") == property_type(api, "B", "q")
    naming = api.models["#/components/schemas/A/properties/p"].naming
    assert (naming.parent, naming.role) == ("#/components/schemas/A", ("p",))
