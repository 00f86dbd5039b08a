"""Wrong requests are refused in the words of their operations."""

from __future__ import annotations

from typing import Any

import pytest
from unit.mock.answering.asking import answering, get

PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status"],
    "additionalProperties": False,
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer", "format": "int32"},
        "detail": {"type": "string"},
    },
}
FASTAPI = {
    "type": "object",
    "properties": {
        "detail": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["loc", "msg", "type"],
                "properties": {
                    "loc": {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}},
                    "msg": {"type": "string"},
                    "type": {"type": "string"},
                },
            },
        }
    },
}
SAID = 'The request does not fit op: query /limit: expected integer, got string "x".'


def refusing(content: Any, status: str = "400") -> Any:
    parameters = [{"name": "limit", "in": "query", "schema": {"type": "integer"}}]
    return answering({status: {"content": content}}, operation={"parameters": parameters, "operationId": "op"})


def of(media: str, schema: Any = True) -> Any:
    return {media: {"schema": schema}}


def test_a_described_problem_is_filled_in() -> None:
    service = answering(
        {"400": {"content": of("application/problem+json", PROBLEM)}},
        operation={"parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}]},
    )
    response = get(service, "/things?limit=x")
    assert (response.status, response.header("content-type")) == (400, "application/problem+json")
    assert response.json() == {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": SAID}
    assert len(response.problems) == 1


@pytest.mark.parametrize("status", ["4XX", "default"])
def test_ranges_and_the_default_describe_errors_too(status: str) -> None:
    response = get(refusing(of("application/json", PROBLEM), status), "/things?limit=x")
    assert response.json()["detail"] == SAID


def test_errors_that_are_texts_are_texts() -> None:
    response = get(refusing(of("text/plain", {"type": "string"})), "/things?limit=x")
    assert (response.header("content-type"), response.body.decode()) == ("text/plain; charset=utf-8", SAID + "\n")


def test_of_several_types_the_one_that_is_wanted() -> None:
    both = of("application/json", PROBLEM) | of("text/plain")
    assert get(refusing(both), "/things?limit=x", accept="text/plain").body.decode() == SAID + "\n"
    assert get(refusing(both), "/things?limit=x", accept="image/png").json()["status"] == 400


def test_an_operation_that_describes_422_alone_answers_so() -> None:
    """The kind of FastAPI."""
    response = get(refusing(of("application/json", FASTAPI), "422"), "/things?limit=x")
    assert response.status == 422
    assert response.json()["detail"][0]["msg"] == SAID
    assert response.json()["problems"][0]["pointer"] == "/limit"


@pytest.mark.parametrize(
    "schema",
    [
        True,
        {"type": "object"},
        {"type": "object", "properties": {"error": {"type": "object", "properties": {"message": {"type": "string"}}}}},
        False,
        {"type": "object", "required": ["a"], "properties": {"a": False}},
    ],
)
def test_a_schema_that_says_nothing_else_or_that_nothing_fits_leaves_the_mocks_own_error(schema: Any) -> None:
    response = get(refusing(of("application/json", schema)), "/things?limit=x")
    assert response.json()["error"]["message"] == SAID
    assert response.json()["problems"][0]["expected"] == "integer"


@pytest.mark.parametrize("media", ["application/xml", "text/event-stream", "application/jsonl", "image/png"])
def test_a_type_in_which_no_sentence_can_be_said_leaves_the_mocks_own_error(media: str) -> None:
    response = get(refusing(of(media)), "/things?limit=x")
    assert (response.status, response.header("content-type")) == (400, "application/json")
