"""``x-clientwright-idempotent`` and ``x-clientwright-idempotency-key``: what may be sent twice."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from clientwright.build.ledger import Ledger
from clientwright.ir.operations import Parameter
from clientwright.ir.types import PrimitiveType
from clientwright.source.node import Node, wrong_type

IDEMPOTENT: Final = "x-clientwright-idempotent"
KEY: Final = "x-clientwright-idempotency-key"


def read_idempotent(operation: Node, ledger: Ledger) -> bool:
    """Whether an operation is marked: doing it twice does what doing it once does."""
    return _marked(operation, IDEMPOTENT, ledger)


def read_key(
    item: Node, operation: Node, parameters: tuple[Parameter, ...], ledger: Ledger
) -> tuple[tuple[Parameter, ...], str]:
    """The parameters, and the name of the header among them that is marked as the idempotency key; empty without one.

    The client makes a key when the caller gives none, so the header is no required argument, whatever is described.
    """
    nodes = (
        node.follow()
        for holder in (item, operation)
        for node in (holder.sequence("parameters") if holder.has("parameters") else ())
    )
    marked = {node.location: node for node in nodes if node.has(KEY) and _marked(node, KEY, ledger)}
    if not marked:
        return parameters, ""
    found: Parameter | None = None
    for parameter in parameters:
        node = marked.get(parameter.location)
        if node is None:
            continue
        problem = _problem(parameter, found)
        if problem:
            code, sentence = problem
            ledger.diagnostics.error(code, sentence, node.child(KEY).location)
        else:
            found = parameter
    if found is None:
        return parameters, ""
    chosen = found
    return (
        tuple(replace(each, required=False) if each is chosen else each for each in parameters),
        chosen.wire_name,
    )


def _problem(parameter: Parameter, other: Parameter | None) -> tuple[str, str] | None:
    """Why a parameter cannot be the key: code and sentence."""
    if parameter.place != "header":
        return "extension-place", f"`{KEY}` is for a header; `{parameter.wire_name}` is a {parameter.place} parameter"
    if parameter.fixed is not None:
        return "extension-place", f"`{parameter.wire_name}` is a constant, and a key is new with each call"
    if isinstance(parameter.type, PrimitiveType) and parameter.type.kind != "string":
        return "extension-type", f"`{parameter.wire_name}` is no string, and a key is a UUID"
    if other is not None:
        return "extension-place", f"the operation has a key already, `{other.wire_name}`"
    return None


def _marked(node: Node, name: str, ledger: Ledger) -> bool:
    held = node.get(name)
    if held is None:
        return False
    if not isinstance(held.value, bool):
        ledger.diagnostics.add(wrong_type(name, ("boolean",), held.value, held.location))
        return False
    return held.value
