"""The clients that emitted ones are made from, and the nodes of the tree on them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cache
from threading import Lock, get_ident
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, Unpack
from weakref import WeakSet

from ..auth.credentials import Keys
from ..auth.schemes import Credential, Scheme
from ..auth.servers import Server, from_environment, resolve, shown
from ..wire.values import UNSET, Unset
from .checks import check_hook, check_names, check_size, check_times
from .options import Settings, check_retries

if TYPE_CHECKING:
    from ..messages.exchange import RawResponse
    from ..wire.deviations import Deviation
    from .call import Call
    from .options import CallOptions
    from .retries import Retries
    from .transport import AsyncHttpClient, SyncHttpClient, Timeout

T = TypeVar("T")


@cache  # To be told by ``import`` what is there already takes each call ten times as long.
def _carriers() -> tuple[Any, Any]:
    """What carries calls out, ``sending`` and ``transport``: the HTTP library is loaded with them."""
    from . import sending, transport

    return sending, transport


class _Node:
    """A node of the tree on a client. It holds the client itself: a deep one costs no more than a shallow one."""

    def __init__(self, caller: Any) -> None:
        self._caller: Any = caller._caller if isinstance(caller, _Node) else caller

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """The same, with options as if they were given to each call; see the client's method of this name."""
        return type(self)(self._caller.with_options(**options))


