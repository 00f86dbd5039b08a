"""What an operation gives, seen as a page: its list, and everything in it that may speak of other pages."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from clientwright.ir.extensions import Pointer
from clientwright.ir.lookup import Typed, property_of
from clientwright.ir.operations import Operation
from clientwright.ir.paths import segments
from clientwright.ir.types import NullableType, ObjectModel, PrimitiveType, Property, Type
from clientwright.suggest.suggestion import Seen
from clientwright.suggest.vocabulary import AROUND, LISTS, NEXT_URLS, said_like


class Place(Struct, frozen=True):
    """A property of a page, or of an object in it that speaks of the page."""

    pointer: Pointer
    described: Property
    typed: Typed
    example: str = ""
    """As text, where there is one."""

    @property
    def name(self) -> str:
        """Its name."""
        return self.pointer[-1]

    @property
    def type(self) -> Type:
        """What it is."""
        return self.described.type

    @property
    def format(self) -> str:
        """Its format, if it has one."""
        plain = self.typed.plain(self.described.type)
        return plain.format if isinstance(plain, PrimitiveType) else ""

    @property
    def doc(self) -> str:
        """What is said of it."""
        return self.described.doc

    @property
    def may_end(self) -> bool:
        """Whether it may be left out, or be null."""
        return not self.described.required or isinstance(self.described.type, NullableType)

    @property
    def is_url(self) -> bool:
        """Whether it is said to be a URL: by its name, its format, its example or its description."""
        if self.format in ("uri", "url", "uri-reference") or said_like(self.name, NEXT_URLS[1:]):
            return True
        return self.example.startswith(("http://", "https://", "/")) or "url" in self.doc.lower().split()


class Page(Struct, frozen=True):
    """A page: where its items are, their type, and what else is in it."""

    items: Pointer
    item: Type
    places: tuple[Place, ...]
    typed: Typed

    def item_has(self, name: str, scalar: frozenset[str]) -> bool:
        """Whether every item has a property, of a type that a parameter takes."""
        model = None if isinstance(self.item, NullableType) else self.typed.object(self.item)
        found = property_of(model, name) if model is not None else None
        kinds = self.typed.scalar(found.type) if found is not None else frozenset[str]()
        return found is not None and found.required and bool(kinds) and kinds <= scalar


def page_of(operation: Operation, seen: Seen) -> Page | None:
    """The page that an operation gives; None where what it gives has no list, or several of which none is it."""
    typed, result = seen.typed, operation.result
    if result is None or isinstance(result, NullableType):
        return None
    own = typed.list_of(result)
    if own is not None:
        return Page((), own.items, (), typed)
    model = typed.object(result)
    if model is None:
        return None
    for start, held in ((), model), *_inner(model, typed):
        found = _list(held, operation, typed)
        array = typed.list_of(found.type) if found is not None else None
        if found is not None and array is not None:
            places = [*_places((), model, seen), *(_places(start, held, seen) if start else ())]
            return Page((*start, found.wire_name), array.items, tuple(places), typed)
    return None


def _inner(model: ObjectModel, typed: Typed) -> Iterator[tuple[Pointer, ObjectModel]]:
    """The one object in a page that holds all of it."""
    held = [(one, typed.object(one.type)) for one in model.properties]
    objects = [(one, inner) for one, inner in held if inner is not None and not said_like(one.wire_name, AROUND)]
    if len(objects) == 1:
        yield (objects[0][0].wire_name,), objects[0][1]


def _list(model: ObjectModel, operation: Operation, typed: Typed) -> Property | None:
    """The list in an object: the only one, or the one that goes by a name for it or by that of the path."""
    lists = [one for one in model.properties if typed.list_of(one.type) is not None]
    if len(lists) < 2:
        return lists[0] if lists else None
    last = next(reversed(segments(operation.path)), "")
    named = [one for one in lists if said_like(one.wire_name, LISTS)]
    called = [one for one in lists if last and said_like(one.wire_name, (last,))]
    for found in (called, named):
        if len(found) == 1:
            return found[0]
    return None


def _places(start: Pointer, model: ObjectModel, seen: Seen, depth: int = 2) -> Iterator[Place]:
    """The scalars in a page, and those in the objects in it that speak of pages."""
    for one in model.properties:
        pointer = (*start, one.wire_name)
        if seen.typed.scalar(one.type):
            yield Place(pointer, one, seen.typed, _example(one, seen))
        elif depth and said_like(one.wire_name, AROUND):
            inner = seen.typed.object(one.type)
            if inner is not None:
                yield from _places(pointer, inner, seen, depth - 1)


def _example(one: Property, seen: Seen) -> str:
    """The first example of a property, if that is a text."""
    node = seen.document.node(one.location.file, one.location.pointer).follow()
    listed = node.child("examples").value
    given = (node.child("example").value, *(listed if isinstance(listed, list) else ()))
    return next((each for each in given if isinstance(each, str)), "")
