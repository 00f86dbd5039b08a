"""Operations in their last form, once it is known what the models are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from clientwright.build.bodies import STRUCTURED
from clientwright.build.extensions.reading import hint_for
from clientwright.build.fitting import fitting
from clientwright.build.ledger import Ledger
from clientwright.build.nulls import not_null
from clientwright.build.settle import Settled
from clientwright.build.streams import undeclared
from clientwright.ir.operations import Body, Operation, Response, Stream
from clientwright.ir.streams import Fold
from clientwright.ir.types import (
    AnyType,
    EnumType,
    ModelRef,
    ObjectModel,
    PrimitiveType,
    TagRule,
    Type,
    UnionModel,
)


def finished(operation: Operation, settled: Settled, ledger: Ledger) -> Operation:
    """The operation with settled types; its bodies spread if they are objects, its stream checked against them."""
    bodies = tuple(fitting([_body(one, settled) for one in operation.bodies], settled.models, ledger))
    stream = None if operation.stream is None else _stream(operation.stream, operation.id, bodies, settled, ledger)
    return replace(
        operation,
        parameters=tuple(replace(each, type=settled.type(each.type)) for each in operation.parameters),
        bodies=bodies,
        responses=tuple(_response(each, settled) for each in operation.responses),
        result=None if operation.result is None else settled.type(operation.result),
        headers=None if operation.headers is None else settled.type(operation.headers),
        # There is one way to take an answer as it comes: by the events of the stream, where there are any.
        download=operation.download and stream is None,
        stream=stream,
    )


def _body(body: Body, settled: Settled) -> Body:
    found = settled.type(body.type)
    model = settled.models.get(found.id) if isinstance(found, ModelRef) else None
    # One with children is one argument, since it can be any of them.
    spread = body.kind in STRUCTURED and isinstance(model, ObjectModel) and model.children is None
    return replace(body, type=found, spread=spread)


def _response(response: Response, settled: Settled) -> Response:
    contents = tuple(replace(each, type=settled.type(each.type)) for each in response.contents)
    return replace(response, contents=contents)


def _stream(stream: Stream, id: str, bodies: Sequence[Body], settled: Settled, ledger: Ledger) -> Stream | None:
    """The stream, if the property that asks for it is one that can."""
    item = settled.type(stream.item)
    flags = _flags(bodies, settled) if stream.selector else []
    if stream.selector and stream.selector_location is None:
        if stream.selector not in flags:
            undeclared(stream.media_type, stream.location, ledger)
            return None
        sentence = (
            f"with `{stream.selector}=True` this operation gives its `{stream.media_type}` as a stream; "
            f'`no_stream = ["{id}"]` in the configuration says no'
        )
        ledger.diagnostics.note("stream-by-property", sentence, stream.location)
    elif stream.selector and stream.selector not in flags:
        reason = f"`{stream.selector}` is no boolean property of the body"
        ledger.excluded("response", "stream-selector", reason, stream.location)
        hint = hint_for(stream.selector, flags)
        ledger.diagnostics.error("stream-selector", reason, stream.selector_location or stream.location, hint)
        return None
    names: Mapping[str, ModelRef] = _names(item, settled) if stream.kind == "sse" else {}
    return replace(
        stream,
        item=item if isinstance(item, AnyType | ModelRef) else AnyType(),
        names=names,
        folds=tuple(_folds(stream, settled, ledger)),
    )


def _names(item: Type, settled: Settled) -> Mapping[str, ModelRef]:
    """The model of each event by its name, when all are told by their names; the union of them is marked as such."""
    model = settled.models.get(item.id) if isinstance(item, ModelRef) else None
    if isinstance(model, UnionModel) and isinstance(model.object, TagRule) and model.object.path == ("event",):
        if model.array is not None or model.scalars:
            return {}
        settled.models[model.id] = replace(model, events=True)
        members = {name: each for name, each in model.object.members.items() if isinstance(name, str)}
        return members if all(isinstance(settled.models[each.id], ObjectModel) for each in members.values()) else {}
    if isinstance(model, ObjectModel) and isinstance(item, ModelRef):
        name = next((each.type for each in model.properties if each.wire_name == "event" and each.required), None)
        if isinstance(name, EnumType) and not name.open:
            return {value: item for value in name.values if isinstance(value, str)}
    return {}


def _folds(stream: Stream, settled: Settled, ledger: Ledger) -> Iterator[Fold]:
    """The folds whose wholes are objects."""
    for fold in stream.folds:
        whole = settled.type(fold.whole)
        if isinstance(whole, ModelRef) and isinstance(settled.models[whole.id], ObjectModel):
            yield replace(fold, whole=whole)
        else:
            sentence = f"what the event `{fold.event}` is about is no object with properties"
            ledger.diagnostics.error("extension-type", sentence, fold.location)


def _flags(bodies: Sequence[Body], settled: Settled) -> list[str]:
    """The boolean properties of the bodies."""
    models = [settled.models.get(one.type.id) for one in bodies if isinstance(one.type, ModelRef)]
    properties = [each for model in models if isinstance(model, ObjectModel) for each in model.properties]
    plain = {each.wire_name: not_null(each.type) for each in properties}
    return [name for name, type in plain.items() if isinstance(type, PrimitiveType) and type.kind == "boolean"]
