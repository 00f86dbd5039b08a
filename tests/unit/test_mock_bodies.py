"""What the mock takes and what it refuses of bodies, and of descriptions that are wrong themselves."""

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
    values: list[Any] = [None, 1, "a", {}]
    assert [post(service, {"any": value}).status for value in values] == [200] * 4


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
            "g": {"enum": []},
        }
    }
    service = with_body(schema)
    response = post(service, {"a": "abc", "b": "x", "c": "y", "d": 1, "e": 2, "f": 3, "g": 4})
    assert {problem.pointer for problem in response.problems} == {"/a", "/b", "/c", "/g"}
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
