"""A call that is answered by a stream, as data: how its items are framed and read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..http.call import Call

if TYPE_CHECKING:
    from .folds import Fold

T_co = TypeVar("T_co", covariant=True)
E_co = TypeVar("E_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Events(Generic[E_co]):
    """How the items of a streamed response are framed and read."""

    kind: str
    """``sse`` or ``jsonl``."""
    accept: str
    item: Any = Any
    """The type of an item: a model, the alias of one, or a reference to either. A server-sent event is an object of
    ``event``, ``data``, ``id`` and ``retry``."""
    json_data: bool = True
    """Whether an event's ``data`` is JSON text."""
    terminators: frozenset[str] = frozenset()
    """The event names after which the stream is complete."""
    errors: frozenset[str] = frozenset()
    """The event names that say that the stream failed."""
    texts: frozenset[str] = frozenset()
    """The event names whose data is text, also when it looks like JSON."""
    folds: Callable[[], Mapping[str, Fold]] = dict
    """By event name: what an event says of a whole, see ``accumulate``.

    A function, so that nothing of it is made until something is put together.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamCall(Call[T_co], Generic[T_co, E_co]):
    """A call that can be answered by a stream of events."""

    events: Events[E_co]
