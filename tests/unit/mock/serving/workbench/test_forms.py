"""Schemas as forms: what fills in what, and where a form ends."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.mock.reading.description import Description
from clientwright.mock.serving.workbench.forms import form

NODE: dict[str, Any] = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "size": {"type": ["integer", "null"], "minimum": 1, "description": " How big. "},
        "name": {"type": "string"},
        "made": {"type": "string", "readOnly": True},
        "child": {"$ref": "#/components/schemas/Node"},
    },
}
DESCRIPTION = Description({"openapi": "3.1.0", "components": {"schemas": {"Node": NODE}}})


def test_what_is_required_comes_first_and_what_is_only_read_is_no_field() -> None:
    made = form(DESCRIPTION, {"$ref": "#/components/schemas/Node"})
    assert (made["kind"], made["open"]) == ("object", True)
    assert [(each["name"], each["required"]) for each in made["fields"]] == [
        ("name", True),
        ("size", False),
        ("child", False),
    ]
    assert made["fields"][1]["field"] == {"kind": "integer", "minimum": 1, "doc": "How big.", "nullable": True}


def test_a_schema_that_holds_itself_ends_in_json() -> None:
    made = form(DESCRIPTION, {"$ref": "#/components/schemas/Node"})
    assert made["fields"][2]["field"] == {"kind": "json"}


@pytest.mark.parametrize(
    ("schema", "field"),
    [
        (True, {"kind": "json"}),
        ({}, {"kind": "json"}),
        ({"type": "string", "format": "date", "default": "2026-01-01"}, "string"),
        ({"const": 3}, {"kind": "choice", "choices": [3]}),
        ({"enum": ["a", None]}, {"kind": "choice", "choices": ["a", None]}),
        ({"type": "boolean"}, {"kind": "boolean"}),
        ({"type": "null"}, {"kind": "null", "nullable": True}),
        ({"type": ["string", "integer"]}, {"kind": "json"}),
        ({"type": "array", "items": {"type": "number"}}, {"kind": "array", "items": {"kind": "number"}}),
        ({"type": "array"}, {"kind": "json"}),
        ({"type": "object", "additionalProperties": {"type": "string"}}, {"kind": "json"}),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, {"kind": "string", "nullable": True}),
        ({"allOf": [{"type": "string"}, {"maxLength": 3}]}, {"kind": "string", "maxLength": 3}),
    ],
)
def test_a_field_for_each_kind(schema: object, field: object) -> None:
    made = form(DESCRIPTION, schema)
    assert made == field or made["kind"] == field


def test_a_union_offers_its_members_by_name() -> None:
    made = form(DESCRIPTION, {"oneOf": [{"$ref": "#/components/schemas/Node"}, {"type": "string"}, {"title": "No."}]})
    assert [each["title"] for each in made["members"]] == ["Node", "string", "No."]
    assert made["members"][0]["field"]["kind"] == "object"


def test_a_file_is_one_only_where_files_can_be_sent() -> None:
    schema = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}
    assert form(DESCRIPTION, schema, binary=True)["fields"][0]["field"]["file"] is True
    assert "file" not in form(DESCRIPTION, schema)["fields"][0]["field"]


def test_a_schema_that_would_make_endless_fields_costs_little() -> None:
    wide: dict[str, Any] = {"type": "string"}
    for _ in range(5):
        wide = {"type": "object", "properties": {f"p{number}": wide for number in range(9)}}

    def count(field: Any) -> int:
        return 1 + sum(count(each["field"]) for each in field.get("fields", ()))

    assert count(form(DESCRIPTION, wide)) < 10_000
