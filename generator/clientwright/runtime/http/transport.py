"""The HTTP library: the only module that imports httpx2, and it is imported when the first call is made."""

from __future__ import annotations

import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from functools import lru_cache, partial
from importlib import import_module
from typing import Any, TypeAlias, TypeVar

import httpx2

from ..messages.errors import ApiConnectionError, ApiError, ApiTimeoutError
from ..messages.exchange import Flow, Pause, Request, Response, Upload
from .deadlines import Limits, awaited, bounded
from .sizes import read, read_async

AnyHttpClient: TypeAlias = httpx2.Client | httpx2.AsyncClient
"""What ``http_client`` may be: ``Client`` for a sync and ``AsyncClient`` for an async call."""
SyncHttpClient: TypeAlias = httpx2.Client
AsyncHttpClient: TypeAlias = httpx2.AsyncClient
HttpResponse: TypeAlias = httpx2.Response
Timeout: TypeAlias = float | httpx2.Timeout | None
"""Seconds for each step of an exchange, the same for all or each its own; None for ever."""

R = TypeVar("R")
H = TypeVar("H")

CONNECTIONS = 1000
"""How many exchanges may go on at the same time. The library's own 100 would have the 101st stream wait for another
one to end, which it may never do."""


def new_client() -> SyncHttpClient:
    """An HTTP client with the library's defaults: the system's certificates and proxies."""
    return _made(httpx2.Client)


def new_async_client() -> AsyncHttpClient:
    """An HTTP client with the library's defaults, for an event loop."""
    return _made(httpx2.AsyncClient)


def _made(kind: Callable[..., H]) -> H:
    limits = httpx2.Limits(max_connections=CONNECTIONS, max_keepalive_connections=20)
    try:
        return kind(limits=limits)
    except (OSError, ValueError, ImportError, httpx2.InvalidURL) as error:
        # What the environment says of proxies and certificates.
        what = f"no connection can be made: {type(error).__name__}: {error}"
        raise lasting(what) from error


def lasting(message: str, operation: str = "") -> ApiConnectionError:
    """The error of what was not sent, and would not be another time."""
    error = ApiConnectionError(message, operation=operation)
    error.lasting, error.sent = True, False
    return error


def sync_client(given: object) -> SyncHttpClient:
    """The given client, which must be a sync one."""
    if isinstance(given, httpx2.Client):
        return given
    raise TypeError("http_client: a sync call needs an httpx2.Client")


def async_client(given: object) -> AsyncHttpClient:
    """The given client, which must be an async one."""
    if isinstance(given, httpx2.AsyncClient):
        return given
    raise TypeError("http_client: an async call needs an httpx2.AsyncClient")


def event_loop() -> object:
    """The event loop that runs here, asyncio's or trio's."""
    from asyncio import get_running_loop  # a sync client does without

    try:
        return get_running_loop()
    except RuntimeError:
        return sys.modules["trio"].lowlevel.current_trio_token()


def sleep(seconds: float) -> None:
    """Let time go by."""
    time.sleep(seconds)


async def sleep_async(seconds: float) -> None:
    """Let time go by in an event loop, asyncio's or trio's."""
    import anyio  # the HTTP library's own way to both loops; not needed until something is waited for

    await anyio.sleep(seconds)


def run(flow: Flow[R], http: SyncHttpClient) -> R:
    """Carries a flow out; its result."""
    opened = None
    try:
        request = next(flow)
        while True:
            if isinstance(request, Pause):
                sleep(request.seconds)
                request = next(flow)
                continue
            try:
                response = _send(request, http)
            except ApiError as error:
                request = flow.throw(error)
            else:
                opened = response.opened
                request = flow.send(response)
    except StopIteration as done:
        result: R = done.value
        return result
    except BaseException:
        if opened is not None:
            opened.close()
        raise
    finally:
        flow.close()  # what waits for this one's locks need not wait for a traceback to go


