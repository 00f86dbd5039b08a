"""The clients and resources that emitted classes are made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar

from .credentials import Keys
from .schemes import Credential, Scheme
from .servers import from_environment, resolve, shown
from .settings import Settings

if TYPE_CHECKING:
    from .call import Call, StreamCall
    from .caller import AsyncCaller, Caller
    from .deviations import Deviation
    from .raw import RawResponse
    from .stream import AsyncStream, Stream
    from .transport import AsyncHttpClient, SyncHttpClient

T = TypeVar("T")
E = TypeVar("E")
H = TypeVar("H")


class _Shared(Generic[H]):
    """What the sync and the async client have in common. Making one does no I/O and does not load the HTTP library."""

    _servers: ClassVar[Mapping[str, str]] = {}
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
        credentials: Mapping[str, Credential] | None = None,
        timeout: float | None = 600,
        headers: Mapping[str, str | None] | None = None,
        http_client: H | None = None,
        strict: bool = False,
        on_deviation: Callable[[Deviation], None] | None = None,
    ) -> None:
        """Make a client.

        ``api_key``: the key or token; else ``<PACKAGE>_API_KEY`` or the server's own variable in the environment.
        ``server``: the name of a described server, or a URL; else ``<PACKAGE>_SERVER`` in the environment, else the
        first described one. A key goes to the server it belongs to and no other.
        ``credentials``: by name of the security scheme, for APIs with several; user and password for HTTP Basic.
        ``timeout``: seconds to wait for each step of an exchange, 30 of them to connect at most; None for ever.
        ``headers``: sent with every call; None takes one away.
        ``http_client``: an httpx2 client to use; it stays yours to close.
        ``strict``: raise ``DecodeError`` for an answer that departs from the description, instead of reporting it.
        ``on_deviation``: is given each departure; without it, they are logged as warnings.
        """
        home = resolve(self._servers, server or from_environment(self._package))
        unknown = [name for name in credentials or {} if name not in self._schemes]
        if unknown:
            known = ", ".join(map(repr, self._schemes)) or "none"
            raise ValueError(
                f"credentials for {unknown[0]!r}, which is none of the security schemes ({known})"
            )
        self._settings = Settings(
            package=self._package,
            version=self._version,
            servers=self._servers,
            schemes=self._schemes,
            server=home,
            keys=Keys(self._package, self._servers, home, api_key, credentials),
            timeout=timeout,
            headers=dict(headers or {}),
            strict=strict,
            on_deviation=on_deviation,
        )
        self._given = http_client
        self._own: H | None = None
        self._closed = False
        self._lock = Lock()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(server={shown(self._settings.server.url)!r})"

    def _http(
        self, call: Call[Any], checked: Callable[[object], H], make: Callable[[], H]
    ) -> H:
        """The HTTP client for a call: the call's own, the one that was given, or ours, made when first needed."""
        own = call.options.get("http_client")
        if own is not None:
            return checked(own)
        with self._lock:
            if self._closed:
                raise RuntimeError("this client has been closed")
            if self._given is not None:
                return checked(self._given)
            if self._own is None:
                self._own = make()
            return self._own

    def _let_go(self) -> H | None:
        """Close this client; the HTTP client that is ours to close."""
        with self._lock:
            self._closed = True
            own, self._own = self._own, None
            return own


class SyncClient(_Shared["SyncHttpClient"]):
    """A client that waits. One may be used by many threads."""

    _own: SyncHttpClient | None

    def send(self, call: Call[T]) -> T:
        """The call's result."""
        return self.send_raw(call).value

    def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        from . import exchange, transport

        http = self._http(call, transport.sync_client, transport.new_client)
        return transport.run(exchange.sending(call, self._settings), http)

    def stream(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        from . import exchange, stream, transport

        http = self._http(call, transport.sync_client, transport.new_client)
        response = transport.run(exchange.opening(call, self._settings), http)
        return stream.Stream(
            stream.Items(
                call.events, call.operation, response, exchange.reporter(self._settings)
            ),
            response.opened,
        )

    def close(self) -> None:
        """Close the connections; those of an HTTP client that was given stay open."""
        own = self._let_go()
        if own is not None:
            own.close()

    def __del__(self) -> None:
        # A script that never closes its client leaves no open socket behind. There may be nothing to close: a
        # constructor can have failed.
        if getattr(self, "_own", None) is not None:
            self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClientBase(_Shared["AsyncHttpClient"]):
    """A client for an event loop."""

    _own: AsyncHttpClient | None

    async def send(self, call: Call[T]) -> T:
        """The call's result."""
        return (await self.send_raw(call)).value

    async def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        from . import exchange, transport

        http = self._http(call, transport.async_client, transport.new_async_client)
        return await transport.run_async(exchange.sending(call, self._settings), http)

    async def stream(self, call: StreamCall[Any, E]) -> AsyncStream[E]:
        """The call's events, as they come."""
        from . import exchange, stream, transport

        http = self._http(call, transport.async_client, transport.new_async_client)
        response = await transport.run_async(
            exchange.opening(call, self._settings), http
        )
        return stream.AsyncStream(
            stream.Items(
                call.events, call.operation, response, exchange.reporter(self._settings)
            ),
            response.opened,
        )

    async def close(self) -> None:
        """Close the connections; those of an HTTP client that was given stay open."""
        own = self._let_go()
        if own is not None:
            await own.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.close()


class Resource:
    """A node of the tree on a client. It holds the client itself: a deep one costs no more than a shallow one."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = (
            caller._caller if isinstance(caller, Resource) else caller
        )

    def send(self, call: Call[T]) -> T:
        """The call's result."""
        return self._caller.send(call)

    def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        return self._caller.send_raw(call)

    def stream(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        return self._caller.stream(call)


class AsyncResource:
    """A node of the tree on an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = (
            caller._caller if isinstance(caller, AsyncResource) else caller
        )

    async def send(self, call: Call[T]) -> T:
        """The call's result."""
        return await self._caller.send(call)

    async def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        return await self._caller.send_raw(call)

    async def stream(self, call: StreamCall[Any, E]) -> AsyncStream[E]:
        """The call's events, as they come."""
        return await self._caller.stream(call)
