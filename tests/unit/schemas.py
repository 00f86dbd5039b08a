"""Named schemas, read and built: what the tests of schemas, unions and families share."""

from __future__ import annotations

import io

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api
from clientwright.ir.types import Model, ModelRef, ObjectModel, Type, UnionModel
from clientwright.source import read

PETS = """
Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {const: dog}, name: {type: string}}}
Fish: {type: object, required: [fins], properties: {fins: {type: integer}}}
Bird: {type: object, required: [fins, wings], properties: {fins: {type: integer}, wings: {type: integer}}}
Loose: {type: object, properties: {a: {type: string}}}
Other: {type: object, properties: {b: {type: string}}}
"""


def api_of(schemas: str, version: str = "3.1.0") -> Api:
    """The API of some named schemas, each ``name: schema`` on a line of its own."""
    return _built(schemas, version)[0]


def built(schemas: str) -> tuple[Api, Diagnostics]:
    """The API of the pets and some more named schemas, and what is said of them."""
    return _built(PETS + schemas, "3.1.0")


def _built(schemas: str, version: str) -> tuple[Api, Diagnostics]:
    lines = "\n".join(f"    {line}" for line in schemas.strip("\n").splitlines())
    text = f'openapi: {version}\ninfo: {{title: T, version: "1"}}\npaths: {{}}\ncomponents:\n  schemas:\n{lines}\n'
    found = Diagnostics()
    document = read("-", diagnostics=found, stdin=io.StringIO(text))
    assert document is not None
    return build(document, Config()), found


def named(api: Api, name: str) -> Model:
    """The model of a named schema."""
    return api.models[f"#/components/schemas/{name}"]


def an_object(api: Api, name: str) -> ObjectModel:
    """The model of a named schema that is an object."""
    model = named(api, name)
    assert isinstance(model, ObjectModel)
    return model


def property_type(api: Api, name: str, wire_name: str) -> Type:
    """The type of a property of a named schema."""
    return next(each.type for each in an_object(api, name).properties if each.wire_name == wire_name)


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