async def run_async(flow: Flow[R], http: AsyncHttpClient) -> R:
    """Carries a flow out in an event loop; its result."""
    opened = None
    try:
        request = next(flow)
        while True:
            if isinstance(request, Pause):
                await sleep_async(request.seconds)
                request = next(flow)
                continue
            try:
                sending = partial(_send_async, request, http)
                response = await awaited(sending, _limits(request))
            except ApiError as error:
                request = flow.throw(error)
            else:
                opened = response.opened
                request = flow.send(response)
    except StopIteration as done:
        result: R = done.value
        return result
    except BaseException:
        if opened is not None:
            await opened.aclose()
        raise
    finally:
        flow.close()


FAILURES = (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError)
"""What the library raises when an exchange fails."""


def _send(request: Request, http: SyncHttpClient) -> Response:
    try:
        response = http.send(_prepared(request, http), **_how(request))
        try:
            if _stays_open(request, response):
                return _received(response, opened=response)
            return _received(response, _read(response, request))
        except BaseException:
            response.close()
            raise
    except httpx2.HTTPStatusError as error:
        return _refused(error)
    except (*FAILURES, UnicodeError, RuntimeError) as error:
        raise _failed(error, request, http) from error
    except StopIteration as error:
        # Of a transport or a hook; ``run`` would take it for the end of the flow (PEP 479 is about the same).
        raise RuntimeError("the HTTP client raised StopIteration") from error


def _read(response: HttpResponse, request: Request) -> bytes:
    """The content of an answer, whose deadline holds for all of it."""
    if request.deadline is None:
        return read(response, request)
    with bounded(response, _limits(request)):
        return read(response, request)


async def _send_async(request: Request, http: AsyncHttpClient) -> Response:
    try:
        response = await http.send(_prepared(request, http), **_how(request))
        try:
            if _stays_open(request, response):
                return _received(response, opened=response)
            return _received(response, await read_async(response, request))
        except BaseException:
            await response.aclose()
            raise
    except httpx2.HTTPStatusError as error:
        return _refused(error)
    except (*FAILURES, UnicodeError, RuntimeError) as error:
        raise _failed(error, request, http) from error


def _refused(error: httpx2.HTTPStatusError) -> Response:
    """The answer for which a hook has raised; its content is there if the hook has read it."""
    try:
        return _received(error.response, error.response.content)
    except httpx2.ResponseNotRead:
        return _received(error.response)


def _failed(error: Exception, request: Request, http: AnyHttpClient) -> Exception:
    """The error of ours; or the same, if it is of somebody's hook or transport."""
    if isinstance(error, FAILURES):
        return mapped(error, request.operation, _limits(request))
    said = str(error)
    # A host that no name server can be asked for (IDNA); or the connections of an event loop that is over.
    unasked = isinstance(error, UnicodeError) and "idna" in said
    if unasked or http.is_closed or "event loop" in said.lower():
        return lasting(f"{type(error).__name__}: {said}", request.operation)
    return error


def _prepared(request: Request, http: AnyHttpClient) -> httpx2.Request:
    """The library's request; header values go out as UTF-8."""
    if request.secret_query:
        import_module(".redaction", __package__).redact(request.secret_query)
    headers = request.headers.encoded()
    if request.bare:
        return _assembled(request, request.url, headers)
    if type(http).build_request not in _BUILDERS:
        return _built(request, http, headers)
    # What ``build_request`` does, in a third of its time; and without putting the client's query in the call's place.
    url = request.url
    if http.params:
        url += f"{'&' if '?' in url else '?'}{http.params}"
    taken = {name.lower() for name, _ in headers}
    taken.update(name.encode() for name in request.removed)
    headers += [pair for pair in http.headers.raw if pair[0].lower() not in taken]
    assembled = _assembled(request, url, headers)
    if http.cookies and b"cookie" not in taken:
        http.cookies.set_cookie_header(assembled)
    return assembled


_BUILDERS = (httpx2.Client.build_request, httpx2.AsyncClient.build_request)


def _built(
    request: Request, http: AnyHttpClient, headers: list[tuple[bytes, bytes]]
) -> httpx2.Request:
    """The library's request by a method that someone has overridden."""
    prepared = http.build_request(
        request.method,
        request.url,
        content=request.content,
        headers=[*headers, *([request.upload.length] if request.upload else [])],
        extensions=_steps(request),
    )
    if request.upload is not None:
        prepared.stream = _Pieces(request.upload)
    for name in request.removed:
        prepared.headers.pop(name, None)
    return prepared


