"""Unions find the rule that picks their member, or say which two members cannot be told apart."""

from __future__ import annotations

import io
from typing import Any

import pytest

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    EnumType,
    KeysRule,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    OnlyRule,
    PrimitiveType,
    TagRule,
    UnionModel,
)
from clientwright.source import read

STRING, INTEGER = PrimitiveType(kind="string"), PrimitiveType(kind="integer")

PETS = """
Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {const: dog}, name: {type: string}}}
Fish: {type: object, required: [fins], properties: {fins: {type: integer}}}
Bird: {type: object, required: [fins, wings], properties: {fins: {type: integer}, wings: {type: integer}}}
Loose: {type: object, properties: {a: {type: string}}}
Other: {type: object, properties: {b: {type: string}}}
"""


def built(schemas: str) -> tuple[Api, Diagnostics]:
    """The API of some named schemas, and what is said of them."""
    lines = "\n".join(f"    {line}" for line in (PETS + schemas).strip("\n").splitlines())
    text = f'openapi: 3.1.0\ninfo: {{title: T, version: "1"}}\npaths: {{}}\ncomponents:\n  schemas:\n{lines}\n'
    found = Diagnostics()
    document = read("-", diagnostics=found, stdin=io.StringIO(text))
    assert document is not None
    return build(document, Config()), found


def ref(name: str) -> ModelRef:
    """The use of a named schema."""
    return ModelRef(id=f"#/components/schemas/{name}")


def refs(*names: str) -> str:
    """A list of references, for a union."""
    return "[" + ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in names) + "]"


def union(api: Api, name: str = "U") -> UnionModel:
    """The union of a name."""
    model = api.models[f"#/components/schemas/{name}"]
    assert isinstance(model, UnionModel), model
    return model


def test_json_type_decides_first() -> None:
    api, _ = built(
        "U: {anyOf: [{type: string}, {type: number}, {type: boolean}, {type: array, items: {type: string}}, "
        "{$ref: '#/components/schemas/Cat'}, {type: 'null'}]}"
    )
    found = union(api)
    assert dict(found.scalars) == {
        "string": STRING,
        "number": PrimitiveType(kind="number"),
        "boolean": PrimitiveType(kind="boolean"),
    }
    assert found.array == ArrayType(items=STRING)
    assert found.object == OnlyRule(member=ref("Cat"))
    assert len(found.members) == 5


def test_constant_property_that_each_member_has_is_a_tag() -> None:
    api, _ = built(f"U: {{oneOf: {refs('Cat', 'Dog')}}}")
    assert union(api).object == TagRule(property="kind", members={"cat": ref("Cat"), "dog": ref("Dog")}, declared=False)


def test_discriminator_maps_by_reference_by_name_by_constant_and_by_implied_name() -> None:
    api, _ = built(f"""
U:
  oneOf: {refs('Cat', 'Dog', 'Fish', 'Loose')}
  discriminator: {{propertyName: kind, mapping: {{c: '#/components/schemas/Cat', f: Fish}}}}
""")
    rule = union(api).object
    assert isinstance(rule, TagRule)
    assert rule.declared
    assert rule.members == {"c": ref("Cat"), "dog": ref("Dog"), "f": ref("Fish"), "Loose": ref("Loose")}


def test_required_keys_tell_members_apart_and_a_superset_is_tried_first() -> None:
    api, _ = built(f"U: {{anyOf: {refs('Fish', 'Bird')}}}")
    assert union(api).object == KeysRule(members=((("fins", "wings"), ref("Bird")), (("fins",), ref("Fish"))))


def test_map_is_tried_after_an_object_with_required_keys() -> None:
    api, _ = built(
        "U: {anyOf: [{type: object, additionalProperties: {type: integer}}, {$ref: '#/components/schemas/Fish'}]}"
    )
    rule = union(api).object
    assert isinstance(rule, KeysRule)
    (first, fish), (last, other) = rule.members
    assert (first, fish, last) == (("fins",), ref("Fish"), ())
    model = api.models[other.id]
    assert isinstance(model, AliasModel)
    assert model.type == MapType(values=INTEGER)


def test_two_members_that_nothing_tells_apart_are_named_and_the_union_is_any() -> None:
    api, found = built(f"U: {{anyOf: {refs('Loose', 'Other')}}}")
    model = api.models["#/components/schemas/U"]
    assert isinstance(model, AliasModel)
    assert isinstance(model.type, AnyType)
    (finding,) = [each for each in found if each.code == "ambiguous-union"]
    assert "`Loose` and `Other` cannot be told apart" in finding.sentence
    assert finding.hint
    assert [item.code for item in api.account.items if item.state == "degraded"] == ["ambiguous-union"]


