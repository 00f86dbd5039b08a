"""What an operation is asked, and what it gives."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from msgspec import Struct

from clientwright.mock.assistants import listing, objects
from clientwright.mock.assistants.memory import Imaginary, Memory
from clientwright.mock.assistants.state import Run, Thread


class Asked(Struct, frozen=True, kw_only=True):
    """A request, taken apart: ``path`` by names without underscores and in lower case, as vendors spell them apart."""

    path: Mapping[str, str]
    query: Mapping[str, str]
    include: tuple[str, ...]
    body: Mapping[str, Any]

    def named(self, kind: str) -> str:
        """The id of a thread, a run or the like in the path."""
        if kind + "id" not in self.path:
            raise Imaginary  # The description is another one, with operations of the same names.
        return self.path[kind + "id"]

    @property
    def searched(self) -> bool:
        """Whether the text that file search finds is asked for."""
        return objects.SEARCHED in self.include


class Reply(Struct, frozen=True, kw_only=True):
    """What an operation gives: a body, with the run that it is about, or the events of a run."""

    body: objects.Object | None = None
    thread: Thread | None = None
    run: Run | None = None
    events: deque[bytes] | None = None


Handler: TypeAlias = Callable[[Memory, Asked], Reply]
"""An operation, on what the scenario remembers; whoever calls keeps other threads out."""


def listed(
    items: Sequence[listing.Item], asked: Asked, noun: str, shown: Callable[[listing.Item], objects.Object]
) -> Reply:
    """The page of items that is asked for, which are called ``noun`` and shown as objects."""
    found, more = listing.page(items, asked.query, noun)
    return Reply(body=objects.listed([shown(item) for item in found], more))


def deleted(kind: str, gone: str) -> Reply:
    """That an object is gone; ``kind`` is what its field ``object`` said."""
    return Reply(body={"id": gone, "object": f"{kind}.deleted", "deleted": True})
