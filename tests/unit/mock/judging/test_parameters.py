"""What the mock takes and what it refuses of parameters, wherever they stand."""

from __future__ import annotations

from typing import Any

import pytest
from unit.mock.asking import described, found, operation, query, send, with_parameters

NUMBERS = {"type": "array", "items": {"type": "integer"}, "const": [1, 2]}
WORDS = {"type": "array", "items": {"type": "string"}, "const": ["a,b", "c"]}
RANGE = {"type": "object", "properties": {"gt": {"type": "integer"}, "in": NUMBERS}}


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
        ({"name": "q", "in": "query", "content": {"application/json": {"schema": NUMBERS}}}, "q=%5B1,2%5D"),
        (query("q", NUMBERS, style="spaceDelimited", explode=True), "q=1&q=2"),
        (query("q", {"properties": {"a": {"const": 1}}}, style="pipeDelimited", explode=True), "a=1"),
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


@pytest.mark.parametrize(
    ("schema", "missing"),
    [
        ({"type": ["string", "null"]}, []),
        ({"enum": [None]}, []),
        ({"type": "array", "items": {}}, []),
        ({"type": "object", "properties": {"a": {}}}, []),
        ({"type": "array", "items": {}, "minItems": 1}, [("query", "/q")]),
        ({"type": "object", "properties": {"a": {}}, "required": ["a"]}, [("query", "/q")]),
        ({"type": "string"}, [("query", "/q")]),
    ],
)
def test_a_required_parameter_whose_value_may_be_undefined_need_not_be_there(schema: Any, missing: list[Any]) -> None:
    """RFC 6570, 2.3: null, and what has no members, is not written."""
    assert found(send(with_parameters(query("q", schema, required=True)), "GET", "/things")) == missing


def test_a_whole_query_that_is_a_form_is_read_field_by_field() -> None:
    schema = {"properties": {"n": NUMBERS, "csv": NUMBERS, "o": RANGE}}
    media = {"schema": schema, "encoding": {"csv": {"explode": False}}}
    whole = {"name": "w", "in": "querystring", "content": {"application/x-www-form-urlencoded": media}}
    service = with_parameters(whole)
    assert send(service, "GET", "/things?n=1&n=2&csv=1,2&o=%7B%22gt%22:1%7D").problems == ()
    wrong = found(send(service, "GET", "/things?n=1&csv=1,x"))
    assert {("query", "/w/n"), ("query", "/w/csv/1")} <= set(wrong)


def cookie(name: str, schema: Any, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "cookie", "schema": schema, **more}


@pytest.mark.parametrize(
    ("parameter", "jar"),
    [
        (cookie("c", NUMBERS), "c=1; c=2"),
        (cookie("c", NUMBERS, explode=False), "c=1,2"),
        (cookie("c", WORDS, explode=False), "c=a%2Cb,c"),
        (cookie("c", {"properties": {"a": {"const": 1}}}), "x=y; a=1"),
        (cookie("c", {"const": "a+b c"}), "c=a+b%20c"),
        (cookie("c", {"const": "a%20b"}, style="cookie"), "c=a%20b"),
        (cookie("c", NUMBERS, style="cookie"), "c=1; c=2"),
        (cookie("c", RANGE, style="cookie", explode=False), "c=gt,1"),
        ({"name": "c", "in": "cookie", "content": {"application/json": {"schema": RANGE}}}, "c=%7B%22gt%22:1%7D"),
    ],
)
def test_cookies_are_read_by_style_and_by_type(parameter: dict[str, Any], jar: str) -> None:
    assert send(with_parameters(parameter), "GET", "/things", cookie=jar).problems == ()


def test_a_cookie_with_a_key_is_no_member_of_a_map() -> None:
    schemes = {"sid": {"type": "apiKey", "in": "cookie", "name": "SID"}}
    free = cookie("c", {"type": "object", "additionalProperties": {"type": "integer"}})
    declared = operation(parameters=[free, cookie("theme", {"type": "string"})], security=[{"sid": []}])
    service = described({"/things": {"get": declared}}, components={"securitySchemes": schemes})
    assert send(service, "GET", "/things", cookie="SID=k; theme=dark; a=1").problems == ()
    assert found(send(service, "GET", "/things", cookie="SID=k; a=x")) == [("cookie", "/c/a")]


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
