"""Changes to a document that leave the document as it is: what they touch is copied, all else is shared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from clientwright.diagnostics import Location
from clientwright.source.dialect import normal_form
from clientwright.source.document import Document, Loss, SourceFile
from clientwright.source.grammar import REFERABLE
from clientwright.source.node import Json, value_at
from clientwright.source.text import Spot, escape, member_of, place_of, split


def spread(value: Json, place: int) -> Spot:
    """The spot of a value that stands nowhere: all of it is at one place."""
    if isinstance(value, dict):
        return place, {key: (place, spread(held, place)) for key, held in value.items()}
    return (place, [spread(held, place) for held in value]) if isinstance(value, list) else place


def _in_order(place: tuple[str, str]) -> tuple[str, list[str]]:
    """Sorts files and pointers: the items of a list by their index, what holds others before them."""
    file, pointer = place
    return file, [part.zfill(20) if part.isdigit() else part for part in split(pointer)]


class Part(Struct):
    """An object of the description while it is mended: its members may be changed, and are copied before."""

    repair: Repair
    file: str
    kind: str
    pointer: str
    value: dict[str, Json]
    spot: Any
    gone: bool = False
    """Whether a rule has said that the whole object is to be left out."""
    _own: bool = False

    def put(self, key: str, value: Json, spot: Spot | None = None) -> None:
        """Give a key another value; it stands where the old one did, or else where this object does."""
        self._copy()
        key_place, old = self.spot[1].get(key, (place_of(self.spot), self.spot))
        self.value[key] = value
        self.spot[1][key] = (key_place, spread(value, place_of(old)) if spot is None else spot)

    def drop(self, key: str) -> None:
        """Leave a key out."""
        self._copy()
        del self.value[key], self.spot[1][key]

    def rename(self, key: str, name: str) -> None:
        """Give a key another name, in its place."""
        self._copy()
        names = {each: name if each == key else each for each in self.value}
        self.value = {names[each]: held for each, held in self.value.items()}
        self.spot = (self.spot[0], {names[each]: held for each, held in self.spot[1].items()})

    def sift(self, key: str, names: Iterable[str | int]) -> None:
        """Leave out of the list or object under a key all but some of its indices or keys."""
        held: Any = self.value[key]
        kept: list[Any] = list(names)
        place, below = self.spot[1][key][1]
        if isinstance(held, list):
            self.put(key, [held[name] for name in kept], (place, [below[name] for name in kept]))
        else:
            self.put(key, {name: held[name] for name in kept}, (place, {name: below[name] for name in kept}))

    def slip(self, code: str, sentence: str, done: str, *path: str | int, hint: str = "", key: bool = False) -> None:
        """Report a slip in what ``path`` leads to from this object, or (``key``) in the key there."""
        self.repair.document.diagnostics.slip(code, sentence, self.location(*path, key=key), done, hint)

    def location(self, *path: str | int, key: bool = False) -> Location:
        """The location of what a path leads to, as far as it does."""
        spot: Spot = self.spot
        place = place_of(spot)
        for part in path:
            found = member_of(spot, part)
            if found is None:
                break
            key_place, spot = found
            place = key_place if key else place_of(spot)
        pointer = self.pointer + "".join(f"/{escape(str(part))}" for part in path)
        return self.repair.document.location_of(place, pointer)

    def keep(self) -> None:
        """Put the changes into the document."""
        if self._own:
            self.repair.replace(self.file, self.pointer, self.value, self.spot)

    def _copy(self) -> None:
        if not self._own:
            self.value, self.spot, self._own = dict(self.value), (self.spot[0], dict(self.spot[1])), True


class Repair(Struct):
    """One step of mending: a document and the changes to it."""

    document: Document
    data: dict[str, Json] = field(default_factory=dict[str, Json])
    spots: dict[str, Any] = field(default_factory=dict[str, Any])
    losses: list[Loss] = field(default_factory=list[Loss])
    gone: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Files and pointers of what is to be left out, in the end: an item that goes moves those after it."""
    _copies: dict[int, Json] = field(default_factory=dict[int, Json])
    """Lists and objects that are ours to change, by their identity."""
    _changed: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        self.data = {name: file.data for name, file in self.document.files.items()}
        self.spots = {name: file.spot for name, file in self.document.files.items()}

    def part(self, kind: str, file: str, pointer: str) -> Part | None:
        """The object at a pointer as it is by now; None when there is none."""
        value, spot = self.at(file, pointer)
        return Part(self, file, kind, pointer, value, spot) if isinstance(value, dict) else None

    def at(self, file: str, pointer: str) -> tuple[Json, Any]:
        """The value at a pointer as it is by now, with its spot; None when there is none."""
        value, spot = self.data[file], self.spots[file]
        for part in split(pointer):
            found = member_of(spot, part)
            value, there = value_at(value, f"/{escape(part)}")
            if found is None or not there:
                return None, spot
            _, spot = found
        return value, spot

    def replace(self, file: str, pointer: str, value: Json, spot: Any, *, shared: bool = False) -> None:
        """Put a value in the place of another; one that is ``shared`` is copied before anything in it changes."""
        self._changed.add(file)
        if shared:
            self._disown(value)
        elif isinstance(value, dict | list):
            self._copies[id(value)] = value
        parts = split(pointer)
        if not parts:
            self.data[file], self.spots[file] = value, spot
            return
        holder, spots = self._holder(file, parts[:-1])
        if isinstance(holder, dict):
            holder[parts[-1]] = value
            spots[parts[-1]] = (spots[parts[-1]][0] if parts[-1] in spots else place_of(spot), spot)
        else:
            holder[int(parts[-1])], spots[int(parts[-1])] = value, spot

    def remove(self, file: str, pointer: str) -> None:
        """Leave out what stands at a pointer."""
        if not pointer:
            self.replace(file, "", {}, (place_of(self.spots[file]), {}))
            return
        self._changed.add(file)
        *above, last = split(pointer)
        holder, spots = self._holder(file, above)
        key: Any = last if isinstance(holder, dict) else int(last)
        del holder[key], spots[key]

    def _holder(self, file: str, parts: list[str]) -> tuple[Any, Any]:
        """The object or list at a path and the spots in it, both ours to change, like all on the way there."""
        value, spot = self._own(self.data[file], self.spots[file])
        self.data[file], self.spots[file] = value, spot
        for part in parts:
            key: Any = part if isinstance(value, dict) else int(part)
            inner: Any = spot[1][key][1] if isinstance(value, dict) else spot[1][key]
            owned = self._own(value[key], inner)
            spot[1][key] = (spot[1][key][0], owned[1]) if isinstance(value, dict) else owned[1]
            value[key], _ = owned
            value, spot = owned
        return value, spot[1]

    def _disown(self, value: Json) -> None:
        """Have a value copied again before it changes: it stands in two places now, and one may be inside the other."""
        waiting = [value]
        while waiting:
            held = waiting.pop()
            if self._copies.pop(id(held), None) is not None:
                waiting += held.values() if isinstance(held, dict) else held if isinstance(held, list) else ()

    def _own(self, value: Any, spot: Any) -> tuple[Any, Any]:
        if id(value) in self._copies:
            return value, spot
        kind: Any = dict if isinstance(value, dict) else list
        copy = kind(value)
        self._copies[id(copy)] = copy
        return copy, (spot[0], kind(spot[1]))

    def _file(self, file: SourceFile) -> SourceFile:
        """A file with its changes. What stood in an odd place stands now where it was referred to."""
        roots = tuple((kind, pointer) for kind, pointer in file.roots if kind == "openapi" or kind in REFERABLE)
        if file.name not in self._changed:
            return file if roots == file.roots else replace(file, roots=roots)
        data = self.data[file.name]
        normal = normal_form(data, roots, self.document.dialect)
        return replace(file, data=data, spot=self.spots[file.name], normal=normal, roots=roots)

    def lose(self, loss: Loss) -> None:
        """Note a part that stands for nothing, with its finding."""
        self.losses.append(loss)
        self.document.diagnostics.warn(loss.code, loss.reason, loss.location, loss.hint)

    def finished(self) -> Document:
        """The document with the changes; the same one when there are none."""
        for file, pointer in sorted(dict.fromkeys(self.gone), key=_in_order, reverse=True):
            self.remove(file, pointer)
        old = self.document
        if not self._changed and not self.losses:
            return old
        main = self.data[old.file]
        return replace(
            old,
            data=main if isinstance(main, dict) else old.data,
            files={name: self._file(file) for name, file in old.files.items()},
            losses=(*old.losses, *self.losses),
            _targets={},
            _places=[],
        )
