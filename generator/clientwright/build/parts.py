"""Schemas that must hold together: ``allOf``, and the keywords beside a ``$ref`` (JSON Schema 2020-12, 10.2.1.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from clientwright.source.node import Json, Node

_SHAPE: Final = frozenset(
    ("properties", "items", "prefixItems", "enum", "const", "patternProperties", "$ref", "allOf", "required")
)
"""Keywords that say what a value is made of. All others only narrow or describe it."""


class Schema(Struct, frozen=True):
    """Some nodes that must all hold, the one that weighs most last.

    ``id`` is the identity of the model that this becomes. ``node`` is the outermost one: it stands for all in
    documentation and findings.
    """

    id: str
    node: Node
    nodes: tuple[Node, ...]

    def last(self, key: str) -> Node | None:
        """The value of a keyword in the node that weighs most, of those that have it."""
        for node in reversed(self.nodes):
            if isinstance(node.value, dict) and key in node.value:
                return node.child(key)
        return None

    @property
    def nullable(self) -> bool:
        """Whether any node says that null is allowed too."""
        return any(allows_null(node) for node in self.nodes)


def without(node: Node, *keys: str) -> Node:
    """The node as if it did not have some keys."""
    if not isinstance(node.value, dict) or not any(key in node.value for key in keys):
        return node
    return replace(node, value={key: value for key, value in node.value.items() if key not in keys})


def types_of(node: Node) -> tuple[str, ...]:
    """What ``type`` says, as a tuple."""
    written = node.value.get("type") if isinstance(node.value, dict) else None
    if isinstance(written, list):
        return tuple(each for each in written if isinstance(each, str))
    return (written,) if isinstance(written, str) else ()


def allows_null(node: Node) -> bool:
    """Whether a schema itself says that null is a value; also by 3.0's ``nullable``, whatever the version."""
    held = node.value
    if not isinstance(held, dict):
        return False
    return (
        held.get("nullable") is True
        or "null" in types_of(node)
        or ("const" in held and held["const"] is None)
        or None in _listed(node, "enum")
    )


def only_null(node: Node) -> bool:
    """Whether null is all that a member of a union adds: ``type: null``, or a bare ``nullable: true``."""
    if node.ref is not None:
        return False
    if types_of(node) == ("null",) or _listed(node, "enum") == [None]:
        return True
    if node.has("const"):
        return node.child("const").value is None
    return allows_null(node) and not types_of(node) and not shapes(node)


def shapes(node: Node) -> bool:
    """Whether a schema, its ``type`` aside, says what a value is made of."""
    if not isinstance(node.value, dict):
        return False
    if not _SHAPE.isdisjoint(node.value):
        return True
    if isinstance(node.value.get("additionalProperties"), dict):
        return True
    return any(True for _ in union_keys(node))


def union_keys(node: Node) -> Iterator[str]:
    """``oneOf`` or ``anyOf`` where their members differ in shape, not only in what they require or allow."""
    for key in ("oneOf", "anyOf"):
        if _listed(node, key) and not all(_constrains(member) for member in node.sequence(key)):
            yield key


def bearers(node: Node) -> tuple[Node, ...]:
    """The parts of a schema that say what a value is made of: its ``$ref``, its ``allOf`` members, its own keywords.

    A part that says no more than ``type`` counts only when no other part says anything.
    """
    held = node.value
    if isinstance(held, dict) and "$ref" not in held and "allOf" not in held:  # As nearly all are.
        return (node,) if shapes(node) or types_of(node) else ()
    parts: list[Node] = []
    if node.ref is not None:
        parts.append(replace(node, value={"$ref": node.ref}))
    parts.extend(node.sequence("allOf"))
    parts.append(without(node, "$ref", "allOf"))
    shaping = tuple(part for part in parts if shapes(part))
    return shaping or tuple(part for part in parts if types_of(part))


