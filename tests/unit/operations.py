"""Operations of small descriptions."""

from __future__ import annotations

import io

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api, Operation
from clientwright.ir.types import (
    ModelRef,
    PrimitiveType,
)
from clientwright.source import read

STRING = PrimitiveType(kind="string")
A = ModelRef(id="#/components/schemas/A")
COMPONENTS = """
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    token: {type: http, scheme: Bearer}
    login: {type: http, scheme: basic}
  schemas:
    A: {type: object, properties: {stream: {type: [boolean, 'null']}, name: {type: string}}}
    B: {type: object, properties: {b: {type: string}}}
"""
EVENT = """
    Event:
      oneOf:
        - type: object
          required: [event, data]
          properties:
            event: {const: said}
            data: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/B'}}
        - type: object
          x-clientwright-terminator: true
          required: [event]
          properties: {event: {const: done}, data: {const: '[DONE]'}}
"""


def api_of(text: str, config: Config | None = None, version: str = "3.2.0") -> tuple[Api, Diagnostics]:
    """The API of everything beside ``info`` and, unless it has its own, the components, and what is said of it."""
    components = "" if "components:" in text else COMPONENTS
    whole = f'openapi: {version}\ninfo: {{title: T, version: "1"}}\n{text}\n{components}'
    whole += EVENT if "schemas/Event" in text else ""
    found = Diagnostics()
    document = read("-", diagnostics=found, stdin=io.StringIO(whole))
    assert document is not None
    return build(document, config or Config()), found


def operation(text: str, path: str = "/things", version: str = "3.2.0") -> Operation:
    """The operation of a path with a single one."""
    return api_of(f"paths: {{'{path}': {text}}}", version=version)[0].operations[0]


def json_of(schema: str) -> str:
    """A JSON ``content`` of a schema."""
    return f"{{content: {{application/json: {{schema: {schema}}}}}}}"


OK = json_of("{$ref: '#/components/schemas/A'}")
