"""A description that attacks whoever generates from it: every place of text holds every payload."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

CANARY: Final = "pWned__canary"
"""The identifier maker never makes this name, so where it is a name in emitted code, text has become code. Called, it
leaves a file of that name behind."""
_CALL: Final = f"__import__('pathlib').Path('{CANARY}').touch()"

PAYLOADS: Final = (
    "",
    " ",
    "plain",
    f'"""\n{_CALL}\n"""',
    f"'''\n{_CALL}\n'''",
    f'"""\nimport os\nos.system("touch {CANARY}")\n"""',
    f'"); {_CALL}; ("',
    f"'); {_CALL}; ('",
    f"{{{_CALL}}}",
    f"' + {_CALL} + '",
    f"]]; {_CALL} #",
    f"x = {_CALL}",
    f"\n{_CALL}\n",
    f"\r{_CALL}\r",
    f"\x0c{_CALL}",
    f"\u2028{_CALL}\u2029\x85{_CALL}",
    f"# -*- coding: utf-7 -*-\n+ADs-{CANARY}()",
    "trailing backslash \\",
    '\\"""',
    "\\\\\\",
    "\\N{BULLET} \\x00 \\u0041 \\",
    'ends in quotes ""',
    '"starts with one',
    "{{ 7*7 }} {% raw %} {# #} {%- endblock -%}",
    "{% endraw %}{{ ''.__class__.__mro__ }}",
    "%s %(x)s {0} {x!r} ${HOME} `touch canary`",
    "nul \x00 bell \x07 escape \x1b[2J\x1b]0;title\x07 delete \x7f",
    "bidi \u202e right \u2066 left \u2069 \u200f \ufeff zero\u200bwidth",
    "../../../etc/passwd",
    "/etc/passwd",
    "C:\\Windows\\system32\\x",
    "file:///etc/passwd",
    "..",
    ".",
    "con",
    "NUL",
    "aux.py",
    "n" * 2_000,
    "/" * 300,
    "many words " * 200,
    *("class", "None", "lambda", "match", "type", "async", "print", "list", "str", "dict", "object", "super"),
    *("__init__", "__class__", "__slots__", "__dict__", "__post_init__", "__builtins__", "__name__", "_", "__"),
    *(
        "Client",
        "AsyncClient",
        "Call",
        "models",
        "_runtime",
        "_base",
        "_streams",
        "api",
        "UNSET",
        "Unset",
        "self",
        "cls",
        "extra",
    ),
    *("client", "options", "arguments", "raw", "found", "key", "holder", "decode", "Any", "Literal", "annotations"),
    "\u0441lient",  # a Cyrillic letter
    "\ufb01eld \u212a \U0001d41a",  # what NFKC makes other letters of
    "emoji \U0001f600 \U0001f468\u200d\U0001f469",
    "\u4e2d\u6587 \u0627\u0644 \u0301",
    "\u0301",  # a mark that combines with a letter, of which there is none
    "\u20dd\ufe0f",
    "0day",
    "-1",
    "+1",
    "!!!",
    f"```\n<script>{CANARY}()</script>\n```",
    f"~~~python\n{_CALL}\n~~~",
    "<img src=x onerror=alert(1)> [x](javascript:alert(1)) <!-- -->",
    "# heading\n\n---\n\n> quote\n\n```python\n" + _CALL,
    "a | b `code` *bold* _it_",
)


def description() -> dict[str, Any]:
    """An OpenAPI 3.1 description with every payload in every place that may hold it."""
    tagged = list(enumerate(PAYLOADS))
    schemas = {_key(payload, number): _schema(payload, number) for number, payload in tagged}
    schemas["Pet"] = {"oneOf": [{"$ref": _ref(payload, number)} for number, payload in tagged[:6]]}
    return {
        "openapi": "3.1.0",
        "info": head("".join(PAYLOADS[2:30])),
        "tags": [{"name": payload, "description": payload} for _, payload in tagged],
        "servers": [_server(payload) for _, payload in tagged],
        "paths": {f"/{number}/{_segment(payload)}/{{id}}": _item(payload, number) for number, payload in tagged},
        "webhooks": {_key(payload, number): _hook(payload, number) for number, payload in tagged},
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                _key(payload, number): {"type": "apiKey", "in": "header", "name": payload, "description": payload}
                for number, payload in tagged
            },
        },
        "x-payload": list(PAYLOADS),
    }


def head(payload: str) -> dict[str, Any]:
    """``info`` with the payload in each of its texts."""
    return {
        "title": payload,
        "version": payload,
        "summary": payload,
        "description": payload,
        "termsOfService": payload,
        "contact": {"name": payload, "url": payload, "email": payload},
        "license": {"name": payload, "identifier": payload},
    }


def small(payload: str) -> dict[str, Any]:
    """A description in which one payload stands in the places that there is only one of, and in each of the others."""
    return {
        "openapi": "3.1.0",
        "info": head(payload),
        "tags": [{"name": payload, "description": payload}],
        "servers": [_server(payload)],
        "paths": {f"/{_segment(payload)}/{{id}}": _item(payload, 0)},
        "webhooks": {_key(payload, 0): _hook(payload, 0)},
        "components": {
            "schemas": {_key(payload, 0): _schema(payload, 0)},
            "securitySchemes": {_key(payload, 0): {"type": "http", "scheme": "bearer", "description": payload}},
        },
    }