# Names that no operation has: what stands on a node is what is described.
class Resource(_Node):
    """A node of the tree on a client that waits."""

    def __send__(self, call: Call[T]) -> T:
        """The call's result."""
        return self.__send_raw__(call).value

    def __send_raw__(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        answered: RawResponse[T] = self._caller.__send_raw__(call)
        return answered


class AsyncResource(_Node):
    """A node of the tree on an async client."""

    async def __send__(self, call: Call[T]) -> T:
        """The call's result."""
        return (await self.__send_raw__(call)).value

    async def __send_raw__(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        answered: RawResponse[T] = await self._caller.__send_raw__(call)
        return answered


H = TypeVar("H")
C = TypeVar("C", bound="Call[Any]")


class _Connections(Generic[H]):
    """The HTTP client of a client and of all that are derived from it: the given one, or those made when first needed.

    No connection crosses a fork, nor goes from one event loop to another.
    """

    __slots__ = ("__weakref__", "_closed", "_crossed", "_lock", "given", "own")

    def __init__(self, given: H | None) -> None:
        self.given = given
        self.own: dict[int, tuple[object, H]] = {}
        """One for all threads; in event loops one for each, by its thread."""
        self._closed = self._crossed = False
        self._lock = Lock()
        _ALL.add(self)

    def get(self, checked: Callable[[object], H], make: Callable[[], H]) -> H:
        """The HTTP client; an error after it has been let go."""
        with self._lock:
            if self._closed:
                from .transport import lasting

                raise lasting("this client has been closed")
            if self._crossed:
                raise ValueError(
                    "http_client: it is from before a fork, and so are its connections: make a client with one of "
                    "its own in each process"
                )
            if self.given is not None:
                return checked(self.given)
            where, loop = self._here()
            home, own = self.own.get(where, (None, None))
            if own is None or home is not loop:
                own = make()
                self.own[where] = (loop, own)
            return own

    def let_go(self) -> H | None:
        """Give no HTTP client any more; the one that is ours to close, here."""
        with self._lock:
            self._closed = True
            where, loop = self._here() if self.own else (0, None)
            home, own = self.own.pop(where, (None, None))
            self.own = {}
            return own if home is loop else None

    def _here(self) -> tuple[int, object]:
        """Where connections are kept, and the event loop that they belong to."""
        return 0, None

    def forked(self) -> None:
        """Begin anew in a child: what the parent talks through is the parent's."""
        self._lock = Lock()  # which a thread may have held that is not here
        _LEFT.append(self.own)
        self.own = {}
        self._crossed = self.given is not None


_ALL: WeakSet[_Connections[Any]] = WeakSet()
_LEFT: list[object] = []
"""The parent's, kept so that nothing closes it: an event loop would tell the one of the parent."""


def _forked() -> None:
    for one in _ALL:
        one.forked()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)


class _SyncConnections(_Connections["SyncHttpClient"]):
    """Those of sync clients, which can be closed without an event loop."""

    __slots__ = ()

    def __del__(self) -> None:
        # A script that never closes its clients leaves no open socket behind; a stream that is still read keeps them.
        for _, own in self.own.values():
            own.close()


class _AsyncConnections(_Connections["AsyncHttpClient"]):
    """Those of async clients."""

    __slots__ = ()

    def _here(self) -> tuple[int, object]:
        from .transport import event_loop

        return get_ident(), event_loop()


class _Shared(Generic[H]):
    """What the sync and the async client have in common. Making one does no I/O and does not load the HTTP library."""

    _servers: Mapping[str, str] = {}
    """The described servers, name to URL; the first one is the default."""
    _schemes: ClassVar[Mapping[str, Scheme]] = {}
    """The described security schemes."""
    _package: ClassVar[str] = "client"
    """The package's name: its logger, ``<PACKAGE>_API_KEY``, ``User-Agent``."""
    _version: ClassVar[str] = "0"
    """The version in ``User-Agent``."""

    def __init__(
        self,
        api_key: str | None = None,
        *,
        server: str | None = None,
        base_url: str | None = None,
        credentials: Mapping[str, Credential] | None = None,
        timeout: Timeout | Unset = UNSET,
        deadline: float | None = None,
        idle: float | None = None,
        retries: int | Retries = 2,
        max_bytes: int | None = None,
        headers: Mapping[str, str | None] | None = None,
        http_client: H | None = None,
        strict: bool = False,
        on_deviation: Callable[[Deviation], None] | None = None,
    ) -> None:
        """Make a client.

        ``api_key``: the key or token; else ``<PACKAGE>_API_KEY`` or the server's own variable in the environment.
        ``server``: the name of a described server, or a URL; else ``<PACKAGE>_SERVER`` in the environment, else the
        first described one. A key goes to the server it belongs to and no other.
        ``base_url``: the URL of a server of your own, or of the host where only a path is described.
        ``credentials``: by name of the security scheme, for APIs with several; user and password for HTTP Basic.
        ``timeout``: seconds to wait for each step of an exchange, 30 of them to connect at most; None for ever. An
        ``httpx2.Timeout`` says each. Without it, that of ``http_client`` counts, if it was given one; else 600.
        ``deadline``: seconds that a call may take as a whole: with all its tries, readings and tools, and to the last
        event of its stream; None for ever. ``idle``: those that a stream may go on without an event.
        ``retries``: how often a call that failed is tried again at most, or the whole policy, ``Retries(...)``.
        ``max_bytes``: how large an answer may be that is held in memory; None for 256 MiB, and 16 for each event of a
        stream.
        ``headers``: sent with every call; None takes one away.
        ``http_client``: an httpx2 client to use; it stays yours to close.
        ``strict``: raise ``DecodeError`` for an answer that departs from the description, instead of reporting it.
        ``on_deviation``: is given each departure; without it, they are logged as warnings.
        """
        said = None if timeout is UNSET else timeout
        check_times({"timeout": said, "deadline": deadline, "idle": idle})
        check_retries(retries)
        check_size(max_bytes)
        check_hook("on_deviation", on_deviation)
        given = server
        if server is None and base_url is None:
            given = from_environment(self._package)
        servers, home = self._located(given, base_url)
        unknown = [name for name in credentials or {} if name not in self._schemes]
        if unknown:
            known = ", ".join(map(repr, self._schemes)) or "none"
            raise ValueError(
                f"credentials for {unknown[0]!r}, which is none of the security schemes ({known})"
            )
        self._settings = Settings(
            package=self._package,
            version=self._version,
            servers=servers,
            schemes=self._schemes,
            server=home,
            keys=Keys(self._package, servers, home, api_key, credentials),
            timeout=timeout,
            deadline=deadline,
            idle=idle,
            retries=retries,
            max_bytes=max_bytes,
            headers=dict(headers or {}),
            strict=strict,
            on_deviation=on_deviation,
        )
        self._connections = self._connect(http_client)
        self._options: CallOptions = {}

    def _located(
        self, server: str | None, base_url: str | None, /
    ) -> tuple[Mapping[str, str], Server]:
        """All described servers, and the client's own."""
        return self._servers, resolve(
            self._servers, server if base_url is None else base_url
        )

    def __reduce__(self) -> Any:
        raise TypeError(
            "a client has connections and keys, and is neither copied nor pickled: make another, or use with_options"
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}(server={shown(self._settings.server.url)!r})"

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """A client like this one, with options as if they were given to each of its calls.

        A call's own options win; ``headers``, ``extra_query`` and ``extra_body`` are merged. Both clients share the
        connections: closing either closes them for both.
        """
        from .options import OPTIONS, check_values, joined

        check_names(options, OPTIONS, "with_options")
        check_values(options)
        derived = object.__new__(type(self))
        derived._settings = self._settings
        derived._connections = self._connections
        derived._options = joined(self._options, options)
        return derived

    def _connect(self, given: H | None) -> _Connections[H]:
        raise NotImplementedError

    def _ready(
        self, call: C, checked: Callable[[object], H], make: Callable[[], H]
    ) -> tuple[C, H]:
        """The call with the options of ``with_options``, and the HTTP client for it: its own, else that of all."""
        if self._options:
            from dataclasses import replace

            from .options import joined

            call = replace(call, options=joined(self._options, call.options))
        own = call.options.get("http_client")
        http = self._connections.get(checked, make) if own is None else checked(own)
        return call, http


class SyncClient(_Shared["SyncHttpClient"]):
    """A client that waits. One may be used by many threads."""

    def __send__(self, call: Call[T]) -> T:
        """The call's result."""
        return self.__send_raw__(call).value

    def __send_raw__(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        sending, transport = _carriers()
        call, http = self._ready(call, transport.sync_client, transport.new_client)
        flow = sending.sending(call, self._settings, http)
        answered: RawResponse[T] = transport.run(flow, http)
        return answered

    def _connect(self, given: SyncHttpClient | None) -> _Connections[SyncHttpClient]:
        return _SyncConnections(given)

    def close(self) -> None:
        """Close the connections; those of an HTTP client that was given stay open."""
        own = self._connections.let_go()
        if own is not None:
            own.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


class AsyncClientBase(_Shared["AsyncHttpClient"]):
    """A client for an event loop."""

    def _connect(self, given: AsyncHttpClient | None) -> _AsyncConnections:
        return _AsyncConnections(given)

    async def __send__(self, call: Call[T]) -> T:
        """The call's result."""
        return (await self.__send_raw__(call)).value

    async def __send_raw__(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        sending, transport = _carriers()
        known, make = transport.async_client, transport.new_async_client
        call, http = self._ready(call, known, make)
        flow = sending.sending(call, self._settings, http)
        answered: RawResponse[T] = await transport.run_async(flow, http)
        return answered

    async def close(self) -> None:
        """Close the connections; those of an HTTP client that was given stay open."""
        own = self._connections.let_go()
        if own is not None:
            await own.aclose()

    aclose = close

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()
