"""What stands where in an OpenAPI document: one table, for finding schemas and for checking types.

A *kind* is one of the specification's objects ("operation", "schema"). For each kind the table says which keywords it
has, which JSON types their values may have, and which kind of object stands there. The versions 3.0, 3.1 and 3.2 are
one table: what only one of them allows is allowed, because real documents mix them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from msgspec import Struct

from clientwright.source.node import Json
from clientwright.source.text import escape

Shape = Literal["value", "one", "list", "map"]


class Keyword(Struct, frozen=True):
    """What a keyword's value may be: JSON types; the kind of object in it, alone, in a list or in a map."""

    types: tuple[str, ...]
    kind: str = ""
    shape: Shape = "value"


class Place(Struct, frozen=True):
    """An object of the description: its kind, and the pointer and value of it."""

    kind: str
    pointer: str
    value: dict[str, Json]


def _value(*types: str) -> Keyword:
    return Keyword(types)


def _one(kind: str, *others: str) -> Keyword:
    return Keyword(("object", *others), kind, "one")


def _list(kind: str, *others: str) -> Keyword:
    return Keyword(("array", *others), kind, "list")


def _map(kind: str) -> Keyword:
    return Keyword(("object",), kind, "map")


_TEXT = _value("string")
_FLAG = _value("boolean")
_PROSE = _value("string")
_COUNT = _value("integer")
_LIMIT = _value("number", "integer")
_OBJECT = _value("object")
_SCHEMA = _one("schema", "boolean")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_VALUES: Mapping[str, Keyword] = {
    "schema": _SCHEMA,
    "examples": Keyword(("object", "array"), "example", "map"),
    "content": _map("media type"),
    "style": _TEXT,
    "explode": _FLAG,
    "allowReserved": _FLAG,
    "required": _FLAG,
    "deprecated": _value("boolean"),
    "allowEmptyValue": _value("boolean"),
    "description": _PROSE,
}

