"""What a thing is after it was made, replaced or changed: what was sent, and what a server adds to it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from clientwright.mock.described import Described
from clientwright.mock.judging.coercion import Coercion
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.memory.resources import Resource, bare
from clientwright.mock.memory.shapes import Shape
from clientwright.mock.reading.operation import Operation
from clientwright.mock.wire.plain import is_object, mapping

Thing = dict[str, Any]

_CHANGED: Final = ("updat", "modif", "changed", "lastchange")
_MADE: Final = ("creat", "insert", "added", "registered")
_SPACE: Final = uuid.UUID("5f0d3b9e-6a0c-4c55-9d0b-0c1e2f3a4b5c")


class Filling:
    """Makes and changes the things of one description."""

    def __init__(self, described: Described) -> None:
        self._described = described
        self._coercion = Coercion(described.description, described.judge)

    def sendable(self, operation: Operation | None) -> dict[str, Any]:
        """The properties that a client may send to an operation."""
        found: dict[str, Any] = {}
        for media in operation.body.content if operation is not None and operation.body is not None else ():
            found |= self._coercion.properties(media.schema)
        return {name: schema for name, schema in found.items() if self._flag(schema, "readOnly") is not True}

    def made(
        self, shape: Shape, sent: Mapping[str, Any], sendable: Mapping[str, Any], known: Mapping[str, Any], now: float
    ) -> Thing:
        """A new thing. ``known`` is what the server knows better: the id, and what it is in."""
        sample = mapping(shape.sample)
        value: Thing = {}
        for name, schema in shape.properties.items():
            if self._flag(schema, "writeOnly") is True:
                continue
            if name in known:
                value[name] = known[name]
            elif name in sent and self._flag(schema, "readOnly") is not True:
                value[name] = sent[name]
            elif name in sendable:
                self._left_out(value, name, schema, shape, sample)
            else:
                self._added(value, name, schema, shape, sample, now)
        free = {name: each for name, each in sent.items() if name not in shape.properties and name not in sendable}
        return self.fitted({**value, **free}, shape, sample)

    def merged(self, thing: Thing, sent: Mapping[str, Any], shape: Shape, merge: bool, now: float) -> Thing:
        """A thing after a change. With ``merge`` objects are merged and null takes away (RFC 7396)."""
        changed = dict(thing)
        for name, value in sent.items():
            if name not in shape.properties and shape.properties and name not in thing:
                continue
            if self._flag(shape.properties.get(name), "writeOnly") is True:
                continue
            if value is None and (merge or not shape.allows(name, None)):
                changed.pop(name, None)
                if name in shape.required and shape.allows(name, None):
                    changed[name] = None
            else:
                changed[name] = _patched(changed.get(name), value) if merge else value
        for name, moment in self._moments(shape, now):
            if name in thing and bare(name).startswith(_CHANGED):
                changed[name] = moment
        return self.fitted(changed, shape, thing)

    def fitted(self, value: Thing, shape: Shape, base: Any) -> Thing:
        """The value, or where it does not fit as much of it as does, over something that fits."""
        if shape.accepts(value) or not is_object(base):
            return value
        best: Thing = dict(base)
        for name, each in value.items():
            if name not in best or best[name] != each:
                tried = {**best, name: each}
                best = tried if shape.accepts(tried) else best
        for name in [name for name in best if name not in value]:
            tried = {other: each for other, each in best.items() if other != name}
            best = tried if shape.accepts(tried) else best
        return best

    def shown(self, thing: Thing, shape: Shape) -> Any:
        """A thing as another operation answers it, which may tell less of it."""
        if shape.accepts(thing):
            return thing
        known = {name: value for name, value in thing.items() if name in shape.properties}
        return self.fitted(known, shape, shape.sample)

    def minted(self, found: Resource, number: int) -> Any:
        """An id that the schemas of the property and of the path take; for a number there is one id."""
        schema = found.item.properties[found.id]
        types = self._coercion.types(schema)
        offered = list(_ids(found, number, types, self._flag(schema, "format") == "uuid"))
        judge = self._described.judge
        fitting = (
            each for each in offered if judge.accepts(each, schema, Direction.RESPONSE) and self.addresses(found, each)
        )
        return next(fitting, offered[0])

    def given(self, found: Resource, own: Any) -> Any:
        """An id that a client chose, as the property has it; None where it cannot be one."""
        readings = () if own is None else (own, str(own))
        fitting = (each for each in readings if found.item.allows(found.id, each) and self.addresses(found, each))
        return next(fitting, None)

    def addresses(self, found: Resource, own: Any) -> bool:
        """Whether an id can stand in the paths of a resource: it is text there, and by the schema a number again."""
        asked = (
            parameter.schema
            for operation in found.operations.values()
            for parameter in operation.parameters
            if parameter.place == "path" and parameter.name in found.keys[-1:]
        )
        judge, coercion = self._described.judge, self._coercion
        return all(judge.accepts(coercion.typed(str(own), each), each, Direction.REQUEST) for each in asked)

    def _left_out(self, value: Thing, name: str, schema: Any, shape: Shape, sample: Thing) -> None:
        """What a property is that the client might have sent, and did not."""
        default = self._described.description.follow(schema).get("default")
        if default is None:
            default = mapping(schema).get("default")
        if default is not None:
            value[name] = default
        elif name in shape.required:
            if shape.allows(name, None):
                value[name] = None
            elif name in sample:
                value[name] = sample[name]

    def _added(self, value: Thing, name: str, schema: Any, shape: Shape, sample: Thing, now: float) -> None:
        """What a server says of itself: when, in which state, and whatever else has to be there."""
        moment = self._moment(name, schema, now)
        if moment is not None and (name in shape.required or bare(name).startswith((*_MADE, *_CHANGED))):
            value[name] = moment
        elif name in shape.required:
            self._left_out(value, name, schema, shape, sample)

    def _moments(self, shape: Shape, now: float) -> Iterator[tuple[str, Any]]:
        for name, schema in shape.properties.items():
            moment = self._moment(name, schema, now)
            if moment is not None:
                yield name, moment

    def _moment(self, name: str, schema: Any, now: float) -> Any:
        """The virtual moment, where a property is one; None where it is none."""
        types = self._coercion.types(schema)
        written = datetime.fromtimestamp(now, UTC).isoformat().replace("+00:00", "Z")
        if "string" in types:
            return {"date-time": written, "date": written[:10]}.get(str(self._flag(schema, "format")))
        if bare(name).startswith((*_MADE, *_CHANGED)):
            return int(now) if "integer" in types else now if "number" in types else None
        return None

    def _flag(self, schema: Any, keyword: str) -> Any:
        own = mapping(schema).get(keyword)
        return self._described.description.follow(schema).get(keyword) if own is None else own


def _patched(target: Any, patch: Any) -> Any:
    """RFC 7396, 2: a JSON Merge Patch applied."""
    if not is_object(patch):
        return patch
    result = dict(mapping(target))
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = _patched(result.get(name), value)
    return result


def _ids(found: Resource, number: int, types: list[str], unique: bool) -> Iterator[Any]:
    """What ids look like, the likeliest first."""
    if "integer" in types or "number" in types:
        yield number
    made = str(uuid.uuid5(_SPACE, f"{found.path} {number}"))
    if unique:
        yield made
    example = mapping(found.item.sample).get(found.id)
    prefix, mark, _ = example.rpartition("_") if isinstance(example, str) else ("", "", "")
    if mark:
        yield f"{prefix}_{number}"
    yield from (f"{bare(found.name).removesuffix('s')}_{number}", made, str(number))
    yield from (f"{bare(found.name).removesuffix('s')}-{number}", f"{number:024x}", f"{number:026d}")
