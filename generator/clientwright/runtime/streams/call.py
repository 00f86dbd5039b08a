"""A call that is answered by a stream, as data: how its items are framed and read, and how they make wholes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from ..http.call import Call
from ..messages.errors import ApiError
from ..messages.exchange import Response
from ..wire.values import OBJECT, Unknown


class StreamError(ApiError):
    """A stream that is none, was cut before its last event, holds what is no JSON, or brought an event that it failed.

    ``message`` is the server's own if it sent such an event, and ``body`` that event's data. A connection that broke or
    was too slow is the ``__cause__``. ``received`` has the items that came before, decoded anew: the last thousand at
    most, and no more than 1 MiB of them.
    """

    received: tuple[Any, ...]
    came: int
    """How many items came before."""

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        response: Response | None = None,
        body: Any = None,
        received: tuple[Any, ...] = (),
        came: int = 0,
    ) -> None:
        super().__init__(message, operation=operation, response=response, body=body)
        self.received = received
        self.came = came


Rules = Mapping[str, Any]
"""How the properties of an object grow: ``append``, ``text``, an ``Indexed``, or the rules of an object.

A property that is not named is merged if it is an object here and there, and replaced if not.
"""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A list whose items say where they belong: each grows by its ``rules``."""

    rules: Rules
    keeps: bool = False
    """Whether the items of the whole say their place too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """What an event says of a whole: all of it, or (``changes``) what is new in it."""

    whole: Any
    """The model of the whole, or a reference to it."""
    key: str
    """The property of the event's data that tells which whole."""
    changes: str = ""
    """The property of the data that has what is new; empty when the data is the whole itself."""
    index: str = ""
    """The property that tells the place of an item of a list."""
    rules: Rules | None = None


T_co = TypeVar("T_co", covariant=True)
E_co = TypeVar("E_co", covariant=True)


@dataclass(slots=True)
class UnknownEvent(Unknown):
    """An event of a stream whose name the description does not know: ``value`` is the whole event, as it came."""

    @property
    def event(self) -> str:
        """The event's name; empty when it says none."""
        return str(self._said("event") or "")

    @property
    def data(self) -> Any:
        """The event's data: the JSON value if it is JSON, else the text."""
        return self._said("data")

    @property
    def id(self) -> str | None:
        """The event's id, if it says one."""
        return cast("str | None", self._said("id"))

    @property
    def retry(self) -> int | None:
        """Milliseconds to wait before a reconnection, if the event says so."""
        return cast("int | None", self._said("retry"))

    def _said(self, name: str) -> Any:
        return self.value.get(name) if type(self.value) is OBJECT else None


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
    exact: bool = False
    """Whether there are ``Decimal`` in an item that are numbers in JSON."""
    terminators: frozenset[str] = frozenset()
    """The event names after which the stream is complete."""
    errors: frozenset[str] = frozenset()
    """The event names that say that the stream failed."""
    texts: frozenset[str] = frozenset()
    """The event names whose data is text, also when it looks like JSON."""
    ends: str = ""
    """Data that ends the stream; an event with it is no item, unless its name is described."""
    folds: Callable[[], Mapping[str, Fold]] = dict
    """By event name: what an event says of a whole, see ``accumulate``.

    A function, so that nothing of it is made until something is put together.
    """
    items: Callable[..., Any] | None = None
    """What takes the bytes apart, where it is another class than ``Items``."""


@dataclass(slots=True, kw_only=True)
class StreamCall(Call[T_co], Generic[T_co, E_co]):
    """A call that can be answered by a stream of events."""

    events: Events[E_co]
