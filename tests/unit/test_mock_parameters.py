"""What the mock takes and what it refuses of a request line and its headers: paths, parameters, credentials."""

from __future__ import annotations

import json
from typing import Any

import pytest

from clientwright.mock import Request, Response, Service


def described(paths: dict[str, Any], **more: Any) -> Service:
    return Service({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths, **more})


def operation(**declared: Any) -> dict[str, Any]:
    return {"responses": {"200": {"description": ""}}, **declared}


def with_parameters(*parameters: dict[str, Any], path: str = "/things") -> Service:
    return described({path: {"get": operation(operationId="things", parameters=list(parameters))}})


def send(service: Service, method: str, target: str, body: bytes | str = b"", **headers: str) -> Response:
    named = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return service.respond(Request.of(method, target, named, body))


def post(service: Service, body: Any, media_type: str = "application/json") -> Response:
    content = body if isinstance(body, (bytes, str)) else json.dumps(body)
    return send(service, "POST", "/things", content, content_type=media_type)


def found(response: Response) -> list[tuple[str, str]]:
    return [(problem.place, problem.pointer) for problem in response.problems]


def query(name: str, schema: Any, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema, **more}


# Routing


def test_a_concrete_path_comes_before_a_templated_one_and_a_method_that_only_the_other_has_still_finds_it() -> None:
    service = described(
        {
            "/threads/{id}": {"get": operation(operationId="one"), "post": operation(operationId="change")},
            "/threads/runs": {"post": operation(operationId="start")},
        }
    )
    assert service.router.route("POST", "/threads/runs", "").operation.name == "start"  # type: ignore[union-attr]
    assert service.router.route("GET", "/threads/runs", "").operation.name == "one"  # type: ignore[union-attr]


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
    assert "/threads/{id}/runs" in response.json()["error"]["message"]


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


@pytest.mark.parametrize(
    "path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//", "/\x00", "*", "/things/../things"]
)
def test_strange_paths_are_only_unknown(path: str) -> None:
    assert send(with_parameters(), "GET", path).status == 404


def test_a_path_parameter_is_decoded_after_matching_and_may_hold_anything() -> None:
    parameter = {"name": "id", "in": "path", "required": True, "schema": {"const": "../a/b é"}}
    service = with_parameters(parameter, path="/things/{id}")
    assert send(service, "GET", "/things/..%2Fa%2Fb%20%C3%A9").status == 200


@pytest.mark.parametrize("raw", ["%zz", "%", "%ff"])
def test_broken_percent_encoding_is_400_where_it_stands(raw: str) -> None:
    parameter = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    service = with_parameters(parameter, query("q", {"type": "string"}), path="/things/{id}")
    assert found(send(service, "GET", f"/things/{raw}")) == [("path", "/id")]
    assert found(send(service, "GET", f"/things/a?q={raw}")) == [("query", "")]


# Parameters


@pytest.mark.parametrize(
    ("style", "explode", "schema", "raw"),
    [
        ("simple", False, {"const": [1, 2]}, "1,2"),
        ("simple", False, {"const": {"a": 1, "b": 2}}, "a,1,b,2"),
        ("simple", True, {"const": {"a": 1, "b": 2}}, "a=1,b=2"),
        ("label", False, {"const": 5}, ".5"),
        ("label", False, {"const": [1, 2]}, ".1,2"),
        ("label", True, {"const": [1, 2]}, ".1.2"),
        ("label", True, {"const": {"a": 1, "b": 2}}, ".a=1.b=2"),
        ("matrix", False, {"const": 5}, ";id=5"),
        ("matrix", False, {"const": [1, 2]}, ";id=1,2"),
        ("matrix", True, {"const": [1, 2]}, ";id=1;id=2"),
        ("matrix", True, {"const": {"a": 1, "b": 2}}, ";a=1;b=2"),
        ("matrix", False, {"const": {"a": 1, "b": 2}}, ";id=a,1,b,2"),
    ],
)
def test_path_styles_are_read_as_rfc_6570_writes_them(style: str, explode: bool, schema: Any, raw: str) -> None:
    whole = {"type": "integer", **schema}
    if isinstance(schema["const"], list):
        whole = {"type": "array", "items": {"type": "integer"}, **schema}
    if isinstance(schema["const"], dict):
        whole = {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}, **schema}
    parameter = {"name": "id", "in": "path", "required": True, "style": style, "explode": explode, "schema": whole}
    response = send(with_parameters(parameter, path="/x/{id}"), "GET", f"/x/{raw}")
    assert response.problems == ()


NUMBERS = {"type": "array", "items": {"type": "integer"}, "const": [1, 2]}
WORDS = {"type": "array", "items": {"type": "string"}, "const": ["a,b", "c"]}
RANGE = {"type": "object", "properties": {"gt": {"type": "integer"}, "in": NUMBERS}}


