"""What a client was made with and what every call takes beside its own arguments, looked at before anything is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypedDict

from ..auth.credentials import Keys
from ..auth.schemes import Scheme
from ..auth.servers import Server
from ..wire.values import UNSET, Unset
from .checks import check_size, check_times

if TYPE_CHECKING:
    from ..messages.exchange import Headers
    from ..wire.deviations import Deviation
    from .retries import Retries
    from .transport import AnyHttpClient, Timeout


class CallOptions(TypedDict, total=False):
    """What every call takes beside its own arguments."""

    timeout: Timeout
    """Seconds to wait for each step of this call (connect, write, read); None waits for ever."""
    deadline: float | None
    """Seconds that the call may take as a whole: with all its tries, readings and tools, and to the last event."""
    idle: float | None
    """Seconds that a stream may go on without an event, whatever else comes."""
    retries: int | Retries
    """How often a call that failed is tried again at most, or the whole policy; 0 for never."""
    headers: Mapping[str, str | None]
    """Headers to add or replace; None removes one that the client would send."""
    max_bytes: int | None
    """How large an answer may be that is held in memory, and each event of a stream; None for 256 and 16 MiB."""
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


class Given(dict[str, Any]):
    """An operation's own arguments that may be left out; one that is left out is ``UNSET``."""

    def __missing__(self, name: str) -> Unset:
        return UNSET


def parted(own: type, arguments: Mapping[str, Any]) -> tuple[Given, CallOptions]:
    """What a builder is given beside its signature: the keys of ``own``, a TypedDict, and the call's options.

    What is neither stays among the options, where ``Call`` refuses it by the name of the function that was called.
    """
    names = own.__annotations__
    given = Given({name: one for name, one in arguments.items() if name in names})
    options: Any = {name: one for name, one in arguments.items() if name not in names}
    return given, options


_MERGED: Final = ("headers", "extra_query", "extra_body")
"""The options that are added to, not replaced."""
_MAPPING: Final[Any] = Mapping


def joined(base: CallOptions, more: CallOptions) -> CallOptions:
    """The options of both; ``more`` wins, and what has names of its own is merged by them."""
    old: Any = base
    new: Any = more
    both: CallOptions = {**base, **more}
    for name in _MERGED:
        if name in old and name in new:
            both[name] = {**(old[name] or {}), **(new[name] or {})}
    return both


def check_values(options: Mapping[str, Any]) -> None:
    """``TypeError`` for an option of the wrong kind, ``ValueError`` for a time or a policy that makes no sense."""
    check_times(options)
    if "max_bytes" in options:
        check_size(options["max_bytes"])
    if "retries" in options:
        check_retries(options["retries"])
    for name in _MERGED:
        # Of what was given only the kind is told: headers may hold secrets.
        values = options.get(name)
        if values is not None and not isinstance(values, _MAPPING):
            kind = type(values).__name__
            raise TypeError(f"{name}: values by their names, not {kind}")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Settings:
    """The settings that hold for every call of a client."""

    package: str
    version: str
    servers: Mapping[str, str]
    schemes: Mapping[str, Scheme]
    server: Server
    keys: Keys
    timeout: Timeout | Unset
    deadline: float | None
    idle: float | None
    retries: int | Retries
    max_bytes: int | None
    headers: Mapping[str, str | None]
    strict: bool
    on_deviation: Callable[[Deviation], None] | None
    told: dict[tuple[str, ...], int] = field(default_factory=dict[tuple[str, ...], int])
    """How often each kind of departure has come, where they are logged."""
    own_headers: dict[bool, Headers] = field(default_factory=dict[bool, "Headers"])
    """What ``headers`` amounts to, for the client's own server and for another; made with the first call."""


def check_retries(retries: object) -> None:
    """``ValueError`` for what is neither a number of tries nor a policy."""
    if type(retries) is int and retries >= 0:
        return
    from .retries import Retries  # whoever gives one has it loaded

    if not isinstance(retries, Retries):
        raise ValueError(
            f"retries: a number of tries, 0 or more, or Retries(...), not {retries!r}"
        )
