"""Unions find the rule that picks their member: the JSON type, a tag, or what fits."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))
from schemas import built, ref, refs, union

from clientwright.ir.types import (
    ArrayType,
    EnumType,
    FitRule,
    MapType,
    NullableType,
    ObjectModel,
    OnlyRule,
    PrimitiveType,
    Scalar,
    TagRule,
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
