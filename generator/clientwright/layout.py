"""Which symbol stands in which file of the emitted package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from clientwright.ir.circles import circles
from clientwright.ir.operations import Api, Operation
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    Type,
    UnionModel,
)
from clientwright.names.table import Names
from clientwright.rooms import rooms


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """``models/<name>.py``: a named schema and the inline ones it owns, parents first."""

    name: str
    models: tuple[Model, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiModule:
    """``api/<name>.py``: the operations of one group, in document order."""

    name: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A node of the tree on the client: its class, the operations on it, and the resources below it."""

    path: tuple[str, ...]
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The plan of an emitted package. ``root`` stands for the client itself.

    ``inputs`` are the ids of the models that requests reach: each gets a TypedDict beside its dataclass. ``circles``
    has the same value for those of them that lead to each other.
    ``rooms`` are those of the runtime that are copied, each with why.
    """

    name: str
    api: Api
    names: Names
    models: tuple[ModelModule, ...]
    apis: tuple[ApiModule, ...]
    root: Resource
    inputs: frozenset[str]
    circles: Mapping[str, str]
    rooms: Mapping[str, str]


def plan(api: Api, names: Names, *, package: str) -> Package:
    """The files of a package, and what is in each."""
    inputs = frozenset(_reached(api, _given(api)))
    given = {id: model for id, model in api.models.items() if id in inputs}
    edges = {id: tuple(ref for type in _inside(model) for ref in refs(type)) for id, model in given.items()}
    return Package(
        name=package,
        api=api,
        names=names,
        models=tuple(_models(api, names)),
        apis=tuple(_apis(api, names)),
        root=_resource((), api.operations, names),
        inputs=inputs,
        circles=circles(edges),
        rooms=rooms(api),
    )


def _models(api: Api, names: Names) -> Iterator[ModelModule]:
    modules: dict[str, list[Model]] = {}
    for id, model in api.models.items():
        modules.setdefault(names.models[id].module, []).append(model)
    for name, models in modules.items():
        yield ModelModule(name=name, models=tuple(_parents_first(models)))


def _parents_first(models: list[Model]) -> Iterator[Model]:
    """The models of a module, each followed by those that are inline in it."""
    inside = {model.id for model in models}
    children: dict[str, list[Model]] = {}
    for model in models:
        parent = "" if model.naming.component else model.naming.parent
        children.setdefault(parent if parent in inside and parent != model.id else "", []).append(model)
    waiting = list(reversed(children.get("", [])))
    seen: set[str] = set()
    while waiting:
        model = waiting.pop()
        if model.id not in seen:
            seen.add(model.id)
            yield model
            waiting.extend(reversed(children.get(model.id, [])))
    yield from (model for model in models if model.id not in seen)


def _apis(api: Api, names: Names) -> Iterator[ApiModule]:
    modules: dict[str, list[Operation]] = {}
    for operation in api.operations:
        modules.setdefault(names.operations[operation.id].module, []).append(operation)
    for name, operations in modules.items():
        yield ApiModule(name=name, operations=tuple(operations))


def _resource(path: tuple[str, ...], operations: Iterable[Operation], names: Names) -> Resource:
    here: list[Operation] = []
    below: dict[tuple[str, ...], list[Operation]] = {}
    for operation in operations:
        method = names.operations[operation.id].method
        if len(method) == len(path) + 1:
            here.append(operation)
        else:
            below.setdefault(method[: len(path) + 1], []).append(operation)
    children = tuple(_resource(child, inside, names) for child, inside in below.items())
    return Resource(path=path, operations=tuple(here), children=children)


def _given(api: Api) -> Iterator[Type]:
    """The types of everything that a caller gives; of a spread body only what its properties hold."""
    for operation in api.operations:
        yield from (parameter.type for parameter in operation.parameters)
        body = operation.body
        if body is None:
            continue
        model = api.models.get(body.type.id) if isinstance(body.type, ModelRef) else None
        if body.spread and isinstance(model, ObjectModel):
            yield from _inside(model)
        else:
            yield body.type


def _reached(api: Api, types: Iterable[Type]) -> dict[str, None]:
    reached: dict[str, None] = {}
    waiting = [ref for type in types for ref in refs(type)]
    while waiting:
        id = waiting.pop()
        if id not in reached:
            reached[id] = None
            waiting.extend(ref for type in _inside(api.models[id]) for ref in refs(type))
    return reached


def _inside(model: Model) -> tuple[Type, ...]:
    """The types that a model is made of."""
    match model:
        case ObjectModel():
            extra = () if model.additional is None else (model.additional,)
            below = () if model.children is None else model.children.members.values()
            return (*(one.type for one in model.properties), *extra, *below)
        case UnionModel():
            return model.members
        case AliasModel():
            return (model.type,)
        case _:
            assert_never(model)


def refs(type: Type) -> Iterator[str]:
    """The ids of the models that a type names."""
    match type:
        case ModelRef():
            yield type.id
        case ArrayType():
            yield from refs(type.items)
        case MapType():
            yield from refs(type.values)
        case NullableType():
            yield from refs(type.inner)
        case AnyType() | PrimitiveType() | BinaryType() | EnumType():
            return
        case _:
            assert_never(type)
