"""The scopes that a description asks for."""

from __future__ import annotations

from clientwright.build.operations import operations_of
from clientwright.source.node import Node


def read_scopes(root: Node) -> dict[str, tuple[str, ...]]:
    """By security scheme, the scopes that the requirements of the whole and of its operations name, in document order.

    Not those that a flow lists: these are all that there are, and a client is seldom allowed all of them.
    """
    holders = [root]
    for path, item in root.mapping("paths").items():
        if not path.startswith("x-"):
            holders += [operation for _, operation, _ in operations_of(item)]
    found: dict[str, dict[str, None]] = {}
    for holder in holders:
        for alternative in holder.sequence("security") if holder.has("security") else ():
            for name, scopes in alternative.items():
                texts = [scope.value for scope in alternative.sequence(name)] if scopes.kind == "array" else []
                found.setdefault(name, {}).update({text: None for text in texts if isinstance(text, str)})
    return {name: tuple(scopes) for name, scopes in found.items()}
