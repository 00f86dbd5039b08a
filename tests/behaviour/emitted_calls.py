"""Calls of every builder of an emitted package: arguments made up in this process, calls made in a fresh one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, assert_never

from clientwright.build import build
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api, Body, Operation
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    TagRule,
    TupleType,
    Type,
    UnionModel,
)
from clientwright.layout import plan
from clientwright.mend import mend
from clientwright.names import assign
from clientwright.names.table import Names
from clientwright.render import render
from clientwright.render.templates import Templates
from clientwright.source import read
from clientwright.source.document import Document
from clientwright.validate import validate

DEEPEST: Final = 4
_PROGRAM: Final = """
import importlib, inspect, json, pkgutil, sys, warnings
warnings.simplefilter("error")
sys.path[:0] = json.loads(sys.argv[1])
package = importlib.import_module(sys.argv[2])
modules = [each.name for each in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
for name in modules:
    importlib.import_module(name)
for name in package.__all__:
    getattr(package, name)
called = 0
for module, function, arguments in eval(sys.stdin.read(), {"__builtins__": {}}):
    try:
        builder = getattr(importlib.import_module(f"{package.__name__}.api.{module}"), function)
        only = [one.name for one in inspect.signature(builder).parameters.values() if one.kind is one.POSITIONAL_ONLY]
        placed = [arguments.pop(name) for name in only if name in arguments]
        call = builder(*placed, **arguments)
        assert isinstance(call.path, str) and "{" not in call.path, call.path
        assert all(each.isascii() and each.isprintable() for each in (call.path, *call.query)), (call.path, call.query)
        if call.body is not None:
            call.body.content(None)
    except Exception as error:
        if isinstance(error, ValueError) and "control character" in str(error) and sys.argv[3] == "hostile":
            continue
        raise SystemExit(f"{module}.{function}({arguments!r})\\n{type(error).__name__}: {error}")
    called += 1
print(len(modules), called)
"""


@dataclass(frozen=True, kw_only=True)
class Emitted:
    """What a description comes to: the texts are not formatted yet."""

    api: Api
    names: Names
    texts: Mapping[str, str]
    diagnostics: Diagnostics
    document: Document


def emitted(file: Path, package: str = "client") -> Emitted:
    """The package of a description, in memory; validated in the usual depth by our own rules alone."""
    diagnostics = Diagnostics()
    document = read(str(file), diagnostics=diagnostics)
    assert document is not None, list(diagnostics)
    document = mend(document)
    validate(document)
    assert not diagnostics.failed, list(diagnostics)
    api = build(document, Config())
    names = assign(api, Config(), diagnostics)
    texts = render(plan(api, names, package=package), Templates.load())
    return Emitted(api=api, names=names, texts=texts, diagnostics=diagnostics, document=document)


def call_every_builder(package: Path, api: Api, names: Names, site: Path, *, hostile: bool = False) -> int:
    """Import every module, call every builder with every argument and without the optional ones; how many calls.

    ``site`` is a folder that holds httpx2 and its dependencies alone. With ``hostile``, a builder may refuse arguments
    that would break a header.
    """
    given = [one for operation in api.operations for one in _calls(operation, api, names)]
    # Only httpx2 and what it needs is found: no site-packages, no generator.
    command = [sys.executable, "-I", "-S", "-B", "-c", _PROGRAM, json.dumps([str(package.parent), str(site)])]
    done = subprocess.run(
        [*command, package.name, "hostile" if hostile else ""],
        input=repr(given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=package.parent,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    return int(done.stdout.split()[1])


def _calls(operation: Operation, api: Api, names: Names) -> Iterator[tuple[str, str, dict[str, Any]]]:
    named = names.operations[operation.id]
    for bodies, way in zip(operation.ways, named.ways, strict=True):
        whole, needed = {}, {}
        for one in operation.parameters:
            if one.fixed is None:
                name = named.parameters[one.place, one.wire_name].python
                whole[name] = value(one.type, api)
                if one.required:
                    needed[name] = whole[name]
        for wire_name, required, type in _fields(bodies[0], api) if bodies else ():
            if ("body", wire_name) in named.parameters and wire_name not in bodies[0].without:
                name = named.parameters["body", wire_name].python
                whole[name] = value(type, api)
                if required:
                    needed[name] = whole[name]
        for arguments in (whole, needed):
            yield named.module, way.builder, arguments


def _fields(body: Body, api: Api) -> Iterator[tuple[str, bool, Type]]:
    model = api.models.get(body.type.id) if isinstance(body.type, ModelRef) else None
    if body.spread and isinstance(model, ObjectModel):
        for one in model.properties:
            if one.given:
                yield one.wire_name, one.required, one.type
    else:
        yield "", body.required, body.type


def value(type: Type, api: Api, depth: int = 0) -> Any:
    """A plain value of a type, with everything optional in it."""
    match type:
        case AnyType():
            return {"any": [1, None]}
        case PrimitiveType(kind=kind):
            return {"string": "a/b c?&é", "integer": 3, "number": 1.5, "boolean": True, "null": None}[kind]
        case BinaryType():
            return b"bytes"
        case EnumType(values=values):
            return values[0] if values else "x"
        case ArrayType(items=items):
            return [] if depth > DEEPEST else [value(items, api, depth + 1)]
        case TupleType(items=several):
            return tuple(value(item, api, depth + 1) for item in several)
        case MapType(values=values):
            return {} if depth > DEEPEST else {"key": value(values, api, depth + 1)}
        case NullableType(inner=inner):
            return None if depth > DEEPEST else value(inner, api, depth)
        case ModelRef(id=id):
            return _model(id, api, depth)
        case _:
            assert_never(type)


def _model(id: str, api: Api, depth: int) -> Any:
    match api.models[id]:
        case ObjectModel(properties=properties):
            deep = depth > DEEPEST
            return {
                one.wire_name: value(one.type, api, depth + 1)
                for one in properties
                if one.given and depth < 9 and (one.required or not deep)
            }
        case AliasModel(type=type):
            return value(type, api, depth + 1)
        case UnionModel(members=members, object=rule):
            made = value(members[0], api, depth + 1)
            if isinstance(rule, TagRule) and isinstance(made, dict):
                tag = next((tag for tag, target in rule.members.items() if target == members[0]), None)
                return made if tag is None or len(rule.path) > 1 else {**made, rule.path[0]: tag}
            return made
        case other:
            assert_never(other)
