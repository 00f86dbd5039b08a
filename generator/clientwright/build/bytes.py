"""Bytes stand in a part of a multipart body only: elsewhere ``format: binary`` is a string like any other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from clientwright.build.ledger import Ledger
from clientwright.build.rewrite import Change, rewrite_model, rewrite_type
from clientwright.ir.operations import BodyKind, Operation
from clientwright.ir.types import BinaryType, Model, ModelRef, PrimitiveType, Type

_TEXT = PrimitiveType(kind="string", format="binary")


def without_bytes_in_json(
    models: Mapping[str, Model], operations: tuple[Operation, ...], ledger: Ledger
) -> tuple[dict[str, Model], tuple[Operation, ...]]:
    """Models and operations in which bytes stand where bytes can be.

    A model that is a part of a multipart body and of JSON as well cannot be typed in both.
    """
    multipart = [each.body.type for each in operations if each.body and each.body.kind is BodyKind.MULTIPART]
    parts = _reached(multipart, models)
    others = [each.body.type for each in operations if each.body and each.body.kind is not BodyKind.MULTIPART]
    contents = [response.content for each in operations for response in each.responses]
    elsewhere = _reached([*others, *(content.type for content in contents if content is not None)], models)
    found: dict[str, Model] = {}
    for id, model in models.items():
        if id not in parts:
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


def _reached(types: Iterable[Type], models: Mapping[str, Model]) -> set[str]:
    """The ids of the models that some types lead to."""
    reached: set[str] = set()
    waiting: list[Model] = []

    def visit(found: Type) -> Type:
        if isinstance(found, ModelRef) and found.id not in reached and found.id in models:
            reached.add(found.id)
            waiting.append(models[found.id])
        return found

    for each in types:
        rewrite_type(each, visit)
    while waiting:
        rewrite_model(waiting.pop(), visit)
    return reached