def _key(payload: str, number: int) -> str:
    """A key of its own: most payloads as they are."""
    return payload or f"empty{number}"


def _segment(payload: str) -> str:
    """A payload for a path, in which braces have a meaning."""
    return payload.replace("{", "(").replace("}", ")")


def _ref(payload: str, number: int) -> str:
    return f"#/components/schemas/{_token(_key(payload, number))}"


def _server(payload: str) -> dict[str, Any]:
    return {
        "url": f"https://{{host}}.example.com/{payload}",
        "description": payload,
        "x-name": payload,
        "variables": {"host": {"default": payload, "description": payload, "enum": [payload]}},
    }


def _item(payload: str, number: int) -> dict[str, Any]:
    """A path item with an operation that sends and receives JSON, and one that sends a form."""
    common = {"tags": [payload], "summary": payload, "description": payload, "x-extension": {payload: payload}}
    parameters = [
        _parameter(payload, place, style)
        for place, style in (("query", "form"), ("header", "simple"), ("cookie", "form"))
    ]
    return {
        "summary": payload,
        "description": payload,
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
        "post": {
            **common,
            "operationId": f"{payload}" if payload.strip() else f"{payload}{number}",
            "parameters": parameters,
            "requestBody": _body(payload, number, "application/json"),
            "responses": _responses(payload, number),
            "security": [{_key(payload, number): []}],
            "callbacks": {_key(payload, number): {_key(payload, number): _hook(payload, number)}},
        },
        "put": {
            **common,
            "operationId": f"{payload} put {number}",
            "servers": [_server(f"{payload}{number}"), {"url": payload}],
            "requestBody": _body(
                payload, number, ("multipart/form-data", "application/x-www-form-urlencoded")[number % 2]
            ),
            "responses": {"200": {"description": payload, "content": {f"text/{payload or 'plain'}": {}}}},
        },
    }


def _hook(payload: str, number: int) -> dict[str, Any]:
    """A path item of a request that the server makes."""
    tag = {"type": {"const": f"{number}{payload}"}}
    schema = {"title": payload, "type": "object", "required": ["type"], "properties": tag}
    body = {"description": payload, "content": {"application/json": {"schema": schema}}}
    return {"post": {"summary": payload, "operationId": payload, "requestBody": body, "responses": {}}}


def _parameter(payload: str, place: str, style: str) -> dict[str, Any]:
    schema = {"type": "string", "enum": [payload, "other"], "default": payload, "description": payload}
    return {
        "name": payload or "empty",
        "in": place,
        "style": style,
        "description": payload,
        "required": place == "query",
        "schema": schema,
        "example": payload,
    }


def _body(payload: str, number: int, media_type: str) -> dict[str, Any]:
    content: dict[str, Any] = {"schema": {"$ref": _ref(payload, number)}, "example": {payload: payload}}
    if media_type != "application/json":
        headers = {payload: {"schema": {"const": payload}}}
        content["encoding"] = {payload: {"contentType": payload, "style": "form", "headers": headers}}
    others = {f"image/{payload or 'png'}": {}, f"text/{payload or 'csv'}": {}, f"{payload or 'x'}/xml": {}}
    return {"description": payload, "required": True, "content": {media_type: content, **others}}


def _responses(payload: str, number: int) -> dict[str, Any]:
    schema = {"$ref": _ref(payload, number)}
    return {
        "200": {
            "description": payload,
            "headers": {payload: {"description": payload, "schema": {"enum": [payload, f"{payload},"]}}},
            "content": {
                "application/json": {"schema": schema, "examples": {payload: {"value": payload}}},
                "text/event-stream": {"schema": schema},
                f"image/{payload or 'png'}": {},
            },
            "links": {payload: {"operationId": payload, "description": payload, "parameters": {payload: payload}}},
        },
        "400": {"description": payload, "content": {f"application/{payload or 'x'}+json": {"schema": schema}}},
    }


def _schema(payload: str, number: int) -> dict[str, Any]:
    """An object with a property of each kind, all named after the payload."""
    tag = payload or "tag"
    member = {"type": "object", "title": payload, "required": [tag]}
    members = [{**member, "properties": {tag: {"const": each}}} for each in (payload, f"{payload}2")]
    return {
        "type": "object",
        "title": payload,
        "description": payload,
        "required": [payload, f"{payload}3"],
        "properties": {
            payload: {
                "type": "string",
                "description": payload,
                "default": payload,
                "pattern": payload,
                "format": payload,
            },
            f"{payload}2": {"enum": [payload, f"{payload} 2"], "description": payload},
            f"{payload}3": {"const": payload, "description": payload},
            f"{payload}4": {"type": "object", "title": payload, "properties": {payload: {"enum": [payload, 1]}}},
            f"{payload}5": {"type": "array", "items": {"type": "string", "default": payload}, "default": [payload]},
            f"{payload}6": {
                "oneOf": members,
                "discriminator": {
                    "propertyName": tag,
                    "mapping": {payload: f"{_ref(payload, number)}/properties/{_token(payload)}4"},
                },
            },
            f"{payload}7": {"type": "object", "additionalProperties": {"$ref": _ref(payload, number)}},
            f"{payload}8": {"oneOf": members},
            "stream": {"type": "boolean", "description": payload},
        },
        "examples": [{payload: payload}],
        "x-extension": payload,
    }


def _token(key: str) -> str:
    """A key as a part of a reference."""
    return quote(key.replace("~", "~0").replace("/", "~1"), safe="~")
