"""One call, as data: what an operation's builder returns and a client carries out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Generic,
    Protocol,
    TypedDict,
    TypeVar,
)

from ..wire.deviations import Deviations
from .settings import check_retries, check_timeout

if TYPE_CHECKING:
    from ..streams.accumulate import Fold
    from .bodies import RequestBody
    from .retries import Retries
    from .transport import AnyHttpClient

T_co = TypeVar("T_co", covariant=True)
E_co = TypeVar("E_co", covariant=True)


class CallOptions(TypedDict, total=False):
    """What every call takes beside its own arguments."""

    timeout: float | None
    """Seconds to wait for each step of this call (connect, write, read); None waits for ever."""
    retries: int | Retries
    """How often a call that failed is tried again at most, or the whole policy; 0 for never."""
    headers: Mapping[str, str | None]
    """Headers to add or replace; None removes one that the client would send."""
    server: str
    """A server's name in the description, or a URL."""
    http_client: AnyHttpClient
    """An httpx2 client for this call, ``Client`` for a sync and ``AsyncClient`` for an async call."""
    extra_query: Mapping[str, Any]
    """Query parameters that the description does not name."""
    extra_body: Mapping[str, Any]
    """Fields of a JSON body that the description does not name."""


OPTIONS: Final = frozenset(CallOptions.__annotations__)
"""The names of the options."""

_MERGED: Final = ("headers", "extra_query", "extra_body")
"""The options that are added to, not replaced."""


_MAPPING: Final[Any] = Mapping


def joined(base: CallOptions, more: CallOptions) -> CallOptions:
    """The options of both; ``more`` wins, and what has names of its own is merged by them."""
    old: Any = base
    new: Any = more
    both: Any = {**old, **new}
    for name in _MERGED:
        if name in old and name in new:
            both[name] = {**(old[name] or {}), **(new[name] or {})}
    options: CallOptions = both
    return options


def check_options(options: Mapping[str, Any], who: str) -> None:
    """``TypeError`` for an option that there is not or of the wrong kind, ``ValueError`` for a time or a policy that
    makes no sense."""
    check_names(options, OPTIONS, who)
    if "timeout" in options:
        check_timeout(options["timeout"])
    if "retries" in options:
        check_retries(options["retries"])
    for name in _MERGED:
        # Of what was given only the kind is told: headers may hold secrets.
        values = options.get(name)
        if values is not None and not isinstance(values, _MAPPING):
            kind = type(values).__name__
            raise TypeError(f"{name}: values by their names, not {kind}")


def check_names(given: Mapping[str, Any], known: Collection[str], who: str) -> None:
    """``TypeError`` for a name that is not known."""
    unknown = given.keys() - known
    if unknown:
        names = ", ".join(map(repr, sorted(unknown)))
        raise TypeError(f"{who} has no argument {names}")


class Reader(Protocol[T_co]):
    """Turns the bytes of one documented response into its value."""

    @property
    def accept(self) -> str:
        """The media type to ask for; empty when no body is expected."""
        ...

    def read(self, content: bytes, found: Deviations) -> T_co:
        """The value; raises ``DecodeError`` when the bytes are not of the media type at all."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Generic[T_co]):
    """A request that is ready to be sent, and how to read what comes back."""

    operation: str
    """The operation's id in the description."""
    method: str
    path: str
    """Below the server's URL, parameters filled in and percent-encoded."""
    query: tuple[str, ...] = ()
    """``name=value`` pairs, percent-encoded."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Not in the ``repr``, since they may hold secrets; the same is true of cookies and options."""
    cookies: tuple[str, ...] = field(default=(), repr=False)
    """``name=value`` pairs."""
    body: RequestBody | None = None
    success: Mapping[str, Reader[T_co]]
    """By status: ``200``, ``2XX`` or ``default``."""
    failure: Mapping[str, Reader[Any]] = field(default_factory=dict[str, "Reader[Any]"])
    """By status: ``429``, ``4XX`` or ``default``."""
    security: tuple[tuple[str, ...], ...] = ()
    """Alternatives, each the schemes that are needed together; empty when none is."""
    idempotent: bool = False
    """Whether doing it twice does what doing it once does, so that it may be sent again whatever its method."""
    idempotency_key: str = ""
    """The header by which the server tells that it has done this before; empty when there is none."""
    options: CallOptions = field(default_factory=CallOptions, repr=False)

    def __post_init__(self) -> None:
        # A builder takes what it does not know for options: a misspelt argument must not vanish there.
        if self.options:
            check_options(self.options, self.operation)


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

    A function, so that nothing of it is loaded until something is put together.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamCall(Call[T_co], Generic[T_co, E_co]):
    """A call that can be answered by a stream of events."""

    events: Events[E_co]
