"""A mock of one operation that answers in a given way, and what it answers."""

from __future__ import annotations

from typing import Any

from clientwright.mock import Request, Response, Service


def answering(responses: dict[str, Any], path: str = "/things", method: str = "get", **more: Any) -> Service:
    operation = {"operationId": "op", "responses": responses, **more.pop("operation", {})}
    return Service({"openapi": "3.2.0", "info": {"title": "T"}, "paths": {path: {method: operation}}, **more})


def of_json(schema: Any = True, **media: Any) -> dict[str, Any]:
    return {"200": {"content": {"application/json": {"schema": schema, **media}}}}


def get(service: Service, target: str = "/things", **headers: str) -> Response:
    named = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return service.respond(Request.of("GET", target, named))
