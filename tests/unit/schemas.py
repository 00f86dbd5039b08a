"""Named schemas, read and built: what the tests of unions and of families share."""

from __future__ import annotations

import io

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api
from clientwright.ir.types import ModelRef, UnionModel
from clientwright.source import read

PETS = """
Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {const: dog}, name: {type: string}}}
Fish: {type: object, required: [fins], properties: {fins: {type: integer}}}
Bird: {type: object, required: [fins, wings], properties: {fins: {type: integer}, wings: {type: integer}}}
Loose: {type: object, properties: {a: {type: string}}}
Other: {type: object, properties: {b: {type: string}}}
"""


def built(schemas: str) -> tuple[Api, Diagnostics]:
    """The API of some named schemas, and what is said of them."""
    lines = "\n".join(f"    {line}" for line in (PETS + schemas).strip("\n").splitlines())
    text = f'openapi: 3.1.0\ninfo: {{title: T, version: "1"}}\npaths: {{}}\ncomponents:\n  schemas:\n{lines}\n'
    found = Diagnostics()
    document = read("-", diagnostics=found, stdin=io.StringIO(text))
    assert document is not None
    return build(document, Config()), found


def ref(name: str) -> ModelRef:
    """The use of a named schema."""
    return ModelRef(id=f"#/components/schemas/{name}")


def refs(*names: str) -> str:
    """A list of references, for a union."""
    return "[" + ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in names) + "]"


def union(api: Api, name: str = "U") -> UnionModel:
    """The union of a name."""
    model = api.models[f"#/components/schemas/{name}"]
    assert isinstance(model, UnionModel), model
    return model
