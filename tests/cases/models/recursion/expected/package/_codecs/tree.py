"""From JSON to the models of ``models.tree``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.tree import Tree

_TREE_REQUIRED: Final = {"branches": "array"}
_TREE_FIELDS: Final = frozenset(("branches", "nest", "labels"))


def decode_tree(raw: dict[str, Any], found: Deviations) -> Tree:
    model = new(Tree)
    try:
        model.branches = branches = raw["branches"]
    except KeyError:
        return decode_tree(found.fill(raw, _TREE_REQUIRED), found)
    model.nest = nest = raw.get("nest", UNSET)
    model.labels = labels = raw.get("labels", UNSET)
    if type(branches) is ARRAY:
        model.branches = [
            (
                decode_tree(item, found)
                if type(item) is OBJECT
                else found.wrong(branches, index, "object")
            )
            for index, item in enumerate(branches)
        ]
    else:
        found.wrong(raw, "branches", "array")
    if type(nest) is OBJECT:
        model.nest = _codecs.nest.decode_nest(nest, found)
    elif nest is not UNSET:
        found.wrong(raw, "nest", "object")
    if type(labels) is OBJECT:
        model.labels = {
            name: (
                decode_tree(item, found)
                if type(item) is OBJECT
                else found.wrong(labels, name, "object")
            )
            for name, item in labels.items()
        }
    elif labels is not UNSET:
        found.wrong(raw, "labels", "object")
    missing = (nest is UNSET) + (labels is UNSET)
    model.extra = (
        NO_EXTRA if len(raw) + missing == 3 else unknown_fields(raw, _TREE_FIELDS)
    )
    return model


def encode_tree(model: Tree) -> dict[str, Any]:
    raw: dict[str, Any] = {"branches": model.branches}
    if model.nest is not UNSET:
        raw["nest"] = model.nest
    if model.labels is not UNSET:
        raw["labels"] = model.labels
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[Tree] = decode_tree
ENCODERS[Tree] = encode_tree
