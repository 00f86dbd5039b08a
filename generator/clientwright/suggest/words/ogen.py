"""``x-ogen-*``: names and servers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clientwright.ir.types import ObjectModel
from clientwright.source.node import Json, Node
from clientwright.suggest.suggestion import Seen, Suggestion
from clientwright.suggest.words import saying

RULES: Final = {
    "ogen-method": "`x-ogen-operation-group` on an operation or a path.",
    "ogen-name": "`x-ogen-name` on a schema or a parameter, and `x-ogen-properties`.",
    "ogen-server": "`x-ogen-server-name` on a server.",
}


def ogen(seen: Seen) -> Iterator[Suggestion]:
    """What was declared for ogen."""
    for operation, node in saying.operations(seen):
        above = seen.node(node.pointer.rpartition("/")[0])
        group = saying.text(_either(node, above, "x-ogen-operation-group"))
        if group:
            why = f"`x-ogen-operation-group` is `{group}`"
            yield from saying.method(operation, seen, "ogen-method", (group,), operation.id, why)
    yield from saying.models(seen, "ogen-name", "x-ogen-name")
    yield from saying.parameters(seen, "ogen-name", "x-ogen-name")
    for model in seen.api.models.values():
        node = seen.document.node(model.location.file, model.location.pointer)
        said = node.child("x-ogen-properties")
        for one in model.properties if isinstance(model, ObjectModel) and said.value else ():
            name = saying.text(said.child(one.wire_name).child("name").value)
            if name and one.location.file == seen.document.file:
                why = f"`x-ogen-properties` names it `{name}`"
                yield saying.named("ogen-name", one.location.pointer, name, why, type=False)
    yield from saying.servers(seen, "ogen-server", "x-ogen-server-name")


def _either(node: Node, above: Node, word: str) -> Json:
    return node.child(word).value if node.has(word) else above.child(word).value
