"""Which operation a request line means."""

from __future__ import annotations

from typing import Any

import pytest
from unit.mock.asking import described, found, operation, post, send, with_parameters


def test_a_concrete_path_comes_before_a_templated_one_whatever_its_methods() -> None:
    """OpenAPI 3.1.1, 4.8.8.1: the concrete one is matched first; so a method that it has not is not allowed there."""
    service = described(
        {
            "/threads/{id}": {"get": operation(operationId="one"), "post": operation(operationId="change")},
            "/threads/runs": {"post": operation(operationId="start")},
        }
    )
    assert service.router.route("POST", "/threads/runs", "").operation.name == "start"  # type: ignore[union-attr]
    refused = send(service, "GET", "/threads/runs")
    assert (refused.status, refused.header("allow")) == (405, "POST, OPTIONS")
    assert service.router.route("GET", "/threads/other", "").operation.name == "one"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("server", "path"),
    [
        ({"url": "https://api.example.com/v1"}, "/v1/things"),
        ({"url": "https://{region}.example.com/{base}", "variables": {"base": {"default": "v2"}}}, "/v2/things"),
        ({"url": "/relative/"}, "/relative/things"),
        ({"url": "./"}, "/things"),
    ],
)
def test_operations_are_served_at_the_root_and_under_the_path_of_each_server(server: Any, path: str) -> None:
    service = described({"/things": {"get": operation()}}, servers=[server])
    assert send(service, "GET", path).status == 200
    assert send(service, "GET", "/things").status == 200


def test_an_unknown_path_is_404_and_names_the_nearest() -> None:
    service = described({"/threads/{id}/runs": {"get": operation()}, "/models": {"get": operation()}})
    response = send(service, "GET", "/threads/t_1/rums")
    assert response.status == 404
    assert "/threads/{id}/runs" in response.json()["detail"]


def test_a_wrong_method_is_405_with_the_allowed_ones() -> None:
    response = send(with_parameters(), "DELETE", "/things")
    assert (response.status, response.header("allow")) == (405, "GET, HEAD, OPTIONS")


def test_head_is_get_without_a_body_and_options_tells_the_methods() -> None:
    content = {"application/json": {"example": {"a": 1}}}
    service = described({"/things": {"get": {"responses": {"200": {"content": content}}}}})
    assert send(service, "GET", "/things").body == b'{"a": 1}'
    head = send(service, "HEAD", "/things")
    assert (head.status, head.body, head.header("content-type")) == (200, b"", "application/json")
    assert send(service, "OPTIONS", "/things").status == 204


def test_openapi_3_2_methods_are_served() -> None:
    service = described({"/things": {"query": operation(), "additionalOperations": {"COPY": operation()}}})
    assert [send(service, method, "/things").status for method in ("QUERY", "COPY", "MOVE")] == [200, 200, 405]


def test_a_path_that_carries_a_query_is_chosen_by_it() -> None:
    service = described(
        {"/a": {"get": operation(operationId="old")}, "/a?beta=true": {"get": operation(operationId="new")}}
    )
    assert service.router.route("GET", "/a", "beta=true").operation.name == "new"  # type: ignore[union-attr]
    assert send(service, "GET", "/a?beta=true").status == 200
    assert send(service, "GET", "/a?beta=false").status == 400


def test_operations_that_a_fragment_tells_apart_are_chosen_by_the_body() -> None:
    def taking(stream: bool) -> dict[str, Any]:
        schema = {"properties": {"stream": {"const": stream}}, "required": ["stream"]}
        return {"post": operation(requestBody={"content": {"application/json": {"schema": schema}}})}

    service = described({"/things": taking(False), "/things#stream": taking(True)})
    assert [post(service, {"stream": stream}).status for stream in (True, False, "x")] == [200, 200, 400]


def test_operations_that_a_fragment_tells_apart_are_chosen_by_accept_where_the_body_does_not_say() -> None:
    def giving(name: str, media_type: str) -> dict[str, Any]:
        content = {media_type: {"schema": {"type": "string"}}}
        return {"get": {"operationId": name, "responses": {"200": {"content": content}}}}

    service = described({"/a": giving("whole", "application/json"), "/a#stream": giving("stream", "text/event-stream")})
    for accept, name in (
        ("text/event-stream", "text/event-stream"),
        ("application/json", "application/json"),
        ("*/*", "application/json"),
    ):
        assert send(service, "GET", "/a", accept=accept).header("content-type") == name


def test_a_parameter_in_the_query_of_a_path_takes_any_value() -> None:
    version = {"name": "v", "in": "path", "required": True, "schema": {"type": "integer"}}
    service = described(
        {
            "/a": {"get": operation(operationId="plain")},
            "/a?version={v}&full=1": {"get": operation(operationId="versioned", parameters=[version])},
        }
    )
    assert send(service, "GET", "/a").status == 200
    assert send(service, "GET", "/a?full=1&version=3").problems == ()
    assert found(send(service, "GET", "/a?full=1&version=x")) == [("path", "/v")]
    assert found(send(service, "GET", "/a?version=3")) == [("query", "/version")]


@pytest.mark.parametrize(
    "path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//", "/\x00", "*", "/things/../things"]
)
def test_strange_paths_are_only_unknown(path: str) -> None:
    assert send(with_parameters(), "GET", path).status == 404
