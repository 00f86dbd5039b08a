"""``x-clientwright-tools``: how a result asks for calls of functions, and where their outputs go."""

from __future__ import annotations

from clientwright.build.extensions.reading import Reading
from clientwright.build.extensions.subject import Subject
from clientwright.build.words import json_text
from clientwright.ir.extensions import Pointer, ToolDefinition, ToolUse
from clientwright.ir.lookup import property_of
from clientwright.ir.types import AnyType, ArrayType, MapType, ModelRef, Type


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
    outputs, output_id, output_value = _outputs(reading, subject)
    definition = _definition(reading)
    if reading.found or state is None or definition is None:
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
        output_id=output_id,
        output_value=output_value,
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


def _outputs(reading: Reading, subject: Subject) -> tuple[str, str, str]:
    """The property of the body that takes the outputs, and the properties of one for its call and its value."""
    held = reading.inner("output")
    if held is not None:
        held.keys("id", "value")
    body = subject.body()
    if body is None:
        reading.add("extension-place", f"`{subject.operation.id}` has no body with properties", reading.node)
        return "", "", ""
    outputs = subject.property(body, reading, "outputs", "the body")
    if outputs is None or held is None:
        return "", "", ""
    stream = subject.operation.stream
    subject.needs(reading, outputs.wire_name, *([stream.selector] if stream is not None else []))
    items = subject.typed.plain(outputs.type)
    item = subject.typed.object(items.items) if isinstance(items, ArrayType) else None
    if item is None:
        subject.unfit(reading, "outputs", outputs.wire_name, "a list of objects")
        return "", "", ""
    id = subject.property(item, held, "id", "an output")
    value = subject.property(item, held, "value", "an output")
    return outputs.wire_name, id.wire_name if id else "", value.wire_name if value else ""


def _definition(reading: Reading) -> ToolDefinition | None:
    """How a function is offered. Its pointers are checked where tools are offered."""
    held = reading.inner("definition")
    if held is None:
        return None
    held.keys("fixed", "name", "description", "parameters")
    fixed = held.inner("fixed") if held.node.has("fixed") else None
    return ToolDefinition(
        fixed=json_text(fixed.node.value) if fixed is not None else "{}",
        name=held.pointer("name"),
        description=held.pointer("description") if held.node.has("description") else (),
        parameters=held.pointer("parameters"),
    )


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