GRAMMAR: Final[Mapping[str, Mapping[str, Keyword]]] = {
    "openapi": {
        "openapi": _TEXT,
        "$self": _PROSE,
        "info": _one("info"),
        "jsonSchemaDialect": _PROSE,
        "servers": _list("server"),
        "paths": _one("paths"),
        "webhooks": _map("path item"),
        "x-webhooks": _map("path item"),
        "components": _one("components"),
        "security": _list("security requirement"),
        "tags": _list("tag"),
        "externalDocs": _OBJECT,
    },
    "info": {
        "title": _TEXT,
        "summary": _PROSE,
        "description": _PROSE,
        "termsOfService": _PROSE,
        "contact": _OBJECT,
        "license": _OBJECT,
        "version": _TEXT,
    },
    "server": {"url": _TEXT, "name": _TEXT, "description": _PROSE, "variables": _map("server variable")},
    "server variable": {"enum": _value("array"), "default": _TEXT, "description": _PROSE},
    "components": {
        "schemas": Keyword(("object",), "schema", "map"),
        "responses": _map("response"),
        "parameters": _map("parameter"),
        "examples": _map("example"),
        "requestBodies": _map("request body"),
        "headers": _map("header"),
        "securitySchemes": _map("security scheme"),
        "links": _map("link"),
        "callbacks": _map("callback"),
        "pathItems": _map("path item"),
        "mediaTypes": _map("media type"),
    },
    "paths": {"*": _one("path item")},
    "path item": {
        "$ref": _TEXT,
        "summary": _PROSE,
        "description": _PROSE,
        **dict.fromkeys(_METHODS, _one("operation")),
        "additionalOperations": _map("operation"),
        "servers": _list("server"),
        "parameters": _list("parameter"),
    },
    "operation": {
        "tags": _value("array"),
        "summary": _PROSE,
        "description": _PROSE,
        "externalDocs": _OBJECT,
        "operationId": _TEXT,
        "parameters": _list("parameter"),
        "requestBody": _one("request body"),
        "responses": _one("responses"),
        "callbacks": _map("callback"),
        "deprecated": _value("boolean"),
        "security": _list("security requirement"),
        "servers": _list("server"),
    },
    "security requirement": {"*": _value("array")},
    "parameter": {"$ref": _TEXT, "name": _TEXT, "in": _TEXT, **_VALUES},
    "header": {"$ref": _TEXT, **_VALUES},
    "request body": {"$ref": _TEXT, "description": _PROSE, "content": _map("media type"), "required": _FLAG},
    "media type": {
        "$ref": _TEXT,
        "schema": _SCHEMA,
        "itemSchema": _SCHEMA,
        "examples": Keyword(("object", "array"), "example", "map"),
        "encoding": _map("encoding"),
        "prefixEncoding": _list("encoding"),
        "itemEncoding": _one("encoding"),
    },
    "example": {"$ref": _TEXT, "summary": _PROSE, "description": _PROSE, "externalValue": _PROSE},
    "encoding": {
        "contentType": _TEXT,
        "headers": _map("header"),
        "style": _TEXT,
        "explode": _FLAG,
        "allowReserved": _FLAG,
        "encoding": _map("encoding"),
        "prefixEncoding": _list("encoding"),
        "itemEncoding": _one("encoding"),
    },
    "responses": {"*": _one("response")},
    "response": {
        "$ref": _TEXT,
        "summary": _PROSE,
        "description": _PROSE,
        "headers": _map("header"),
        "content": _map("media type"),
        "links": _map("link"),
    },
    "link": {
        "$ref": _TEXT,
        "operationRef": _PROSE,
        "operationId": _PROSE,
        "parameters": _OBJECT,
        "description": _PROSE,
        "server": _one("server"),
    },
    "callback": {"$ref": _TEXT, "*": _one("path item")},
    "tag": {
        "name": _TEXT,
        "summary": _PROSE,
        "description": _PROSE,
        "externalDocs": _OBJECT,
        "parent": _PROSE,
        "kind": _PROSE,
    },
    "schema": {
        "$ref": _TEXT,
        "$id": _value("string"),
        "$schema": _value("string"),
        "$anchor": _value("string"),
        "$dynamicAnchor": _value("string"),
        "$dynamicRef": _TEXT,
        "$comment": _PROSE,
        "$defs": _map("schema"),
        "definitions": _map("schema"),
        "type": _value("string", "array"),
        "enum": _value("array"),
        "multipleOf": _LIMIT,
        "maximum": _LIMIT,
        "exclusiveMaximum": _value("number", "integer", "boolean"),
        "minimum": _LIMIT,
        "exclusiveMinimum": _value("number", "integer", "boolean"),
        "maxLength": _COUNT,
        "minLength": _COUNT,
        "pattern": _PROSE,
        "maxItems": _COUNT,
        "minItems": _COUNT,
        "uniqueItems": _value("boolean"),
        "maxContains": _COUNT,
        "minContains": _COUNT,
        "maxProperties": _COUNT,
        "minProperties": _COUNT,
        "required": _value("array"),
        "dependentRequired": _OBJECT,
        "allOf": _list("schema"),
        "anyOf": _list("schema"),
        "oneOf": _list("schema"),
        "not": _SCHEMA,
        "if": _SCHEMA,
        "then": _SCHEMA,
        "else": _SCHEMA,
        "dependentSchemas": _map("schema"),
        "prefixItems": _list("schema"),
        "items": Keyword(("object", "boolean"), "schema", "one"),
        "additionalItems": _SCHEMA,
        "contains": _SCHEMA,
        "properties": _map("schema"),
        "patternProperties": _map("schema"),
        "additionalProperties": _SCHEMA,
        "propertyNames": _SCHEMA,
        "unevaluatedItems": _SCHEMA,
        "unevaluatedProperties": _SCHEMA,
        "format": _value("string"),
        "contentEncoding": _value("string"),
        "contentMediaType": _value("string"),
        "contentSchema": _SCHEMA,
        "title": _PROSE,
        "description": _PROSE,
        "examples": _value("array", "object"),
        "deprecated": _value("boolean"),
        "readOnly": _value("boolean"),
        "writeOnly": _value("boolean"),
        "nullable": _value("boolean"),
        "discriminator": _one("discriminator"),
        "xml": _OBJECT,
        "externalDocs": _OBJECT,
    },
    "discriminator": {"propertyName": _TEXT, "mapping": _value("object"), "defaultMapping": _TEXT},
    "security scheme": {
        "$ref": _TEXT,
        "type": _TEXT,
        "description": _PROSE,
        "name": _TEXT,
        "in": _TEXT,
        "scheme": _TEXT,
        "bearerFormat": _PROSE,
        "flows": _OBJECT,
        "openIdConnectUrl": _value("string"),
        "oauth2MetadataUrl": _value("string"),
        "deprecated": _value("boolean"),
    },
}

