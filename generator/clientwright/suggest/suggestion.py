"""What is suggested: changes of a description and entries of a configuration, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from clientwright.config import Config
from clientwright.ir.lookup import Typed
from clientwright.ir.operations import Api, Operation
from clientwright.names.table import Names
from clientwright.source.document import Document
from clientwright.source.node import Json, Node, value_at

Confidence = Literal["certain", "likely", "possible"]
"""``certain``: it is said, if in other words. ``likely``: names and types all fit. ``possible``: look it up."""


class Action(Struct, frozen=True, kw_only=True):
    """One change of the main file: what is merged into the value at a pointer, or that it goes."""

    pointer: str
    update: Json = None
    remove: bool = False
    below: bool = False
    """Whether all that the value holds goes, and not the value itself."""
    item: str = ""
    """The item of the list that goes: this text."""


class Entry(Struct, frozen=True, kw_only=True):
    """One line of the configuration."""

    table: Literal["resources", "names"]
    key: str
    value: str


class Suggestion(Struct, frozen=True, kw_only=True):
    """One suggestion, by the rule of an id; it is taken or left as a whole."""

    rule: str
    confidence: Confidence
    says: str
    """What would be declared, in a sentence without a full stop."""
    evidence: tuple[str, ...]
    """What in the description it was concluded from."""
    actions: tuple[Action, ...] = ()
    entries: tuple[Entry, ...] = ()


class Seen(Struct, frozen=True, kw_only=True):
    """What rules look at: a description as it is written and understood, what the user decided, and all names."""

    document: Document
    api: Api
    config: Config
    names: Names

    @property
    def typed(self) -> Typed:
        """Ways through the models."""
        return Typed(self.api.models)

    def node(self, pointer: str) -> Node:
        """The value at a place of the main file."""
        return self.document.node(self.document.file, pointer)

    def written_at(self, pointer: str) -> tuple[Json, bool]:
        """What the main file says at a place, word for word, and whether there is something."""
        return value_at(self.document.data, pointer)

    def written(self, operation: Operation) -> Node | None:
        """An operation as it is written; None where that is in a file that an overlay does not reach."""
        location = operation.location
        reached = location.file == self.document.file and self.document.has(location.file, location.pointer)
        return self.node(location.pointer) if reached else None


def quoted_doc(doc: str) -> tuple[str, ...]:
    """What a description says of something, as evidence; none where it says nothing."""
    return (f"it says: {doc}",) if doc.strip() else ()


Rule: TypeAlias = Callable[[Seen], Iterator[Suggestion]]
"""What a family of rules concludes; pure."""
