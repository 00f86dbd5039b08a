"""A call that is answered by a stream, as data: how its items are framed and read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from ..http.call import Call
from ..wire.deviations import Deviations

if TYPE_CHECKING:
    from .folds import Fold

T_co = TypeVar("T_co", covariant=True)
E_co = TypeVar("E_co", covariant=True)

PlainEvent: TypeAlias = (
    "tuple[type[Any], Callable[[dict[str, Any], Deviations], Any], tuple[str, ...]]"
)
"""How to read an event that is no more than its name and an object: the model of the event, the decoder of the object,
and the fields that such an event does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Events(Generic[E_co]):
    """How the items of a streamed response are framed and read."""

    kind: str
    """``sse`` or ``jsonl``."""
    accept: str
    decode: Callable[[Any, Deviations], E_co]
    """Takes one item's JSON value; for server-sent events a dict of ``event``, ``data``, ``id``, ``retry``."""
    json_data: bool = True
    """Whether an event's ``data`` is JSON text."""
    terminators: frozenset[str] = frozenset()
    """The event names after which the stream is complete."""
    errors: frozenset[str] = frozenset()
    """The event names that say that the stream failed."""
    texts: frozenset[str] = frozenset()
    """The event names whose data is text, also when it looks like JSON."""
    names: Callable[[], Mapping[str, PlainEvent | None]] = dict
    """The events whose names are described; empty when events are told apart by something else.

    A function, as ``folds`` is, so that nothing of a stream is loaded until one is read.
    """
    folds: Callable[[], Mapping[str, Fold]] = dict
    """By event name: what an event says of a whole, see ``accumulate``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamCall(Call[T_co], Generic[T_co, E_co]):
    """A call that can be answered by a stream of events."""

    events: Events[E_co]
