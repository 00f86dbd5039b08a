"""Schemas become types and models, each once, whatever way they are written."""

from __future__ import annotations

import io

import pytest

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api
from clientwright.ir.types import (
    NOTHING,
    AliasModel,
    AnyType,
    ArrayType,
    Bounds,
    EnumType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    TupleType,
    Type,
    UnionModel,
)
from clientwright.source import read

STRING, INTEGER = PrimitiveType(kind="string"), PrimitiveType(kind="integer")


def built(schemas: str, version: str = "3.1.0") -> Api:
    """The API of some named schemas, each ``name: schema`` on a line of its own."""
    lines = "\n".join(f"    {line}" for line in schemas.strip("\n").splitlines())
    text = f'openapi: {version}\ninfo: {{title: T, version: "1"}}\npaths: {{}}\ncomponents:\n  schemas:\n{lines}\n'
    document = read("-", diagnostics=Diagnostics(), stdin=io.StringIO(text))
    assert document is not None
    return build(document, Config())


def named(api: Api, name: str) -> Model:
    """The model of a named schema."""
    return api.models[f"#/components/schemas/{name}"]


def ref(name: str) -> ModelRef:
    """The use of a named schema."""
    return ModelRef(id=f"#/components/schemas/{name}")


def property_type(api: Api, name: str, wire_name: str) -> Type:
    """The type of a property of a named schema."""
    model = named(api, name)
    assert isinstance(model, ObjectModel)
    return next(each.type for each in model.properties if each.wire_name == wire_name)


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
    assert alias(built(f"A: {schema}"), "A") == expected


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
    api = built(
        f"A: {{type: object, properties: {{p: {schema}}}}}\n"
        "Text: {type: string}\nNull: {type: string, nullable: true}",
        version,
    )
    found = property_type(api, "A", "p")
    assert isinstance(found, NullableType)
    assert found.inner in (STRING, ref("Text"), ref("Null"))


