"""What the body of a declared response is made of: an example that fits its schema, else a synthesised value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from clientwright.mock.answering.synthesis import Synthesis, Unsatisfiable
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.judge import Judge
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.operation import Media
from clientwright.mock.wire.budget import Budget, TooExpensive, limited
from clientwright.mock.wire.message import ContentType
from clientwright.mock.wire.plain import NotJson, dump, is_array, is_object, mapping, parse, pointer, sequence
from clientwright.mock.wire.problem import Problem
from clientwright.mock.wire.streams import EVENT_STREAM, decode

_RESPONSE = Direction.RESPONSE


class Material(Struct, frozen=True, kw_only=True):
    """A body before it is written: ``items`` of a stream that fit ``schema`` each, or one ``value`` that fits it.

    ``raw`` is a text that is sent as it stands: a serialised example of a type that schemas cannot judge.
    """

    schema: Any
    value: Any = None
    items: tuple[Any, ...] | None = None
    raw: bytes | None = None


class Example(Struct, frozen=True):
    """A value that the description offers; ``text`` when it is already serialised."""

    pointer: str
    value: Any
    serialised: bool = False


class Unanswerable(Exception):
    """Neither an example nor a synthesised value fits the response's schema."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


class Materials:
    """Finds and keeps the material of each response; everything is judged once, when it is first asked for."""

    def __init__(self, description: Description, judge: Judge, synthesis: Synthesis) -> None:
        self._description = description
        self._judge = judge
        self._synthesis = synthesis
        self._kept: dict[tuple[str, str, str, bool], Material | TooExpensive] = {}

    def find(self, media: Media, name: str, example: str, dynamic: bool) -> Material:
        """The material for a media type that is sent as ``name``; raises ``Unanswerable`` and ``TooExpensive``."""
        key = (media.pointer, name, example, dynamic)
        if key not in self._kept:
            try:
                self._kept[key] = self._made(media, ContentType.read(name), example, dynamic)
            except TooExpensive as error:
                self._kept[key] = TooExpensive(f"{media.pointer}: {error.what}")
        kept = self._kept[key]
        if isinstance(kept, TooExpensive):
            raise kept
        return kept

    def names(self, media: Media) -> list[str]:
        """The names of the examples that ``Prefer: example=`` may choose from."""
        return list(mapping(media.declared.get("examples")))

    def _made(self, media: Media, kind: ContentType, example: str, dynamic: bool) -> Material:
        if not dynamic:
            for offered in self._offered(media, example):
                try:
                    return self._fitting(offered, media, kind)
                except Unanswerable as departure:
                    self._description.note(f"{offered.pointer} is not used, it departs from its schema: {departure}")
        try:
            return self._synthesised(media, kind)
        except Unsatisfiable as failure:
            unfit = Problem(
                place="body", pointer="", expected="a schema that something fits", got=str(failure), status=500
            )
            raise Unanswerable([unfit]) from None

    def _offered(self, media: Media, name: str) -> Iterator[Example]:
        """The examples of a media type, then those of its schema."""
        named = mapping(media.declared.get("examples"))
        for key in [name] if name else named:
            declared = self._description.follow(named.get(key))
            at = media.pointer + pointer(("examples", key))
            for form in ("value", "dataValue"):
                if form in declared:
                    yield Example(f"{at}/{form}", declared[form])
            if "serializedValue" in declared:
                yield Example(f"{at}/serializedValue", declared["serializedValue"], serialised=True)
        if "example" in media.declared and not name:
            yield Example(f"{media.pointer}/example", media.declared["example"])
        schema = self._description.follow(media.schema)
        for index, value in enumerate(sequence(schema.get("examples"))):
            yield Example(f"{media.pointer}/schema/examples/{index}", value)
        if "example" in schema:
            yield Example(f"{media.pointer}/schema/example", schema["example"])

    def _fitting(self, example: Example, media: Media, kind: ContentType) -> Material:
        """The material that an example makes; raises ``Unanswerable`` when it does not fit."""
        if kind.name == EVENT_STREAM or kind.sequence:
            return self._stream(example.value, media, kind)
        value = example.value
        if isinstance(value, str) and not kind.json and (example.serialised or kind.name.endswith(("/xml", "+xml"))):
            return Material(schema=media.schema, raw=value.encode("utf-8", "replace"))
        problems = self._judge.problems(value, media.schema, _RESPONSE, "body")
        if isinstance(value, str) and kind.json and (problems or example.serialised or self._spelt_out(value, media)):
            try:
                value = parse(value)  # JSON spelled out as text is a common slip, and 3.2's serializedValue.
            except NotJson:
                raise Unanswerable(problems) from None
            problems = self._judge.problems(value, media.schema, _RESPONSE, "body")
        if problems:
            raise Unanswerable(problems)
        return Material(schema=media.schema, value=value)

    def _spelt_out(self, value: str, media: Media) -> bool:
        """Whether a text is rather the JSON of an object or an array: the schema does not say that it is a text."""
        says = self._description.follow(media.schema)
        return value.lstrip()[:1] in ("{", "[") and "type" not in says and media.schema is not True

    def _stream(self, value: Any, media: Media, kind: ContentType) -> Material:
        text = value if isinstance(value, str) else None
        try:
            items = decode(text, kind.name) if text is not None else value if is_array(value) else [value]
        except NotJson as error:
            broken = Problem(place="body", pointer="", expected="a sequence of items", got=f"something else: {error}")
            raise Unanswerable([broken]) from None
        if not media.streams:
            return self._undeclared_stream(text, items, media, kind)
        problems: list[Problem] = []
        for index, item in enumerate(items):
            problems += self._judge.problems(item, media.declared["itemSchema"], _RESPONSE, "body", (index,))
        if "schema" in media.declared:
            problems += self._judge.problems(items, media.schema, _RESPONSE, "body")
        if problems or not items:
            raise Unanswerable(problems)
        return Material(schema=media.declared["itemSchema"], items=tuple(items))

    def _undeclared_stream(self, text: str | None, items: list[Any], media: Media, kind: ContentType) -> Material:
        """The material of a stream without itemSchema, whose schema is that of a whole, or by custom of each event."""
        if text is None and not kind.sequence:
            items = [{"data": item if isinstance(item, str) else dump(item)} for item in items]
        if kind.sequence:
            problems = self._judge.problems(items, media.schema, _RESPONSE, "body")
        elif text is not None and self._judge.accepts(text, media.schema, _RESPONSE):
            return Material(schema=media.schema, items=tuple(items))
        else:
            problems = [
                problem
                for index, item in enumerate(items)
                if not self._ends(item)
                for problem in self._judge.problems(_held(item), media.schema, _RESPONSE, "body", (index,))
            ]
        if problems:
            raise Unanswerable(problems)
        return Material(schema=True, items=tuple(items))

    def _ends(self, item: Any) -> bool:
        return is_object(item) and item.get("data") == "[DONE]"

    def _synthesised(self, media: Media, kind: ContentType) -> Material:
        if kind.name == EVENT_STREAM or (kind.sequence and media.streams):
            return self._synthesised_stream(media)
        if media.schema is True and not kind.json and not kind.sequence:
            return Material(schema=True, raw=b"mock")
        value = self._synthesis.value(media.schema, _RESPONSE)
        if kind.sequence:  # By custom the schema may be that of a line.
            return Material(schema=True, items=tuple(value) if is_array(value) else (value,))
        return Material(schema=media.schema, value=value)

    def _synthesised_stream(self, media: Media) -> Material:
        """One item of each member of the union, as far as each can be made."""
        schema = media.declared["itemSchema"] if media.streams else media.schema
        items: list[Any] = []
        failures: list[str] = []
        for member in self._synthesis.members(schema):
            try:
                with limited(Budget()):  # For each: some streams have eighty kinds of events.
                    item = self._synthesis.value(member, _RESPONSE)
                    fits = self._judge.accepts(item, schema, _RESPONSE)
            except Unsatisfiable as failure:
                failures.append(str(failure))
                continue
            if not fits:
                failures.append("a member fits by itself and not as a member")
                continue
            if not media.streams and not _is_event(item):
                item = {"data": item if isinstance(item, str) else dump(item)}
            items.append(item)
        for reason in failures:
            self._description.note(f"{media.pointer}: an item of the stream is left out: {reason}")
        if not items:
            raise Unsatisfiable([])
        whole = media.declared.get("schema", True) if media.streams else True
        if not self._judge.accepts(items, whole, _RESPONSE):
            raise Unsatisfiable(self._judge.problems(items, whole, _RESPONSE, "body"))
        return Material(schema=schema if media.streams else True, items=tuple(items))


def _is_event(item: Any) -> bool:
    """Whether a schema that is not ``itemSchema`` describes events all the same, and not only their data."""
    return is_object(item) and "data" in item and item.keys() <= {"event", "data", "id", "retry"}


def _held(item: Any) -> Any:
    """The JSON that an event's data holds, or the event where it holds none."""
    held = item.get("data") if is_object(item) else item
    try:
        return parse(held) if isinstance(held, str) else item
    except NotJson:
        return held
