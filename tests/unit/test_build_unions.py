"""Unions find the rule that picks their member: the JSON type, a tag, or what fits."""

from __future__ import annotations

import sys
import time
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
    OnlyRule,
    PrimitiveType,
    Scalar,
    TagRule,
    UnionModel,
)

STRING, INTEGER = PrimitiveType(kind="string"), PrimitiveType(kind="integer")


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


def test_null_belongs_to_each_use_of_an_inline_union_whichever_is_read_first() -> None:
    api, _ = built("""
Extended: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {more: {type: string}}}]}
Base:
  type: object
  properties: {pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}, {type: 'null'}]}}
""")
    for name in ("Extended", "Base"):
        model = api.models[ref(name).id]
        assert isinstance(model, ObjectModel)
        assert isinstance(model.properties[0].type, NullableType)


def test_constant_property_that_each_member_has_is_a_tag() -> None:
    api, _ = built(f"U: {{oneOf: {refs('Cat', 'Dog')}}}")
    assert union(api).object == TagRule(path=("kind",), members={"cat": ref("Cat"), "dog": ref("Dog")}, declared=False)


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


def test_what_has_no_tag_is_told_by_what_fits() -> None:
    api, found = built(f"U: {{anyOf: {refs('Fish', 'Bird')}}}\nV: {{anyOf: {refs('Loose', 'Other')}}}")
    assert union(api).object == FitRule(members=(ref("Fish"), ref("Bird")))
    assert union(api, "V").object == FitRule(members=(ref("Loose"), ref("Other")))
    assert not [item for item in api.account.items if item.state == "degraded"]
    assert not list(found)


def test_object_of_any_keys_is_tried_after_every_model() -> None:
    api, _ = built(
        "U: {anyOf: [{type: object, additionalProperties: {type: integer}}, {$ref: '#/components/schemas/Loose'}]}"
    )
    assert union(api).object == FitRule(members=(ref("Loose"), MapType(values=INTEGER)))


def test_members_without_the_tag_are_told_by_what_fits() -> None:
    api, _ = built(
        f"Pet: {{oneOf: {refs('Cat', 'Dog')}}}\n"
        f"U: {{oneOf: {refs('Pet', 'Fish')}}}\nV: {{oneOf: {refs('Fish', 'Cat', 'Other', 'Dog')}}}"
    )
    assert union(api).members == (ref("Pet"), ref("Fish"))
    tags = {"cat": ref("Cat"), "dog": ref("Dog")}
    assert union(api).object == TagRule(path=("kind",), members=tags, declared=False, others=(ref("Fish"),))
    assert union(api, "V").object == TagRule(
        path=("kind",), members=tags, declared=False, others=(ref("Fish"), ref("Other"))
    )


def test_an_optional_constant_that_is_missing_says_nothing() -> None:
    api, _ = built(f"""
One: {{type: object, properties: {{t: {{const: one}}}}}}
Two: {{type: object, required: [t], properties: {{t: {{const: two}}}}}}
U: {{oneOf: {refs('One', 'Two')}}}
""")
    rule = union(api).object
    assert isinstance(rule, TagRule)
    assert rule.others == (ref("One"),)


def test_a_member_that_takes_any_value_of_a_property_leaves_no_tag() -> None:
    api, _ = built(f"""
Open: {{type: object, properties: {{kind: {{type: string}}}}}}
U: {{oneOf: {refs('Cat', 'Dog', 'Open')}}}
V: {{oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}, {{type: object}}]}}
""")
    assert isinstance(union(api).object, FitRule)
    assert isinstance(union(api, "V").object, FitRule)


@pytest.mark.parametrize(
    ("kind", "values", "mapping", "tags"),
    [
        ("integer", "[1], [2, 3]", '"1": One, "2": Two, "3": Two', (1, 2, 3)),
        ("boolean", "[true], [false]", '"true": One, "false": Two', (True, False)),
        ("number", "[1.5], [2.5]", '"1.5": One, "2.5": Two', (1.5, 2.5)),
        ("string", "['1'], ['2']", '"1": One, "2": Two', ("1", "2")),
    ],
)
def test_a_tag_is_of_any_scalar_type(kind: str, values: str, mapping: str, tags: tuple[Scalar, ...]) -> None:
    first, second = values.split(", ", 1)
    members = refs("One", "Two")
    api, _ = built(f"""
One: {{type: object, required: [t], properties: {{t: {{type: {kind}, enum: {first}}}, a: {{type: string}}}}}}
Two: {{type: object, required: [t], properties: {{t: {{type: {kind}, enum: {second}}}, a: {{type: string}}}}}}
U: {{oneOf: {members}}}
V: {{oneOf: {members}, discriminator: {{propertyName: t, mapping: {{{mapping}}}}}}}
""")
    for name, declared in (("U", False), ("V", True)):
        rule = union(api, name).object
        assert isinstance(rule, TagRule)
        assert rule.declared is declared
        assert [(type(tag), tag) for tag in rule.members] == [(type(tag), tag) for tag in tags]
        assert list(rule.members.values()) == [ref("One"), *[ref("Two")] * (len(tags) - 1)]


