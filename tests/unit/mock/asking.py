"""Small descriptions, requests to a mock of them, and what it has against a request."""

from __future__ import annotations

import json
from typing import Any

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
