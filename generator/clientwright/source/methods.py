"""The operations of a path item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clientwright.source.node import Node

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def operations(item: Node) -> Iterator[tuple[str, Node]]:
    """The methods and operations of a path item, OpenAPI 3.2's ``additionalOperations`` included."""
    for method, operation in item.items():
        if method in METHODS and operation.kind == "object":
            yield method, operation
    additional = item.get("additionalOperations")
    for method, operation in additional.items() if additional is not None else ():
        if operation.kind == "object":
            yield method, operation
