"""Events that are about a whole: ``x-clientwright-delta``, ``-whole`` and ``-append``, checked against the schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from clientwright.build.extensions.reading import Reading, hint_for
from clientwright.build.extensions.unread import Marks
from clientwright.build.parts import flattened, union_keys
from clientwright.build.schemas import Schemas
from clientwright.build.variants import items_of, kinds_of, properties_of, variants
from clientwright.ir.streams import Fold, Growth
from clientwright.source.node import Node

DELTA: Final = "x-clientwright-delta"
WHOLE: Final = "x-clientwright-whole"
APPEND: Final = "x-clientwright-append"

_Mark = Literal["append", "text"]

_Nodes = tuple[Node, ...]


class Event(Struct, frozen=True):
    """The schema of an event: the node that stands for it, and the nodes that hold together in it, the last first."""

    node: Node
    own: _Nodes
    """The node and what it is composed of: the marks on any of them are the event's."""
    parts: _Nodes
    """These, and what the union says of all its members."""

    def mark(self, name: str) -> Node | None:
        """What an extension says of the event."""
        return next((part.child(name) for part in self.own if part.has(name)), None)

    def described(self, name: str) -> _Nodes:
        """What is said of a property."""
        holders = (part.mapping("properties") for part in self.parts if part.has("properties"))
        return tuple(held for holder in holders if (held := holder.get(name)) is not None)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that it can have: the constant or the choice that its property ``event`` is."""
        told = [found for held in self.described("event") if (found := _constants(held.follow()))]
        return min(told, key=len, default=())

    @property
    def json(self) -> Node | None:
        """The schema of its data, when that is JSON."""
        return next((held for held in self.described("data") if "json" in held.text("contentMediaType")), None)

    @property
    def content(self) -> Node | None:
        """The schema of the JSON in the event's data."""
        return next((held.child("contentSchema") for held in self.described("data") if held.has("contentSchema")), None)


def events_of(item: Node) -> Iterator[Event]:
    """The events of a stream: the members of a union, the members of those, and so on."""
    yield from _events(item, (), set())


def _events(node: Node, outer: _Nodes, seen: set[str]) -> Iterator[Event]:
    if node.id in seen:
        return
    seen.add(node.id)
    own = flattened(node)[::-1]
    members = [member for part in own for key in union_keys(part) for member in part.sequence(key)]
    for member in members:
        yield from _events(member, (*own, *outer), seen)
    if not members and any(part.has("properties") for part in own):
        yield Event(node.follow(), own, (*own, *outer))


def _constants(name: Node) -> tuple[str, ...]:
    values = name.child("enum").value if name.has("enum") else [name.child("const").value]
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list) else ()


def read_folds(events: Sequence[Event], schemas: Schemas) -> Iterator[Fold]:
    """The folds of a stream's events, in document order."""
    keys: dict[str, str] = {}
    """By the id of a component schema, the property that tells its objects apart."""
    deltas: dict[str, Fold] = {}
    for event in events:
        marked = event.mark(DELTA)
        if marked is not None:
            reading = Reading(marked, DELTA)
            found = _Delta(event, reading, schemas).fold()
            schemas.ledger.diagnostics.extend(reading.found)
            if found is not None and not reading.found:
                deltas[event.node.id] = found
                keys[found.whole.id] = found.key
    for event in events:
        if event.node.id in deltas:
            yield from (replace(deltas[event.node.id], event=name) for name in event.names)
            continue
        yield from _whole(event, keys, schemas)


def _whole(event: Event, keys: Mapping[str, str], schemas: Schemas) -> Iterator[Fold]:
    """An event whose data is a whole: one that a delta is about, or whose schema says that it is one."""
    if event.content is None:
        return
    for held in _referred(event.content):
        key = _declared(held, schemas) if held.has(WHOLE) else keys.get(held.id, "")
        if event.names:
            schemas.marks.take((held,), WHOLE)
        if key:
            whole = schemas.declare(held)
            for name in event.names:
                yield Fold(event=name, whole=whole, key=key, growth={}, location=event.node.location)
            return


def _referred(node: Node) -> Iterator[Node]:
    """The node, and what it refers to, step by step; not what it is composed of."""
    seen: set[str] = set()
    while node.id not in seen:
        seen.add(node.id)
        yield node
        if node.ref is not None:
            node = next(iter(variants(node)))


def _declared(held: Node, schemas: Schemas) -> str:
    """The key that ``x-clientwright-whole`` names."""
    reading = Reading(held, held.pointer.rpartition("/")[2])
    key = reading.text(WHOLE)
    if key and not reading.found:
        _keyed(properties_of((held,)), key, reading, held.child(WHOLE), "the schema")
    schemas.ledger.diagnostics.extend(reading.found)
    return "" if reading.found else key


def _keyed(properties: Mapping[str, _Nodes], key: str, reading: Reading, at: Node, what: str) -> None:
    """Report a key that is no string or integer there."""
    if key not in properties:
        reading.add("extension-name", f"`{key}` is no property of {what}", at, hint_for(key, properties))
    elif not any(kinds_of(node) & {"string", "integer"} for node in properties[key]):
        reading.add("extension-type", f"`{key}` of {what} is no string", at)