PATTERNED: Final = frozenset(("paths", "responses", "callback", "security requirement"))
"""Kinds whose keys are data. An ``x-`` key of theirs is an extension all the same; in a plain map it is a name."""

REFERABLE: Final = frozenset(kind for kind, rules in GRAMMAR.items() if "$ref" in rules)
"""Kinds of which OpenAPI says that a reference may stand in their place."""

_HOLDING: Final = {
    kind: {key: rule for key, rule in rules.items() if rule.kind}
    for kind, rules in GRAMMAR.items()
    if kind not in PATTERNED
}
"""The keywords in which there are objects, of the kinds whose keys are no data."""

MAP: Final = " map"
LIST: Final = " list"
"""Ends of the kinds of what holds several objects. They are met only where a ``$ref`` stands in place of the whole."""


def keyword(kind: str, key: str) -> Keyword | None:
    """What the table says of a key in an object of a kind; None for extensions and for keys it does not know."""
    rules = GRAMMAR.get(kind)
    if rules is None:  # A map of some kind.
        return _one(kind.removesuffix(MAP))
    found = rules.get(key)
    if found is None and kind in PATTERNED and not key.startswith("x-"):
        return rules["*"]
    return found


def places(kind: str, pointer: str, value: Json) -> Iterator[Place]:
    """The object at a pointer and every object of the description below it, in document order.

    References are not followed. Beside ``$ref`` a schema and a path item have other keywords, other kinds do not.
    """
    stack: list[tuple[str, str, Json]] = [(kind, pointer, value)]
    while stack:
        kind, pointer, value = stack.pop()
        if isinstance(value, list) and kind.endswith(LIST):
            stack.extend((kind.removesuffix(LIST), f"{pointer}/{at}", value[at]) for at in reversed(range(len(value))))
        if not isinstance(value, dict):
            continue
        yield Place(kind, pointer, value)
        below = [
            (inner, "".join([pointer, *(f"/{escape(str(part))}" for part in path)]), held)
            for inner, path, held in children(kind, value)
        ]
        below.reverse()
        stack.extend(below)


def children(kind: str, value: dict[str, Json]) -> Iterator[tuple[str, tuple[str | int, ...], Json]]:
    """The objects that an object holds directly: kind, the keys and indices that lead there, and value."""
    if kind not in ("schema", "path item") and isinstance(value.get("$ref"), str):
        return
    known = _HOLDING.get(kind)
    for key, held in value.items():
        rule = keyword(kind, key) if known is None else known.get(key)
        if rule is None or not rule.kind:
            continue
        if rule.shape == "one" and isinstance(held, list) and key == "items":
            for index, item in enumerate(held):  # As in JSON Schema before 2020-12.
                yield rule.kind, (key, index), item
        elif rule.shape == "one":
            yield rule.kind, (key,), held
        elif isinstance(held, dict) and isinstance(held.get("$ref"), str):
            yield rule.kind + (MAP if rule.shape == "map" else LIST), (key,), held
        elif rule.shape == "list" and isinstance(held, list):
            for index, item in enumerate(held):
                yield rule.kind, (key, index), item
        elif rule.shape == "map" and isinstance(held, dict):
            for name, member in held.items():
                yield rule.kind, (key, name), member
