"""Schemas become types and models, each once, whatever way they are written."""

from __future__ import annotations

import pytest
from unit.schemas import an_object, api_of, named, property_type, ref

from clientwright.ir.operations import Api
from clientwright.ir.types import (
    NOTHING,
    AliasModel,
    AnyType,
    ArrayType,
    Bounds,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    TupleType,
    Type,
    UnionModel,
)

STRING, INTEGER = PrimitiveType(kind="string"), PrimitiveType(kind="integer")


def alias(api: Api, name: str) -> Type:
    """What a named schema that is no object stands for."""
    model = named(api, name)
    assert isinstance(model, AliasModel)
    return model.type


def tuple_of(*given: Type | int) -> TupleType:
    """A tuple of some types; after them the least and the most items that the description names."""
    items = tuple(one for one in given if not isinstance(one, int))
    least, most = [*(one for one in given if isinstance(one, int)), None][:2]
    return TupleType(items=items, bounds=Bounds(min_items=least, max_items=most))


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string}", STRING),
        ("{type: string, format: date-time}", PrimitiveType(kind="string", format="date-time", python="datetime")),
        ("{type: integer, minimum: 1}", PrimitiveType(kind="integer", bounds=Bounds(minimum=1))),
        ("{type: string, format: binary}", PrimitiveType(kind="string", format="binary")),
        ("{}", AnyType()),
        ("true", AnyType()),
        ("{nullable: true}", AnyType()),
        ("{type: 'null'}", PrimitiveType(kind="null")),
        ("{type: object}", MapType(values=AnyType())),
        ("{additionalProperties: {type: string}}", MapType(values=STRING)),
        ("{patternProperties: {'^x': {type: string}}, additionalProperties: false}", MapType(values=STRING)),
        ("{type: array, items: {type: string}}", ArrayType(items=STRING)),
        ("{items: {type: string}}", ArrayType(items=STRING)),
        ("{type: array}", ArrayType(items=AnyType())),
        ("{type: array, items: true}", ArrayType(items=AnyType())),
        ("{type: array, items: false}", ArrayType(items=NOTHING)),
        ("{prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}", tuple_of(STRING, INTEGER, 2)),
        ("{prefixItems: [{type: string}], minItems: 1, maxItems: 1}", tuple_of(STRING, 1, 1)),
        ("{prefixItems: [{}, {type: string}], unevaluatedItems: false, minItems: 2}", tuple_of(AnyType(), STRING, 2)),
        ("{prefixItems: [{type: string}, {}], minItems: 1, maxItems: 1}", tuple_of(STRING, 1, 1)),
        (
            "{prefixItems: [{}], items: {type: string}, minItems: 3, maxItems: 3}",
            tuple_of(AnyType(), STRING, STRING, 3, 3),
        ),
        ("{allOf: [{prefixItems: [{type: string}]}, {minItems: 1, maxItems: 1}]}", tuple_of(STRING, 1, 1)),
        ("{prefixItems: [{type: string}], items: {type: string}}", ArrayType(items=STRING)),
        ("{prefixItems: [{type: string}]}", ArrayType(items=AnyType())),
        ("{prefixItems: [], items: {type: string}}", ArrayType(items=STRING)),
        ("{patternProperties: {a: {type: string}}}", MapType(values=STRING)),
        ("{patternProperties: {a: {type: string}, b: {type: string}, c: false}}", MapType(values=STRING)),
        ("{patternProperties: {a: {type: string}}, additionalProperties: true}", MapType(values=AnyType())),
        ("{patternProperties: {a: {type: string}}, additionalProperties: {type: string}}", MapType(values=STRING)),
        ("{const: [1, 2]}", ArrayType(items=INTEGER)),
        ("{const: [1, 2.5]}", ArrayType(items=PrimitiveType(kind="number"))),
        ("{const: {a: x, b: null}}", MapType(values=NullableType(inner=STRING))),
        ("{const: []}", ArrayType(items=AnyType())),
        ("{const: [[a], []]}", ArrayType(items=ArrayType(items=STRING))),
        ("{type: array, items: {type: string}, enum: [[a], [b]]}", ArrayType(items=STRING)),
        ("{type: object, additionalProperties: {type: integer}, const: {a: 1}}", MapType(values=INTEGER)),
        ("false", AnyType(reason="the description allows no value here")),
        ("{anyOf: [false, {type: string}]}", STRING),
        ("{const: a}", EnumType(values=("a",), base=("string",))),
        ("{type: string, enum: [a, b, a]}", EnumType(values=("a", "b"), base=("string",))),
        ("{enum: [1, a]}", EnumType(values=(1, "a"), base=("integer", "string"))),
        ("{type: [integer, number]}", PrimitiveType(kind="number")),
        ("{anyOf: [{type: string}, {type: string, enum: [a]}]}", EnumType(values=("a",), base=("string",), open=True)),
        ("{oneOf: [{type: string}, {}]}", AnyType()),
        ("{anyOf: [{type: string, minLength: 1}, {type: string}]}", STRING),
        ("{type: string, anyOf: [{minLength: 1}, {pattern: a}]}", STRING),
        ("{allOf: [{type: string}]}", STRING),
        ("{allOf: [{type: string}, {enum: [a]}]}", EnumType(values=("a",), base=("string",))),
    ],
)
def test_schema_that_is_no_object_is_a_name_for_its_type(schema: str, expected: Type) -> None:
    assert alias(api_of(f"A: {schema}"), "A") == expected