class _Delta(Struct, frozen=True):
    """Reads one ``x-clientwright-delta``."""

    event: Event
    reading: Reading
    schemas: Schemas

    def fold(self) -> Fold | None:
        """The fold, without the event's name; None, with findings, when the extension does not fit the schemas."""
        reading, content = self.reading, self.event.content
        if reading.node.kind != "object":
            sentence = f"`{DELTA}` must be an object with `of`, `key` and `changes`"
            reading.add("wrong-type", sentence, reading.node)
            return None
        reading.keys("of", "key", "changes", "index")
        of, key, changes = reading.text("of"), reading.text("key"), reading.text("changes")
        index = reading.text("index") if reading.node.has("index") else ""
        if reading.found:
            return None
        if content is None:
            reading.add(
                "extension-place", f"`{DELTA}` stands on an event whose data is not described as JSON", self.event.node
            )
            return None
        whole = self._component(of)
        if whole is None:
            return None
        data, wholes = properties_of((content,)), properties_of((whole,))
        _keyed(data, key, reading, reading.node.child("key"), "the event's data")
        _keyed(wholes, key, reading, reading.node.child("key"), f"`{of}`")
        if changes not in data:
            sentence = f"`{changes}` is no property of the event's data"
            reading.add("extension-name", sentence, reading.node.child("changes"), hint_for(changes, data))
            return None
        kinds = {kind for node in data[changes] for kind in kinds_of(node)}
        if kinds and "object" not in kinds:
            sentence = f"`{changes}` of the event's data is no object"
            reading.add("extension-type", sentence, reading.node.child("changes"))
            return None
        growing = _Growing(index, reading, self.schemas.marks)
        growth = growing.properties(data[changes], (whole,), ())
        if index and not growing.indexed:
            sentence = f"no list inside `{changes}` has items with an integer `{index}`"
            reading.add("extension-name", sentence, reading.node.child("index"))
        return Fold(
            event="",
            whole=self.schemas.declare(whole),
            key=key,
            changes=changes,
            index=index,
            growth=growth,
            location=reading.node.location,
        )

    def _component(self, name: str) -> Node | None:
        held = self.event.node.document.root.mapping("components").mapping("schemas")
        found = held.get(name)
        if found is None:
            known = [key for key, _ in held.items()]
            sentence = f"there is no component schema `{name}`"
            self.reading.add("extension-name", sentence, self.reading.node.child("of"), hint_for(name, known))
        return found


class _Growing(Struct):
    """Finds out how what an event changes grows, along the schema of the changes and that of the whole."""

    index: str
    reading: Reading
    marks: Marks
    indexed: bool = False
    """Whether any list is merged by place."""
    _within: list[str] = field(default_factory=list[str])
    """The schemas on the way, so that one which holds itself is noticed."""

    def properties(self, changes: _Nodes, whole: _Nodes, path: tuple[str, ...]) -> dict[str, Growth]:
        """How the properties of an object grow; those that are only merged or replaced are left out."""
        objects = [each for node in changes for each in variants(node) if each.has("properties")]
        again = next((each for each in objects if each.id in self._within), None)
        if again is not None:
            sentence = f"the schema of `{'.'.join(path)}` holds itself, so no end of what grows in it can be told"
            self.reading.add("extension-place", sentence, again)
            return {}
        self._within += [each.id for each in objects]
        there = properties_of(whole)
        found: dict[str, Growth] = {}
        for name, held in properties_of(changes).items():
            growth = self._growth(held, there.get(name, ()), (*path, name))
            if growth is not None:
                found[name] = growth
        del self._within[len(self._within) - len(objects) :]
        return found

    def _growth(self, held: _Nodes, there: _Nodes, path: tuple[str, ...]) -> Growth | None:
        marks: dict[str, _Mark] = {node.id: mark for node in held if (mark := self._mark(node)) is not None}
        if marks:
            return self._appended(held, there, path, marks)
        items = items_of(held)
        if items:
            return self._list(items, items_of(there), path)
        inside = self.properties(held, there, path)
        return Growth(kind="object", inside=inside) if inside else None

    def _appended(self, held: _Nodes, there: _Nodes, path: tuple[str, ...], marks: Mapping[str, _Mark]) -> Growth:
        shown = ".".join(path)
        for node in held:
            if "string" not in kinds_of(node) and node.id in marks:
                self.reading.add("extension-type", f"`{shown}` is no string, so nothing can be appended to it", node)
            elif marks.get(node.id) != next(iter(marks.values())):
                sentence = f"`{shown}` is appended to in one member of a union and not in another"
                self.reading.add("extension-type", sentence, node)
        if any("string" in kinds_of(node) for node in held) and not any("string" in kinds_of(node) for node in there):
            at = next(node for node in held if node.id in marks)
            self.reading.add("extension-name", f"the whole has no string `{shown}` to append to", at)
        return Growth(kind=next(iter(marks.values())), inside={})

    def _list(self, items: _Nodes, there: _Nodes, path: tuple[str, ...]) -> Growth | None:
        places = properties_of(items).get(self.index, ()) if self.index else ()
        inside = self.properties(items, there, path)
        if any("integer" in kinds_of(node) for node in places):
            self.indexed = True
            return Growth(kind="list", inside=inside, keeps=self.index in properties_of(there))
        marked = next(_marked(inside, path), None)
        if marked is not None:
            sentence = f"`{'.'.join(marked)}` is appended to, and nothing says to which item of the list"
            hint = "name the property that tells the place of an item: `index` in `x-clientwright-delta`"
            self.reading.add("extension-place", sentence, items[0], hint)
        return None

    def _mark(self, node: Node) -> _Mark | None:
        self.marks.take(variants(node), APPEND)
        for each in variants(node):
            if each.has(APPEND):
                value = each.child(APPEND).value
                if value is True or value == "text":
                    return "text" if value == "text" else "append"
                if value is not False:
                    self.reading.add("bad-value", f"`{APPEND}` is `true` or `text`", each.child(APPEND))
        return None


def _marked(inside: Mapping[str, Growth], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, growth in inside.items():
        if growth.kind in ("append", "text"):
            yield (*path, name)
        yield from _marked(growth.inside, (*path, name))
