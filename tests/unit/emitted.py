"""Small APIs made by hand, and the packages that come of them: what the tests of names, layout and codecs share."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from clientwright import names
from clientwright.config import Config
from clientwright.diagnostics import Diagnostics, Location
from clientwright.ir.account import Account
from clientwright.ir.operations import Api, Body, Operation
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    EnumType,
    MapType,
    Model,
    ModelRef,
    Naming,
    NullableType,
    ObjectModel,
    OnlyRule,
    PrimitiveType,
    Property,
    TagRule,
    TupleType,
    Type,
    UnionModel,
)
from clientwright.layout import Package, plan
from clientwright.render.models import render_models
from clientwright.render.templates import Templates

HERE = Location(file="api.yaml")
RUNTIME = Path(names.__file__).parents[1] / "runtime"

string = PrimitiveType(kind="string")
integer = PrimitiveType(kind="integer")
number = PrimitiveType(kind="number")
boolean = PrimitiveType(kind="boolean")
anything = AnyType()


def ref(name: str) -> ModelRef:
    return ModelRef(id=schema_id(name))


def schema_id(name: str) -> str:
    return f"#/components/schemas/{name}"


def listed(items: Type) -> ArrayType:
    return ArrayType(items=items)


def mapped(values: Type) -> MapType:
    return MapType(values=values)


def positioned(*items: Type) -> TupleType:
    return TupleType(items=items)


def nullable(inner: Type) -> NullableType:
    return NullableType(inner=inner)


def choice(*values: Any, open: bool = False, base: tuple[Any, ...] = ("string",)) -> EnumType:
    return EnumType(values=values, base=base, open=open)


def described(
    name: str,
    required: dict[str, Type],
    optional: dict[str, Type] | None = None,
    *,
    additional: Type | None = anything,
    line: int = 1,
    naming: Naming | None = None,
    id: str = "",
) -> ObjectModel:
    properties = [
        Property(wire_name=key, type=type, required=True, location=HERE) for key, type in required.items()
    ] + [Property(wire_name=key, type=type, required=False, location=HERE) for key, type in (optional or {}).items()]
    return ObjectModel(
        id=id or schema_id(name),
        naming=naming or Naming(component=name),
        properties=tuple(properties),
        additional=additional,
        location=Location(file="api.yaml", line=line),
    )


def tagged(name: str, key: str, **members: str) -> UnionModel:
    return UnionModel(
        id=schema_id(name),
        naming=Naming(component=name),
        members=tuple(ref(member) for member in members.values()),
        scalars={},
        array=None,
        object=TagRule(path=(key,), members={tag: ref(one) for tag, one in members.items()}, declared=True),
        location=HERE,
    )


def either(name: str, scalars: dict[Any, Any], *, array: Type | None = None, object: Type | None = None) -> UnionModel:
    others = tuple(one for one in (array, object) if one is not None)
    return UnionModel(
        id=schema_id(name),
        naming=Naming(component=name),
        members=(*dict.fromkeys(scalars.values()), *others),
        scalars=scalars,
        array=array,
        object=OnlyRule(member=object) if object is not None else None,
        location=HERE,
    )


def called(name: str, type: Type) -> AliasModel:
    return AliasModel(id=schema_id(name), naming=Naming(component=name), type=type, location=HERE)


def api_of(models: Sequence[Model], operations: Sequence[Operation] = ()) -> Api:
    return Api(
        title="Test",
        version="1",
        openapi="3.1.0",
        doc="",
        servers=(),
        schemes=(),
        operations=tuple(operations),
        models={model.id: model for model in models},
        account=Account(),
    )


def operation(id: str, *, group: str = "runs", path: str = "/runs", body: Body | None = None, **more: Any) -> Operation:
    given: dict[str, Any] = {"parameters": (), "responses": (), "result": None, "stream": None}
    given["bodies"] = () if body is None else (body,)
    return Operation(id=id, method="GET", path=path, group=group, location=HERE, **(given | more))


def package_of(api: Api, config: Config | None = None, diagnostics: Diagnostics | None = None) -> Package:
    found = diagnostics or Diagnostics()
    package = plan(api, names.assign(api, config or Config(), found), package="emitted")
    assert diagnostics is not None or not len(found)
    return package


def texts_of(package: Package) -> dict[str, str]:
    return render_models(package, Templates.load())


def written(package: Package, folder: Path, name: str = "emitted") -> Path:
    """The package on disk, with the runtime; a folder that can be imported from."""
    root = folder / name
    for path, text in texts_of(package).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    shutil.copytree(RUNTIME, root / "_runtime", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "__init__.py").write_text("from . import models", encoding="utf-8")
    return root


@contextmanager
def imported(root: Path) -> Iterator[ModuleType]:
    """The package as a module, until the end of the block."""
    sys.path.insert(0, str(root.parent))
    try:
        yield importlib.import_module(root.name)
    finally:
        sys.path.remove(str(root.parent))
        for name in [name for name in sys.modules if name.split(".")[0] == root.name]:
            del sys.modules[name]


def json_schema(api: Api, name: str) -> dict[str, Any]:
    """A JSON Schema that says what the models say, made without any of the generator's code."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": f"#/$defs/{name}",
        "$defs": {id.rpartition("/")[2]: _schema_of_model(model) for id, model in api.models.items()},
    }


def _schema_of_model(model: Model) -> dict[str, Any]:
    if isinstance(model, AliasModel):
        return _schema(model.type)
    if isinstance(model, UnionModel):
        return {"anyOf": [_schema(member) for member in model.members]}
    extra = {"not": {}} if model.additional is None else _schema(model.additional)
    return {
        "type": "object",
        "properties": {one.wire_name: _schema(one.type) for one in model.properties},
        "required": [one.wire_name for one in model.properties if one.required],
        "additionalProperties": extra,
    }


def _schema(type: Type) -> dict[str, Any]:
    if isinstance(type, PrimitiveType):
        return {"type": type.kind}
    if isinstance(type, EnumType):
        return {"type": list(type.base)} if type.open else {"enum": list(type.values)}
    if isinstance(type, ArrayType):
        return {"type": "array", "items": _schema(type.items)}
    if isinstance(type, TupleType):
        length = len(type.items)
        positions = [_schema(item) for item in type.items]
        return {"type": "array", "prefixItems": positions, "minItems": length, "maxItems": length}
    if isinstance(type, MapType):
        return {"type": "object", "additionalProperties": _schema(type.values)}
    if isinstance(type, NullableType):
        return {"anyOf": [_schema(type.inner), {"type": "null"}]}
    if isinstance(type, ModelRef):
        return {"$ref": f"#/$defs/{type.id.rpartition('/')[2]}"}
    return {}