def test_only_the_members_that_cannot_be_told_apart_are_any() -> None:
    api, _ = built(f"U: {{anyOf: {refs('Loose', 'Fish', 'Other')}}}")
    found = union(api)
    assert isinstance(found.object, KeysRule)
    (keys, fish), (rest, other) = found.object.members
    assert (keys, fish, rest) == (("fins",), ref("Fish"), ())
    lost = api.models[other.id]
    assert isinstance(lost, AliasModel)
    assert isinstance(lost.type, AnyType)
    assert set(found.members) == {ref("Fish"), other}


def test_unions_in_a_union_are_told_apart_together() -> None:
    api, _ = built(f"Pet: {{oneOf: {refs('Cat', 'Dog')}}}\nU: {{oneOf: {refs('Pet', 'Fish')}}}")
    found = union(api)
    assert found.members == (ref("Pet"), ref("Fish"))
    assert isinstance(found.object, KeysRule)
    (kind, tagged), (fins, fish) = found.object.members
    assert (kind, fins, fish) == (("kind",), ("fins",), ref("Fish"))
    inner = api.models[tagged.id]
    assert isinstance(inner, UnionModel)
    assert isinstance(inner.object, TagRule)


def test_unnamed_union_in_a_union_gives_its_members() -> None:
    api, _ = built(f"U: {{oneOf: [{{anyOf: {refs('Cat', 'Dog')}}}, {{type: string}}]}}")
    assert union(api).members == (ref("Cat"), ref("Dog"), STRING)


def test_members_that_share_a_tag_are_told_apart_by_the_next_rule() -> None:
    api, _ = built(f"""
Puppy: {{type: object, required: [kind, age], properties: {{kind: {{const: dog}}, age: {{type: integer}}}}}}
U: {{oneOf: {refs('Cat', 'Dog', 'Puppy')}}}
""")
    rule = union(api).object
    assert isinstance(rule, TagRule)
    assert rule.members["cat"] == ref("Cat")
    dogs = api.models[rule.members["dog"].id]
    assert isinstance(dogs, UnionModel)
    assert dogs.object == KeysRule(members=((("kind", "age"), ref("Puppy")), (("kind",), ref("Dog"))))


def test_member_that_another_one_covers_is_read_as_that() -> None:
    api, _ = built(
        "Wide: {type: object, properties: {a: {type: string}, c: {type: string}}}\n"
        f"U: {{anyOf: {refs('Loose', 'Wide')}}}"
    )
    assert union(api).object == KeysRule(members=(((), ref("Wide")),))


def test_identical_inline_members_are_one() -> None:
    same = "{type: object, properties: {a: {type: string}}}"
    api, _ = built(f"U: {{anyOf: [{same}, {same}, {{type: string}}]}}")
    rule = union(api).object
    assert isinstance(rule, OnlyRule)


def test_lists_are_one_list_of_what_either_holds() -> None:
    api, _ = built("U: {oneOf: [{type: string}, {items: {type: string}}, {items: {type: [integer, 'null']}}]}")
    found = union(api)
    assert isinstance(found.array, ArrayType)
    assert isinstance(found.array.items, NullableType)
    assert isinstance(found.array.items.inner, ModelRef)
    inner = api.models[found.array.items.inner.id]
    assert isinstance(inner, UnionModel)
    assert inner.members == (STRING, INTEGER)
    assert found.members == (STRING, found.array)


def test_choices_are_one_choice_and_open_where_any_string_is_let_through() -> None:
    api, _ = built("""
Known: {type: string, enum: [a, b]}
P: {anyOf: [{type: string}, {$ref: '#/components/schemas/Known'}]}
Q: {anyOf: [{type: string, enum: [c]}, {$ref: '#/components/schemas/Known'}]}
""")
    opened, closed = api.models["#/components/schemas/P"], api.models["#/components/schemas/Q"]
    assert isinstance(opened, AliasModel)
    assert isinstance(closed, AliasModel)
    assert opened.type == EnumType(values=("a", "b"), base=("string",), open=True)
    assert closed.type == EnumType(values=("c", "a", "b"), base=("string",))


def test_null_of_a_member_stands_around_the_union() -> None:
    api, _ = built(f"""
Null: {{type: [object, 'null'], required: [n], properties: {{n: {{type: string}}}}}}
U: {{oneOf: {refs('Null', 'Fish')}}}
A: {{type: object, properties: {{u: {{$ref: '#/components/schemas/U'}}}}}}
""")
    assert union(api).members == (ref("Null"), ref("Fish"))
    model = api.models["#/components/schemas/A"]
    assert isinstance(model, ObjectModel)
    assert model.properties[0].type == NullableType(inner=ref("U"))


def test_properties_beside_a_union_belong_to_each_member() -> None:
    api, _ = built("""
U:
  type: object
  required: [id]
  properties: {id: {type: string}}
  oneOf:
    - {required: [x], properties: {x: {type: string}}}
    - {required: [y], properties: {y: {type: string}}}
""")
    rule = union(api).object
    assert isinstance(rule, KeysRule)
    assert [keys for keys, _ in rule.members] == [("id", "x"), ("id", "y")]


