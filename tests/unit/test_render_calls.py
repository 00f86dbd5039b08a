"""Emitted operations: what their builders make of arguments."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from unit.calls import ARRAY, FIELDS, OBJECT, Generate, Json, body, generating, operation, parameter


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generate:
    return generating(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("style", "explode", "schema", "value", "path"),
    [
        ("simple", False, ARRAY, ["a", "b c"], "/x/a,b%20c/y"),
        ("simple", True, OBJECT, {"a": 1, "b": 2}, "/x/a=1,b=2/y"),
        ("label", False, ARRAY, ["a", "b"], "/x/.a,b/y"),
        ("label", True, ARRAY, ["a", "b"], "/x/.a.b/y"),
        ("matrix", False, ARRAY, ["a", "b"], "/x/;p=a,b/y"),
        ("matrix", True, ARRAY, ["a", "b"], "/x/;p=a;p=b/y"),
    ],
)
def test_path_parameters_are_written_in_their_style(
    api: Generate, style: str, explode: bool, schema: Json, value: Any, path: str
) -> None:
    described = operation(parameters=[parameter("p", "path", schema, style=style, explode=explode)])
    assert api({"/x/{p}/y": {"get": described}})._act(value).path == path


@pytest.mark.parametrize(
    ("more", "schema", "value", "query"),
    [
        ({}, ARRAY, ["a", "b"], ("p=a", "p=b")),
        ({"explode": False}, ARRAY, ["a", "b"], ("p=a,b",)),
        ({"style": "spaceDelimited", "explode": False}, ARRAY, ["a", "b"], ("p=a%20b",)),
        ({"style": "pipeDelimited", "explode": False}, ARRAY, ["a", "b"], ("p=a%7Cb",)),
        ({"style": "deepObject", "explode": True}, OBJECT, {"a": 1}, ("p%5Ba%5D=1",)),
        ({"allowReserved": True}, None, "a/b", ("p=a/b",)),
    ],
)
def test_query_parameters_are_written_in_their_style(
    api: Generate, more: Json, schema: Json | None, value: Any, query: tuple[str, ...]
) -> None:
    module = api({"/x": {"get": operation(parameters=[parameter("p", "query", schema, **more)])}})
    assert module._act(p=value).query == query
    assert module._act().query == ()


def test_a_query_parameter_of_json_content_is_json_text(api: Generate) -> None:
    described = {"name": "p", "in": "query", "content": {"application/json": {"schema": OBJECT}}}
    assert api({"/x": {"get": operation(parameters=[described])}})._act(p={"a": 1}).query == ("p=%7B%22a%22%3A1%7D",)


def test_headers_and_cookies_are_sent_when_given(api: Generate) -> None:
    parameters = [parameter("X-List", "header", ARRAY), parameter("X-Id", "header"), parameter("c", "cookie")]
    module = api({"/x": {"get": operation(parameters=parameters)}})
    call = module._act(x_list=["a", "b"], c="v")
    assert (dict(call.headers), call.cookies) == ({"X-List": "a,b"}, ("c=v",))
    assert (dict(module._act().headers), module._act().cookies) == ({}, ())


def test_a_constant_header_is_sent_always_and_is_no_argument(api: Generate) -> None:
    module = api({"/x": {"get": operation(parameters=[parameter("X-Version", "header", {"const": "v2"})])}})
    assert dict(module._act().headers) == {"X-Version": "v2"}
    assert "x_version" not in module._act.__annotations__


def test_a_query_in_the_path_joins_the_other_query(api: Generate) -> None:
    module = api({"/x?beta=true": {"get": operation(parameters=[parameter("p", "query")])}})
    call = module._act(p="a")
    assert (call.path, call.query) == ("/x", ("beta=true", "p=a"))


def test_the_properties_of_a_json_object_are_arguments(api: Generate) -> None:
    module = api({"/x": {"post": operation(**body("application/json", FIELDS))}})
    assert module._act(the_name="a").body.content(None) == b'{"the-name":"a","kind":"thing"}'
    assert module._act(the_name="a", size=None).body.content({"more": 1}) == (
        b'{"the-name":"a","kind":"thing","size":null,"more":1}'
    )
    with pytest.raises(TypeError, match="the_name"):
        module._act()


def test_a_body_that_is_no_object_is_one_argument(api: Generate) -> None:
    module = api({"/x": {"post": operation(**body("application/json", ARRAY))}})
    assert module._act(body=["a"]).body.content(None) == b'["a"]'


def test_an_optional_body_without_a_field_is_not_sent(api: Generate) -> None:
    schema: Json = {"type": "object", "properties": {"a": {"type": "integer"}}}
    module = api({"/x": {"post": operation(**body("application/json", schema, required=False))}})
    assert module._act().body.content(None) is None
    assert module._act(a=1).body.content(None) == b'{"a":1}'


def test_forms_and_multipart_bodies_are_spread_too(api: Generate) -> None:
    fields: Json = {
        "type": "object",
        "properties": {"a": {"type": "string"}, "f": {"type": "string", "format": "binary"}},
    }
    paths = {
        "/form": {"post": operation("form", **body("application/x-www-form-urlencoded", fields))},
        "/multipart": {"post": operation("parts", **body("multipart/form-data", fields))},
    }
    module = api(paths)
    assert module._form(a="x y").body.content(None) == b"a=x%20y"
    sent = module._parts(a="x", f=("n.txt", b"bytes")).body
    assert sent.media_type.startswith("multipart/form-data; boundary=")
    assert b'name="f"; filename="n.txt"' in sent.content(None)
    assert "File" in module.PartsArguments.__annotations__["f"].__forward_arg__


def test_text_and_binary_bodies_keep_their_media_type(api: Generate) -> None:
    paths = {
        "/text": {"post": operation("say", **body("text/csv", {"type": "string"}))},
        "/image": {"post": operation("show", **body("image/png", {}))},
        "/any": {"post": operation("store", **body("*/*", {}))},
    }
    module = api(paths)
    said, shown = module._say(body="a,b").body, module._show(body=b"\x89PNG").body
    assert (said.media_type, said.content(None)) == ("text/csv", b"a,b")
    assert (shown.media_type, shown.content(None)) == ("image/png", b"\x89PNG")
    assert "*" not in module._store(body=b"").body.media_type


def test_fields_of_a_form_are_written_as_their_encoding_says(api: Generate) -> None:
    schema = {"type": "object", "properties": {name: {} for name in ("deep", "flat", "spaced", "json", "odd", "plain")}}
    encoding = {
        "deep": {"style": "deepObject", "explode": True},
        "flat": {"explode": False},
        "spaced": {"style": "spaceDelimited"},
        "json": {"contentType": "application/json"},
        "odd": {"style": "matrix"},
        "unknown": {"style": "deepObject"},
    }
    media_type = {"schema": schema, "encoding": encoding}
    described = {"requestBody": {"content": {"application/x-www-form-urlencoded": media_type}}}
    sent = api({"/x": {"post": operation(**described)}})._act(
        deep={"a": [1]}, flat=[1, 2], spaced=["a", "b"], json=["a"], odd="o", plain={"p": 1}
    )
    shown = unquote(sent.body.content(None).decode())
    assert shown == 'deep[a][0]=1&flat=1,2&spaced=a b&json=["a"]&odd=o&plain={"p":1}'


@pytest.mark.parametrize(("more", "shared"), [({}, True), ({"free": {}}, False), ({"list": {"type": "array"}}, False)])
def test_a_style_of_all_fields_that_need_one_is_said_once(api: Generate, more: Json, shared: bool) -> None:
    name, thing = {"type": "string"}, {"type": "object", "properties": {"a": {"type": "string"}}}
    either = {"anyOf": [thing, name]}
    schema = {"type": "object", "properties": {"name": name, "thing": thing, "either": either, **more}}
    encoding = {field: {"style": "deepObject"} for field in ("thing", "either")}
    form = {"schema": schema, "encoding": encoding}
    described = {"requestBody": {"content": {"application/x-www-form-urlencoded": form}}}
    module = api({"/x": {"post": operation(**described)}})
    body = module._act(name="n", thing={"a": "b"}, either="e").body
    assert (body.style is not None, body.styles == {}) == (shared, shared)
    assert unquote(body.content(None).decode()) == "name=n&thing[a]=b&either=e"
    assert unquote(module._act(either={"a": "b"}).body.content({"x": [1]}).decode()).startswith("either[a]=b&x")


def test_parts_of_a_multipart_body_have_the_media_type_of_their_encoding(api: Generate) -> None:
    schema = {"type": "object", "properties": {name: {} for name in ("json", "image", "any", "bad")}}
    encoding = {
        "json": {"contentType": "application/json"},
        "image": {"contentType": "image/png, image/jpeg"},
        "any": {"contentType": "image/*"},
        "bad": {"contentType": "text/plain\r\nX-Injected: 1"},
    }
    described = {"requestBody": {"content": {"multipart/form-data": {"schema": schema, "encoding": encoding}}}}
    sent = api({"/x": {"post": operation(**described)}})._act(json="a", image=b"png", any=b"x", bad="text")
    content = sent.body.content(None)
    assert b'name="json"\r\nContent-Type: application/json\r\n\r\n"a"' in content
    assert b"Content-Type: image/png\r\n\r\npng" in content
    assert b"Content-Type: application/octet-stream\r\n\r\nx" in content
    assert b"X-Injected" not in content


def test_literal_parts_of_a_path_are_percent_encoded_and_a_fragment_is_not_sent(api: Generate) -> None:
    paths = ("/a b/{id}/\u00e9%20?x=\u00e9 &y#part", "/#Action=Get", '/a\\b/\u00e9 "c"')
    module = api(
        {
            paths[0]: {"get": operation(parameters=[parameter("id", "path")])},
            paths[1]: {"get": {**operation(), "operationId": "other"}},
            paths[2]: {"get": {**operation(), "operationId": "plain"}},
        }
    )
    call = module._act("1")
    assert (call.path, call.query) == ("/a%20b/1/%C3%A9%20", ("x=%C3%A9%20", "y"))
    assert module._other().path == "/"
    assert module._plain().path == "/a%5Cb/%C3%A9%20%22c%22"
