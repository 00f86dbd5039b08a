"""``x-speakeasy-*``: pages, streams, names, servers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from clientwright.ir.operations import Operation
from clientwright.source.node import Json, Node
from clientwright.suggest.suggestion import Seen, Suggestion
from clientwright.suggest.words import saying

RULES: Final = {
    "speakeasy-pages": "`x-speakeasy-pagination` on an operation.",
    "speakeasy-stream": "`x-speakeasy-stream-request-field` on an operation.",
    "speakeasy-method": "`x-speakeasy-group` and `x-speakeasy-name-override` on an operation.",
    "speakeasy-name": "`x-speakeasy-name-override` on a schema or a parameter.",
    "speakeasy-server": "`x-speakeasy-server-id` on a server.",
}

_NAME: Final = "x-speakeasy-name-override"
_LAST: Final = re.compile(r"(.+)\[(?:-1|\(@\.length-1\)|-1:)\](?:\.([\w-]+)|\['([^']+)'\])")


def speakeasy(seen: Seen) -> Iterator[Suggestion]:
    """What was declared for Speakeasy."""
    for operation, node in saying.operations(seen):
        said = node.child("x-speakeasy-pagination").value
        if isinstance(said, dict) and said:
            yield from _pages(operation, node, said)
        field = saying.text(node.child("x-speakeasy-stream-request-field").value)
        if field:
            why = f"`x-speakeasy-stream-request-field` is `{field}`"
            yield from saying.streamed(operation, node, "speakeasy-stream", why, field, None, "text/event-stream")
        name, group = saying.text(node.child(_NAME).value), saying.text(node.child("x-speakeasy-group").value)
        if name:
            path = (group or operation.group).split(".")
            why = f"`{_NAME}` is `{name}`" + (f", in the group `{group}`" if group else f", in `{operation.group}`")
            yield from saying.method(operation, seen, "speakeasy-method", path, name, why)
    yield from saying.models(seen, "speakeasy-name", _NAME)
    yield from saying.parameters(seen, "speakeasy-name", _NAME)
    yield from saying.servers(seen, "speakeasy-server", "x-speakeasy-server-id")


def _pages(operation: Operation, node: Node, said: Mapping[str, Json]) -> Iterator[Suggestion]:
    given, outputs = said.get("inputs"), said.get("outputs")
    inputs: dict[str, str] = {}
    for one in given if isinstance(given, list) else ():
        # An input in the body is none that a query could ask for.
        if isinstance(one, dict) and one.get("in") in ("parameters", "query"):
            inputs[saying.text(one.get("type"))] = saying.text(one.get("name"))
    told = outputs if isinstance(outputs, dict) else {}
    results = saying.text(told.get("results"))
    items = saying.place(results, "$")
    following: dict[str, Json] = {}
    match said.get("type"):
        case "cursor" if "cursor" in inputs:
            following = _cursor(inputs["cursor"], saying.text(told.get("nextCursor")), results)
            last = _LAST.fullmatch(saying.text(told.get("nextCursor")))
            items = saying.place(last[1], "$") if items is None and last else items
        case "offsetLimit" if "page" in inputs or "offset" in inputs:
            counter = inputs.get("page") or inputs["offset"]
            following = saying.counting(counter, items="page" not in inputs)
        case "url":
            url = saying.place(saying.text(told.get("nextUrl")), "$")
            following = {"url": saying.pointed(url)} if url else {}
        case _:
            pass
    if following:
        why = f"`x-speakeasy-pagination` is of the type `{said.get('type')}`"
        yield from saying.pages(operation, node, "speakeasy-pages", items, following, why)


def _cursor(parameter: str, path: str, results: str) -> dict[str, Json]:
    """How a page names the next: in itself, or by a property of its last item."""
    last = _LAST.fullmatch(path)
    if last is not None:
        return {"parameter": parameter, "key": last[2] or last[3]} if last[1] == results or not results else {}
    place = saying.place(path, "$")
    return {"parameter": parameter, "cursor": saying.pointed(place)} if place else {}
