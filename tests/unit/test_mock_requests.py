"""What the mock takes and what it refuses: routing, credentials, parameters, bodies."""

from __future__ import annotations

import json
from typing import Any

import pytest

from clientwright.mock import Request, Response, Service

Parameters = list[dict[str, Any]]


def described(paths: dict[str, Any], **more: Any) -> Service:
    return Service({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths, **more})


def operation(**declared: Any) -> dict[str, Any]:
    return {"responses": {"200": {"description": ""}}, **declared}


def with_parameters(*parameters: dict[str, Any], path: str = "/things") -> Service:
    return described({path: {"get": operation(operationId="things", parameters=list(parameters))}})


def with_body(schema: Any, media_type: str = "application/json", **media: Any) -> Service:
    body = {"required": True, "content": {media_type: {"schema": schema, **media}}}
    return described({"/things": {"post": operation(operationId="make", requestBody=body)}})


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
    either = [{"bearer": [], "header": []}, {"basic": []}]
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


# Bodies


def test_every_problem_of_a_request_is_listed_and_the_first_is_the_param() -> None:
    schema = {
        "type": "object",
        "properties": {
            "tool_outputs": {"items": {"properties": {"output": {"type": "string"}}}},
            "stream": {"type": "boolean"},
        },
        "required": ["tool_outputs", "name"],
        "additionalProperties": False,
    }
    service = with_body(schema)
    response = send(
        service,
        "POST",
        "/things?x=1",
        json.dumps({"tool_outputs": [{"output": 5}], "steam": True}),
        content_type="application/json",
    )
    body = response.json()
    assert response.status == 400
    assert body["error"]["type"] == "invalid_request_error"
    assert body["error"]["code"] == "mock_request_invalid"
    assert body["error"]["param"] == "/x"
    assert [(each["in"], each["pointer"]) for each in body["problems"]] == [
        ("query", "/x"),
        ("body", "/tool_outputs/0/output"),
        ("body", "/name"),
        ("body", "/steam"),
    ]
    assert body["problems"][1]["expected"] == "string"
    assert body["problems"][1]["got"] == "integer 5"
    assert "did you mean stream?" in body["problems"][3]["expected"]
    assert all(each["message"] in body["error"]["message"] for each in body["problems"])


TOOLS = {
    "oneOf": [
        {"type": "string", "enum": ["none", "auto"]},
        {"type": "object", "properties": {"type": {"const": "search"}}, "required": ["type"]},
        {
            "type": "object",
            "properties": {
                "type": {"enum": ["function"]},
                "function": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]},
            },
            "required": ["type", "function"],
        },
    ]
}


@pytest.mark.parametrize(
    ("value", "pointer", "expected"),
    [
        ({"type": "function", "function": {}}, "/function/name", "this required property"),
        ({"type": "function", "function": {"name": 1}}, "/function/name", "string"),
        ({"type": "functon"}, "/type", 'one of "search", "function" (did you mean "function"?)'),
        ("atuo", "", 'one of "none", "auto" (did you mean "auto"?)'),
        (5, "", "string or object"),
        ({}, "/type", "this required property"),
    ],
)
def test_a_union_tells_the_problems_of_the_branch_that_was_meant(value: Any, pointer: str, expected: str) -> None:
    problems = post(with_body({"anyOf": [TOOLS, {"type": "null"}]}), json.dumps(value)).problems
    assert [problem.pointer for problem in problems] == [pointer]
    assert problems[0].expected.replace(" or null", "") == expected


def test_a_value_that_several_alternatives_of_oneof_take_is_told_as_that() -> None:
    response = post(with_body({"oneOf": [{"type": "integer"}, {"minimum": 3}]}), 5)
    assert "exactly one" in response.problems[0].expected


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
    assert [post(service, {"any": value}).status for value in (None, 1, "a", {})] == [200] * 4


def test_what_3_0_says_otherwise_is_read_its_way() -> None:
    data = with_body({"$ref": "#/components/schemas/N", "type": "string"}).description.data
    number = {"type": "number", "minimum": 3, "exclusiveMinimum": True, "maximum": 9, "exclusiveMaximum": False}
    service = Service({**data, "openapi": "3.0.3", "components": {"schemas": {"N": number}}})
    assert [post(service, value).status for value in (3, 3.5, 9, 10)] == [400, 200, 200, 400]


