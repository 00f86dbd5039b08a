"""Schemas of 3.0 and 3.1 are brought into one dialect; data is never touched."""

from __future__ import annotations

import copy

import pytest

from clientwright.source.dialect import normalised, normalised_schema
from clientwright.source.grammar import places
from clientwright.source.node import Json


@pytest.mark.parametrize("dialect", ["3.0", "3.1"])
@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": ["string", "null"], "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string", "nullable": False}),
        ({"nullable": True}, {"nullable": True}),
        ({"nullable": True, "anyOf": []}, {"nullable": True, "anyOf": []}),
        (
            {"type": "string", "enum": ["a"], "nullable": True},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        (
            {"type": "string", "enum": ["a", None], "nullable": True},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"exclusiveMaximum": False, "maximum": 3}, {"maximum": 3}),
        ({"exclusiveMaximum": 3}, {"exclusiveMaximum": 3}),
    ],
)
def test_a_schema_is_brought_into_the_common_dialect(
    schema: dict[str, Json], expected: dict[str, Json], dialect: str
) -> None:
    before = copy.deepcopy(schema)
    assert normalised_schema(schema, dialect) == expected
    assert schema == before


def test_beside_a_reference_nothing_counts_in_3_0_but_nullable() -> None:
    schema: dict[str, Json] = {"$ref": "#/a", "description": "b", "nullable": True}
    assert normalised_schema(schema, "3.0") == {"$ref": "#/a", "nullable": True}
    assert normalised_schema(schema, "3.1") is schema


def test_only_schemas_are_changed_and_never_what_merely_looks_like_one() -> None:
    twin: dict[str, Json] = {"type": "string", "nullable": True}
    document: dict[str, Json] = {
        "components": {
            "schemas": {
                "A": {
                    "type": "object",
                    "properties": {"nullable": {"type": "boolean"}, "type": {"type": "string", "nullable": True}},
                    "example": twin,
                    "default": twin,
                    "enum": [twin],
                    "const": twin,
                    "x-more": twin,
                    "a~b/c": twin,
                }
            },
            "examples": {"e": {"value": {"schema": twin}}},
        }
    }
    before = copy.deepcopy(document)
    found = normalised(document, places("openapi", "", document), "3.0")
    assert document == before
    expected = copy.deepcopy(before)
    expected["components"]["schemas"]["A"]["properties"]["type"] = {"type": ["string", "null"]}  # type: ignore[index,call-overload]
    assert found == expected


def test_schemas_are_found_wherever_they_may_stand_and_under_any_key() -> None:
    twin: dict[str, Json] = {"type": "string", "nullable": True}
    document: dict[str, Json] = {
        "paths": {
            "/a~{b}/c": {
                "parameters": [{"schema": twin}],
                "post": {
                    "requestBody": {"content": {"a/b": {"schema": {"items": twin}}}},
                    "responses": {
                        "200": {"headers": {"x-a": {"schema": twin}}, "content": {"c": {"itemSchema": twin}}}
                    },
                    "callbacks": {
                        "on": {"{$url}": {"get": {"responses": {"2XX": {"content": {"c": {"schema": twin}}}}}}}
                    },
                },
            }
        },
        "webhooks": {"w": {"query": {"parameters": [{"content": {"c": {"schema": {"allOf": [{"not": twin}]}}}}]}}},
    }
    found = normalised(document, places("openapi", "", document), "3.1")
    assert "nullable" not in str(found)
    assert str(found).count("['string', 'null']") == 6


def test_unchanged_parts_are_shared_and_not_copied() -> None:
    document: dict[str, Json] = {
        "components": {"schemas": {"A": {"type": "string"}, "B": {"type": "string", "nullable": True}}}
    }
    found = normalised(document, places("openapi", "", document), "3.0")
    assert found["components"]["schemas"]["A"] is document["components"]["schemas"]["A"]  # type: ignore[index,call-overload]
