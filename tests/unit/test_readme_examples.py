"""Example calls of the README: their values are as described, and the description's own where these fit."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from unit.operations import api_of

from clientwright.config import Config
from clientwright.names import assign
from clientwright.render.readme.examples import arguments


def shown(parameters: list[Any], body: Any = None, *, every: bool = False, **schemas: Any) -> dict[str, Any]:
    """The arguments of an example call of an operation with some parameters and a JSON body."""
    item: dict[str, Any] = {"operationId": "act", "tags": ["a"], "parameters": parameters}
    if body is not None:
        item["requestBody"] = {"required": True, "content": {"application/json": body}}
    text = f"paths: {json.dumps({'/a': {'post': item}})}\ncomponents: {json.dumps({'schemas': schemas})}"
    api, found = api_of(text)
    names = assign(api, Config(), found)
    (operation,) = api.operations
    return {one.name: one.value for one in arguments(operation, names.operations["act"], api, every=every)}


def value(schema: Any, name: str = "thread_id", **more: Any) -> Any:
    """What a required query parameter of a schema is shown as."""
    return shown([{"name": name, "in": "query", "required": True, "schema": schema}], **more)[name]


SCHEMAS: list[Any] = [
    {"type": "string"},
    {"type": "string", "minLength": 30},
    {"type": "string", "minLength": 3, "maxLength": 5},
    {"type": "string", "maxLength": 1},
    {"type": "string", "pattern": "^[A-Z]{3}-[0-9]{2,}$"},
    {"type": "string", "pattern": "^(run|step)_[a-z0-9]{8,}$", "minLength": 16},
    {"type": "string", "pattern": "^[a-z_]+$"},
    {"type": "integer", "minimum": 18, "maximum": 20},
    {"type": "integer", "exclusiveMinimum": 5},
    {"type": "integer", "minimum": 0.5},
    {"type": "integer", "maximum": -5},
    {"type": "integer", "multipleOf": 25, "minimum": 60},
    {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
    {"type": "array", "items": {"type": "string"}, "minItems": 3},
    {"type": "array", "items": {"type": "string"}, "minItems": 3, "uniqueItems": True},
    {"type": "array", "items": {"type": "integer", "minimum": 7}, "minItems": 2, "uniqueItems": True},
    {"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 2, "uniqueItems": True},
    {"type": "array", "items": {}, "maxItems": 0},
    {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 2},
    {"type": "object", "properties": {"a": {"type": "string", "minLength": 9}}, "required": ["a"]},
    {"type": "object", "properties": {"a": {"type": "integer"}}},
    {"oneOf": [{"type": "integer", "minimum": 3}, {"type": "string", "pattern": "^x+$"}]},
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=json.dumps)
def test_a_value_that_is_made_up_fits_its_schema(schema: Any) -> None:
    made = value(schema)
    Draft202012Validator(schema).validate(made)
    assert made == value(schema)


@pytest.mark.parametrize(
    ("schema", "made"),
    [
        ({"type": "string"}, "thread_id"),
        ({"type": "string", "minLength": 12, "maxLength": 16}, "thread_id thread"),
        ({"type": "string", "pattern": "^[a-z_]+$"}, "thread_id"),
        ({"type": "string", "format": "uuid"}, "01234567-89ab-4cde-8f01-23456789abcd"),
        ({"type": "string", "format": "date-time"}, "2024-01-02T03:04:05Z"),
        ({"type": "string", "format": "email"}, "user@example.com"),
        ({"type": "integer"}, 1),
        ({"type": "number"}, 1.0),
        ({"type": "array", "items": {"type": "string"}}, ["thread_id"]),
        ({"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}}, {"a": 1}),
        ({"type": "object", "additionalProperties": {"type": "string"}}, {"key": "value"}),
    ],
)
def test_a_value_that_is_made_up_is_plain(schema: Any, made: Any) -> None:
    assert value(schema) == made


@pytest.mark.parametrize(
    ("schema", "example", "fits"),
    [
        ({"type": "string"}, "thread_abc123", True),
        ({"type": "string", "pattern": "^thread_"}, "thread_abc123", True),
        ({"type": "string", "pattern": "^thread_"}, "abc123", False),
        ({"type": "string", "maxLength": 3}, "abcd", False),
        ({"type": "string", "format": "date-time"}, "2025-01-31T12:00:00Z", True),
        ({"type": "string", "format": "date-time"}, "yesterday", False),
        ({"type": "string", "format": "uuid"}, "1", False),
        ({"type": "integer", "maximum": 10}, 11, False),
        ({"type": "integer"}, 1.5, False),
        ({"type": "integer"}, "7", False),
        ({"type": "integer"}, True, False),
        ({"type": "boolean"}, "true", False),
        ({"enum": ["asc", "desc"]}, "desc", True),
        ({"enum": ["asc", "desc"]}, "down", False),
        ({"type": "array", "items": {"type": "string"}}, "a,b", False),
        ({"type": "array", "items": {"type": "string"}, "minItems": 2}, ["a"], False),
        ({"type": ["string", "null"]}, "x", True),
        ({"anyOf": [{"type": "integer"}, {"type": "boolean"}]}, False, True),
        ({"anyOf": [{"type": "integer"}, {"type": "boolean"}]}, "no", False),
        ({"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}, {"b": 1}, False),
        ({"type": "object", "additionalProperties": False, "properties": {"a": {}}}, {"a": 2}, True),
        ({"type": "object", "additionalProperties": False, "properties": {"a": {}}}, {"a": 2, "b": 1}, False),
    ],
)
def test_the_descriptions_own_example_is_taken_if_it_fits(schema: Any, example: Any, fits: bool) -> None:
    own = shown([{"name": "q", "in": "query", "required": True, "schema": schema, "example": example}])["q"]
    assert (own == example and type(own) is type(example)) is fits
    Draft202012Validator(schema).validate(own)


def test_an_optional_argument_with_an_example_that_does_not_fit_is_left_out() -> None:
    parameter = {"name": "q", "in": "query", "schema": {"type": "integer"}}
    assert shown([{**parameter, "example": "x"}]) == {}
    assert shown([{**parameter, "example": 3}]) == {"q": 3}
    assert shown([parameter], every=True) == {"q": 1}


def test_of_an_example_of_a_whole_body_each_field_is_taken_that_fits() -> None:
    properties = {
        "id": {"type": "string", "readOnly": True},
        "name": {"type": "string"},
        "size": {"type": "integer", "minimum": 3},
        "tags": {"type": "array", "items": {"type": "string"}},
        "owner": {"$ref": "#/components/schemas/Owner"},
    }
    owner = {"type": "object", "properties": {"id": {"type": "integer", "readOnly": True}, "name": {"type": "string"}}}
    schema = {"type": "object", "required": ["name", "size"], "properties": properties}
    example = {"id": "7", "name": "oak", "size": 1, "tags": "a", "owner": {"id": 5, "name": "me"}, "more": [1]}
    made = shown([], {"schema": schema, "example": example}, Owner=owner)
    assert made == {"name": "oak", "size": 3, "owner": {"name": "me"}, "extra_body": {"more": [1]}}


def test_a_value_of_a_union_fits_one_member_and_has_its_tag() -> None:
    cat = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}, "name": {"type": "string"}},
    }
    union = {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "kind", "mapping": {"tabby": "Cat", "terrier": "Dog"}},
    }
    made = shown(
        [], {"schema": {"type": "object", "required": ["pet"], "properties": {"pet": union}}}, Cat=cat, Dog=cat
    )
    assert made == {"pet": {"kind": "tabby"}}
    either = {
        "oneOf": [
            {"type": "object", "properties": {"size": {"type": "integer"}}, "additionalProperties": False},
            {"type": "object", "properties": {"size": {"type": "integer"}, "age": {"type": "integer"}}},
        ]
    }
    Draft202012Validator(either).validate(value(either))


@pytest.mark.parametrize(
    "pattern", ["^(a+)+$", "^(a|aa)*b$", "(" * 3_000, "^((x{9999}){9999}){9999}$", "^" + ".*" * 30 + "=$"]
)
def test_a_hostile_pattern_takes_no_time(pattern: str) -> None:
    name = "a" * 60 + "b"
    began = time.process_time()
    made = value({"type": "string", "pattern": pattern, "minLength": 10**9}, name)
    assert time.process_time() - began < 2
    assert len(made) < 20_000