def flattened(node: Node, seen: set[str] | None = None, referred: bool = False) -> tuple[Node, ...]:
    """The nodes that hold together with a node, through ``$ref`` and ``allOf``; its own keywords come last.

    Safe against cycles. Null in what is referred to does not count: all parts would have to allow it. Nor does a union
    that is referred to and has the node among its members: it says nothing of that one.
    """
    seen = set[str]() if seen is None else seen
    if node.id in seen or not isinstance(node.value, dict):
        return ()
    seen.add(node.id)
    found: list[Node] = []
    if node.ref is not None:
        target = target_of(node)
        if target is not None:
            found.extend(flattened(target, seen, referred=True))
    for member in node.sequence("allOf"):
        found.extend(flattened(member, seen, referred))
    own = without(node, "$ref", "allOf")
    if referred:
        own = _without_null(without(own, *offering(own, seen)))
    found.append(own)
    return tuple(found)


def offering(node: Node, ids: set[str]) -> tuple[str, ...]:
    """The unions of a node that have one of some schemas among their members, and what tells these apart."""
    keys = tuple(key for key in ("oneOf", "anyOf") if any(_leads(node, held, ids) for held in _listed(node, key)))
    return (*keys, "discriminator") if keys else ()


def _leads(node: Node, held: Json, ids: set[str]) -> bool:
    """Whether a member of a union is a reference to one of some schemas."""
    reference = held.get("$ref") if isinstance(held, dict) else None
    if not isinstance(reference, str):
        return False
    if node.file == node.document.file and reference.startswith("#/") and "%" not in reference:
        return reference in ids  # Asked of every member for every member: that has to be quick.
    target = node.document.target(node.file, reference)
    return target is not None and node.document.node(*target).id in ids


def possible(members: tuple[Node, ...]) -> bool:
    """Whether there can be a value that is a member of several unions at once: of the same JSON type, with the same
    constants."""
    nodes = [node for member in members for node in flattened(member)]
    return _agree([_types(node) for node in nodes]) and _same_values(nodes, depth=1)


def _same_values(nodes: list[Node], depth: int) -> bool:
    """Whether some schemas that hold together list a value in common, and those of each property do."""
    if not _agree([_values(node) for node in nodes]):
        return False
    described: dict[str, list[Node]] = {}
    for node in nodes if depth else ():
        for name, held in node.mapping("properties").items() if node.has("properties") else ():
            described.setdefault(name, []).extend(flattened(held))
    return all(_same_values(held, depth - 1) for held in described.values())


def _agree(said: list[frozenset[object]]) -> bool:
    """Whether some sets have an element in common, those left out that say nothing."""
    sets = [each for each in said if each]
    return not sets or bool(sets[0].intersection(*sets[1:]))


def _types(node: Node) -> frozenset[object]:
    kinds = {kind for kind in types_of(node) if kind != "null"}
    return frozenset(kinds | {"integer"} if "number" in kinds else kinds)


def _values(node: Node) -> frozenset[object]:
    listed = [node.child("const").value] if node.has("const") else _listed(node, "enum")
    return frozenset((type(value), value) for value in listed if not isinstance(value, list | dict))


def target_of(node: Node) -> Node | None:
    """The next schema that ``$ref`` leads to, one step; None, with a finding, when there is nothing."""
    target = node.document.target(node.file, node.ref or "")
    if target is None:
        node.follow()
        return None
    return node.document.node(*target)


def _constrains(member: Node) -> bool:
    """Whether a member of a union only narrows what the schema around it says."""
    if not isinstance(member.value, dict) or types_of(member) or only_null(member):
        return False
    return not shapes(without(member, "required")) and bool(member.value)


def _without_null(node: Node) -> Node:
    kinds = types_of(node)
    if "null" not in kinds or len(kinds) == 1 or not isinstance(node.value, dict):
        return without(node, "nullable")
    kept: list[Json] = [kind for kind in kinds if kind != "null"]
    return without(replace(node, value={**node.value, "type": kept}), "nullable")


def _listed(node: Node, key: str) -> list[Json]:
    found = node.value.get(key) if isinstance(node.value, dict) else None
    return found if isinstance(found, list) else []