def test_a_readonly_property_is_not_required_of_a_request() -> None:
    schema = {"properties": {"id": {"type": "string", "readOnly": True}}, "required": ["id", "name"]}
    assert found(post(with_body(schema), {})) == [("body", "/name")]


@pytest.mark.parametrize(
    "body",
    [
        b"{", b'{"a": 1, "a": 2}', b"NaN", b"[1e999]", b"\xff", b'\xef\xbb\xbf{}', b"{}{}", b"'a'",
        b"[" * 100_000 + b"]" * 100_000, b'{"a":' * 50_000 + b"1" + b"}" * 50_000, b"9" * 5_000,
    ],
)  # fmt: skip
def test_what_is_not_strict_json_is_400(body: bytes) -> None:
    response = post(with_body({}), body)
    assert response.status == 400
    assert response.problems[0].expected == "JSON"
    assert len(response.body) < 2_000


def test_nesting_that_json_allows_and_a_recursive_schema_cannot_check_is_400() -> None:
    data = with_body({"$ref": "#/components/schemas/Tree"}).description.data
    service = Service(
        {**data, "components": {"schemas": {"Tree": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}}}}
    )
    assert post(service, b"[" * 500 + b"]" * 500).status == 400
    assert post(service, b"[[[]]]").status == 200


def test_a_reference_that_leads_to_itself_does_not_hang() -> None:
    data = with_body({"$ref": "#/components/schemas/A"}).description.data
    service = Service({**data, "components": {"schemas": {"A": {"$ref": "#/components/schemas/A"}}}})
    assert post(service, {}).status == 400


@pytest.mark.parametrize(
    ("media_type", "status"),
    [
        ("application/json", 200),
        ("Application/JSON; charset=UTF-8", 200),
        ("text/plain", 415),
        ("", 415),
        ("application/json; charset=klingon", 415),
        ("application/json; charset=utf-16", 415),
        ("application/json; charset=\x00", 415),
        ("nonsense", 415),
    ],
)
def test_the_content_type_must_be_a_declared_one(media_type: str, status: int) -> None:
    assert post(with_body({"type": "object"}), "{}", media_type).status == status


def test_ranges_of_content_types_are_declared_types() -> None:
    assert post(with_body({"type": "object"}, "*/*"), "[]").status == 400
    assert post(with_body({"type": "object"}, "application/*"), "{}", "application/vnd.x+json").status == 200
    assert post(with_body({}, "text/*"), b"\xe9", "text/plain; charset=latin-1").status == 200
    assert post(with_body({}, "text/*"), b"\xe9", "text/plain").status == 400
    assert post(with_body({}, "application/octet-stream"), b"\xe9\x00", "application/octet-stream").status == 200


def test_a_missing_body_and_an_undeclared_one_are_told() -> None:
    assert found(post(with_body({}), b"")) == [("body", "")]
    service = described({"/things": {"post": operation()}})
    assert post(service, b"").status == 200
    assert found(post(service, "{}")) == [("body", "")]


FORM = {
    "type": "object",
    "properties": {
        "amount": {"type": "integer"},
        "live": {"type": "boolean"},
        "expand": {"type": "array", "items": {"type": "string"}},
        "card": {"type": "object", "properties": {"year": {"type": "integer"}}, "additionalProperties": False},
        "metadata": {"anyOf": [{"type": "object", "additionalProperties": {"type": "string"}}, {"enum": [""]}]},
    },
    "required": ["amount"],
    "additionalProperties": False,
}


def test_form_fields_are_read_by_style_and_judged_by_schema() -> None:
    encoding = {name: {"style": "deepObject", "explode": True} for name in ("card", "expand", "metadata")}
    service = with_body(FORM, "application/x-www-form-urlencoded", encoding=encoding)
    form = "application/x-www-form-urlencoded"
    right = "amount=5&live=true&expand[]=a&expand[]=b&card[year]=2030&metadata[k]=1"
    assert post(service, right, form).problems == ()
    assert post(service, "amount=5&expand[0]=a&metadata=", form).problems == ()
    wrong = post(service, "amount=x&live=2&card[yaer]=1&other=1", form)
    assert found(wrong) == [("body", "/amount"), ("body", "/live"), ("body", "/card/yaer"), ("body", "/other")]
    assert found(post(service, "", form)) == [("body", "/amount")]


