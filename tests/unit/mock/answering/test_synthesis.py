"""Values made up from schemas."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from clientwright.ir.formats import FORMATS
from clientwright.mock.answering.synthesis import Synthesis, Unsatisfiable
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.judge import Judge
from clientwright.mock.reading.description import Description
from clientwright.runtime.wire.annotations import format_of


def made(schema: Any, **components: Any) -> Any:
    description = Description({"openapi": "3.1.0", "components": {"schemas": components}})
    return Synthesis(description, Judge(description)).value(schema, Direction.RESPONSE)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "minLength": 40, "maxLength": 41},
        {"type": "string", "maxLength": 3},
        {"type": "string", "pattern": "^(?:run|step)_[a-z0-9]{4,8}(-\\d+)*$"},
        {"type": "string", "pattern": "^[^/\\s]+/v\\d\\.\\d$"},
        {"type": "string", "contentEncoding": "base64"},
        {"type": "integer", "exclusiveMinimum": 5, "exclusiveMaximum": 7},
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.1},
        {"type": "integer", "minimum": 10, "multipleOf": 7},
        {"type": "integer", "maximum": -5},
        {"type": "array", "items": {"enum": ["a", "b", "c"]}, "minItems": 3, "uniqueItems": True},
        {"type": "array", "items": {"type": "string"}, "minItems": 4, "uniqueItems": True},
        {"type": "array", "prefixItems": [{"const": 1}, {"type": "string"}], "items": False},
        {"type": "array", "items": {"type": "integer"}, "maxItems": 0},
        {"type": "array", "contains": {"const": 5}, "items": {"type": "integer"}},
        {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 3},
        {"type": "object", "patternProperties": {"^x-[a-z]+$": {"type": "integer"}}, "minProperties": 1},
        {"type": "object", "required": ["unnamed"]},
        {"type": "object", "properties": {"a": {}, "b": {}}, "oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
        {"type": "object", "properties": {"a": {}, "b": {}}, "maxProperties": 1},
        {"type": "object", "properties": {"a": {"not": {}}, "b": {}}, "required": ["b"]},
        {
            "allOf": [
                {"properties": {"a": {"type": "string"}}},
                {"properties": {"a": {"minLength": 9}}, "required": ["a"]},
            ]
        },
        {"oneOf": [{"type": "integer"}, {"type": "number"}]},
        {"anyOf": [False, {"type": "string"}]},
        {"type": ["null", "string"]},
        {"type": "null"},
        {"const": {"a": [1]}},
        True,
        {},
    ],
)
def test_a_value_is_made_that_fits(schema: Any) -> None:
    first = made(schema)  # raises Unsatisfiable otherwise
    assert json.dumps(first) == json.dumps(made(schema))


@pytest.mark.parametrize("name", FORMATS)
def test_texts_in_a_format_that_is_a_type_are_in_it(name: str) -> None:
    kinds = {"datetime": datetime, "date": date, "time": time, "timedelta": timedelta, "UUID": UUID, "Decimal": Decimal}
    said = format_of(kinds[FORMATS[name]["string"]])
    assert said is not None
    texts = made({"type": "array", "items": {"type": "string", "format": name}, "minItems": 12, "uniqueItems": True})
    assert len(set(texts)) == 12
    assert not [text for text in texts if said.read(text) is None]


def test_optional_properties_are_given_and_readonly_ones_only_in_responses() -> None:
    schema = {
        "properties": {
            "a": {"type": "boolean"},
            "secret": {"writeOnly": True, "type": "string"},
            "n": {"type": "integer"},
        }
    }
    assert made(schema) == {"a": True, "n": 1}


def test_recursion_is_cut_where_a_value_is_optional() -> None:
    node = {
        "type": "object",
        "properties": {
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
            "parent": {"anyOf": [{"$ref": "#/components/schemas/Node"}, {"type": "null"}]},
            "next": {"$ref": "#/components/schemas/Node"},
            "map": {"additionalProperties": {"$ref": "#/components/schemas/Node"}},
        },
        "required": ["parent"],
    }
    assert made({"$ref": "#/components/schemas/Node"}, Node=node) == {"children": [], "parent": None, "map": {}}


def test_recursion_without_an_end_is_told() -> None:
    endless = {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/E"}}, "required": ["a"]}
    with pytest.raises(Unsatisfiable):
        made({"$ref": "#/components/schemas/E"}, E=endless)


def test_a_huge_minimum_does_not_eat_the_memory() -> None:
    with pytest.raises(Unsatisfiable):
        made({"type": "array", "items": {"type": "string"}, "minItems": 10**9})
    with pytest.raises(Unsatisfiable):
        made({"type": "string", "minLength": 10**9})


def test_a_discriminator_names_the_member_that_was_made() -> None:
    pet = {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"]}
    union = {
        "anyOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "kind", "mapping": {"tabby": "#/components/schemas/Cat"}},
    }
    assert made(union, Cat=pet, Dog=pet) == {"kind": "tabby"}


def test_content_schema_is_json_text() -> None:
    value = made(
        {"type": "string", "contentMediaType": "application/json", "contentSchema": {"properties": {"a": {"const": 1}}}}
    )
    assert json.loads(value) == {"a": 1}
