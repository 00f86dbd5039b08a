"""What a server sends of its own accord: webhooks and callbacks. Their payloads become models."""

from __future__ import annotations

from clientwright.build.bodies import STRUCTURED
from clientwright.build.media import preferred
from clientwright.build.operations import operations_of
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.ir.account import ItemKind
from clientwright.ir.operations import Operation
from clientwright.source.node import Node


def read_webhooks(root: Node, schemas: Schemas) -> None:
    """Read the payload of each webhook (OpenAPI 3.1, 4.8.1)."""
    for name, item in root.mapping("webhooks").items() if root.has("webhooks") else ():
        _read("webhook", name, item, "", schemas)


def read_callbacks(root: Node, operations: tuple[Operation, ...], schemas: Schemas) -> None:
    """Read the payload of each callback of the operations (OpenAPI 3.1, 4.8.18)."""
    ids = {operation.location.pointer: operation.id for operation in operations}
    for path, item in root.mapping("paths").items():
        if path.startswith("x-"):
            continue
        for _, operation, _ in operations_of(item):
            id = ids.get(operation.location.pointer)
            if id is None or not operation.has("callbacks"):
                continue
            for name, callback in operation.mapping("callbacks").items():
                for expression, held in callback.follow().items():
                    if not expression.startswith("x-"):
                        _read("callback", name, held, id, schemas)


def _read(kind: ItemKind, name: str, item: Node, owner: str, schemas: Schemas) -> None:
    for _, operation, _ in operations_of(item):
        schemas.ledger.generated(kind, operation.location)
        body = operation.get("requestBody")
        content = body.follow().mapping("content").items() if body is not None else ()
        chosen = preferred([(media, held.follow()) for media, held in content], STRUCTURED)
        if chosen is None:
            continue
        schema = chosen[1].get("schema")
        if schema is not None:
            schemas.root(schema, chosen[1], Place(owner, (name, "payload")))