def test_objects_and_arrays_of_a_form_without_encoding_are_json_and_repeated_names() -> None:
    service = with_body(FORM, "application/x-www-form-urlencoded")
    form = "application/x-www-form-urlencoded"
    assert post(service, 'amount=1&card={"year":2030}&expand=a&expand=b', form).problems == ()
    assert post(service, "amount=1&expand=a", form).problems == ()
    assert found(post(service, 'amount=1&card={"year":"x"}', form)) == [("body", "/card/year")]


def multipart(*parts: tuple[str, bytes]) -> bytes:
    head = b"--B\r\nContent-Disposition: form-data; name="
    return b"".join(head + name.encode() + b"\r\n\r\n" + content + b"\r\n" for name, content in parts) + b"--B--\r\n"


MULTIPART = "multipart/form-data; boundary=B"


def test_multipart_parts_are_judged_by_schema_and_files_are_taken_as_they_are() -> None:
    schema = {
        "type": "object",
        "properties": {
            "file": {"type": "string", "format": "binary"},
            "n": {"type": "integer"},
            "tags": {"type": "array", "items": {"type": "string"}},
            "options": {"type": "object", "properties": {"deep": {"type": "boolean"}}},
        },
        "required": ["file"],
    }
    service = with_body(schema, "multipart/form-data")
    options = ('"options"\r\nContent-Type: application/json', b'{"deep": true}')
    right = multipart(('"file"; filename="a.bin"', b"\xff\x00\r\n--b"), ('"n"', b"3"), ('"tags"', b"a"), options)
    assert post(service, right, MULTIPART).problems == ()
    wrong = multipart(('"n"', b"x"), ('"options"\r\nContent-Type: application/json', b'{"deep": 1}'))
    assert set(found(post(service, wrong, MULTIPART))) == {("body", "/n"), ("body", "/options/deep"), ("body", "/file")}


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"", "multipart/form-data; boundary=B"),
        (b"junk", "multipart/form-data; boundary=B"),
        (b"--B\r\n\r\nno name\r\n--B--", "multipart/form-data; boundary=B"),
        (b'--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', "multipart/form-data; boundary=B"),
        (b"x", "multipart/form-data"),
    ],
)
def test_a_broken_multipart_body_is_400(body: bytes, media_type: str) -> None:
    assert post(with_body({"type": "object"}, "multipart/form-data"), body, media_type).status == 400


def test_a_part_of_another_content_type_than_the_encoding_says_is_told() -> None:
    service = with_body(
        {"type": "object"}, "multipart/form-data", encoding={"icon": {"contentType": "image/png, image/*"}}
    )
    part = '"icon"; filename="a"\r\nContent-Type: {}'
    assert post(service, multipart((part.format("image/gif"), b"x")), MULTIPART).status == 200
    assert found(post(service, multipart((part.format("text/plain"), b"x")), MULTIPART)) == [("body", "/icon")]


def test_json_lines_are_judged_line_by_line() -> None:
    data = with_body({}, "application/jsonl").description.data
    content = {"application/jsonl": {"itemSchema": {"type": "integer"}}}
    data["paths"]["/things"]["post"]["requestBody"]["content"] = content
    assert post(Service(data), "1\n2\n", "application/jsonl").status == 200
    assert found(post(Service(data), '1\n"a"\n', "application/jsonl")) == [("body", "/1")]


# The description may be wrong


def test_keywords_that_cannot_be_used_are_noted_and_disable_nothing() -> None:
    schema = {
        "properties": {
            "a": {"type": "strin", "maxLength": 2},
            "b": {"pattern": "^\\p{L}+$", "minLength": 2},
            "c": {"required": True, "type": "integer"},
            "d": {"$ref": "#/components/schemas/Nowhere"},
            "e": {"minimum": "x"},
            "f": None,
        }
    }
    service = with_body(schema)
    response = post(service, {"a": "abc", "b": "x", "c": "y", "d": 1, "e": 2, "f": 3})
    assert {problem.pointer for problem in response.problems} == {"/a", "/b", "/c"}
    assert len(service.description.notes) >= 4


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


def test_what_was_received_is_kept() -> None:
    service = with_parameters(query("q", {}))
    send(service, "GET", "/things?q=1")
    send(service, "POST", "/nowhere", "{}")
    assert [(request.method, request.path, request.query) for request in service.requests] == [
        ("GET", "/things", "q=1"),
        ("POST", "/nowhere", ""),
    ]
