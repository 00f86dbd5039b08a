"""A list in pages, as ``x-clientwright-pages`` says how one leads to the next (docs/extensions.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from msgspec import Struct

from clientwright.mock.ground.base import Refuse
from clientwright.mock.judging.coercion import Coercion
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.memory.filling import Thing
from clientwright.mock.memory.resources import bare
from clientwright.mock.memory.shapes import Shape, placed, reached, removed, steps
from clientwright.mock.reading.operation import Operation, Parameter
from clientwright.mock.wire.plain import mapping, shown

_LIMITS: Final = ("limit", "pagesize", "perpage", "take", "size", "count", "maxresults", "maxitems", "top", "first")
_TOTALS: Final = ("total", "totalcount", "totalitems", "totalresults", "totalelements", "count", "size")
_USUAL: Final = 20


class Slice(Struct, frozen=True):
    """The items from ``start`` to before ``end``, of all that there are."""

    items: Sequence[Thing]
    start: int
    end: int
    back: bool = False


class Pages:
    """How the list of one operation goes out in pages; all on one where nothing is declared."""

    def __init__(self, operation: Operation, shape: Shape) -> None:
        self._shape = shape
        self._declared = mapping(operation.declared.get("x-clientwright-pages"))
        self._next = mapping(self._declared.get("next"))
        self._previous = mapping(self._declared.get("previous"))
        self._parameters = {each.name: each for each in operation.parameters if each.place == "query"}
        self._limit = next((each for each in self._parameters.values() if bare(each.name) in _LIMITS), None)
        self._coercion = Coercion(shape.described.description, shape.described.judge)

    @property
    def own(self) -> set[str]:
        """The parameters that are about pages, and no filters."""
        named = {self._next.get("parameter"), self._previous.get("parameter")}
        return {name for name in named if isinstance(name, str)} | ({self._limit.name} if self._limit else set())

    def body(self, things: Sequence[Thing], sent: Mapping[str, Any], shown_as: Sequence[Any]) -> Any:
        """The answer for these parameters. ``shown_as`` are the things as items of the list; raises ``Refuse``."""
        cut = self._cut(things, sent)
        shape = self._shape
        body = placed(shape.body, shape.way, list(shown_as[cut.start : cut.end]))
        if not shape.way:
            return body
        for name in [name for name in mapping(shape.body) if name != shape.way[0]]:
            body = self._beside(body, name, len(things))
        more = steps(self._declared.get("more"))
        left = cut.start > 0 if cut.back else cut.end < len(things)
        if more is not None:
            body = placed(body, more, left)
        body = self._pointing(body, self._next, cut, cut.end - 1, left or more is not None)
        return self._pointing(body, self._previous, cut, cut.start, cut.start > 0 or more is not None)

    def _beside(self, body: Any, name: str, total: int) -> Any:
        """The body with a property beside the list: how many there are, else, if it has to be there, as it is."""
        if bare(name) in _TOTALS and self._fits({**body, name: total}):
            return {**body, name: total}
        without = removed(body, (name,))
        return without if self._fits(without) and self._pathless(name) else body

    def _pathless(self, name: str) -> bool:
        """Whether nothing that is declared about pages is in a property."""
        declared = (self._declared.get("more"), self._next.get("cursor"), self._previous.get("cursor"))
        return all((steps(each) or ("",))[0] != name for each in declared)

    def _fits(self, body: Any) -> bool:
        return self._shape.described.judge.accepts(body, self._shape.media.schema, Direction.RESPONSE)

    def _cut(self, things: Sequence[Thing], sent: Mapping[str, Any]) -> Slice:
        if not self._next:
            return Slice(things, 0, len(things))
        size = self._size(sent)
        following, before = str(self._next.get("parameter")), str(self._previous.get("parameter"))
        if before in sent and following not in sent:
            end = self._found(things, sent[before], self._previous)
            return Slice(things, max(end - size, 0), end, back=True)
        start = self._start(things, sent.get(following), size)
        return Slice(things, min(start, len(things)), min(start + size, len(things)))

    def _size(self, sent: Mapping[str, Any]) -> int:
        told = sent.get(self._limit.name) if self._limit else None
        if told is None and self._limit is not None:
            told = self._default(self._limit)
        return told if isinstance(told, int) and told > 0 else _USUAL

    def _default(self, parameter: Parameter | None) -> Any:
        schema = parameter.schema if parameter is not None else None
        return self._shape.described.description.follow(schema).get("default")

    def _start(self, things: Sequence[Thing], given: Any, size: int) -> int:
        counts = self._next.get("counts")
        if counts:
            first = self._default(self._parameters.get(str(self._next.get("parameter"))))
            first = first if isinstance(first, int) else 0 if counts == "items" else 1
            number = given if isinstance(given, int) else first
            return max(number if counts == "items" else (number - min(first, 1)) * size, 0)
        return 0 if given is None or given == "" else self._found(things, given, self._next) + 1

    def _found(self, things: Sequence[Thing], given: Any, cursor: Mapping[str, Any]) -> int:
        """Where the thing is that a cursor names."""
        for index, thing in enumerate(things):
            if str(self._cursor(thing, index, cursor)) == str(given):
                return index
        raise Refuse(400, f"There is nothing at {cursor.get('parameter')}={shown(given)}.")

    def _cursor(self, thing: Thing, index: int, cursor: Mapping[str, Any]) -> Any:
        """The cursor that stands for a thing: its ``key``, else what the schema of the cursor takes."""
        key = steps(cursor.get("key"))
        if key is not None:
            return reached(thing, key)
        parameter = self._parameters.get(str(cursor.get("parameter")))
        types = self._coercion.types(parameter.schema) if parameter is not None else []
        return index + 1 if "integer" in types and "string" not in types else f"c{index + 1}"

    def _pointing(self, body: Any, cursor: Mapping[str, Any], cut: Slice, index: int, leads: bool) -> Any:
        """The body with the cursor of the page beside it; without one where there is none."""
        way = steps(cursor.get("cursor"))
        if way is None or cursor.get("counts"):
            return body
        if leads and cut.start < cut.end:
            return placed(body, way, self._cursor(cut.items[index], index, cursor))
        for without in (removed(body, way), placed(body, way, None), placed(body, way, "")):
            if self._fits(without):
                return without
        return body
