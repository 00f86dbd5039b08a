"""``x-fern-*``: pages, streams, names, idempotency, servers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from clientwright.ir.operations import Operation
from clientwright.ir.types import ObjectModel
from clientwright.source.node import Json, Node
from clientwright.suggest.suggestion import Seen, Suggestion
from clientwright.suggest.words import saying

RULES: Final = {
    "fern-pages": "`x-fern-pagination` on an operation, or at the root.",
    "fern-stream": "`x-fern-streaming` on an operation.",
    "fern-method": "`x-fern-sdk-group-name` and `x-fern-sdk-method-name` on an operation.",
    "fern-name": "`x-fern-type-name` on a schema, `x-fern-parameter-name`, `x-fern-property-name`.",
    "fern-idempotent": "`x-fern-idempotent` on an operation, and `x-fern-idempotency-headers` at the root.",
    "fern-server": "`x-fern-server-name` on a server.",
}


def fern(seen: Seen) -> Iterator[Suggestion]:
    """What was declared for Fern."""
    headers = seen.document.root.child("x-fern-idempotency-headers").value
    given = [one.get("header") for one in headers if isinstance(one, dict)] if isinstance(headers, list) else []
    header = next((one for one in given if isinstance(one, str)), "")
    shared = seen.document.root.child("x-fern-pagination").value
    for operation, node in saying.operations(seen):
        said = node.child("x-fern-pagination").value
        said = shared if said is True else said
        if isinstance(said, dict) and said:
            yield from _pages(operation, node, said)
        if node.has("x-fern-streaming"):
            yield from _stream(operation, node)
        name = saying.text(node.child("x-fern-sdk-method-name").value)
        if name:
            group = node.child("x-fern-sdk-group-name").value
            steps = group if isinstance(group, list) else [group]
            path = [one for one in steps if isinstance(one, str)]
            why = f"`x-fern-sdk-method-name` is `{name}`" + (f", in the group `{'.'.join(path)}`" if path else "")
            yield from saying.method(operation, seen, "fern-method", path, name, why)
        if header and node.child("x-fern-idempotent").value is True:
            why = f"`x-fern-idempotent`, and `x-fern-idempotency-headers` names `{header}`"
            yield from saying.keyed(operation, node, "fern-idempotent", header, why)
    yield from saying.models(seen, "fern-name", "x-fern-type-name")
    yield from saying.parameters(seen, "fern-name", "x-fern-parameter-name")
    yield from _properties(seen)
    yield from saying.servers(seen, "fern-server", "x-fern-server-name")


def _pages(operation: Operation, node: Node, said: Mapping[str, Json]) -> Iterator[Suggestion]:
    def asked(key: str) -> str:
        found = saying.place(saying.text(said.get(key)), "$request")
        return found[0] if found and len(found) == 1 else ""

    def given(key: str) -> str:
        found = saying.place(saying.text(said.get(key)), "$response")
        return saying.pointed(found) if found else ""

    url = given("next_uri") or given("next_path")
    following: dict[str, Json] = {}
    if asked("cursor") and given("next_cursor"):
        following = {"parameter": asked("cursor"), "cursor": given("next_cursor")}
    elif asked("offset"):
        following = saying.counting(asked("offset"), items=True if "step" in said else None)
    elif url:
        following = {"url": url}
    items = saying.place(saying.text(said.get("results")), "$response")
    more = saying.place(saying.text(said.get("has-next-page")), "$response") or ()
    if following:
        why = f"`x-fern-pagination` says {', '.join(f'`{key}: {value}`' for key, value in said.items())}"
        yield from saying.pages(operation, node, "fern-pages", items, following, why, more)


def _stream(operation: Operation, node: Node) -> Iterator[Suggestion]:
    said = node.child("x-fern-streaming").value
    said = {"format": "json"} if said is True else said
    if not isinstance(said, dict):
        return
    asks = saying.place(saying.text(said.get("stream-condition")), "$request")
    media_type = "text/event-stream" if said.get("format") == "sse" else "application/jsonl"
    item = said.get("response-stream")
    why = f"`x-fern-streaming` says so, in the format `{said.get('format', 'json')}`"
    selector = asks[0] if asks and len(asks) == 1 else ""
    yield from saying.streamed(operation, node, "fern-stream", why, selector, item, media_type)


def _properties(seen: Seen) -> Iterator[Suggestion]:
    for model in seen.api.models.values():
        for one in model.properties if isinstance(model, ObjectModel) else ():
            node = seen.document.node(one.location.file, one.location.pointer)
            name = saying.text(node.child("x-fern-property-name").value) if node.has("x-fern-property-name") else ""
            if name and one.location.file == seen.document.file:
                why = f"`x-fern-property-name` is `{name}`"
                yield saying.named("fern-name", one.location.pointer, name, why, type=False)
