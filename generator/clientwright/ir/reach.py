"""Which models a type leads to, by way of what a caller gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from clientwright.ir.operations import Api, Body
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
    TupleType,
    Type,
    UnionModel,
)


def reached(models: Mapping[str, Model], types: Iterable[Type]) -> dict[str, None]:
    """The ids of the models that some types lead to when a value of them is made."""
    reached: dict[str, None] = {}
    waiting = [ref for type in types for ref in refs(type)]
    while waiting:
        id = waiting.pop()
        if id not in reached:
            reached[id] = None
            waiting.extend(ref for type in given_in(models[id]) for ref in refs(type))
    return reached


def in_body(body: Body, models: Mapping[str, Model]) -> tuple[Type, ...]:
    """The types of what a body is made of; of one that is spread, what its properties hold."""
    model = models.get(body.type.id) if isinstance(body.type, ModelRef) else None
    return given_in(model) if body.spread and isinstance(model, ObjectModel) else (body.type,)


def hold_read_only(types: Iterable[Type], models: Mapping[str, Model]) -> bool:
    """Whether what is given of some types may hold models with fields that the server alone sets."""
    found = (models[id] for id in reached(models, types))
    return any(isinstance(model, ObjectModel) and any(one.read_only for one in model.properties) for model in found)


def received(api: Api) -> Iterator[Type]:
    """The types of all that comes from a server: answers, what is in streams, webhooks."""
    for operation in api.operations:
        yield from (content.type for response in operation.responses for content in response.contents)
        yield from operation.beside
        yield from (one for one in (operation.result, operation.headers) if one is not None)
        if operation.stream is not None:
            yield operation.stream.item
            yield from operation.stream.names.values()
            yield from (fold.whole for fold in operation.stream.folds)
    yield from (hook.payload for hook in api.webhooks)
    yield from () if api.event is None else (api.event,)


def given_in(model: Model) -> tuple[Type, ...]:
    """The types of what a model is made of by who gives it."""
    match model:
        case ObjectModel():
            extra = () if model.additional is None else (model.additional,)
            below = () if model.children is None else model.children.members.values()
            return (*(one.type for one in model.properties if one.given), *extra, *below)
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
        case TupleType():
            for item in type.items:
                yield from refs(item)
        case MapType():
            yield from refs(type.values)
        case NullableType():
            yield from refs(type.inner)
        case AnyType() | PrimitiveType() | BinaryType() | EnumType():
            return
        case _:
            assert_never(type)
