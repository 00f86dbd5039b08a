"""Schemas of OpenAPI 3.0 and of 3.1 in one dialect, that of JSON Schema 2020-12. Pointers stay what they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from clientwright.source.grammar import Place, places
from clientwright.source.node import Json, value_at
from clientwright.source.text import split


def normalised_schema(schema: dict[str, Json], dialect: str) -> dict[str, Json]:
    """One schema in the common dialect, itself when nothing is to change; what it holds is left as it is.

    - ``nullable: true`` beside ``type`` becomes the type "null", and the ``enum`` beside it gains null. Without
      ``type`` it stays (OpenAPI 3.0.3 gives it no effect then, real documents mean it).
    - A boolean ``exclusiveMinimum`` becomes the number that it speaks of (3.0 has JSON Schema draft 5's keyword).
    - In 3.0 nothing counts beside ``$ref`` (3.0.4, 4.8.23) except, because documents mean it, ``nullable: true``.
    """
    if dialect == "3.0" and isinstance(schema.get("$ref"), str):
        kept = {key: value for key, value in schema.items() if key == "$ref" or (key == "nullable" and value is True)}
        return schema if len(kept) == len(schema) else kept
    changes: dict[str, Json] = {}
    dropped: set[str] = set()
    if schema.get("nullable") is True and "type" in schema:
        changes |= _with_null(schema)
        dropped.add("nullable")
    for exclusive, inclusive in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        flag = schema.get(exclusive)
        if isinstance(flag, bool):
            dropped.add(exclusive)
            if flag and inclusive in schema:
                dropped.add(inclusive)
                changes[exclusive] = schema[inclusive]
    if not changes and not dropped:
        return schema
    return {key: changes.get(key, value) for key, value in schema.items() if key in changes or key not in dropped}


def _with_null(schema: dict[str, Json]) -> dict[str, Json]:
    """The keywords that change when null is allowed too."""
    written = schema["type"]
    types: list[Json] = list(written) if isinstance(written, list) else [written]
    changes: dict[str, Json] = {"type": types if "null" in types else [*types, "null"]}
    values = schema.get("enum")
    if isinstance(values, list) and None not in values:
        changes["enum"] = [*values, None]
    return changes


def normal_form(data: Json, roots: tuple[tuple[str, str], ...], dialect: str) -> Json:
    """A file's data in the common dialect; ``roots`` are the kinds and pointers from which its objects are found."""
    below = (place for kind, pointer in roots for place in places(kind, pointer, value_at(data, pointer)[0]))
    return normalised(data, below, dialect)


def normalised(tree: Json, places: Iterable[Place], dialect: str) -> Json:
    """A copy of a tree in which the schemas at the given places are normalised; unchanged parts are shared."""
    patches: dict[str, Any] = {}
    for place in places:
        if place.kind == "schema":
            schema = normalised_schema(place.value, dialect)
            if schema is not place.value:
                _branch(patches, place.pointer)[_PATCH] = schema
    return _patched(tree, patches)


_PATCH = "/"
"""No part of a pointer, escaped as they are in ``_branch``, is a lone slash."""


def _branch(patches: dict[str, Any], pointer: str) -> dict[str, Any]:
    """The branch of the tree of patches for a pointer, made if need be."""
    for part in pointer.split("/")[1:]:
        patches = patches.setdefault(part, {})
    return patches


def _patched(value: Json, patches: Mapping[str, Any]) -> Json:
    """A value with its patches; only what leads to one is copied. Depth is bounded where the text is read."""
    value = patches.get(_PATCH, value)
    if isinstance(value, dict):
        members = dict(value)
        for part, below in patches.items():
            key = part if "~" not in part else split("/" + part)[0]
            if part != _PATCH and key in members:
                members[key] = _patched(members[key], below)
        return members
    if isinstance(value, list):
        items = list(value)
        for part, below in patches.items():
            if part != _PATCH:
                items[int(part)] = _patched(items[int(part)], below)
        return items
    return value
