"""What a tag names decides: among the members of a union, and among the children of a parent."""

from __future__ import annotations

import json
from typing import Any

import pytest
from unit.mock.asking import described, found, operation, post

from clientwright.mock import Service
from clientwright.mock.answering.synthesis import Synthesis
from clientwright.mock.judging.dialect import Direction


def of(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def taking(schema: Any, **schemas: Any) -> Service:
    """A service that takes a body of a schema."""
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    paths = {"/things": {"post": operation(operationId="make", requestBody=body)}}
    return described(paths, components={"schemas": schemas})


def with_property(name: str, kind: str, tag: str = "string") -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": tag}, name: {"type": kind}},
    }


PETS = {"Cat": with_property("age", "integer"), "Dog": with_property("age", "string")}
UNION = {"oneOf": [of("Cat"), of("Dog")], "discriminator": {"propertyName": "kind", "mapping": {"tabby": "Cat"}}}


@pytest.mark.parametrize(
    ("value", "problems"),
    [
        ({"kind": "tabby", "age": 3}, []),
        ({"kind": "tabby"}, []),  # Both members take it; the tag says which is meant.
        ({"kind": "Dog", "age": "old"}, []),
        ({"kind": "tabby", "age": "old"}, [("body", "/age")]),
        ({"kind": "Dog", "age": 3}, [("body", "/age")]),
    ],
)
def test_the_mapping_of_a_discriminator_decides_oneof(value: Any, problems: list[Any]) -> None:
    assert found(post(taking(UNION, **PETS), json.dumps(value))) == problems


@pytest.mark.parametrize(
    ("value", "problems"),
    [
        ({"kind": 1, "age": 3}, []),
        ({"kind": 2, "age": "old"}, []),
        ({"kind": 1, "age": "old"}, [("body", "/age")]),
    ],
)
def test_a_tag_need_not_be_a_string(value: Any, problems: list[Any]) -> None:
    members = {"One": with_property("age", "integer", "integer"), "Two": with_property("age", "string", "integer")}
    mapping = {"1": "#/components/schemas/One", "2": "#/components/schemas/Two"}
    union = {"oneOf": [of("One"), of("Two")], "discriminator": {"propertyName": "kind", "mapping": mapping}}
    service = taking(union, **members)
    assert found(post(service, json.dumps(value))) == problems
    made = Synthesis(service.description, service.judge).value(union, Direction.REQUEST)
    assert made["kind"] == 1


VEHICLES = {
    "Vehicle": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}},
        "discriminator": {"propertyName": "kind", "mapping": {"lorry": "#/components/schemas/Truck"}},
    },
    "Car": {"allOf": [of("Vehicle"), {"properties": {"doors": {"type": "integer"}}, "required": ["doors"]}]},
    "Truck": {"allOf": [of("Vehicle"), {"properties": {"load": {"type": "number"}}, "required": ["load"]}]},
    "Ticket": {"type": "object", "required": ["price"]},
}


@pytest.mark.parametrize(
    ("value", "problems"),
    [
        ({"kind": "lorry", "load": 3}, []),
        ({"kind": "Car", "doors": 4}, []),
        ({"kind": "lorry"}, [("body", "/load")]),
        ({"kind": "Car", "doors": "four"}, [("body", "/doors")]),
        ({"kind": "boat"}, []),  # Nobody knows what it is; it is a vehicle.
        ({"kind": "Ticket"}, []),  # No vehicle, whatever it is called.
        ({"kind": 5}, [("body", "/kind")]),
    ],
)
def test_a_child_is_judged_by_what_its_tag_names(value: Any, problems: list[Any]) -> None:
    assert found(post(taking(of("Vehicle"), **VEHICLES), json.dumps(value))) == problems


def test_a_parent_that_lists_its_children_is_no_endless_circle() -> None:
    """As springdoc writes it."""
    parent = {"oneOf": [of("Car"), of("Truck")], **VEHICLES["Vehicle"]}
    service = taking(of("Vehicle"), **{**VEHICLES, "Vehicle": parent})
    assert found(post(service, '{"kind": "lorry", "load": 3}')) == []
    assert found(post(service, '{"kind": "lorry", "load": "x"}')) == [("body", "/load")]


def test_what_is_made_for_a_parent_is_a_child_with_its_tag_and_a_child_has_its_own() -> None:
    service = taking(of("Vehicle"), **VEHICLES)
    synthesis = Synthesis(service.description, service.judge)
    assert synthesis.value(of("Vehicle"), Direction.REQUEST) == {"kind": "lorry", "load": 0.5}
    assert synthesis.value(of("Car"), Direction.REQUEST) == {"kind": "Car", "doors": 1}
    assert synthesis.value({"type": "array", "items": of("Truck")}, Direction.REQUEST) == [
        {"kind": "lorry", "load": 0.5}
    ]