@pytest.mark.parametrize(
    "schema",
    [
        "{type: [string, 'null']}",
        "{type: string, nullable: true}",
        "{anyOf: [{type: string}, {type: 'null'}]}",
        "{anyOf: [{type: string}, {nullable: true}]}",
        "{oneOf: [{type: string}, {enum: [null]}]}",
        "{anyOf: [{type: string, nullable: true}]}",
        "{allOf: [{type: string}, {nullable: true}]}",
        "{$ref: '#/components/schemas/Null'}",
        "{allOf: [{$ref: '#/components/schemas/Text'}, {nullable: true}]}",
        "{$ref: '#/components/schemas/Text', nullable: true}",
        "{allOf: [{$ref: '#/components/schemas/Text'}], nullable: true}",
        "{anyOf: [{$ref: '#/components/schemas/Null'}, {type: 'null'}]}",
    ],
)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_null_is_seen_however_it_is_said(schema: str, version: str) -> None:
    api = api_of(
        f"A: {{type: object, properties: {{p: {schema}}}}}\n"
        "Text: {type: string}\nNull: {type: string, nullable: true}",
        version,
    )
    found = property_type(api, "A", "p")
    assert isinstance(found, NullableType)
    assert found.inner in (STRING, ref("Text"), ref("Null"))


def test_null_belongs_to_each_use_of_a_named_schema_and_not_to_the_model() -> None:
    api = api_of("""
A: {type: [object, 'null'], properties: {id: {type: string}}}
B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, l: {items: {$ref: '#/components/schemas/A'}}}}
C: {$ref: '#/components/schemas/A'}
D: {type: object, properties: {c: {$ref: '#/components/schemas/C'}}}
""")
    assert isinstance(named(api, "A"), ObjectModel)
    assert property_type(api, "B", "a") == NullableType(inner=ref("A"))
    assert property_type(api, "B", "l") == ArrayType(items=NullableType(inner=ref("A")))
    assert alias(api, "C") == ref("A")
    assert property_type(api, "D", "c") == NullableType(inner=ref("C"))


def test_null_in_an_enum_is_taken_out_of_the_choice() -> None:
    api = api_of("A: {type: object, properties: {p: {type: [string, 'null'], enum: [a, null]}}}")
    assert property_type(api, "A", "p") == NullableType(inner=EnumType(values=("a",), base=("string",)))


def test_object_keeps_its_properties_in_order_with_what_is_said_of_them() -> None:
    api = api_of("""
A:
  type: object
  title: An A
  description: All about A.
  required: [b]
  additionalProperties: false
  properties:
    b: {type: string, description: The b., default: null, readOnly: true}
    a: {type: integer, deprecated: true, writeOnly: true, default: 1}
""")
    model = an_object(api, "A")
    first, second = model.properties
    assert (first.wire_name, first.required, first.read_only, first.default, first.doc) == (
        "b",
        True,
        True,
        "null",
        "The b.",
    )
    assert (second.wire_name, second.required, second.write_only, second.default, second.deprecated) == (
        "a",
        False,
        True,
        "1",
        True,
    )
    assert model.additional is None
    assert model.doc == "An A\n\nAll about A."
    assert (first.location.line, first.location.column) == (13, 9)


