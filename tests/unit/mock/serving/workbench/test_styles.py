"""Parameters written in every style are read again as what they were."""

from __future__ import annotations

from typing import Any

import pytest

from clientwright.mock import Request, Service
from clientwright.mock.serving.workbench.composing import Filled

HARD = "a,b.c;d=e&f|g h%/+?#é"
CASES: list[tuple[str, str, bool, Any]] = [
    (place, style, explode, value)
    for place, styles in (
        ("path", ("simple", "label", "matrix")),
        ("query", ("form",)),
        ("header", ("simple",)),
        ("cookie", ("form",)),
    )
    for style in styles
    for explode in (True, False)
    for value in (["x", "y"], {"role": "admin", "name": "z"}, 7)
]
CASES += [("query", style, False, ["x", "y"]) for style in ("spaceDelimited", "pipeDelimited")]
CASES += [("query", "deepObject", True, {"role": "admin"})]
CASES += [("path", style, False, HARD) for style in ("simple", "label", "matrix")]
CASES += [("query", "form", True, [HARD, "&"]), ("query", "form", False, [HARD, ","]), ("cookie", "form", False, HARD)]


@pytest.mark.parametrize(("place", "style", "explode", "value"), CASES)
def test_what_is_written_is_what_is_read(place: str, style: str, explode: bool, value: Any) -> None:
    kind = {"list": "array", "dict": "object", "int": "integer", "str": "string"}[type(value).__name__]
    text = {"type": "string"}
    schema: dict[str, Any] = {"type": kind, "items": text} if kind == "array" else {"type": kind}
    if kind == "object":
        schema["properties"] = dict.fromkeys(value, text)
    parameter = {"name": "it", "in": place, "required": True, "style": style, "explode": explode, "schema": schema}
    template = "/things/{it}" if place == "path" else "/things"
    operation = {"operationId": "get", "parameters": [parameter], "responses": {"204": {"description": ""}}}
    service = Service({"openapi": "3.1.0", "info": {"title": "T"}, "paths": {template: {"get": operation}}})
    given = {"parameters": [{"in": place, "name": "it", "value": value}]}
    request = Filled(service.router.operations[0], given).request(service.description)
    examined = service.examine(request)
    assert examined.problems == []
    read = {"path": examined.path, "query": examined.query, "header": examined.headers, "cookie": examined.cookies}
    assert read[place]["it"] == value


BODY: dict[str, Any] = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}},
}
FILE: dict[str, Any] = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}


@pytest.mark.parametrize(
    ("media_type", "schema", "body"),
    [
        ("application/json", BODY, {"name": HARD, "tags": ["a", "b"]}),
        ("application/x-www-form-urlencoded", BODY, {"name": HARD, "tags": ["a", "b"]}),
        ("multipart/form-data", BODY, {"name": HARD, "tags": ["a", "b"]}),
        ("multipart/form-data", FILE, {"file": {"filename": 'a"\r\n.txt', "content": "text"}}),
        ("text/plain", {"type": "string"}, HARD),
        ("application/jsonl", {"type": "array", "items": {"type": "integer"}}, [1, 2]),
    ],
)
def test_a_body_fits_whatever_its_media_type(media_type: str, schema: dict[str, Any], body: Any) -> None:
    operation = {"operationId": "put", "requestBody": {"content": {media_type: {"schema": schema}}}, "responses": {}}
    service = Service({"openapi": "3.2.0", "info": {"title": "T"}, "paths": {"/things": {"put": operation}}})
    request = Filled(service.router.operations[0], {"body": body}).request(service.description)
    assert service.examine(request).problems == []


@pytest.mark.parametrize(
    ("scheme", "name", "value"),
    [
        ({"type": "http", "scheme": "bearer"}, "authorization", "Bearer k:y"),
        ({"type": "http", "scheme": "basic"}, "authorization", "Basic azp5"),
        ({"type": "oauth2", "flows": {}}, "authorization", "Bearer k:y"),
        ({"type": "apiKey", "in": "header", "name": "X-Key"}, "x-key", "k:y"),
        ({"type": "apiKey", "in": "cookie", "name": "session"}, "cookie", "session=k:y"),
        ({"type": "apiKey", "in": "query", "name": "a&b"}, "", "a%26b=k%3Ay"),
    ],
)
def test_a_key_is_put_where_it_is_asked_for(scheme: dict[str, Any], name: str, value: str) -> None:
    operation = {"operationId": "get", "security": [{"it": []}], "responses": {"204": {"description": ""}}}
    data = {
        "openapi": "3.1.0",
        "info": {"title": "T"},
        "components": {"securitySchemes": {"it": scheme}},
        "paths": {"/things": {"get": operation}},
    }
    service = Service(data)
    request: Request = Filled(service.router.operations[0], {"credential": "k:y"}).request(service.description)
    assert (request.header(name) if name else request.query) == value
    assert service.respond(request).status == 204
