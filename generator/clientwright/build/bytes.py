"""Bytes stand in a part of a multipart body only: elsewhere ``format: binary`` is a string like any other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from msgspec.structs import replace

from clientwright.build.ledger import Ledger
from clientwright.build.rewrite import Change, rewrite_model, rewrite_type
from clientwright.ir.operations import BodyKind, Operation
from clientwright.ir.types import BinaryType, Model, ModelRef, ObjectModel, PrimitiveType, Type

_TEXT = PrimitiveType(kind="string", format="binary")


def without_bytes_in_json(
    models: Mapping[str, Model], operations: tuple[Operation, ...], ledger: Ledger
) -> tuple[dict[str, Model], tuple[Operation, ...]]:
    """Models and operations in which bytes stand where bytes can be.

    Where the parts of a multipart body are arguments, these know of files by themselves. A model that is such a body
    as a whole, and JSON as well, cannot be typed in both.
    """
    bodies = [body for each in operations for body in each.bodies]
    multipart = [body for body in bodies if body.kind is BodyKind.MULTIPART]
    parts = _reached([body.type for body in multipart], models, deep=False)
    whole = _reached([body.type for body in multipart if not body.spread], models, deep=False)
    contents = [content.type for each in operations for response in each.responses for content in response.contents]
    others = [body.type for body in bodies if body.kind is not BodyKind.MULTIPART]
    elsewhere = _reached([*others, *contents], models)
    found: dict[str, Model] = {}
    for id, model in models.items():
        if id not in parts or (id in elsewhere and id not in whole):
            found[id] = rewrite_model(model, _text)
        elif id in elsewhere and _holds_bytes(model):
            reason = "this is sent as bytes in a multipart body and is a string in JSON"
            anything = ledger.degraded("bytes-in-json", reason, model.location)
            found[id] = rewrite_model(model, _bytes_to(anything))
        else:
            found[id] = model
    return found, tuple(
        replace(each, parameters=tuple(replace(one, type=rewrite_type(one.type, _text)) for one in each.parameters))
        for each in operations
    )


def _bytes_to(other: Type) -> Change:
    return lambda found: other if isinstance(found, BinaryType) else found


def _text(found: Type) -> Type:
    return _TEXT if isinstance(found, BinaryType) else found


def _holds_bytes(model: Model) -> bool:
    return rewrite_model(model, _text) != model


def _reached(types: Iterable[Type], models: Mapping[str, Model], *, deep: bool = True) -> set[str]:
    """The ids of the models that some types lead to; unless ``deep``, not what stands inside of a part."""
    reached: set[str] = set()
    waiting: list[tuple[Model, bool]] = []

    def enter(found: Type, inside: bool) -> Type:
        model = models.get(found.id) if isinstance(found, ModelRef) else None
        if model is None or model.id in reached or (inside and isinstance(model, ObjectModel)):
            return found
        reached.add(model.id)
        waiting.append((model, not deep and (inside or isinstance(model, ObjectModel))))
        return found

    for each in types:
        rewrite_type(each, lambda found: enter(found, False))
    while waiting:
        model, inside = waiting.pop()
        rewrite_model(model, partial(enter, inside=inside))
    return reached