def test_inline_objects_are_named_by_the_way_that_leads_to_them() -> None:
    api = api_of("""
A:
  type: object
  properties:
    list: {type: array, items: {type: object, properties: {x: {type: object, properties: {y: {type: string}}}}}}
""")
    item = api.models["#/components/schemas/A/properties/list/items"]
    assert (item.naming.parent, item.naming.role) == ("#/components/schemas/A", ("list", "item"))
    inner = api.models["#/components/schemas/A/properties/list/items/properties/x"]
    assert (inner.naming.parent, inner.naming.role) == (item.id, ("x",))


def test_cycles_go_through_models() -> None:
    api = api_of("""
Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
Json: {anyOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Json'}}]}
Loop: {allOf: [{$ref: '#/components/schemas/Loop'}, {type: object, properties: {a: {type: string}}}]}
""")
    assert property_type(api, "Tree", "children") == ArrayType(items=ref("Tree"))
    assert property_type(api, "Loop", "a") == STRING


@pytest.mark.parametrize(
    ("schema", "code"),
    [
        ("{type: strnig}", "unknown-type"),
    ],
)
def test_what_is_not_handled_is_any_with_the_reason_and_is_accounted_for(schema: str, code: str) -> None:
    api = api_of(f"A: {schema}")
    assert [(item.code, item.kind) for item in api.account.items if item.state == "degraded"] == [(code, "schema")]


@pytest.mark.parametrize(
    "schema",
    [
        "{type: object, properties: {a: {type: string}}, not: {required: [b]}}",
        "{type: object, properties: {a: {type: string}}, if: {required: [a]}, then: {required: [a]}}",
        "{type: object, properties: {a: {type: string}}, oneOf: [{required: [a]}, {required: []}]}",
        "{type: object, properties: {a: {type: string}}, dependentRequired: {a: [a]}}",
        "{type: object, properties: {a: {type: string}}, propertyNames: {pattern: a}}",
    ],
)
def test_keywords_that_only_narrow_a_value_change_nothing(schema: str) -> None:
    api = api_of(f"A: {schema}")
    model = an_object(api, "A")
    assert [each.wire_name for each in model.properties] == ["a"]
    assert [item for item in api.account.items if item.state != "generated"] == []


@pytest.mark.parametrize("schema", ["false", "{enum: []}", "{anyOf: [false, {enum: []}]}"])
def test_what_takes_no_value_is_told_from_what_takes_any(schema: str) -> None:
    assert property_type(api_of(f"A: {{type: object, properties: {{p: {schema}}}}}"), "A", "p") == NOTHING


@pytest.mark.parametrize(
    ("schema", "members"),
    [
        ("{type: array, prefixItems: [{type: string}], items: {type: integer}}", {"string", "integer"}),
        ("{type: array, prefixItems: [{type: string}, {type: integer}], items: false}", {"string", "integer"}),
        ("{type: array, prefixItems: [{type: string}, {type: boolean}, {}], maxItems: 2}", {"string", "boolean"}),
    ],
)
def test_items_of_a_list_of_no_fixed_length_are_of_any_of_its_positions(schema: str, members: set[str]) -> None:
    api = api_of(f"A: {schema}")
    found = alias(api, "A")
    assert isinstance(found, ArrayType)
    assert isinstance(found.items, ModelRef)
    union = api.models[found.items.id]
    assert isinstance(union, UnionModel)
    assert set(union.scalars) == members


