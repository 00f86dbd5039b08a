"""An API with a memory, as its description says what its operations do."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec import Struct, field

from clientwright.mock.answering.given import Reply
from clientwright.mock.answering.preference import by_code
from clientwright.mock.described import Described
from clientwright.mock.ground.base import Refuse, Scenario, answered
from clientwright.mock.ground.call import Call
from clientwright.mock.judging.examination import Examined
from clientwright.mock.memory import corrections
from clientwright.mock.memory.filling import Filling, Thing
from clientwright.mock.memory.paging import Pages
from clientwright.mock.memory.resources import Resource, Role, bare, keys_of, succeeds, understand
from clientwright.mock.memory.shapes import Shape, Shapes, placed
from clientwright.mock.reading.operation import Answer, Operation
from clientwright.mock.wire.message import ContentType, Request, Response
from clientwright.mock.wire.plain import dump, is_array, is_object, mapping, shown

Key = tuple[str, ...]


class Kept(Struct):
    """All things of a resource, oldest first, and how many there ever were."""

    things: dict[Key, Thing] = field(default_factory=dict[Key, Thing])
    count: int = 0


class Memory(Scenario):
    """Remembers what is created, and answers from that; operations that do something else are left to the examples.

    ``resources`` are what is remembered; without them they are worked out from the description. Methods with
    ``@answers`` of a class that derives from this come first.
    """

    def __init__(self, described: Described, speed: float = 0.0, resources: Sequence[Resource] | None = None) -> None:
        self.resources = list(understand(described) if resources is None else resources)
        self._filling = Filling(described)
        self._shapes = Shapes(described)
        self._kept: dict[str, Kept] = {}
        super().__init__(described, speed)

    def start(self) -> None:
        """Forget everything."""
        self._kept = {each.name: Kept() for each in self.resources}

    def state(self) -> Mapping[str, Any]:
        """Everything that is remembered, by the resources' names."""
        return {name: list(kept.things.values()) for name, kept in self._kept.items()}

    def understood(self) -> str:
        """What is remembered and what is not, as a file that can be mended and given back."""
        return corrections.written(self.resources, self._described)

    def summary(self) -> str:
        """What is remembered, in a sentence."""
        told = (
            f"{each.name} ({', '.join(role for role in Role if role in each.operations)})" for each in self.resources
        )
        return f"remembers {'; '.join(told) or 'nothing'}"

    def answer(self, operation: Operation, request: Request, examined: Examined) -> Response | None:
        """The answer from memory; None for what is left to the examples."""
        handler = self._handlers.get(operation.name)
        if handler is None:
            return None
        with self._lock:
            call = Call.asked(operation, request, examined)
            # Held against the description already, as far as there is anything that fits it; but for others' methods.
            return answered(self._described, operation, call, handler, anyway=isinstance(handler, partial))

    def _found(self) -> Mapping[str, Callable[[Call], Any]]:
        found: dict[str, Callable[[Call], Any]] = {}
        does = {
            Role.CREATE: self._create,
            Role.LIST: self._list,
            Role.READ: self._read,
            Role.CHANGE: self._change,
            Role.REPLACE: self._replace,
            Role.DELETE: self._delete,
        }
        for each in self.resources:
            for role, operation in each.operations.items():
                found[operation.name] = partial(does[role], each, operation)
        for operation in self._described.router.operations:
            if operation.name not in found and any(each.holds(operation.template) for each in self.resources):
                found[operation.name] = partial(self._within, operation)
        return {**found, **super()._found()}

    def _create(self, found: Resource, operation: Operation, call: Call) -> Any:
        sent = self._sent(found, call)
        if sent is None:
            return None
        holders = self._holders(found, operation, call)
        kept = self._kept[found.name]
        sendable = self._filling.sendable(operation)
        own = self._filling.given(found, sent.get(found.id)) if found.id in sendable else None
        if own is None:
            kept.count += 1
            own = self._filling.minted(found, kept.count)
        key = (*holders, str(own))
        if key in kept.things:
            raise Refuse(409, f"There is already one of {found.name} with {found.id} {shown(own)}.")
        thing = self._made(found, operation, sent, key, own)
        location = f"{call.request.path.rstrip('/')}/{own}"
        return self._told(operation, found, thing, {"Location": location})

    def _made(self, found: Resource, operation: Operation, sent: Thing, key: Key, own: Any) -> Thing:
        known = {**self._placed_in(found, key), found.id: own}
        made = self._filling.made(found.item, sent, self._filling.sendable(operation), known, self.clock.now())
        self._kept[found.name].things[key] = made
        return made

    def _placed_in(self, found: Resource, key: Key) -> Thing:
        """The properties that name what a thing is in, with the values of the path."""
        named = {bare(name): value for name, value in zip(found.keys[:-1], key, strict=False)}
        placed_in: Thing = {}
        for name in found.item.properties:
            if bare(name) in named and name != found.id:
                text = named[bare(name)]
                readings = [text, *([int(text)] if text.isdecimal() else [])]
                fitting = [each for each in readings if found.item.allows(name, each)]
                placed_in[name] = fitting[0] if fitting else text
        return placed_in

    def _list(self, found: Resource, operation: Operation, call: Call) -> Any:
        shape = self._shapes.listed(operation, found.name)
        if shape is None:
            return None
        holders = self._holders(found, operation, call)
        pages = Pages(operation, shape)
        filters = {
            name: value
            for name, value in call.examined.query.items()
            if name not in pages.own and any(bare(name) == bare(each) for each in found.item.properties)
        }
        things = [
            thing
            for key, thing in self._kept[found.name].things.items()
            if key[: len(holders)] == holders and all(_fits(thing, *each) for each in filters.items())
        ]
        items = [self._filling.shown(thing, shape) for thing in things]
        return Reply(body=pages.body(things, call.examined.query, items))

    def _read(self, found: Resource, operation: Operation, call: Call) -> Any:
        thing = self._there(found, operation, call)[1]
        tag, asked = _tag(thing), call.request.header("if-none-match")
        if asked is not None and _names(asked, tag) and by_code(operation.answers, "304") is not None:
            return Reply(status=304, headers={"ETag": tag})
        return self._told(operation, found, thing)

    def _change(self, found: Resource, operation: Operation, call: Call) -> Any:
        key, thing = self._there(found, operation, call)
        sent = self._sent(found, call)
        if sent is None:
            return None
        self._unchanged(call, thing)
        merge = ContentType.read(call.request.header("content-type") or "").name == "application/merge-patch+json"
        own = {name: value for name, value in sent.items() if name != found.id}
        changed = self._filling.merged(thing, own, found.item, merge, self.clock.now())
        self._kept[found.name].things[key] = changed
        return self._told(operation, found, changed)

    def _replace(self, found: Resource, operation: Operation, call: Call) -> Any:
        sent = self._sent(found, call)
        if sent is None:
            return None
        key = self._key(found, operation, call)
        old = self._kept[found.name].things.get(key)
        if old is None:
            return self._put(found, operation, call, sent, key)
        self._unchanged(call, old)
        sendable = self._filling.sendable(operation)
        kept = {name: value for name, value in old.items() if name not in sendable}
        new = self._filling.made(found.item, sent, sendable, {**kept, found.id: old[found.id]}, self.clock.now())
        self._kept[found.name].things[key] = self._filling.merged(new, {}, found.item, False, self.clock.now())
        return self._told(operation, found, self._kept[found.name].things[key])

    def _put(self, found: Resource, operation: Operation, call: Call, sent: Thing, key: Key) -> Any:
        """One that was not there, under the id that the path has."""
        self._holders(found, operation, call)
        if not found.upserts:
            raise self._missing(found, key)
        own: Any = call.examined.path.get(found.keys[-1], key[-1])
        thing = self._made(found, operation, sent, key, own)
        status = 201 if any(each.key == "201" for each in operation.answers) else succeeds(operation)
        return self._told(operation, found, thing, status=status)

    def _delete(self, found: Resource, operation: Operation, call: Call) -> Any:
        key, thing = self._there(found, operation, call)
        self._unchanged(call, thing)
        del self._kept[found.name].things[key]
        for each in self.resources:
            if found.holds(each.path):
                kept = self._kept[each.name].things
                for inner in [inner for inner in kept if inner[: len(key)] == key]:
                    del kept[inner]
        return self._told(operation, found, thing)

    def _within(self, operation: Operation, call: Call) -> Any:
        """Something else about a thing: that has to be there, and the rest is an example."""
        self._required(operation.template, _path(operation, call))

    def _told(
        self,
        operation: Operation,
        found: Resource,
        thing: Thing,
        headers: Mapping[str, str] | None = None,
        status: int | None = None,
    ) -> Reply:
        """The answer that tells of a thing, in the shape that the operation has for it."""
        status = succeeds(operation) if status is None else status
        declared = by_code(operation.answers, str(status))
        sent = dict(self._headers(declared[1], {"ETag": _tag(thing), **(headers or {})})) if declared else {}
        shape = next(self._tellings(operation, found), None)
        if shape is None:
            return Reply(status=status, headers=sent)
        return Reply(status=status, body=placed(shape.body, shape.way, self._filling.shown(thing, shape)), headers=sent)

    def _tellings(self, operation: Operation, found: Resource) -> Iterator[Shape]:
        """The objects in an answer that have the id of a resource; else the whole of it, if it is an object."""
        shapes = list(self._shapes.objects(operation))
        known = found.item.properties.keys()
        telling = [each for each in shapes if found.id in each.properties]
        yield from sorted(telling, key=lambda each: -len(known & each.properties.keys()))
        yield from (each for each in shapes[:1] if is_object(each.body))

    def _headers(self, answer: Answer, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Those of the headers that the answer declares."""
        declared = {name.lower() for name in answer.headers}
        yield from ((name, value) for name, value in known.items() if name.lower() in declared)

    def _sent(self, found: Resource, call: Call) -> Thing | None:
        """What was sent of a thing, without what it may be wrapped in; None when it is no object."""
        body = call.body
        if not is_object(body):
            return None if is_array(body) or body is not None else {}
        if len(body) == 1:
            name, inner = next(iter(body.items()))
            if is_object(inner) and name not in found.item.properties and found.item.way[-1:] == (name,):
                return inner
        return body

    def _unchanged(self, call: Call, thing: Thing) -> None:
        """RFC 9110, 13.1.1: ``If-Match`` names the thing as the client knows it."""
        asked = call.request.header("if-match")
        if asked is not None and not _names(asked, _tag(thing)):
            raise Refuse(412, "It has been changed since: If-Match names another ETag.")

    def _there(self, found: Resource, operation: Operation, call: Call) -> tuple[Key, Thing]:
        key = self._key(found, operation, call)
        self._required(found.path, key[:-1])
        thing = self._kept[found.name].things.get(key)
        if thing is None:
            raise self._missing(found, key)
        return key, thing

    def _key(self, found: Resource, operation: Operation, call: Call) -> Key:
        key = self._values(operation, call, found.keys)
        return key if key[-1] else (*key[:-1], str(mapping(call.body).get(found.id, "")))

    def _holders(self, found: Resource, operation: Operation, call: Call) -> Key:
        """The keys of what a new or listed thing is in, all of which has to be there."""
        holders = self._values(operation, call, found.keys[:-1])
        self._required(found.path, holders)
        return holders

    def _values(self, operation: Operation, call: Call, keys: Sequence[str]) -> Key:
        """The values of the path, in its order; where it has fewer than there are keys, by name of what was sent."""
        found = _path(operation, call)[: len(keys)]
        sent = {bare(name): value for name, value in {**mapping(call.body), **call.parameters}.items()}
        return (*found, *(str(sent.get(bare(name), "")) for name in keys[len(found) :]))

    def _required(self, path: str, values: Key) -> None:
        """Have everything be there that a path leads through."""
        for each in self.resources:
            if each.holds(path):
                key = values[: len(each.keys)]
                if len(key) == len(each.keys) and key not in self._kept[each.name].things:
                    raise self._missing(each, key)

    def _missing(self, found: Resource, key: Key) -> Refuse:
        return Refuse(404, f"There is none of {found.name} with {found.id} {shown(key[-1])}.")


def _path(operation: Operation, call: Call) -> Key:
    """The values of a path's parameters, in their order."""
    return tuple(str(call.examined.path.get(name, "")) for name in keys_of(operation.template))


def _tag(thing: Thing) -> str:
    """The strong entity tag of a thing (RFC 9110, 8.8.3)."""
    return f'"{hashlib.sha256(dump(thing).encode()).hexdigest()[:16]}"'


def _names(asked: str, tag: str) -> bool:
    """Whether a list of entity tags names one, or any."""
    return asked.strip() == "*" or tag in [each.strip().removeprefix("W/") for each in asked.split(",")]


def _fits(thing: Thing, name: str, wanted: Any) -> bool:
    """Whether a property is what a filter asks for, or one of several."""
    own = next((value for each, value in thing.items() if bare(each) == bare(name)), None)
    asked = {_plain(each) for each in (wanted if is_array(wanted) else [wanted])}
    return bool(asked & {_plain(each) for each in (own if is_array(own) else [own])})


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else dump(value)
