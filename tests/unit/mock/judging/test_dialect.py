"""Schemas as OpenAPI means them: null, 3.0's own ways, readOnly, and keywords that cannot be used."""

from __future__ import annotations

from typing import Any

import pytest
from unit.mock.asking import found, post, with_body

from clientwright.mock import Service


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "nullable": True},
        {"nullable": True, "allOf": [{"$ref": "#/components/schemas/Five"}]},
        {"allOf": [{"$ref": "#/components/schemas/Five"}, {"nullable": True}]},
        {"$ref": "#/components/schemas/Five", "nullable": True},
        {"anyOf": [{"$ref": "#/components/schemas/Five"}], "nullable": True},
        {"anyOf": [{"type": "integer"}, {"nullable": True}]},
        {"oneOf": [{"type": "integer"}, {"nullable": True, "description": "null"}]},
        {"enum": [5], "nullable": True},
    ],
)
def test_nullable_makes_null_valid_and_disables_nothing(version: str, schema: Any) -> None:
    whole = {"type": "object", "properties": {"a": schema, "b": {"type": "string"}}}
    service = with_body(whole)
    service = Service(
        {**service.description.data, "openapi": version, "components": {"schemas": {"Five": {"type": "integer"}}}}
    )
    assert post(service, {"a": None, "b": "x"}).problems == ()
    assert post(service, {"a": 5}).problems == ()
    assert {problem.pointer for problem in post(service, {"a": "x", "b": 1}).problems} == {"/a", "/b"}


def test_nullable_alone_means_anything() -> None:
    service = with_body({"properties": {"any": {"nullable": True}}})
    values: list[Any] = [None, 1, "a", {}]
    assert [post(service, {"any": value}).status for value in values] == [200] * 4


def test_what_3_0_says_otherwise_is_read_its_way() -> None:
    data = with_body({"$ref": "#/components/schemas/N", "type": "string"}).description.data
    number = {"type": "number", "minimum": 3, "exclusiveMinimum": True, "maximum": 9, "exclusiveMaximum": False}
    service = Service({**data, "openapi": "3.0.3", "components": {"schemas": {"N": number}}})
    assert [post(service, value).status for value in (3, 3.5, 9, 10)] == [400, 200, 200, 400]


def test_a_readonly_property_is_not_required_of_a_request() -> None:
    schema = {"properties": {"id": {"type": "string", "readOnly": True}}, "required": ["id", "name"]}
    assert found(post(with_body(schema), {})) == [("body", "/name")]


def test_keywords_that_cannot_be_used_are_noted_and_disable_nothing() -> None:
    schema = {
        "properties": {
            "a": {"type": "strin", "maxLength": 2},
            "b": {"pattern": "^\\p{L}+$", "minLength": 2},
            "c": {"required": True, "type": "integer"},
            "d": {"$ref": "#/components/schemas/Nowhere"},
            "e": {"minimum": "x"},
            "f": None,
            "g": {"enum": []},
        }
    }
    service = with_body(schema)
    response = post(service, {"a": "abc", "b": "x", "c": "y", "d": 1, "e": 2, "f": 3, "g": 4})
    assert {problem.pointer for problem in response.problems} == {"/a", "/b", "/c", "/g"}
    assert len(service.description.notes) >= 4