def test_a_list_beside_a_tuple_takes_the_items_of_both_and_tuples_of_a_length_are_one() -> None:
    two = "{type: array, prefixItems: [{type: string}, {type: string}], minItems: 2, maxItems: 2}"
    api = api_of(f"""
A: {{anyOf: [{{$ref: '#/components/schemas/B'}}, {{type: array, items: {{type: string}}}}]}}
B: {two}
C: {{anyOf: [{{$ref: '#/components/schemas/B'}}, {two.replace("string", "integer", 1)}]}}
""")
    assert alias(api, "A") == ArrayType(items=STRING)
    found = alias(api, "C")
    assert isinstance(found, TupleType)
    assert found.items[1] == STRING
    assert isinstance(found.items[0], ModelRef)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string, readOnly: true}", (True, False)),
        ("{allOf: [{$ref: '#/components/schemas/Text'}], readOnly: true}", (True, False)),
        ("{$ref: '#/components/schemas/Text', writeOnly: true}", (False, True)),
        ("{$ref: '#/components/schemas/Set'}", (True, False)),
        ("{allOf: [{$ref: '#/components/schemas/Set'}, {maxLength: 3}]}", (True, False)),
        ("{$ref: '#/components/schemas/Own'}", (False, False)),
        ("{type: array, items: {$ref: '#/components/schemas/Set'}}", (False, False)),
    ],
)
def test_who_sets_a_property_is_said_by_it_or_by_what_it_is(schema: str, expected: tuple[bool, bool]) -> None:
    api = api_of(f"""
A: {{allOf: [{{type: object, properties: {{p: {schema}}}}}, {{type: object, properties: {{p: {{}}}}}}]}}
Text: {{type: string}}
Set: {{$ref: '#/components/schemas/Secret'}}
Secret: {{type: string, readOnly: true}}
Own: {{allOf: [{{$ref: '#/components/schemas/Own'}}, {{type: object, properties: {{a: {{readOnly: true}}}}}}]}}
""")
    model = an_object(api, "A")
    assert (model.properties[0].read_only, model.properties[0].write_only) == expected


def test_what_is_required_and_always_the_same_list_or_object_is_known() -> None:
    api = api_of("""
A:
  type: object
  required: [a, b, c, d]
  properties:
    {a: {const: [1]}, b: {$ref: "#/components/schemas/B"}, c: {enum: [[1], [2]]}, d: {const: 1}, e: {const: [1]}}
B: {allOf: [{type: object}, {enum: [{x: 1}]}]}
""")
    model = an_object(api, "A")
    assert [one.constant for one in model.properties] == ["[1]", '{"x": 1}', None, None, None]


def test_what_is_there_on_a_condition_is_an_optional_property() -> None:
    api = api_of("""
A:
  type: object
  properties: {kind: {type: string}}
  if: {required: [kind]}
  then: {required: [x], properties: {kind: {const: a}, x: {type: string}, y: false}}
  else: {properties: {x: {type: string}}}
  dependentSchemas: {kind: {$ref: '#/components/schemas/B'}}
B: {type: object, properties: {z: {type: integer}}}
""")
    model = an_object(api, "A")
    assert [(one.wire_name, one.required, one.type) for one in model.properties] == [
        ("kind", False, STRING),
        ("x", False, STRING),
        ("z", False, INTEGER),
    ]


def test_three_thousand_schemas_in_a_chain_are_no_problem() -> None:
    lines = [
        f"S{n}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/S{n + 1}'}}}}}}" for n in range(3000)
    ]
    api = api_of("\n".join([*lines, "S3000: {type: string}"]))
    assert len(api.models) == 3001


@pytest.mark.parametrize(
    "schema",
    ["[]", "3", "{type: 3}", "{properties: []}", "{properties: {a: 3}}", "{allOf: 3}", "{oneOf: {a: 1}}", "{enum: 3}",
     "{required: 3, properties: {a: {}}}", "{$ref: 3}", "{$ref: '#/nowhere'}", "{items: 3}", "{anyOf: [3, []]}",
     "{$ref: '#/components/schemas/A'}", "{allOf: [{$ref: '#/components/schemas/A'}]}",
     "{discriminator: 3, oneOf: [{}]}"],
)  # fmt: skip
def test_nonsense_never_raises(schema: str) -> None:
    api = api_of(f"A: {schema}\nB: {{type: object, properties: {{a: {{$ref: '#/components/schemas/A'}}}}}}")
    assert "#/components/schemas/B" in api.models
