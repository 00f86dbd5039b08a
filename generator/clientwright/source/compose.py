"""YAML text to plain data, with the place of every value and key.

PyYAML's C parser gives events; everything above them is ours: the core types of YAML 1.2, places, duplicate keys,
aliases without surprises. Nothing here recurses, so depth is a limit we set and not one that Python hits.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct, field
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.reader import ReaderError

from clientwright.diagnostics import Diagnostics
from clientwright.source.node import Json
from clientwright.source.scalars import NotJson, plain, tagged
from clientwright.source.text import Member, Spot, Text, offset_of, place_of

MOST_DEPTH: Final = 200
"""Levels of nesting; the deepest public description we know has 60."""
MOST_ALIASED: Final = 200_000
"""Values that aliases may add, beside ten times as many as the text itself has: bounds "billion laughs"."""

_CONTAINER_TAGS = frozenset((None, "!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"))


class Unreadable(Exception):
    """A text that cannot become data; code, sentence, offset and hint."""

    def __init__(self, code: str, sentence: str, offset: int, hint: str = "") -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.offset = offset
        self.hint = hint


class Composed(Struct, frozen=True):
    """What a text says: data, its places, and whether parts of it are shared (aliases)."""

    data: Json
    spot: Spot
    shared: bool = False
    empty: bool = False


class _Frame(Struct):
    """A mapping or sequence that is not closed yet."""

    place: int
    members: dict[str, Json] | None
    spots: dict[str, Member]
    items: list[Json]
    item_spots: list[Spot]
    anchor: str | None
    weight: int
    key: str | None = None
    key_place: int = 0
    key_is_merge: bool = False
    expects_key: bool = True
    height: int = 1
    """Levels of nesting in it, its own among them."""
    merges: list[tuple[dict[str, Json], dict[str, Member]]] = field(
        default_factory=list[tuple[dict[str, Json], dict[str, Member]]]
    )


class _Anchored(Struct, frozen=True):
    """A value that an alias may repeat; ``open`` while it is not closed yet.

    ``weight`` counts the values in it, ``height`` the levels of nesting.
    """

    value: Json
    spot: Spot
    weight: int
    height: int = 0
    open: bool = False


def compose(text: Text, diagnostics: Diagnostics) -> Composed:
    """The data of a YAML text; slips that leave it readable go to ``diagnostics``, others are ``Unreadable``."""
    composer = _Composer(text, diagnostics)
    try:
        return composer.run(_events(text.content))
    except MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        offset = int(mark.index) if mark is not None else 0
        sentence, hint = _explained(error, text.content, offset)
        raise Unreadable("not-yaml", sentence, min(offset, len(text.content)), hint) from error
    except ReaderError as error:
        found = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text.content)
        offset = found.start() if found else 0
        character = f"U+{ord(found.group()):04X}" if found else str(error.character)
        raise Unreadable("not-yaml", f"the character {character} is not allowed in YAML", offset) from error


def _events(content: str) -> Callable[[], Event]:
    """The function that gives one event after the other; from the C parser wherever PyYAML was built with it."""
    parser: Any
    try:
        from yaml import CSafeLoader

        parser = CSafeLoader(content)
    except ImportError:
        from yaml import SafeLoader

        parser = SafeLoader(content)
    get_event: Callable[[], Event] = parser.get_event
    return get_event


def _explained(error: MarkedYAMLError, content: str, offset: int) -> tuple[str, str]:
    """The sentence and the hint for a syntax error."""
    problem = str(error.problem or "unknown problem")
    context = str(error.context or "")
    line_start = max(content.rfind("\n", 0, offset), content.rfind("\r", 0, offset)) + 1
    if "character that cannot start any token" in problem:
        here = content[offset : offset + 1]
        if here == "\t":
            return "YAML is indented with spaces, and this is a tab", "replace the tab with spaces"
        return f"a value cannot start with `{here}`", f"put the value in quotes if it should start with `{here}`"
    if "\t" in content[line_start:offset] and not content[line_start:offset].strip():
        return "YAML is indented with spaces, and this line starts with a tab", "replace the tab with spaces"
    if "mapping values are not allowed" in problem:
        return "a `:` followed by a space is not allowed here", "put a value that holds a `: ` in quotes"
    if "undefined alias" in problem:
        return problem.replace("found ", ""), ""
    return f"this is not YAML: {problem}" + (f" ({context})" if context else ""), ""


class _Composer:
    """The state of one run over the events of a text."""

    def __init__(self, text: Text, diagnostics: Diagnostics) -> None:
        self.text = text
        self.base = text.base
        self.diagnostics = diagnostics
        self.frames: list[_Frame] = []
        self.anchors: dict[str, _Anchored] = {}
        self.written = 0
        self.aliased = 0
        self.shared = False
        self.documents = 0
        self.result: tuple[Json, Spot] | None = None

    def run(self, get_event: Callable[[], Event]) -> Composed:
        """The data of the first document of the stream."""
        while True:
            event = get_event()
            kind = type(event)
            if kind is ScalarEvent:
                self.scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self.open(event, kind is MappingStartEvent)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.close()
            elif kind is AliasEvent:
                self.alias(event)
            elif kind is DocumentStartEvent:
                self.documents += 1
                if self.documents > 1:
                    self.several(event)
                    break
            elif kind is StreamEndEvent:
                break
        if self.result is None:
            return Composed(None, self.base, empty=True)
        empty = self.result[0] is None and self.written <= 1
        return Composed(*self.result, shared=self.shared, empty=empty)

    def scalar(self, event: Any) -> None:
        """Take a scalar: a key as it is written, a value by its type."""
        place: int = event.start_mark.index + self.base
        self.written += 1
        value: Json
        frame = self.frames[-1] if self.frames else None
        if frame is not None and frame.members is not None and frame.expects_key:
            value = event.value
        elif event.implicit[0]:
            value = self.judged(plain, event.value, place)
        elif event.tag is None or event.implicit[1]:
            value = event.value
        else:
            value = self.with_tag(event.tag, event.value, place)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(value, place, 1)
        merge = event.value == "<<" and event.implicit[0]
        self.put(value, place, merge=merge)

    def judged(self, convert: Callable[[str], Json], text: str, place: int) -> Json:
        """A scalar's value; one that JSON lacks is found and kept as text."""
        try:
            return convert(text)
        except NotJson as error:
            where = self.text.location(offset_of(place))
            self.diagnostics.slip("not-json-value", f"{error}", where, "it is read as text")
            return text

    def with_tag(self, tag: str, text: str, place: int) -> Json:
        """The value of a scalar with an explicit tag."""
        try:
            return self.judged(lambda written: tagged(tag, written), text, place)
        except ValueError:
            name = tag.replace("tag:yaml.org,2002:", "!!")
            self.unknown_tag(name, f"`{text[:40]}` is kept as text", place)
            return text

    def unknown_tag(self, name: str, consequence: str, place: int) -> None:
        """Report a tag that the core schema does not have."""
        sentence = f"the tag `{name}` says nothing that JSON can"
        self.diagnostics.slip("yaml-tag", sentence, self.text.location(offset_of(place)), consequence, "remove the tag")

    def open(self, event: Any, mapping: bool) -> None:
        """Begin a mapping or a sequence."""
        place: int = event.start_mark.index + self.base
        self.written += 1
        self.check_depth(1, place)
        if event.tag not in _CONTAINER_TAGS:
            self.unknown_tag(event.tag, "it is left out", place)
        frame = _Frame(place, {} if mapping else None, {}, [], [], event.anchor, self.written + self.aliased)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(None, place, 0, open=True)
        self.frames.append(frame)

    def close(self) -> None:
        """End the innermost mapping or sequence and put it where it belongs."""
        frame = self.frames.pop()
        value: Json
        spot: Spot
        if frame.members is None:
            value, spot = frame.items, (frame.place, frame.item_spots)
        else:
            for members, spots in frame.merges:
                for key, member in members.items():
                    if key not in frame.members:
                        frame.members[key] = member
                        frame.spots[key] = spots[key]
            value, spot = frame.members, (frame.place, frame.spots)
        if frame.anchor is not None:
            weight = self.written + self.aliased - frame.weight + 1
            self.anchors[frame.anchor] = _Anchored(value, spot, weight, frame.height)
        self.reach(frame.height)
        self.put(value, spot)

    def check_depth(self, levels: int, place: int) -> None:
        """Raise ``Unreadable`` when so many levels more are too many."""
        if len(self.frames) + levels > MOST_DEPTH:
            sentence = f"values are nested more than {MOST_DEPTH} levels deep here"
            raise Unreadable("too-deep", sentence, offset_of(place))

    def reach(self, height: int) -> None:
        """Note that the innermost open container holds something with so many levels."""
        if self.frames:
            self.frames[-1].height = max(self.frames[-1].height, height + 1)

    def alias(self, event: Any) -> None:
        """Repeat an anchored value."""
        place: int = event.start_mark.index + self.base
        found = self.anchors.get(event.anchor)
        location = self.text.location(offset_of(place))
        if found is None:
            raise Unreadable("not-yaml", f"there is no anchor `&{event.anchor}` above this alias", offset_of(place))
        if found.open:
            sentence = f"the alias `*{event.anchor}` stands inside the value that it repeats"
            hint = "use `$ref` for a recursive schema"
            self.diagnostics.slip("recursive-alias", sentence, location, "null is put in its place", hint)
            self.put(None, place)
            return
        self.aliased += found.weight
        if self.aliased > MOST_ALIASED + 10 * self.written:
            sentence = f"aliases repeat more than {MOST_ALIASED:,} values; a short text must not become a huge document"
            raise Unreadable("too-many-aliases", sentence, offset_of(place), "use `$ref` in place of aliases")
        self.check_depth(found.height, place)
        self.reach(found.height)
        self.shared = True
        spot: Spot = found.spot
        if not isinstance(spot, int):
            # The value stands where the alias does; what it holds stands at the anchor.
            spot = (place, spot[1])  # type: ignore[assignment]  # a union of tuples is kept, mypy loses it
        self.put(found.value, place if isinstance(spot, int) else spot)

    def several(self, event: Any) -> None:
        """Report a second document in the stream."""
        sentence = "a second YAML document starts here; a description is one document"
        where = self.text.location(event.start_mark.index)
        hint = "give it a file of its own"
        self.diagnostics.slip("several-documents", sentence, where, "only the first is read", hint)

    def put(self, value: Json, spot: Spot, merge: bool = False) -> None:
        """Give a finished value to the container that is open: as key, value or item."""
        if not self.frames:
            self.result = (value, spot)
            return
        frame = self.frames[-1]
        if frame.members is None:
            frame.items.append(value)
            frame.item_spots.append(spot)
        elif frame.expects_key:
            frame.expects_key = False
            frame.key_place = place_of(spot)
            frame.key_is_merge = merge
            frame.key = self.checked_key(value, frame)
        else:
            frame.expects_key = True
            if frame.key_is_merge:
                self.merge(frame, value, spot)
            elif frame.key is not None:
                frame.members[frame.key] = value
                frame.spots[frame.key] = (frame.key_place, spot)

    def checked_key(self, value: Json, frame: _Frame) -> str | None:
        """A key as text; None (the member is left out) when it is a list or an object."""
        location = self.text.location(offset_of(frame.key_place)) if not isinstance(value, str) else None
        if location is not None:
            sentence = "a key must be a text, and this one is a list or an object"
            self.diagnostics.slip("bad-key", sentence, location, "it is left out with its value")
            return None
        assert isinstance(value, str)
        if value in frame.spots and not frame.key_is_merge:
            report_duplicate(self.text, self.diagnostics, value, frame.key_place, frame.spots[value][0])
        return value

    def merge(self, frame: _Frame, value: Json, spot: Spot) -> None:
        """Note what a merge key brings in; it counts only where the mapping does not say otherwise."""
        several = isinstance(value, list) and not isinstance(spot, int) and isinstance(spot[1], list)
        # `several` says that both are lists, which mypy cannot know.
        values: list[tuple[Json, Any]] = list(zip(value, spot[1], strict=True)) if several else [(value, spot)]  # type: ignore[arg-type,index]
        for one, place in values:
            if isinstance(one, dict) and not isinstance(place, int):
                frame.merges.append((one, place[1]))
            else:
                location = self.text.location(offset_of(frame.key_place))
                sentence = "a merge key `<<` needs an object, or a list of objects"
                self.diagnostics.slip("bad-key", sentence, location, "it is left out")


def report_duplicate(text: Text, diagnostics: Diagnostics, key: str, place: int, first: int) -> None:
    """Report a key that its object has already."""
    before = text.location(offset_of(first))
    sentence = f"the key `{key[:80]}` is here twice; the first is in line {before.line}"
    where = text.location(offset_of(place))
    diagnostics.slip("duplicate-key", sentence, where, "the later one is taken", "remove or rename one of them")
