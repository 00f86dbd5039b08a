"""One call, as data: what an operation's builder returns; and what carries it out: every client and resource."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from ..wire.deviations import Deviations
from .options import OPTIONS, CallOptions, check_values
from .parameters import form

if TYPE_CHECKING:
    from ..auth.servers import Server
    from ..messages.exchange import RawResponse
    from .bodies import RequestBody

T_co = TypeVar("T_co", covariant=True)


class Reader(Protocol[T_co]):
    """Turns the bytes of one documented response into its value."""

    @property
    def accept(self) -> str:
        """The media types to ask for, between commas; empty when no body is expected."""
        ...

    def read(self, content: bytes, found: Deviations, came: str = "") -> T_co:
        """The value; ``came`` is the whole ``Content-Type``. ``DecodeError`` when the bytes are nothing of the kind."""
        ...


# Neither this nor a reader of JSON is frozen: each call makes some, and a frozen one takes three times as long to make.
@dataclass(slots=True, kw_only=True)
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
    servers: Callable[[Mapping[str, str], Server], Server] | None = None
    """Given all servers and the client's own, where it goes; None when that is the client's own."""
    idempotent: bool = False
    """Whether doing it twice does what doing it once does, so that it may be sent again whatever its method."""
    idempotency_key: str = ""
    """The header by which the server tells that it has done this before; empty when there is none."""
    opens: bool = False
    """Whether the answer's body is left to come; then there is no value, and the answer is what one gets."""
    options: CallOptions = field(default_factory=CallOptions, repr=False)

    def __post_init__(self) -> None:
        # A builder takes what it does not know for options: a misspelt argument must not vanish there.
        if self.options:
            unknown = sorted(self.options.keys() - OPTIONS)
            if unknown:
                raise TypeError(_unexpected(_called() or self.operation, unknown))
            check_values(self.options)

    def url(self, server: Server) -> str:
        """Where it goes at a server."""
        base, _, fixed = server.url.partition("?")
        url = f"{base.rstrip('/')}{self.path}"
        extra = self.options.get("extra_query") or {}
        if not (fixed or self.query or extra):
            return url
        pairs = [
            *filter(None, (fixed,)),
            *self.query,
            *(pair for name in extra for pair in form(name, extra[name])),
        ]
        return f"{url}?{'&'.join(pairs)}" if pairs else url


def _unexpected(function: str, names: Sequence[str]) -> str:
    """What Python says of arguments that a function does not have."""
    one = len(names) == 1
    given = "an unexpected keyword argument" if one else "unexpected keyword arguments"
    return f"{function}() got {given} {', '.join(map(repr, names))}"


def _called() -> str:
    """The function that a user called, which called the builder of a call; empty for a call made in another way.

    Looked up when something is wrong: a call that is right pays nothing for it.
    """
    from inspect import currentframe

    frame = currentframe()
    while frame and frame.f_code.co_name in ("_called", "__post_init__", "__init__"):
        frame = frame.f_back
    caller = frame.f_back if frame else None
    if not frame or not caller or frame.f_globals is not caller.f_globals:
        return ""
    built = frame.f_code.co_name.startswith("_")
    # A lambda inside of the function counts as the function.
    return caller.f_code.co_qualname.partition(".")[0] if built else ""


T = TypeVar("T")


class Caller(Protocol):
    """Carries calls out and waits for them."""

    def __send__(self, call: Call[T]) -> T:
        """The call's result."""
        ...

    def __send_raw__(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        ...


class AsyncCaller(Protocol):
    """Carries calls out in an event loop, and is else as ``Caller``."""

    async def __send__(self, call: Call[T]) -> T: ...

    async def __send_raw__(self, call: Call[T]) -> RawResponse[T]: ...
