"""``x-clientwright-poll`` and ``x-clientwright-long-running``: what goes on after a call, and how far it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from clientwright.build.extensions.definitions import check_definition
from clientwright.build.extensions.reading import Reading, hint_for
from clientwright.build.extensions.subject import Subject
from clientwright.build.nulls import not_null
from clientwright.ir.extensions import LongRunning, Polling, ToolUse
from clientwright.ir.operations import Operation
from clientwright.source.node import Node

POLL: Final = "x-clientwright-poll"
LONG_RUNNING: Final = "x-clientwright-long-running"
TOOLS: Final = "x-clientwright-tools"
_HEADER: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""A field name (RFC 9110, 5.1)."""


def read_polling(subject: Subject, reading: Reading) -> Polling | None:
    """What the extension says; None when anything in it is wrong."""
    node = reading.node
    reading.keys("with", "state", "done", "paused", "hint", "interval")
    if subject.operation.stream is not None:
        reading.add("extension-place", f"`{subject.operation.id}` can be a stream, which is not read again", node)
    model = subject.result(reading)
    if model is None:
        return None
    subject.needs(reading)
    path = subject.path(reading, model)
    state = subject.state(reading, model)
    done = subject.states(reading, "done", state)
    paused = subject.states(reading, "paused", state) if node.has("paused") else ()
    for item in node.sequence("paused") if node.has("paused") and paused else ():
        if item.value in done:
            reading.add("bad-value", f"`{item.value}` is also among `done`", item)
    hint = reading.text("hint") if node.has("hint") else ""
    if hint and not _HEADER.fullmatch(hint):
        reading.add("bad-value", f"`{hint}` cannot be the name of a header", node.child("hint"))
    interval = reading.number("interval", 1.0)
    if reading.found or state is None:
        return None
    return Polling(
        path=path,
        state=state.wire_name,
        done=done,
        paused=paused,
        hint=hint,
        interval=interval,
        location=node.location,
    )


class Others(Struct, frozen=True):
    """The other operations: those that there are, what their extensions say, and what was written of them."""

    operations: Mapping[str, Operation]
    nodes: Mapping[str, Node]
    excluded: frozenset[str]

    def find(self, reading: Reading, key: str, extension: str) -> Operation | None:
        """The operation that is named under a key and has an extension; a finding when there is none."""
        id = reading.text(key)
        if not id:
            return None
        found = self.operations.get(id)
        if found is None:
            at = reading.node.child(key)
            if id in self.excluded:
                reading.warn("extension-name", f"the configuration excludes `{id}`", at)
            else:
                reading.add("extension-name", f"there is no operation `{id}`", at, hint_for(id, self.operations))
        elif id not in self.nodes or not self.nodes[id].has(extension):
            sentence = f"`{id}` has no `{extension}`"
            reading.add("extension-place", sentence, reading.node.child(key), f"say `{extension}` there")
            return None
        return found


def read_long_running(subject: Subject, reading: Reading, others: Others) -> LongRunning | None:
    """What the extension says; None when anything in it, or in the operations that it names, is wrong."""
    node = reading.node
    reading.keys("poll", "tools")
    if subject.operation.stream is not None and not subject.operation.stream.selector:
        reading.add(
            "extension-place", f"`{subject.operation.id}` always is a stream, so there is nothing to poll", node
        )
    poll = others.find(reading, "poll", POLL)
    if poll is not None:
        _same_result(poll, subject, reading, "poll")
    argument, outputs = "", None
    held = reading.inner("tools") if node.has("tools") else None
    if held is not None:
        held.keys("argument", "outputs")
        outputs = others.find(held, "outputs", TOOLS)
        if outputs is not None:
            _same_result(outputs, subject, held, "outputs")
        argument = _argument(held, subject, outputs.tool_use if outputs is not None else None)
    # What is wrong in an operation that is named is reported there.
    spoilt = poll is None or poll.polling is None or (held is not None and (outputs is None or not outputs.tool_use))
    if reading.found or spoilt or poll is None:
        return None
    return LongRunning(
        poll=poll.id, tools=argument, outputs=outputs.id if outputs is not None else "", location=node.location
    )


def _same_result(other: Operation, subject: Subject, reading: Reading, key: str) -> None:
    own, read = subject.operation.result, other.result
    if own is None or read is None or not_null(own) != read:
        sentence = f"`{other.id}` does not return what `{subject.operation.id}` does"
        reading.add("extension-place", sentence, reading.node.child(key))
    elif own != read:
        sentence = f"what `{subject.operation.id}` returns can be null"
        reading.add("extension-place", sentence, reading.node.child(key))


def _argument(reading: Reading, subject: Subject, use: ToolUse | None) -> str:
    """The property of the body that offers tools; a definition of one has to fit into its items."""
    model = subject.body()
    if model is None:
        reading.add("extension-place", f"`{subject.operation.id}` has no body with properties", reading.node)
        return ""
    found = subject.property(model, reading, "argument", "the body")
    if found is None:
        return ""
    held = subject.typed.list_of(found.type)
    if held is None:
        subject.unfit(reading, "argument", found.wire_name, "a list")
    elif use is not None:
        what = f"the items of `{found.wire_name}`"
        check_definition(use.definition, held.items, what, "argument", subject, reading)
    return found.wire_name
