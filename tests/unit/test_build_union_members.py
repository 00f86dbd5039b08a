"""Unions in unions, in compositions and beside properties: what their members are, and where it comes to an end."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parent))
from schemas import built, ref, refs, union

from clientwright.ir.types import (
    AliasModel,
    ArrayType,
    EnumType,
    FitRule,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    TagRule,
    UnionModel,
)

STRING, INTEGER = PrimitiveType(kind="string"), PrimitiveType(kind="integer")


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
    assert dogs.object == FitRule(members=(ref("Dog"), ref("Puppy")))


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
    models = [api.models[member.id] for member in union(api).members if isinstance(member, ModelRef)]
    names = [[one.wire_name for one in model.properties] for model in models if isinstance(model, ObjectModel)]
    assert names == [["id", "x"], ["id", "y"]]


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


def test_of_several_unions_every_combination_is_a_member() -> None:
    api, found = built(f"""
Eur: {{type: object, required: [currency], properties: {{currency: {{const: eur}}}}}}
Usd: {{type: object, required: [currency], properties: {{currency: {{const: usd}}}}}}
U: {{allOf: [{{oneOf: {refs('Cat', 'Dog')}}}, {{anyOf: {refs('Eur', 'Usd')}}}]}}
V: {{oneOf: [{{type: string}}, {{type: integer}}], anyOf: [{{type: integer}}, {{type: boolean}}]}}
W: {{oneOf: {refs('Cat', 'Dog')}, anyOf: {refs('Dog', 'Fish')}}}
""")
    models = [api.models[member.id] for member in union(api).members if isinstance(member, ModelRef)]
    assert [model.naming.role for model in models] == [("Cat", "Eur"), ("Cat", "Usd"), ("Dog", "Eur"), ("Dog", "Usd")]
    held = [{one.wire_name for one in model.properties} for model in models if isinstance(model, ObjectModel)]
    assert held == [{"kind", "lives", "currency"}] * 2 + [{"kind", "name", "currency"}] * 2
    both = api.models["#/components/schemas/V"]
    assert isinstance(both, AliasModel)
    assert both.type == INTEGER
    # Nothing is a cat and a dog; a dog that is a dog is no more than that.
    members = [api.models[member.id].naming for member in union(api, "W").members if isinstance(member, ModelRef)]
    assert [naming.component or naming.role for naming in members] == [("Cat", "Fish"), "Dog", ("Dog", "Fish")]
    assert not list(found)


def test_too_many_combinations_are_the_members_of_all_unions() -> None:
    def one(letters: str) -> str:
        return "[" + ", ".join(f"{{required: [{each}], properties: {{{each}: {{}}}}}}" for each in letters) + "]"

    api, _ = built(f"U: {{properties: {{id: {{}}}}, oneOf: {one('abcdef')}, anyOf: {one('ghijkl')}}}")
    assert len(union(api).members) == 12
    assert isinstance(union(api).object, FitRule)


def test_one_that_refers_to_the_union_it_is_a_member_of_is_not_that_union() -> None:
    api, _ = built("""
U:
  type: object
  required: [k]
  properties: {k: {type: string}}
  discriminator: {propertyName: k, mapping: {a: A, b: B}}
  oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
A: {allOf: [{$ref: '#/components/schemas/U'}, {properties: {x: {type: string}}}]}
B: {allOf: [{$ref: '#/components/schemas/U'}]}
""")
    assert union(api).object == TagRule(path=("k",), members={"a": ref("A"), "b": ref("B")}, declared=True)
    for name, properties in (("A", ["k", "x"]), ("B", ["k"])):
        model = api.models[f"#/components/schemas/{name}"]
        assert isinstance(model, ObjectModel)
        assert [one.wire_name for one in model.properties] == properties
        assert model.properties[0].type == EnumType(values=(name.lower(),), base=("string",))


def test_an_object_that_allows_nothing_is_empty() -> None:
    api, _ = built(
        "A: {type: object, properties: {x: {type: object, nullable: true, additionalProperties: false}}}\n"
        "U: {oneOf: [{$ref: '#/components/schemas/Loose'}, {type: object, additionalProperties: false}]}"
    )
    model = api.models["#/components/schemas/A"]
    assert isinstance(model, ObjectModel)
    assert isinstance(model.properties[0].type, NullableType)
    assert isinstance(model.properties[0].type.inner, MapType)
    assert model.properties[0].type.inner.is_empty
    rule = union(api).object
    assert isinstance(rule, FitRule)
    assert [isinstance(member, MapType) and member.is_empty for member in rule.members] == [False, True]


COMPOSED = "{allOf: [{$ref: '#/components/schemas/Loose'}, {properties: {b: {type: string}}}]}"


def test_a_limit_counts_what_one_schema_costs() -> None:
    rows = "\n".join(f"S{n}: {COMPOSED}" for n in range(3_100))
    row = ", ".join(f"p{n}: {COMPOSED}" for n in range(3_100))
    api, found = built(f"{rows}\nAll: {{type: object, properties: {{{row}}}}}")
    assert not list(found)
    assert not [item for item in api.account.items if item.state == "degraded"]


def test_compositions_that_double_with_each_line_come_to_an_end() -> None:
    lines = [
        f"S{n}: {{properties: {{p{n}: {{}}}}, oneOf: {refs(f'S{n + 1}', f'T{n + 1}')}}}\n"
        f"T{n}: {{properties: {{q{n}: {{}}}}, oneOf: {refs(f'S{n + 1}', f'T{n + 1}')}}}"
        for n in range(24)
    ]
    api, _ = built("\n".join([*lines, "S24: {properties: {z: {}}}", "T24: {properties: {y: {}}}"]))
    assert "endless-schema" in {item.code for item in api.account.items}
    # One of them is worked at; what is made of the same schemas is not tried again.
    assert len(api.models) < 5_000


def test_choices_that_double_with_each_line_come_to_an_end() -> None:
    lines = [f"{name}{n}: {{oneOf: {refs(f'S{n + 1}', f'T{n + 1}')}}}" for n in range(60) for name in "ST"]
    last = ["S60: {const: a}", "T60: {const: b}", "X: {properties: {k: {$ref: '#/components/schemas/S0'}}}"]
    api, _ = built("\n".join([*lines, *last, f"U: {{oneOf: {refs('X', 'Cat')}}}"]))
    assert isinstance(union(api).object, FitRule)


def test_lists_whose_unions_hold_each_other_end() -> None:
    api, found = built("""
U: {anyOf: [{type: array, items: {$ref: '#/components/schemas/U'}}, {$ref: '#/components/schemas/Other1'}]}
Other1: {anyOf: [{type: array, items: {$ref: '#/components/schemas/Other1'}}, {type: string}]}
""")
    assert [each.code for each in found] == []
    assert isinstance(union(api).array, ArrayType)


def test_lists_that_differ_at_every_depth_are_given_up_in_this_one_place() -> None:
    lines: list[str] = []
    for prime in (2, 3, 5, 7):  # It would take 210 steps until all of them are where they were.
        for step in range(prime):
            inner = f"{{type: array, items: {{$ref: '#/components/schemas/S{prime}x{(step + 1) % prime}'}}}}"
            lines.append(f"S{prime}x{step}: {{anyOf: [{inner}, {{type: string}}]}}")
    members = ", ".join(f"{{$ref: '#/components/schemas/S{prime}x0'}}" for prime in (2, 3, 5, 7))
    _, found = built("\n".join([f"U: {{anyOf: [{members}]}}", *lines]))
    assert {each.code for each in found} == {"endless-schema"}


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
