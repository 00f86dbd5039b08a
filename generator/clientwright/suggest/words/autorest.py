"""``x-ms-*``: pages and enums. What goes on after its answer is the rule ``long-running``'s."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clientwright.ir.operations import Operation
from clientwright.ir.types import AliasModel
from clientwright.source.node import Json, Node
from clientwright.suggest.suggestion import Action, Seen, Suggestion
from clientwright.suggest.words import saying

RULES: Final = {
    "ms-pages": "`x-ms-pageable` on an operation.",
    "ms-enum": "`x-ms-enum` on a schema that has a name, or lists its values there alone.",
}


def autorest(seen: Seen) -> Iterator[Suggestion]:
    """What was declared for AutoRest."""
    for operation, node in saying.operations(seen):
        said = node.child("x-ms-pageable").value
        if isinstance(said, dict) and said:
            yield from _pages(operation, node, said)
    for model in seen.api.models.values():
        node = seen.document.node(model.location.file, model.location.pointer)
        said = node.child("x-ms-enum").value if node.has("x-ms-enum") else None
        name = saying.text(said.get("name")) if isinstance(said, dict) else ""
        here = node.file == seen.document.file and isinstance(model, AliasModel)
        if name and here and name != model.naming.component:
            yield saying.named("ms-enum", node.pointer, name, f"`x-ms-enum` names it `{name}`", type=True)
    yield from _values(seen)


def _pages(operation: Operation, node: Node, said: dict[str, Json]) -> Iterator[Suggestion]:
    url, name = saying.text(said.get("nextLinkName")), saying.text(said.get("itemName")) or "value"
    if url:
        why = f"`x-ms-pageable` says `nextLinkName: {url}`, and the items are `{name}`"
        yield from saying.pages(operation, node, "ms-pages", (name,), {"url": saying.pointed((url,))}, why)


def _values(seen: Seen) -> Iterator[Suggestion]:
    """The enums whose values only the extension lists."""
    for file, place in seen.document.places():
        said = place.value.get("x-ms-enum") if place.kind == "schema" and file == seen.document.file else None
        listed = said.get("values") if isinstance(said, dict) and "enum" not in place.value else None
        values = [one.get("value") for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
        if values and all(isinstance(value, str | int | float) for value in values):
            yield Suggestion(
                rule="ms-enum",
                confidence="certain",
                says=f"`#{place.pointer}` is one of {len(values)} values",
                evidence=("`x-ms-enum` lists them",),
                actions=(Action(pointer=place.pointer, update={"enum": values}),),
            )
