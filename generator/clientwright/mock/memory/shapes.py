"""Where in an answer the thing is that it is about, or the list of things, and what the schema says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from clientwright.mock.answering.material import Unanswerable
from clientwright.mock.answering.merging import Recursion, flatten
from clientwright.mock.answering.preference import success
from clientwright.mock.described import Described
from clientwright.mock.judging.coercion import Coercion
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.reading.operation import Answer, Media, Operation
from clientwright.mock.wire.message import ContentType
from clientwright.mock.wire.plain import is_object, mapping, sequence

_LISTS: Final = ("data", "items", "results", "values", "content", "entries", "records", "list")
_SCALARS: Final = frozenset(("string", "integer", "number"))


@dataclass(frozen=True)
class Shape:
    """A thing in the answer of an operation: the properties that lead to it, and its schema."""

    described: Described
    answer: Answer
    media: Media
    way: tuple[str, ...]
    schema: Any
    items: Any = None
    """The schema of an item, where the thing is a list."""

    @cached_property
    def coercion(self) -> Coercion:
        """Reads the schema."""
        return Coercion(self.described.description, self.described.judge)

    @cached_property
    def own(self) -> Any:
        """The schema of one thing: of an item in a list."""
        return self.schema if self.items is None else self.items

    @cached_property
    def properties(self) -> dict[str, Any]:
        """The properties of one thing, with their schemas."""
        return self.coercion.properties(self.own)

    @cached_property
    def required(self) -> frozenset[str]:
        """The properties that one always has."""
        return required(self.described, self.own)

    @cached_property
    def body(self) -> Any:
        """An example of the whole answer; None when there is none."""
        try:
            return self.described.answerer.materials.find(self.media, self.name, "", False).value
        except Unanswerable:
            return None

    @property
    def name(self) -> str:
        """The media type to send."""
        return "application/json" if "*" in self.media.name else self.media.name

    @cached_property
    def sample(self) -> Any:
        """An example of one thing; None when there is none."""
        found = self.body
        for step in self.way:
            found = mapping(found).get(step)
        return next(iter(sequence(found)), None) if self.items is not None else found

    def scalar(self, name: str) -> bool:
        """Whether a property is text or a number, as ids are."""
        types = set(self.coercion.types(self.properties[name]))
        return not types or (bool(types & _SCALARS) and not types & {"object", "array"})

    def accepts(self, value: Any) -> bool:
        """Whether a value may stand for one thing in an answer."""
        return self.described.judge.accepts(value, self.own, Direction.RESPONSE)

    def allows(self, name: str, value: Any) -> bool:
        """Whether a value may be that of a property."""
        return self.described.judge.accepts(value, self.properties.get(name, True), Direction.RESPONSE)


class Shapes:
    """Finds the shapes in the answers of one description."""

    def __init__(self, described: Described) -> None:
        self._described = described
        self._coercion = Coercion(described.description, described.judge)

    def objects(self, operation: Operation) -> Iterator[Shape]:
        """The object that an operation answers, and those that it only wraps: ``{"parcel": {...}}``."""
        for answer, media in self._bodies(operation):
            yield Shape(self._described, answer, media, (), media.schema)
            for name, schema in self._coercion.properties(media.schema).items():
                if "object" in self._coercion.types(schema):
                    yield Shape(self._described, answer, media, (name,), schema)

    def listed(self, operation: Operation, name: str, way: tuple[str, ...] | None = None) -> Shape | None:
        """The list that an operation answers: as its pages say, else the one called so or like a list."""
        if way is None and (pages := mapping(operation.declared.get("x-clientwright-pages"))):
            way = steps(pages.get("items"))
        for answer, media in self._bodies(operation):
            if way is not None:
                return self._at(answer, media, way)
            found = list(self._arrays(media.schema, (), 2))
            known = (name.lower(), *_LISTS)
            found.sort(key=lambda each: (len(each[0]), _rank(each[0][-1:], known)))
            if found:
                return Shape(self._described, answer, media, *found[0], self._items(found[0][1]))
        return None

    def _bodies(self, operation: Operation) -> Iterator[tuple[Answer, Media]]:
        chosen = success(operation.answers)
        for media in chosen[1].content if chosen is not None else ():
            if chosen is not None and ("*" in media.name or ContentType.read(media.name).json):
                yield chosen[1], media

    def _at(self, answer: Answer, media: Media, way: tuple[str, ...]) -> Shape | None:
        schema = media.schema
        for step in way:
            schema = self._coercion.properties(schema).get(step, True)
        return Shape(self._described, answer, media, way, schema, self._items(schema))

    def _arrays(self, schema: Any, way: tuple[str, ...], deep: int) -> Iterator[tuple[tuple[str, ...], Any]]:
        """The arrays of objects in a schema, those at the top first."""
        if "array" in self._coercion.types(schema):
            if {"object"} & set(self._coercion.types(self._items(schema))):
                yield way, schema
        elif deep:
            for name, inner in self._coercion.properties(schema).items():
                yield from self._arrays(inner, (*way, name), deep - 1)

    def _items(self, schema: Any) -> Any:
        own = self._described.description.follow(schema)
        try:
            flat, _ = flatten(self._described.description, own, ())
        except Recursion:
            flat = own
        return flat.get("items", True)


def required(described: Described, schema: Any) -> frozenset[str]:
    """The properties that a schema requires."""
    try:
        flat, _ = flatten(described.description, schema, ())
    except Recursion:
        flat = described.description.follow(schema)
    return frozenset(name for name in sequence(flat.get("required")) if isinstance(name, str))


def steps(place: Any) -> tuple[str, ...] | None:
    """The properties that a name, or a JSON Pointer, leads through; None for what is neither."""
    if not isinstance(place, str) or not place:
        return None
    if not place.startswith("/"):
        return (place,)
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in place[1:].split("/"))


def placed(body: Any, way: Sequence[str], value: Any) -> Any:
    """The body with a value where the properties lead."""
    if not way:
        return value
    held = mapping(body)
    return {**held, way[0]: placed(held.get(way[0]), way[1:], value)}


def removed(body: Any, way: Sequence[str]) -> Any:
    """The body without what the properties lead to."""
    if not is_object(body) or not way or way[0] not in body:
        return body
    if len(way) == 1:
        return {name: value for name, value in body.items() if name != way[0]}
    return {**body, way[0]: removed(body[way[0]], way[1:])}


def reached(body: Any, way: Sequence[str]) -> Any:
    """What the properties lead to; None when nothing is there."""
    for step in way:
        body = mapping(body).get(step)
    return body


def _rank(last: tuple[str, ...], known: Sequence[str]) -> int:
    name = last[0].lower() if last else ""
    return known.index(name) if name in known else len(known)
