"""Errors of the mock, in the shape that the description has for errors."""

from __future__ import annotations

from typing import Any

import pytest
from unit.mock.asking import described, operation, query, send

from clientwright.mock import Response, Service

FAULT = {
    "type": "object",
    "required": ["fault"],
    "additionalProperties": False,
    "properties": {
        "fault": {
            "type": "object",
            "required": ["kind", "reason", "status"],
            "properties": {
                "kind": {"enum": ["wrong"]},
                "reason": {"type": "string"},
                "status": {"type": "integer"},
            },
        }
    },
}


def with_errors(schema: Any, media_type: str = "application/json", key: str = "default", **media: Any) -> Service:
    responses = {"200": {"description": ""}, key: {"description": "", "content": {media_type: {"schema": schema}}}}
    responses[key]["content"][media_type] |= media
    number = query("n", {"type": "integer"})
    return described({"/things": {"get": operation(operationId="things", parameters=[number], responses=responses)}})


def refused(service: Service) -> Response:
    response = send(service, "GET", "/things?n=many")
    assert response.status == 400
    return response


def test_a_wrong_request_is_answered_in_the_described_shape_with_the_sentence_and_the_status_in_it() -> None:
    fault = refused(with_errors(FAULT)).json()["fault"]
    assert fault["kind"] == "wrong"
    assert fault["status"] == 400
    assert fault["reason"] == 'The request does not fit things: query /n: expected integer, got string "many".'


def test_problems_stand_beside_it_where_the_shape_lets_them() -> None:
    assert "problems" not in refused(with_errors(FAULT)).json()
    open_shape = {"type": "object", "properties": {"message": {"type": "string"}}}
    body = refused(with_errors(open_shape)).json()
    assert [each["pointer"] for each in body["problems"]] == ["/n"]


@pytest.mark.parametrize(
    ("schema", "at"),
    [
        ({"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}, ("error",)),
        (
            {
                "type": "object",
                "required": ["errors"],
                "properties": {
                    "errors": {
                        "type": "array",
                        "minItems": 1,
                        "items": {"type": "object", "required": ["msg"], "properties": {"msg": {"type": "string"}}},
                    }
                },
            },
            ("errors", 0, "msg"),
        ),
        ({"type": "string"}, ()),
    ],
)
def test_the_sentence_goes_where_an_error_has_its_words(schema: Any, at: tuple[str | int, ...]) -> None:
    body = refused(with_errors(schema)).json()
    for step in at:
        body = body[step]
    assert body.startswith("The request does not fit things")


def test_the_described_media_type_and_the_range_of_the_status_count() -> None:
    response = refused(with_errors({"type": "object"}, "application/vnd.depot+json", key="4XX"))
    assert response.header("content-type") == "application/vnd.depot+json"


def test_a_sentence_that_the_schema_has_no_room_for_is_left_out() -> None:
    short = {"type": "object", "required": ["message"], "properties": {"message": {"const": "no"}}}
    assert refused(with_errors(short)).json()["message"] == "no"


@pytest.mark.parametrize(
    "service",
    [
        with_errors(FAULT, key="503"),
        with_errors({"type": "string"}, "text/html"),
        with_errors({"type": "integer", "minimum": 5, "maximum": 3}),
    ],
    ids=["another status", "no JSON", "a schema that nothing fits"],
)
def test_what_is_not_described_is_told_in_problem_details(service: Service) -> None:
    response = refused(service)
    assert response.header("content-type") == "application/problem+json"
    body = response.json()
    assert (body["type"], body["title"], body["status"]) == ("about:blank", "Bad Request", 400)
    assert body["detail"].startswith("The request does not fit things")
    assert [each["pointer"] for each in body["problems"]] == ["/n"]


def test_a_path_that_no_operation_has_is_a_404_in_problem_details() -> None:
    response = send(with_errors(FAULT), "GET", "/thongs")
    assert (response.status, response.json()["title"]) == (404, "Not Found")


def test_an_error_that_is_a_text_is_the_sentence() -> None:
    response = refused(with_errors({"type": "string"}, "text/plain"))
    assert response.header("content-type") == "text/plain; charset=utf-8"
    assert response.body.decode() == 'The request does not fit things: query /n: expected integer, got string "many".'


def test_an_operation_that_describes_422_and_no_400_answers_so() -> None:
    """The kind of FastAPI."""
    shape = {
        "type": "object",
        "properties": {"detail": {"type": "array", "items": {"properties": {"msg": {"type": "string"}}}}},
    }
    response = send(with_errors(shape, key="422"), "GET", "/things?n=many")
    assert (response.status, response.json()["problems"][0]["pointer"]) == (422, "/n")
    assert response.json()["detail"][0]["msg"].startswith("The request does not fit things")


def test_an_error_of_pictures_is_no_json() -> None:
    response = refused(with_errors({"type": "string", "format": "binary"}, "image/*"))
    assert response.header("content-type") == "application/problem+json"
