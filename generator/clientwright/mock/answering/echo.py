"""The answer about what was asked for: path parameters put in the place of the made-up identifiers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from clientwright.mock.answering.material import Material
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.judge import Judge
from clientwright.mock.reading.operation import Operation
from clientwright.mock.wire.plain import NotJson, dump, is_array, is_object, parse


class Echo:
    """Puts path parameters into answers, as far as the judge still accepts them."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def into(self, material: Material, operation: Operation, values: Mapping[str, Any]) -> Material:
        """The material with each parameter in the members of its name, and the last one in ``id``."""
        if not values or material.raw is not None:
            return material
        if material.items is not None:
            echoed = (self._checked(item, _event(item, values), material.schema) for item in material.items)
            return replace(material, items=tuple(echoed))
        value = material.value
        for name in values:
            value = self._checked(value, _named(value, {name: values[name]}), material.schema)
        last = max(values, key=lambda name: operation.template.rfind("{" + name + "}"))
        # POST /threads/{thread_id}/runs answers with a run, which has a thread_id and an id that is its own.
        if is_object(value) and "id" in value and not any(_same(key, last) for key in value):
            value = self._checked(value, {**value, "id": values[last]}, material.schema)
        return replace(material, value=value)

    def _checked(self, value: Any, changed: Any, schema: Any) -> Any:
        return changed if changed != value and self._judge.accepts(changed, schema, Direction.RESPONSE) else value


def _same(one: str, other: str) -> bool:
    """Whether two names differ only in their spelling: threadId and thread_id."""
    return one.replace("_", "").replace("-", "").lower() == other.replace("_", "").replace("-", "").lower()


def _named(value: Any, values: Mapping[str, Any]) -> Any:
    """The value with the parameters in its own members, and in those of the members of a list that it is or holds."""
    if is_array(value):
        return [_members(item, values) for item in value]
    if is_object(value) and is_array(value.get("data")):
        value = {**value, "data": [_members(item, values) for item in value["data"]]}
    return _members(value, values)


def _members(value: Any, values: Mapping[str, Any]) -> Any:
    if not is_object(value):
        return value
    given = {key: new for key in value for name, new in values.items() if _same(key, name) and value[key] is not None}
    return {**value, **given}


def _event(item: Any, values: Mapping[str, Any]) -> Any:
    """The item of a stream, with the parameters in the JSON of its data."""
    if not is_object(item) or "data" not in item:
        return _members(item, values)
    held = item["data"]
    if not isinstance(held, str):
        return {**item, "data": _members(held, values)}
    try:
        parsed = parse(held)
    except NotJson:
        return item
    changed = _members(parsed, values)
    return item if changed == parsed else {**item, "data": dump(changed)}