def test_keys_of_a_mapping_are_of_the_type_of_the_property() -> None:
    api, _ = built(f"""
One: {{type: object, required: [t], properties: {{t: {{type: integer}}}}}}
Two: {{type: object, required: [t], properties: {{t: {{type: integer}}}}}}
U: {{oneOf: {refs('One', 'Two')}, discriminator: {{propertyName: t, mapping: {{"1": One, "2": Two}}}}}}
""")
    rule = union(api).object
    assert isinstance(rule, TagRule)
    assert list(rule.members) == [1, 2]
    held = api.models["#/components/schemas/One"]
    assert isinstance(held, ObjectModel)
    assert held.properties[0].type == EnumType(values=(1,), base=("integer",))


def test_booleans_and_numbers_are_no_tags_together() -> None:
    api, _ = built(f"""
One: {{type: object, required: [t], properties: {{t: {{const: 1}}}}}}
Two: {{type: object, required: [t], properties: {{t: {{const: true}}}}}}
U: {{oneOf: {refs('One', 'Two')}}}
""")
    assert union(api).object == FitRule(members=(ref("One"), ref("Two")))


def test_a_constant_in_a_nested_object_is_a_tag_when_there_is_no_other() -> None:
    def member(name: str) -> str:
        inner = f"{{type: object, required: [name], properties: {{name: {{const: {name}}}}}}}"
        return f"{{type: object, required: [type], properties: {{type: {inner}, n: {{type: integer}}}}}}"

    api, _ = built(f"X: {member('x')}\nY: {member('y')}\nU: {{oneOf: {refs('X', 'Y')}}}")
    assert union(api).object == TagRule(path=("type", "name"), members={"x": ref("X"), "y": ref("Y")}, declared=False)


def test_a_tag_is_inherited_and_stands_in_a_composition() -> None:
    api, _ = built(f"""
Kind: {{type: integer, oneOf: [{{const: 1, title: ONE}}, {{const: 2, title: TWO}}]}}
Base: {{type: object, required: [kind], properties: {{kind: {{$ref: '#/components/schemas/Kind'}}}}}}
Kinds: {{type: integer, enum: [1, 2]}}
One:
  allOf:
    - {{$ref: '#/components/schemas/Base'}}
    - {{properties: {{kind: {{enum: [1], allOf: [{{$ref: '#/components/schemas/Kinds'}}]}}}}}}
Two:
  allOf:
    - {{properties: {{kind: {{allOf: [{{enum: [2]}}, {{$ref: '#/components/schemas/Kinds'}}]}}}}}}
    - {{$ref: '#/components/schemas/Base'}}
U: {{oneOf: {refs('One', 'Two')}}}
""")
    assert union(api).object == TagRule(path=("kind",), members={1: ref("One"), 2: ref("Two")}, declared=False)


def test_a_member_sends_the_only_value_that_leads_to_it() -> None:
    api, _ = built(f"""
One: {{type: object, required: [t], properties: {{t: {{type: string}}}}}}
Two: {{type: object, required: [t], properties: {{t: {{type: string}}}}}}
Three: {{type: object, properties: {{t: {{const: three}}}}}}
Four: {{type: object, required: [t], properties: {{t: {{type: string}}}}}}
U:
  oneOf: {refs('One', 'Two', 'Three', 'Four')}
  discriminator: {{propertyName: t, mapping: {{one: One, two: Two, zwei: Two}}}}
""")
    models = [api.models[f"#/components/schemas/{name}"] for name in ("One", "Two", "Three", "Four")]
    held = [model.properties[0] for model in models if isinstance(model, ObjectModel)]
    assert [one.tag for one in held] == [True, False, True, False]
    assert held[0].type == EnumType(values=("one",), base=("string",))
    assert held[1].type == STRING
    # `Four` leads to it as well, but nobody says that it is the value.
    assert held[3].type == STRING
    rule = union(api).object
    assert isinstance(rule, TagRule)
    assert rule.implied == ("Four",)


@pytest.mark.parametrize("count", [200, 1000])
def test_members_are_not_compared_with_each_other(count: int) -> None:
    names = [f"M{n}" for n in range(count)]
    lines = [f"{name}: {{required: [k, {name}], properties: {{k: {{}}, {name}: {{}}}}}}" for name in names]
    start = time.process_time()
    api, _ = built("\n".join([*lines, f"U: {{oneOf: {refs(*names)}}}"]))
    assert isinstance(union(api).object, FitRule)
    assert time.process_time() - start < count / 100


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