def test_object_type_beside_a_union_adds_nothing() -> None:
    api, _ = built(f"U: {{type: object, oneOf: {refs('Cat', 'Dog')}}}")
    assert union(api).members == (ref("Cat"), ref("Dog"))


def test_union_in_a_composition_gives_a_composition_of_each_member() -> None:
    api, _ = built(
        f"Pet: {{oneOf: {refs('Cat', 'Dog')}}}\n"
        "U: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {tag: {type: string}}}]}"
    )
    rule = union(api).object
    assert isinstance(rule, TagRule)
    cat = api.models[rule.members["cat"].id]
    assert isinstance(cat, ObjectModel)
    assert [each.wire_name for each in cat.properties] == ["tag", "kind", "lives"]


def test_inline_members_are_named_by_their_constant_or_their_number() -> None:
    api, _ = built(
        "U: {oneOf: [{required: [t], properties: {t: {const: text}}}, {required: [n, o], properties: {n: {}, o: {}}}]}"
    )
    roles = [api.models[f"#/components/schemas/U/oneOf/{n}"].naming.role for n in (0, 1)]
    assert roles == [("text",), ("option", "2")]


@pytest.mark.parametrize(
    "schema",
    [
        "{oneOf: [{$ref: '#/components/schemas/U'}]}",
        "{oneOf: [{$ref: '#/components/schemas/U'}, {type: string}]}",
        "{properties: {a: {type: string}}, oneOf: [{$ref: '#/components/schemas/U'}, {properties: {b: {}}}]}",
        "{oneOf: []}",
        "{oneOf: [{type: 'null'}]}",
        "{anyOf: [{type: 'null'}, {nullable: true}]}",
        "{oneOf: [{$ref: '#/components/schemas/Cat'}, true]}",
        "{oneOf: [{$ref: '#/components/schemas/Cat'}, false]}",
        "{discriminator: {propertyName: kind}, oneOf: [{type: string}, {type: object}]}",
        "{discriminator: {mapping: {a: 3, b: nowhere}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {type: object}]}",
    ],
)
def test_strange_unions_never_raise(schema: str) -> None:
    api, _ = built(f"U: {schema}")
    assert "#/components/schemas/U" in api.models


def test_compositions_that_double_with_each_line_come_to_an_end() -> None:
    lines = [
        f"S{n}: {{properties: {{p{n}: {{}}}}, oneOf: {refs(f'S{n + 1}', f'T{n + 1}')}}}\n"
        f"T{n}: {{properties: {{q{n}: {{}}}}, oneOf: {refs(f'S{n + 1}', f'T{n + 1}')}}}"
        for n in range(24)
    ]
    api, _ = built("\n".join([*lines, "S24: {properties: {z: {}}}", "T24: {properties: {y: {}}}"]))
    assert "endless-schema" in {item.code for item in api.account.items}


def scalar(kind: Any, format: str = "", python: Any = "") -> PrimitiveType:
    """A scalar in a format."""
    return PrimitiveType(kind=kind, format=format, python=python)


DAY, MOMENT = scalar("string", "date", "date"), scalar("string", "date-time", "datetime")
PRICE, TOTAL = scalar("number", "decimal", "Decimal"), scalar("string", "decimal", "Decimal")


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ("{type: string, format: date}, {type: string, format: date-time}", (DAY, MOMENT)),
        ("{type: string}, {type: string, format: date}", (STRING, DAY)),
        ("{enum: [now]}, {type: string, format: date}", (EnumType(values=("now",), base=("string",)), DAY)),
        ("{type: number, format: decimal}, {type: integer}", (PRICE, INTEGER)),
        ("{type: number, format: decimal}, {type: string, format: decimal}", (PRICE, STRING)),
        ("{type: number, format: decimal}, {$ref: '#/components/schemas/Total'}", (PRICE, STRING)),
    ],
)
def test_a_format_that_is_a_type_is_a_member_of_its_own(members: str, expected: tuple[Any, ...]) -> None:
    api, found = built(f"U: {{anyOf: [{members}]}}\nTotal: {{type: string, format: decimal}}")
    assert union(api).members == expected
    assert not list(found)


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ("{type: string, format: date}, {type: string, format: date, pattern: a}", scalar("string", python="date")),
        ("{type: string, format: time}, {type: string, format: time-local}", scalar("string", python="time")),
        ("{type: string, format: decimal}, {type: string, format: decimal128}", scalar("string", python="Decimal")),
    ],
)
def test_formats_that_are_the_same_type_are_one(members: str, expected: PrimitiveType) -> None:
    api, _ = built(f"U: {{anyOf: [{members}]}}")
    alias = api.models["#/components/schemas/U"]
    assert isinstance(alias, AliasModel)
    assert alias.type == expected
