"""From strings to the types of a schema: what ``limit=20`` means where the schema says integer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from clientwright.mock.judging.dialect import Direction, allowed_types, branches, nullable
from clientwright.mock.judging.judge import Judge
from clientwright.mock.judging.styles import Tree
from clientwright.mock.reading.description import Description
from clientwright.mock.wire.plain import NotJson, is_object, mapping, parse, sequence, type_of

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")
_DEPTH = 40


class Coercion:
    """Turns trees of strings into values, guided by schemas; what cannot be turned stays text for the judge."""

    def __init__(self, description: Description, judge: Judge) -> None:
        self._description = description
        self._judge = judge

    def types(self, schema: object, depth: int = 0) -> list[str]:
        """The JSON types that the schema takes, in its own order; empty when it says nothing about them."""
        own = self._description.follow(schema)
        found = allowed_types(own.get("type"))
        if not found and depth < _DEPTH:
            members = [*sequence(own.get("allOf")), *branches(own.get("anyOf")), *branches(own.get("oneOf"))]
            found = [kind for member in members for kind in self.types(member, depth + 1)]
        if not found and ("enum" in own or "const" in own):
            found = [
                type_of(value) for value in (*sequence(own.get("enum")), *([own["const"]] if "const" in own else []))
            ]
        if not found:
            found = ["object"] if "properties" in own else ["array"] if "items" in own else []
        if nullable(own):
            found = [*found, "null"]
        return list(dict.fromkeys(found))

    def typed(self, tree: Tree, schema: object, depth: int = 0) -> Any:
        """The tree as a value of the schema."""
        own = self._description.follow(schema)
        if depth > _DEPTH:
            return tree
        members = branches(own.get("anyOf")) or branches(own.get("oneOf"))
        if members:
            base = {key: value for key, value in own.items() if key not in ("anyOf", "oneOf")}
            readings = [self.typed(tree, self._both(base, member), depth + 1) for member in members]
            fitting = (value for value in readings if self._judge.accepts(value, own, Direction.REQUEST))
            return next(fitting, next((value for value in readings if value != tree), readings[0]))
        if isinstance(tree, str):
            return self._scalar(tree, own)
        if isinstance(tree, list):
            return self._array(tree, own, depth)
        return self._object(tree, own, depth)

    def _both(self, base: dict[str, Any], member: object) -> dict[str, Any]:
        own = self._description.follow(member)
        if not base.get("properties") or not own.get("properties"):
            return {**base, **own}
        return {**base, **own, "properties": {**mapping(base["properties"]), **mapping(own["properties"])}}

    def _scalar(self, text: str, schema: dict[str, Any]) -> Any:
        readings = list(self._readings(text, self.types(schema)))
        if len(readings) == 1:
            return readings[0]
        fitting = (value for value in readings if self._judge.accepts(value, schema, Direction.REQUEST))
        return next(fitting, readings[0])

    def _readings(self, text: str, types: list[str]) -> Iterator[Any]:
        if ("integer" in types or "number" in types) and _NUMBER.fullmatch(text):
            yield from _json(text)
        if "boolean" in types and text in ("true", "false"):
            yield text == "true"
        if "null" in types and text in ("", "null"):
            yield None
        if ("object" in types or "array" in types) and text[:1] in ("{", "["):
            yield from _json(text)
        yield text
        if not types and _NUMBER.fullmatch(text):
            yield from _json(text)

    def _array(self, items: list[Tree], schema: dict[str, Any], depth: int) -> Any:
        types = self.types(schema)
        if types and "array" not in types:
            if len(items) == 1:
                return self.typed(items[0], schema, depth + 1)
            if "object" in types:
                return self._object({str(index): item for index, item in enumerate(items)}, schema, depth)
        return [self.typed(item, self._item(schema, index), depth + 1) for index, item in enumerate(items)]

    def _item(self, schema: dict[str, Any], index: int) -> object:
        prefix = sequence(schema.get("prefixItems"))
        if index < len(prefix):
            return prefix[index]
        for part in (schema, *map(self._description.follow, sequence(schema.get("allOf")))):
            if "items" in part:
                return part["items"]
        return True

    def _object(self, members: dict[str, Tree], schema: dict[str, Any], depth: int) -> Any:
        types = self.types(schema)
        if "array" in types and "object" not in types and all(key.isdecimal() for key in members):
            return self._array([members[key] for key in sorted(members, key=int)], schema, depth)
        return {name: self.typed(value, self.member(schema, name), depth + 1) for name, value in members.items()}

    def member(self, schema: dict[str, Any], name: str, depth: int = 0) -> object:
        """The schema of one property, looked for in the schema and in its allOf; True when nothing is said."""
        properties = mapping(schema.get("properties"))
        if name in properties:
            return properties[name]
        if depth < _DEPTH:
            for part in (
                *sequence(schema.get("allOf")),
                *sequence(schema.get("anyOf")),
                *sequence(schema.get("oneOf")),
            ):
                found = self.member(self._description.follow(part), name, depth + 1)
                if found is not True:
                    return found
        additional = schema.get("additionalProperties", True)
        return additional if is_object(additional) else True

    def free(self, schema: object, depth: int = 0) -> bool:
        """Whether the schema says that it is a map: properties by any name, and none by a known one."""
        own = self._description.follow(schema)
        additional = own.get("additionalProperties")
        if additional is True or is_object(additional):
            return not self.properties(own)
        parts = [part for key in ("allOf", "anyOf", "oneOf") for part in sequence(own.get(key))]
        return depth < _DEPTH and any(self.free(part, depth + 1) for part in parts)

    def properties(self, schema: object, depth: int = 0) -> dict[str, Any]:
        """Every property that the schema, or a part of it, names."""
        own = self._description.follow(schema)
        found: dict[str, Any] = {}
        if depth < _DEPTH:
            for key in ("allOf", "anyOf", "oneOf"):
                for part in sequence(own.get(key)):
                    found |= self.properties(part, depth + 1)
        return found | mapping(own.get("properties"))


def _json(text: str) -> Iterator[Any]:
    try:
        yield parse(text)
    except NotJson:
        return
