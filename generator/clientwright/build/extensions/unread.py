"""Extensions that stand on what they are for, and that nothing has read: marks on schemas, extensions of operations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct, field

from clientwright.build.excluded import reached
from clientwright.diagnostics import Location
from clientwright.source.document import Document
from clientwright.source.grammar import Place
from clientwright.source.node import Node

_PREFIX: Final = "x-clientwright-"
_NOT_CALLED: Final = "only operations of `paths` are called"
_NO_EVENT: Final = "the schema is no event of a stream"
_REASONS: Final[Mapping[str, Mapping[str, str]]] = {
    "operation": dict.fromkeys(("stream", "pages", "poll", "tools", "long-running", "idempotent"), _NOT_CALLED),
    "schema": {
        **dict.fromkeys(("terminator", "error", "delta"), _NO_EVENT),
        "append": "no delta of a stream leads here",
        "whole": "no event with a name of its own has this schema for its data",
    },
}
"""By the kind of object, the extensions that it can have, and why one says nothing where it was not read."""


class Marks(Struct, frozen=True):
    """The marks on schemas, while streams are read."""

    read: set[str] = field(default_factory=set[str])
    """The ids of those that were understood, or that have a finding of their own."""
    passed: list[Node] = field(default_factory=list[Node])
    """What is not generated for a reason that is told elsewhere: the marks in it need no finding."""

    def take(self, nodes: Iterable[Node], name: str) -> None:
        """Enter a mark on each of the nodes that has it."""
        self.read.update(node.child(name).id for node in nodes if node.has(name))


def check_unread(document: Document, called: Collection[Location], left_out: Iterable[Node], marks: Marks) -> None:
    """Report what was not read, a warning each; ``called`` are the places of the operations that are generated.

    Nothing is said of what only stands in operations that are left out. A mark that was missed where another extension
    has an error may well be read once that is mended, so marks are judged only in a description without errors.
    """
    # Few descriptions have any, and looking at every object of a large one takes its time.
    if not any(_PREFIX in text.content for text in document.texts):
        return
    passed = [*left_out, *marks.passed]
    quiet = {node.id for node in passed} | reached(passed)
    kinds = ("operation",) if document.diagnostics.failed else ("operation", "schema")
    for file, place in document.places():
        if place.kind not in kinds:
            continue
        node = document.node(file, place.pointer)
        unread = [held for held in _extensions(place, node) if held.id not in marks.read]
        if not unread or _within(node.id, quiet) or (place.kind == "operation" and node.location in called):
            continue
        for held in unread:
            name = held.pointer.rpartition("/")[2]
            sentence = f"`{name}` says nothing here: {_REASONS[place.kind][name.removeprefix(_PREFIX)]}"
            hint = (
                "before OpenAPI 3.2 a `schema` with `event` and `data` describes events"
                if _is_older(place, document)
                else ""
            )
            document.diagnostics.warn("extension-place", sentence, node.key_location(name), hint)


def _extensions(place: Place, node: Node) -> Iterator[Node]:
    """The extensions that an object has and could have; ``false`` says that it is as if it had none."""
    for name in _REASONS[place.kind]:
        held = node.get(f"{_PREFIX}{name}") if f"{_PREFIX}{name}" in place.value else None
        if held is not None and held.value is not False:
            yield held


def _within(id: str, quiet: Collection[str]) -> bool:
    """Whether something is, or stands in, one of some others."""
    while id not in quiet:
        id, slash, _ = id.rpartition("/")
        if not slash:
            return False
    return True


def _is_older(place: Place, document: Document) -> bool:
    return place.kind == "schema" and document.version.startswith(("3.0", "3.1"))
