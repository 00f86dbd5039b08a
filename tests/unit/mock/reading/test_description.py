"""Descriptions of another shape, of several files and with anchors."""

from __future__ import annotations

from typing import Any

import pytest
from unit.mock.asking import found, operation, query, send

from clientwright.mock import Service


@pytest.mark.parametrize(
    "paths", [None, [], {"/a": None}, {"/a": {"get": None}}, {"a": {"get": {}}}, {"/a": {"get": {"parameters": 5}}}]
)
def test_a_description_of_another_shape_loads(paths: Any) -> None:
    service = Service({"openapi": "3.1.0", "paths": paths})
    assert send(service, "GET", "/a").status in (204, 404)


def test_references_reach_other_files_and_anchors() -> None:
    body = {"content": {"application/json": {"schema": {"$ref": "schemas/thing.yaml#/Thing"}}}}
    parameter = {"$ref": "#/components/parameters/Q"}
    data = {
        "openapi": "3.1.0",
        "paths": {"/things": {"post": operation(requestBody=body, parameters=[parameter])}},
        "components": {
            "parameters": {"Q": query("q", {"$ref": "#named"})},
            "schemas": {"N": {"$anchor": "named", "type": "integer"}},
        },
    }
    thing = {"Thing": {"properties": {"size": {"$ref": "#/Size"}, "n": {"$ref": "../main.yaml#/components/schemas/N"}}}}
    files = {"schemas/thing.yaml": {**thing, "Size": {"type": "integer"}}}
    service = Service(data, files, "main.yaml")
    response = send(service, "POST", "/things?q=x", '{"size": "x", "n": "y"}', content_type="application/json")
    assert found(response) == [("query", "/q"), ("body", "/size"), ("body", "/n")]
    assert service.description.notes == []