def test_null_belongs_to_each_use_of_a_named_schema_and_not_to_the_model() -> None:
    api = built("""
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
    api = built("A: {type: object, properties: {p: {type: [string, 'null'], enum: [a, null]}}}")
    assert property_type(api, "A", "p") == NullableType(inner=EnumType(values=("a",), base=("string",)))


def test_object_keeps_its_properties_in_order_with_what_is_said_of_them() -> None:
    api = built("""
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
    model = named(api, "A")
    assert isinstance(model, ObjectModel)
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
    api = built("""
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
    api = built("""
Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
Json: {anyOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Json'}}]}
Loop: {allOf: [{$ref: '#/components/schemas/Loop'}, {type: object, properties: {a: {type: string}}}]}
""")
    assert property_type(api, "Tree", "children") == ArrayType(items=ref("Tree"))
    assert property_type(api, "Loop", "a") == STRING


def test_compositions_that_hold_one_another_inline_end() -> None:
    api = built("""
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
    api = built("""
Base: {type: object, description: The base., required: [kind], properties: {kind: {type: string}, id: {type: string}}}
A:
  description: One kind.
  allOf:
    - $ref: '#/components/schemas/Base'
    - required: [more]
      properties: {kind: {enum: [a]}, id: {description: The id.}, more: {type: integer}}
""")
    model = named(api, "A")
    assert isinstance(model, ObjectModel)
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
    api = built(f"Base: {{properties: {{a: {{type: string}}}}}}\nA: {{type: object, properties: {{p: {schema}}}}}")
    assert property_type(api, "A", "p") == ref("Base")
    model = named(api, "A")
    assert isinstance(model, ObjectModel)
    assert model.properties[0].doc == "Another word."


def test_reference_with_properties_beside_it_is_a_composition() -> None:
    api = built("""
Base: {properties: {a: {type: string}}}
A: {$ref: '#/components/schemas/Base', properties: {b: {type: string}}}
""")
    model = named(api, "A")
    assert isinstance(model, ObjectModel)
    assert [each.wire_name for each in model.properties] == ["a", "b"]


def test_required_beside_a_reference_makes_a_composition_in_which_it_is_required() -> None:
    api = built("""
Base: {properties: {a: {type: string}}}
A: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [a]}]}
""")
    model = named(api, "A")
    assert isinstance(model, ObjectModel)
    assert [(each.wire_name, each.required) for each in model.properties] == [("a", True)]


def test_required_name_without_a_property_is_a_property_of_any_value() -> None:
    model = named(built("A: {type: object, required: [b], properties: {a: {type: string}}}"), "A")
    assert isinstance(model, ObjectModel)
    assert [(each.wire_name, each.type, each.required) for each in model.properties] == [
        ("a", STRING, False),
        ("b", AnyType(), True),
    ]


@pytest.mark.parametrize(
    ("schema", "code"),
    [
        ("{type: strnig}", "unknown-type"),
    ],
)
def test_what_is_not_handled_is_any_with_the_reason_and_is_accounted_for(schema: str, code: str) -> None:
    api = built(f"A: {schema}")
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
    api = built(f"A: {schema}")
    model = named(api, "A")
    assert isinstance(model, ObjectModel)
    assert [each.wire_name for each in model.properties] == ["a"]
    assert [item for item in api.account.items if item.state != "generated"] == []


@pytest.mark.parametrize("schema", ["false", "{enum: []}", "{anyOf: [false, {enum: []}]}"])
def test_what_takes_no_value_is_told_from_what_takes_any(schema: str) -> None:
    assert property_type(built(f"A: {{type: object, properties: {{p: {schema}}}}}"), "A", "p") == NOTHING


@pytest.mark.parametrize(
    ("schema", "members"),
    [
        ("{type: array, prefixItems: [{type: string}], items: {type: integer}}", {"string", "integer"}),
        ("{type: array, prefixItems: [{type: string}, {type: integer}], items: false}", {"string", "integer"}),
        ("{type: array, prefixItems: [{type: string}, {type: boolean}, {}], maxItems: 2}", {"string", "boolean"}),
    ],
)
def test_items_of_a_list_of_no_fixed_length_are_of_any_of_its_positions(schema: str, members: set[str]) -> None:
    api = built(f"A: {schema}")
    found = alias(api, "A")
    assert isinstance(found, ArrayType)
    assert isinstance(found.items, ModelRef)
    union = api.models[found.items.id]
    assert isinstance(union, UnionModel)
    assert set(union.scalars) == members


def test_a_list_beside_a_tuple_takes_the_items_of_both_and_tuples_of_a_length_are_one() -> None:
    two = "{type: array, prefixItems: [{type: string}, {type: string}], minItems: 2, maxItems: 2}"
    api = built(f"""
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
    api = built(f"""
A: {{allOf: [{{type: object, properties: {{p: {schema}}}}}, {{type: object, properties: {{p: {{}}}}}}]}}
Text: {{type: string}}
Set: {{$ref: '#/components/schemas/Secret'}}
Secret: {{type: string, readOnly: true}}
Own: {{allOf: [{{$ref: '#/components/schemas/Own'}}, {{type: object, properties: {{a: {{readOnly: true}}}}}}]}}
""")
    model = named(api, "A")
    assert isinstance(model, ObjectModel)
    assert (model.properties[0].read_only, model.properties[0].write_only) == expected


def test_what_is_required_and_always_the_same_list_or_object_is_known() -> None:
    api = built("""
A:
  type: object
  required: [a, b, c, d]
  properties:
    {a: {const: [1]}, b: {$ref: "#/components/schemas/B"}, c: {enum: [[1], [2]]}, d: {const: 1}, e: {const: [1]}}
B: {allOf: [{type: object}, {enum: [{x: 1}]}]}
""")
    model = named(api, "A")
    assert isinstance(model, ObjectModel)
    assert [one.constant for one in model.properties] == ["[1]", '{"x": 1}', None, None, None]


def test_what_is_there_on_a_condition_is_an_optional_property() -> None:
    api = built("""
A:
  type: object
  properties: {kind: {type: string}}
  if: {required: [kind]}
  then: {required: [x], properties: {kind: {const: a}, x: {type: string}, y: false}}
  else: {properties: {x: {type: string}}}
  dependentSchemas: {kind: {$ref: '#/components/schemas/B'}}
B: {type: object, properties: {z: {type: integer}}}
""")
    model = named(api, "A")
    assert isinstance(model, ObjectModel)
    assert [(one.wire_name, one.required, one.type) for one in model.properties] == [
        ("kind", False, STRING),
        ("x", False, STRING),
        ("z", False, INTEGER),
    ]


def test_reference_into_a_schema_is_the_same_model_as_the_schema_there() -> None:
    api = built("""
A: {type: object, properties: {p: {type: object, properties: {x: {type: string}}}}}
B: {type: object, properties: {q: {$ref: '#/components/schemas/A/properties/p'}}}
""")
    assert property_type(api, "A", "p") == property_type(api, "B", "q")
    naming = api.models["#/components/schemas/A/properties/p"].naming
    assert (naming.parent, naming.role) == ("#/components/schemas/A", ("p",))


def test_three_thousand_schemas_in_a_chain_are_no_problem() -> None:
    lines = [
        f"S{n}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/S{n + 1}'}}}}}}" for n in range(3000)
    ]
    api = built("\n".join([*lines, "S3000: {type: string}"]))
    assert len(api.models) == 3001


@pytest.mark.parametrize(
    "schema",
    ["[]", "3", "{type: 3}", "{properties: []}", "{properties: {a: 3}}", "{allOf: 3}", "{oneOf: {a: 1}}", "{enum: 3}",
     "{required: 3, properties: {a: {}}}", "{$ref: 3}", "{$ref: '#/nowhere'}", "{items: 3}", "{anyOf: [3, []]}",
     "{$ref: '#/components/schemas/A'}", "{allOf: [{$ref: '#/components/schemas/A'}]}",
     "{discriminator: 3, oneOf: [{}]}"],
)  # fmt: skip
def test_nonsense_never_raises(schema: str) -> None:
    api = built(f"A: {schema}\nB: {{type: object, properties: {{a: {{$ref: '#/components/schemas/A'}}}}}}")
    assert "#/components/schemas/B" in api.models
