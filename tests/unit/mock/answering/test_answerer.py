"""The body and the headers of an answer; and that the mock judges itself first."""

from __future__ import annotations

import logging
from base64 import b64decode
from typing import Any

import pytest
from unit.mock.answering.asking import answering, get, of_json

from clientwright.mock import Service


def with_path_parameters(path: str, schema: Any, *names: str) -> Service:
    parameters = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]
    return answering(of_json(schema), path, operation={"parameters": parameters})


def test_the_example_is_sent_as_it_is_when_it_fits() -> None:
    schema = {"type": "object", "example": {"from": "schema"}}
    assert get(answering(of_json(schema, example={"from": "media"}))).json() == {"from": "media"}
    assert get(answering(of_json(schema, examples={"x": {"value": {"from": "examples"}}}))).json() == {
        "from": "examples"
    }
    assert get(answering(of_json(schema))).json() == {"from": "schema"}


def test_an_example_that_breaks_its_schema_is_replaced_and_told(caplog: pytest.LogCaptureFixture) -> None:
    schema = {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}
    service = answering(of_json(schema, example={"id": 5}))
    with caplog.at_level(logging.WARNING):
        assert get(service).json() == {"id": "string"}
        get(service)
    assert len(caplog.messages) == 1
    assert "/paths/~1things/get/responses/200/content/application~1json/example" in caplog.messages[0]
    assert "/id: expected string, got integer 5" in caplog.messages[0]


def test_a_schema_that_nothing_fits_is_500_that_names_the_operation() -> None:
    response = get(answering(of_json({"type": "integer", "minimum": 5, "maximum": 3})))
    assert response.status == 500
    assert "op" in response.json()["detail"]


def test_path_parameters_come_back_where_they_are_named() -> None:
    run = {"type": "object", "properties": {name: {"type": "string"} for name in ("id", "thread_id", "other")}}
    page = {"type": "object", "properties": {"data": {"type": "array", "items": run}}}
    one = with_path_parameters("/threads/{thread_id}/runs/{run_id}", run, "thread_id", "run_id")
    assert get(one, "/threads/t%2F1/runs/r_2").json() == {"id": "r_2", "thread_id": "t/1", "other": "string"}
    new = with_path_parameters("/threads/{threadId}/runs", run, "threadId")
    assert get(new, "/threads/t_1/runs").json() == {"id": "string", "thread_id": "t_1", "other": "string"}
    listed = with_path_parameters("/threads/{thread_id}/runs", page, "thread_id")
    assert get(listed, "/threads/t_1/runs").json()["data"][0]["thread_id"] == "t_1"


def test_an_echo_that_would_break_the_schema_is_left_out() -> None:
    schema = {"type": "object", "properties": {"thing_id": {"const": "fixed"}, "id": {"type": "string"}}}
    service = with_path_parameters("/things/{thing_id}", schema, "thing_id")
    assert get(service, "/things/other").json()["thing_id"] == "fixed"


def test_declared_headers_get_a_value_and_each_answer_a_request_id() -> None:
    headers = {
        "Retry-After": {"schema": {"type": "integer", "minimum": 7}},
        "X-List": {"schema": {"type": "array", "items": {"type": "string"}, "minItems": 2}},
        "Content-Type": {"schema": {"const": "x"}},
        "X-Evil": {"schema": {"const": "a\r\nSet-Cookie: b"}},
    }
    service = answering({"200": {"headers": headers}})
    first = get(service)
    assert first.header("retry-after") == "7"
    assert first.header("x-list") == "string,string"
    assert first.header("x-evil") is None
    assert [get(service).header("x-request-id") for _ in range(2)] == ["req_mock_2", "req_mock_3"]
    assert get(service, "/nowhere").header("x-request-id") == "req_mock_4"


def test_bodies_that_are_no_json_are_sent_as_what_they_are() -> None:
    content = {
        "text/plain": {"example": "plain é"},
        "image/png": {"schema": {"type": "string", "format": "binary"}},
        "application/xml": {"schema": {"type": "object", "properties": {"a b": {"const": 1}, "c": {"const": "<"}}}},
    }
    service = answering({"200": {"content": content}})
    assert get(service, accept="text/plain").body == "plain é".encode()
    assert get(service, accept="image/png").body.startswith(b"\x89PNG")
    assert b"<c>&lt;</c>" in get(service, accept="application/xml").body


@pytest.mark.parametrize(
    ("name", "example"),
    [
        ("X-Note", "a\r\nSet-Cookie: b"),
        ("X-Note", "größer"),
        ("X-Note", "\x00"),
        ("X Note", "a"),
        ("X-Nöte", "a"),
        ("", "a"),
    ],
)
def test_a_header_that_cannot_be_sent_is_left_out_and_noted(
    name: str, example: str, caplog: pytest.LogCaptureFixture
) -> None:
    headers = {name: {"example": example}, "X-Right": {"example": "fine, really"}}
    service = answering({"200": {"description": "", "headers": headers}})
    with caplog.at_level(logging.WARNING):
        response = get(service)
        get(service)
    assert [header for header, _ in response.headers] == ["x-right", "x-request-id"]
    assert len(caplog.messages) == 1
    assert "cannot be sent and is left out" in caplog.messages[0]


def test_a_media_type_that_cannot_be_sent_is_no_traceback() -> None:
    schema = {"type": "string"}
    service = answering({"200": {"content": {"text/plain; charset=\n\u0416": {"schema": schema}}}})
    response = get(service)
    assert response.status == 200
    assert response.header("content-type") is None


@pytest.mark.parametrize("encoded", [{"format": "byte"}, {"contentEncoding": "base64"}])
def test_a_body_that_passes_as_base64_does(encoded: dict[str, str]) -> None:
    schema = {"type": "string", **encoded}
    content = {"image/png": {"schema": schema}, "text/plain": {"schema": schema, "example": "grün"}}
    service = answering({"200": {"content": content}})
    assert b64decode(get(service, accept="image/png").body, validate=True) == b"mock"
    assert b64decode(get(service, accept="text/plain").body, validate=True).decode() == "grün"
