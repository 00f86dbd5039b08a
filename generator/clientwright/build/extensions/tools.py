"""``x-clientwright-tools``: how a result asks for calls of functions, and where their outputs go."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from clientwright.build.extensions.definitions import read_definition
from clientwright.build.extensions.reading import Reading
from clientwright.build.extensions.subject import Subject
from clientwright.build.words import json_text
from clientwright.ir.extensions import Pointer, ToolUse
from clientwright.ir.lookup import property_of
from clientwright.ir.types import AnyType, ArrayType, MapType, ModelRef, ObjectModel, Scalar, Type


def read_tools(subject: Subject, reading: Reading) -> ToolUse | None:
    """What the extension says; None when anything in it is wrong."""
    node = reading.node
    reading.keys("with", "state", "needed", "calls", "call", "outputs", "output", "definition")
    stream = subject.operation.stream
    if stream is not None and not stream.selector:
        reading.add("extension-place", f"`{subject.operation.id}` always is a stream", node)
    model = subject.result(reading)
    if model is None:
        return None
    path = subject.path(reading, model)
    state = subject.state(reading, model)
    needed = subject.states(reading, "needed", state)
    calls, call = _calls(reading, subject, ModelRef(id=model.id))
    outputs, output = _outputs(reading, subject)
    definition = read_definition(reading)
    if reading.found or state is None or definition is None or output is None:
        return None
    return ToolUse(
        path=path,
        state=state.wire_name,
        needed=needed,
        calls=calls,
        id=call[0],
        name=call[1],
        arguments=call[2],
        outputs=outputs,
        output_id=output.id,
        output_value=output.value,
        output_fixed=json_text(dict(output.fixed)),
        definition=definition,
        events=tuple(_events(subject)),
        location=node.location,
    )


def _calls(reading: Reading, subject: Subject, result: Type) -> tuple[Pointer, list[Pointer]]:
    """The pointer to the list of calls, and those in a call to its id, name and arguments."""
    calls, found = subject.lead(reading, "calls", result, "the result")
    lists = [held for each in found if (held := subject.typed.list_of(each)) is not None]
    anything = any(isinstance(each, AnyType) for each in found)
    if found and not lists and not anything:
        subject.unfit(reading, "calls", f"/{'/'.join(calls)}", "a list")
    item: Type = lists[0].items if lists else AnyType()
    call = reading.inner("call")
    if call is None:
        return calls, [(), (), ()]
    call.keys("id", "name", "arguments")
    pointers: list[Pointer] = []
    for key in ("id", "name", "arguments"):
        pointer, types = subject.lead(call, key, item, "a call")
        pointers.append(pointer)
        if types and not any(_fits(key, each, subject) for each in types):
            wanted = "a string or an object" if key == "arguments" else "a string"
            subject.unfit(call, key, f"/{'/'.join(pointer)}", wanted)
    return calls, pointers


def _fits(key: str, found: Type, subject: Subject) -> bool:
    plain = subject.typed.plain(found)
    if key == "arguments" and (isinstance(plain, MapType | AnyType) or subject.typed.object(plain) is not None):
        return True
    return "string" in subject.typed.scalar(plain)


class _Output(Struct, frozen=True):
    """The properties of an output for its call and its value, and the constants that it has to have."""

    id: str
    value: str
    fixed: Mapping[str, Scalar]


def _outputs(reading: Reading, subject: Subject) -> tuple[str, _Output | None]:
    """The property of the body that takes the outputs, and what one consists of."""
    held = reading.inner("output")
    if held is not None:
        held.keys("id", "value")
    body = subject.body()
    if body is None:
        reading.add("extension-place", f"`{subject.operation.id}` has no body with properties", reading.node)
        return "", None
    outputs = subject.property(body, reading, "outputs", "the body")
    if outputs is None or held is None:
        return "", None
    stream = subject.operation.stream
    subject.needs(reading, outputs.wire_name, *([stream.selector] if stream is not None else []))
    items = subject.typed.plain(outputs.type)
    item = subject.typed.object(items.items) if isinstance(items, ArrayType) else None
    if item is None:
        subject.unfit(reading, "outputs", outputs.wire_name, "a list of objects")
        return "", None
    return outputs.wire_name, _output(held, subject, item)


def _output(held: Reading, subject: Subject, item: ObjectModel) -> _Output | None:
    id = subject.property(item, held, "id", "an output")
    value = subject.property(item, held, "value", "an output")
    if id is None or value is None:
        return None
    for key, property in (("id", id), ("value", value)):
        if "string" not in subject.typed.scalar(property.type):
            subject.unfit(held, key, property.wire_name, "a string")
    if id is value:
        held.add("bad-value", f"`{id.wire_name}` cannot be both `id` and `value`", held.node.child("value"))
    fixed: dict[str, Scalar] = {}
    for property in item.properties:
        if property in (id, value) or not property.required or not property.given:
            continue
        found, constant = subject.typed.constant(property.type)
        if found:
            fixed[property.wire_name] = constant
        else:
            sentence = f"an output needs `{property.wire_name}` too, which nothing here says how to give"
            held.add("extension-place", sentence, held.node)
    return _Output(id.wire_name, value.wire_name, fixed)


def _events(subject: Subject) -> list[str]:
    """The names of the server-sent events whose data is the result."""
    stream, result = subject.operation.stream, subject.operation.result
    if stream is None or stream.kind != "sse" or result is None:
        return []
    found: dict[str, None] = {}
    for event in subject.typed.members(stream.item):
        name, data = property_of(event, "event"), property_of(event, "data")
        if name is not None and data is not None and subject.typed.plain(data.type) == subject.typed.plain(result):
            found.update(dict.fromkeys(subject.typed.values(name.type)[0]))
    return list(found)
