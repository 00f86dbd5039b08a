"""How trees are read and written, in the form that is emitted."""

# ruff: noqa: TID252 - as emitted

from __future__ import annotations

from typing import Any

from .._runtime.wire.codec import ARRAY, DECODERS, ENCODERS, OBJECT, Unknown, new
from .._runtime.wire.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.wire.unset import UNSET
from ..models import tree as models

_LEAF = frozenset(("kind",))
_TREE = frozenset(("name", "size", "children", "fruit"))
_TREE_REQUIRED = {"name": "string", "size": "integer or null", "children": "array"}


def decode_fruit(raw: Any, found: Deviations, holder: Any, key: str | int | None) -> models.Leaf | Unknown:
    if type(raw) is OBJECT and raw.get("kind") == "leaf":
        leaf = new(models.Leaf)
        leaf.kind = "leaf"
        leaf.extra = NO_EXTRA if len(raw) == 1 else unknown_fields(raw, _LEAF)
        return leaf
    found.at(holder, key, raw, "an object whose kind is 'leaf'")
    return Unknown(raw)


def decode_tree(raw: dict[str, Any], found: Deviations) -> models.Tree:
    tree = new(models.Tree)
    try:
        tree.name = name = raw["name"]
        tree.size = size = raw["size"]
        children = raw["children"]
    except KeyError:
        return decode_tree(found.fill(raw, _TREE_REQUIRED), found)
    fruit = raw.get("fruit", UNSET)
    if type(name) is not str:
        found.wrong(raw, "name", "string")
    if size is not None and type(size) is not int:
        found.wrong(raw, "size", "integer or null")
    tree.children = (
        [
            decode_tree(item, found) if type(item) is OBJECT else found.item(children, item, "object")
            for item in children
        ]
        if type(children) is ARRAY
        else found.wrong(raw, "children", "array")
    )
    tree.fruit = (
        [decode_fruit(item, found, fruit, None) for item in fruit]
        if type(fruit) is ARRAY
        else fruit if fruit is None or fruit is UNSET else found.wrong(raw, "fruit", "array or null")
    )
    tree.extra = unknown_fields(raw, _TREE)
    return tree


def encode_tree(tree: models.Tree) -> dict[str, Any]:
    raw = {"name": tree.name, "size": tree.size, "children": tree.children, "fruit": tree.fruit, **tree.extra}
    return {key: value for key, value in raw.items() if value is not UNSET}


def encode_leaf(leaf: models.Leaf) -> dict[str, Any]:
    return {"kind": leaf.kind, **leaf.extra}


DECODERS[models.Tree] = decode_tree
ENCODERS[models.Tree] = encode_tree
ENCODERS[models.Leaf] = encode_leaf