def _assembled(
    request: Request, url: str, headers: list[tuple[bytes, bytes]]
) -> httpx2.Request:
    """The library's request with these headers and those that follow from the URL and the content."""
    parsed = httpx2.URL(url) if request.secret_query else _parsed(url)
    content, upload = request.content or b"", request.upload
    settled = {name.lower() for name, _ in headers}
    settled.update(name.encode() for name in request.removed)
    if b"host" not in settled:
        headers.insert(0, (b"Host", parsed.netloc))
    if settled.isdisjoint(_LENGTHS):
        if upload is not None:
            headers.append(upload.length)
        elif content or request.method in _WITH_LENGTH:
            headers.append((b"Content-Length", b"%d" % len(content)))
    assembled = httpx2.Request(
        request.method,
        parsed,
        headers=headers,
        stream=_Pieces(upload) if upload else httpx2.ByteStream(content),
        extensions=_steps(request),
    )
    if upload is None:
        assembled.read()  # so that hooks and transports find its content
    return assembled


class _Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """An upload, as the library takes it."""

    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._upload)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._upload)


_WITH_LENGTH = frozenset(("POST", "PUT", "PATCH", "QUERY"))
"""The methods that say the length of their content also when there is none (RFC 9110, 8.6)."""
_LENGTHS = frozenset((b"content-length", b"transfer-encoding"))


@lru_cache
def _parsed(url: str) -> httpx2.URL:
    """A URL, which is often the same: tries, polling, one more of a kind."""
    return httpx2.URL(url)


def _limits(request: Request) -> Limits:
    return Limits(request.operation, request.deadline)


def _steps(request: Request) -> dict[str, Any]:
    """The seconds for each step, as the library's transports take them, and the deadline after which none goes on."""
    if request.deadline is None:
        return {"timeout": {**request.timeout}}
    rest = _limits(request).left()
    steps = {name: min(one or rest, rest) for name, one in request.timeout.items()}
    return {"timeout": steps, "deadline": request.deadline}


def _how(request: Request) -> dict[str, Any]:
    """How a request is sent; None keeps the HTTP client's own credentials out."""
    auth = None if request.bare else httpx2.USE_CLIENT_DEFAULT
    return {"auth": auth, "follow_redirects": False, "stream": True}


def _stays_open(request: Request, response: httpx2.Response) -> bool:
    """Whether the body is the stream that was asked for."""
    if not request.stream or not response.is_success:
        return False
    if "*/*" in request.stream:
        return True
    came = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    # Of what does not say what it is, who asked may assume that it is what was asked for (RFC 9110, 8.3).
    if not came:
        return response.status_code not in (204, 205)
    return came in request.stream


def _received(
    response: HttpResponse, content: bytes = b"", opened: HttpResponse | None = None
) -> Response:
    status = response.status_code
    return Response(
        status=status,
        reason="" if 200 <= status < 300 else response.reason_phrase,
        headers=response.headers,
        content=content,
        opened=opened,
    )


_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
    httpx2.LocalProtocolError,
    httpx2.InvalidURL,
)
"""What happens before a server has got anything."""

_LASTING = (
    httpx2.UnsupportedProtocol,
    httpx2.LocalProtocolError,
    httpx2.InvalidURL,
    httpx2.DecodingError,
)


def mapped(error: Exception, operation: str, limits: Limits | None = None) -> ApiError:
    """The error of ours for one of the library's."""
    said = str(error)
    message = f"{type(error).__name__}: {said}" if said else type(error).__name__
    mapped: ApiError
    if isinstance(error, httpx2.TimeoutException):
        if limits is not None and limits.rest() <= 0:
            mapped = limits.late()
        else:
            mapped = ApiTimeoutError(message, operation=operation)
    else:
        mapped = ApiConnectionError(message, operation=operation)
        mapped.lasting = isinstance(error, _LASTING)
    mapped.sent = not isinstance(error, _NOT_SENT)
    return mapped