@pytest.mark.parametrize(
    ("parameter", "raw"),
    [
        (query("q", NUMBERS), "q=1&q=2"),
        (query("q", NUMBERS, explode=False), "q=1,2"),
        (query("q", NUMBERS, style="spaceDelimited", explode=False), "q=1%202"),
        (query("q", NUMBERS, style="pipeDelimited", explode=False), "q=1%7C2"),
        (query("q", NUMBERS, style="pipeDelimited", explode=False), "q=1|2"),
        (query("q", WORDS, explode=False), "q=a%2Cb,c"),
        (query("include[]", WORDS), "include%5B%5D=a,b&include[]=c"),
        (query("q", {"properties": {"a": {"const": 1}}}), "a=1"),
        (query("q", RANGE, style="deepObject", explode=True), "q[gt]=3&q[in][]=1&q[in][]=2"),
        (query("q", RANGE, style="deepObject", explode=True), "q%5Bin%5D%5B0%5D=1&q[in][1]=2"),
        (query("q", {"anyOf": [{"type": "integer"}, RANGE]}, style="deepObject"), "q=3"),
        (query("q", {"type": ["integer", "null"], "maximum": 3}), "q=3"),
        (query("q", {"anyOf": [{"type": "boolean"}, {"type": "string"}], "const": True}), "q=true"),
        (query("q", {"enum": [1, 2]}), "q=2"),
        (query("q", {"const": "a b+c"}), "q=a+b%2Bc"),
        (query("q", {"type": "string", "const": "5"}), "q=5"),
        ({"name": "q", "in": "query", "content": {"application/json": {"schema": RANGE}}}, "q=%7B%22gt%22:1%7D"),
        ({"name": "h", "in": "querystring", "content": {"application/json": {"schema": RANGE}}}, "%7B%22gt%22:1%7D"),
    ],
)
def test_query_parameters_are_read_by_style_and_by_type(parameter: dict[str, Any], raw: str) -> None:
    assert send(with_parameters(parameter), "GET", f"/things?{raw}").problems == ()


@pytest.mark.parametrize(
    ("parameter", "raw", "pointer"),
    [
        (query("q", {"type": "integer"}), "q=a", "/q"),
        (query("q", {"type": "integer", "maximum": 5}), "q=6", "/q"),
        (query("q", {"type": "integer"}), "q=1&q=2", "/q"),
        (query("q", {"type": "array", "items": {"type": "integer"}}), "q=1&q=x", "/q/1"),
        (query("q", RANGE, style="deepObject"), "q[gt]=x", "/q/gt"),
        (query("q", {"type": "string"}, required=True), "", "/q"),
        (query("q", {"type": "string"}), "Q=a", "/Q"),
        (query("q", {"type": "number"}), "q=1e999", "/q"),
        (query("q", {"type": "integer"}), "q=" + "9" * 5000, "/q"),
        ({"name": "q", "in": "query", "content": {"application/json": {}}}, "q={", "/q"),
    ],
)
def test_wrong_query_parameters_are_told(parameter: dict[str, Any], raw: str, pointer: str) -> None:
    response = send(with_parameters(parameter), "GET", f"/things?{raw}")
    assert response.status == 400
    assert found(response) == [("query", pointer)]


def test_headers_and_cookies_are_parameters_too() -> None:
    service = with_parameters(
        {"name": "OpenAI-Beta", "in": "header", "required": True, "schema": {"const": "assistants=v2"}},
        {"name": "X-Ids", "in": "header", "schema": {"type": "array", "items": {"type": "integer"}}},
        {"name": "session", "in": "cookie", "schema": {"type": "integer"}},
        {"name": "Authorization", "in": "header", "required": True, "schema": {"type": "string"}},
    )
    right = send(service, "GET", "/things", OpenAI_Beta="assistants=v2", X_Ids="1, 2", cookie="a=b; session=3")
    assert right.problems == ()
    wrong = send(service, "GET", "/things", X_Ids="1, b", cookie="session=x")
    assert found(wrong) == [("header", "/OpenAI-Beta"), ("header", "/X-Ids/1"), ("cookie", "/session")]


# Credentials

SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "basic": {"type": "http", "scheme": "Basic"},
    "query": {"type": "apiKey", "in": "query", "name": "key"},
    "header": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "oauth": {"type": "oauth2", "flows": {}},
}


@pytest.mark.parametrize(
    ("scheme", "target", "header"),
    [
        ("bearer", "/things", ("authorization", "Bearer x")),
        ("basic", "/things", ("authorization", "Basic YTpi")),
        ("query", "/things?key=x", ("x", "y")),
        ("header", "/things", ("x-key", "x")),
        ("cookie", "/things", ("cookie", "sid=1")),
        ("oauth", "/things", ("authorization", "bearer x")),
    ],
)
def test_each_security_scheme_wants_its_credential(scheme: str, target: str, header: tuple[str, str]) -> None:
    components = {"securitySchemes": SCHEMES}
    service = described({"/things": {"get": operation()}}, security=[{scheme: []}], components=components)
    assert service.respond(Request.of("GET", target, [header])).status == 200
    refused = send(service, "GET", "/things")
    assert refused.status == 401
    assert refused.header("www-authenticate") is not None


def test_any_alternative_of_credentials_will_do_and_an_operation_may_ask_for_none() -> None:
    paths = {"/things": {"get": operation()}, "/open": {"get": operation(security=[])}}
    either: list[dict[str, list[str]]] = [{"bearer": [], "header": []}, {"basic": []}]
    service = described(paths, security=either, components={"securitySchemes": SCHEMES})
    assert send(service, "GET", "/things", authorization="Basic YTpi").status == 200
    assert send(service, "GET", "/things", authorization="Bearer x", x_key="y").status == 200
    assert found(send(service, "GET", "/things", authorization="Bearer x")) == [("header", "/X-Key")]
    assert send(service, "GET", "/open").status == 200


def test_a_credential_of_the_wrong_kind_is_never_repeated() -> None:
    service = described(
        {"/things": {"get": operation()}}, security=[{"bearer": []}], components={"securitySchemes": SCHEMES}
    )
    response = send(service, "GET", "/things", authorization="Basic c2VjcmV0OnNlY3JldA==")
    assert b"c2Vjc" not in response.body
