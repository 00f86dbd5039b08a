"""``x-clientwright-*`` on operations, read when all types are known. What is wrong leaves the operation as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, TypeVar

from msgspec.structs import replace

from clientwright.build.extensions.pages import NAME as PAGES
from clientwright.build.extensions.pages import read_pages
from clientwright.build.extensions.polling import LONG_RUNNING, POLL, TOOLS, Others, read_long_running, read_polling
from clientwright.build.extensions.reading import Reading
from clientwright.build.extensions.subject import Subject
from clientwright.build.extensions.tools import read_tools
from clientwright.build.ledger import Ledger
from clientwright.build.operations import operations_of
from clientwright.diagnostics import Location
from clientwright.ir.lookup import Typed
from clientwright.ir.operations import BodyKind, Operation, Response
from clientwright.ir.types import Model
from clientwright.source.node import Node, wrong_type

_ALL: Final = (PAGES, POLL, TOOLS, LONG_RUNNING)
T = TypeVar("T")


def extended(
    root: Node,
    operations: tuple[Operation, ...],
    left_out: tuple[Node, ...],
    models: Mapping[str, Model],
    ledger: Ledger,
) -> tuple[Operation, ...]:
    """The operations with what their extensions say."""
    nodes = _nodes(root, operations)
    if not nodes:
        return operations
    typed = Typed(models)
    found: dict[str, Operation] = {}
    for one in operations:
        node, subject = nodes.get(one.id), Subject(one, typed)
        if node is not None:
            one = replace(
                one,
                pages=_read(node, PAGES, ledger, partial(read_pages, subject)),
                polling=_read(node, POLL, ledger, partial(read_polling, subject)),
                tool_use=_read(node, TOOLS, ledger, partial(read_tools, subject)),
            )
        found[one.id] = one
    others = Others(found, nodes, frozenset(each.text("operationId").strip() for each in left_out))
    # Last, because it speaks of operations that may come later.
    for id, node in nodes.items():
        read = partial(read_long_running, Subject(found[id], typed), others=others)
        long_running = _read(node, LONG_RUNNING, ledger, read)
        found[id] = _looked_into(replace(found[id], long_running=long_running), node, ledger)
    return tuple(found.values())


def _looked_into(operation: Operation, node: Node, ledger: Ledger) -> Operation:
    """An operation whose result is looked into is asked for it in JSON alone: there is no looking into bytes."""
    extensions = (operation.pages, operation.polling, operation.tool_use, operation.long_running)
    if not operation.beside or not any(extensions):
        return operation
    responses: list[Response] = []
    for one in operation.responses:
        in_json = tuple(content for content in one.contents if content.kind is BodyKind.JSON)
        if in_json and one.success:
            described = node.child("responses").child(one.status).follow().child("content")
            for content in one.contents:
                if content not in in_json:
                    reason = "what extensions say of the result is about JSON, so nothing else is asked for"
                    at = described.child(content.media_type).location
                    ledger.excluded("response", "other-media-type", reason, at)
            one = replace(one, contents=in_json)
        responses.append(one)
    return replace(operation, responses=tuple(responses), beside=(), download=False)


def _read(node: Node, name: str, ledger: Ledger, read: Callable[[Reading], T | None]) -> T | None:
    """What one extension of an operation says, if it has it and nothing in it is wrong."""
    held = node.get(name)
    if held is None:
        return None
    if held.kind != "object":
        ledger.diagnostics.add(wrong_type(name, ("object",), held.value, held.location))
        return None
    reading = Reading(held, name)
    found = read(reading)
    ledger.diagnostics.extend(reading.found)
    return None if reading.found else found


def _nodes(root: Node, operations: tuple[Operation, ...]) -> dict[str, Node]:
    """The operations that have an extension, by id, as they are written."""
    written: dict[Location, Node] = {}
    for path, item in root.mapping("paths").items():
        if path.startswith("x-"):
            continue
        for _, operation, _ in operations_of(item):
            if any(operation.has(name) for name in _ALL):
                written[operation.location] = operation
    return {one.id: written[one.location] for one in operations if one.location in written}
