"""Descriptions that are made to exhaust whoever reads them."""

from __future__ import annotations

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"


def bomb() -> str:
    """Nine levels of aliases that stand for a thousand million words."""
    lines = ["x-a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    return "\n".join([*lines, *(f"x-a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10))])


LARGE = {
    "alias bomb": HEAD + bomb(),
    "schema bomb": HEAD + bomb() + "\ncomponents: {schemas: {A: {enum: *a9}}}",
    "cyclic alias": HEAD + "components: &c {schemas: {A: {x-me: *c}}}",
    "cyclic list": HEAD + "tags: &t [*t]",
    "deep lists": HEAD + "x-deep: " + "[" * 2_000 + "]" * 2_000,
    "deep schemas": HEAD + "components: {schemas: {A: " + "{items: " * 2_000 + "{}" + "}" * 2_002,
    "deep blocks": HEAD + "x:\n" + "".join(" " * n + "a:\n" for n in range(1, 2_001)),
    "deep json": '{"openapi": "3.1.0", "x": ' + '{"a": [' * 1_000 + "]}" * 1_000 + "}",
    "unclosed": HEAD + "x: " + "[" * 100_000,
    "long reference": HEAD + f"components: {{schemas: {{A: {{$ref: '#/{'a/' * 100_000}'}}}}}}",
    "number without end": HEAD + "x: " + "9" * 100_000,
    "numbers beyond all bounds": HEAD
    + "components: {schemas: {A: {type: number, minimum: 1e999, maximum: -1e999, multipleOf: 1e-999, "
    + "default: 123456789012345678901234567890, enum: [1e400, -0.0], maxLength: 1e30, minItems: -1}}}",
}


CHAINS = {
    "references": "{{$ref: '#/components/schemas/A{}'}}",
    "parts": "{{allOf: [{{$ref: '#/components/schemas/A{}'}}], properties: {{a: {{type: string}}}}}}",
    "items": "{{type: array, items: {{$ref: '#/components/schemas/A{}'}}}}",
    "maps": "{{type: object, additionalProperties: {{$ref: '#/components/schemas/A{}'}}}}",
    "members": "{{oneOf: [{{$ref: '#/components/schemas/A{}'}}, {{type: string}}]}}",
    "properties": "{{type: object, properties: {{a: {{$ref: '#/components/schemas/A{}'}}}}}}",
}


def chain(link: str, length: int) -> str:
    """A description in which every schema leads to the next."""
    links = "".join(f"    A{number}: {link.format(number + 1)}\n" for number in range(length))
    return f"{HEAD}components:\n  schemas:\n{links}    A{length}: {{type: object}}\n"
