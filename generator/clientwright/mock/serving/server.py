"""The shell around the core: an ASGI application, and a server on a socket."""

from __future__ import annotations

import logging
import re
import socket
import struct
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any, assert_never
from urllib.parse import unquote

import anyio
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request as Received
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope
from starlette.types import Send as Sender
from uvicorn.protocols.http.h11_impl import H11Protocol

from clientwright.mock.reading.description import LOGGER
from clientwright.mock.service import Service
from clientwright.mock.serving.asked import loopback
from clientwright.mock.serving.front import Front
from clientwright.mock.wire.delivery import Delivery, Reset, Send, Start, Wait
from clientwright.mock.wire.message import Request, Response
from clientwright.mock.wire.plain import mapping, one_line
from clientwright.mock.wire.problem import told

_RESET = "clientwright.reset"
_BACKLOG = 2_048
_FILES = 8_192
_ABSOLUTE = re.compile(rb"https?://([^/]*)(/.*)?", re.IGNORECASE | re.DOTALL)


def app(
    service: Service, *, quiet: bool = True, local: bool = False, closed: bool = False, beside: bool = False
) -> Starlette:
    """An ASGI application that answers with the service; one line per request goes to stderr unless ``quiet``.

    With ``local`` the control endpoints are only for requests that are addressed to this machine, with ``closed`` for
    nobody. With ``beside`` requests are judged in threads, so that one that takes long does not keep the others
    waiting. A fault that resets the connection is carried out by the server of ``run``. Under any other, as under
    ``httpx2.ASGITransport``, the application raises what the client of a socket would see: ``httpx2.ReadError`` where
    httpx2 is in use, else ``ConnectionResetError``.
    """
    front = Front(service, local=local, closed=closed)

    async def endpoint(scope: Scope, receive: Receive, send: Sender) -> None:
        if scope["type"] != "http":
            return
        request = _received(scope, await Received(scope, receive).body())
        delivery = await anyio.to_thread.run_sync(front.deliver, request) if beside else front.deliver(request)
        if not quiet and not front.controls(request):
            print(line(request, delivery.response, delivery.note), file=sys.stderr, flush=True)
        try:
            if delivery.whole is not None:
                await send(_started(Start(delivery.response.status, delivery.response.headers)))
                await send({"type": "http.response.body", "body": delivery.whole})
                return
            reset = await _carried(delivery, scope, receive, send)
        except Exception as error:  # The answer has begun; the client sees that it is broken off.
            LOGGER.error("%s %s is broken off: %s", request.method, one_line(request.path), told(error))
            raise
        finally:
            delivery.close()
        if reset:
            raise _reset_error()

    return Starlette(routes=[_Everything(endpoint)])


class _Everything(BaseRoute):
    """The route of every request: a ``Mount`` leaves out those whose paths have a line break in them."""

    def __init__(self, endpoint: ASGIApp) -> None:
        self.endpoint = endpoint

    def matches(self, scope: Scope) -> tuple[Match, Scope]:  # noqa: ARG002 - the signature is Starlette's
        return Match.FULL, {}

    async def handle(self, scope: Scope, receive: Receive, send: Sender) -> None:
        await self.endpoint(scope, receive, send)


def line(request: Request, response: Response, fault: str = "") -> str:
    """What the log says of a request: method, path, status, problems, fault; no values of headers, no line breaks."""
    said = "; ".join([*(problem.message for problem in response.problems), *([f"fault {fault}"] if fault else [])])
    return one_line(f"{request.method} {request.path} {response.status}{f' {said}' if said else ''}")


def _received(scope: Scope, body: bytes) -> Request:
    raw: bytes = scope.get("raw_path") or str(scope["path"]).encode()
    headers: list[tuple[bytes, bytes]] = list(scope["headers"])
    return Request(
        method=scope["method"],
        path=raw.partition(b"?")[0].decode("latin-1"),
        query=scope["query_string"].decode("latin-1"),
        headers=tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in headers),
        body=body,
    )


async def _carried(delivery: Delivery, scope: Scope, receive: Receive, send: Sender) -> bool:
    """Carry the steps out, until the client goes away; whether it ended in a reset that is still to be raised."""
    reset: Callable[[], None] | None = mapping(scope.get("extensions")).get(_RESET)
    async with anyio.create_task_group() as group:
        group.start_soon(_until_gone, receive, group.cancel_scope)
        for step in delivery.steps:
            match step:
                case Start():
                    await send(_started(step))
                case Send():
                    await send({"type": "http.response.body", "body": step.data, "more_body": True})
                    await anyio.sleep(0)  # The other streams have their turn, and a client that went away is noticed.
                case Wait():
                    await anyio.sleep(step.seconds)
                case Reset():
                    if reset is None:
                        group.cancel_scope.cancel()
                        return True
                    reset()
                    await anyio.sleep_forever()  # Until the loss of the connection is noticed.
                case _:
                    assert_never(step)
        await send({"type": "http.response.body", "body": b""})
        group.cancel_scope.cancel()
    return False


async def _until_gone(receive: Receive, scope: anyio.CancelScope) -> None:
    """End the scope when the client goes away."""
    while (await receive())["type"] != "http.disconnect":
        pass
    scope.cancel()


def _started(step: Start) -> Message:
    headers = [(name.lower().encode("latin-1"), value.encode("latin-1", "replace")) for name, value in step.headers]
    return {"type": "http.response.start", "status": step.status, "headers": headers}


def _reset_error() -> Exception:
    httpx2 = sys.modules.get("httpx2")  # Not imported: who serves the mock on a socket need not have it.
    error: type[Exception] = httpx2.ReadError if httpx2 is not None else ConnectionResetError
    return error("The mock reset the connection.")


def _in_origin_form(scope: Scope) -> Scope:
    """A request as it would be without the scheme and the authority that clients of a proxy put before the path.

    The authority is the host then, whatever the header says (RFC 9112, 3.2.2).
    """
    absolute = _ABSOLUTE.fullmatch(scope["raw_path"])
    if absolute is None:
        return scope
    authority, raw = absolute[1], absolute[2] or b"/"
    others = [(name, value) for name, value in scope["headers"] if name != b"host"]
    return {**scope, "path": unquote(raw.decode("ascii")), "raw_path": raw, "headers": [(b"host", authority), *others]}


class _Protocol(H11Protocol):
    """A connection that an answer can reset: ``scope["extensions"]`` says how."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        application = self.app

        async def resettable(scope: Any, receive: Any, send: Any) -> None:
            extensions: dict[str, Any] = {**(scope.get("extensions") or {}), _RESET: self._reset}
            await application(_in_origin_form({**scope, "extensions": extensions}), receive, send)

        self.app = resettable

    def _reset(self) -> None:
        # With a linger time of 0, closing sends RST instead of FIN (POSIX, setsockopt, SO_LINGER).
        linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
        self.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.transport.abort()


class _Server(uvicorn.Server):
    """A server that says when it accepts connections, and stops at once on a signal with exit status 0."""

    def __init__(self, config: uvicorn.Config, announcement: str = "") -> None:
        super().__init__(config)
        self._announcement = announcement

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and self._announcement:
            print(self._announcement, flush=True)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002 - the signature is uvicorn's
        # Not the inherited way: that raises the signal again afterwards, which would be the exit status.
        self.stop()

    def stop(self) -> None:
        """End at once; may be called from another thread."""
        self.should_exit = True
        self.force_exit = True


def run(service: Service, host: str, port: int, quiet: bool, allow_control: bool = False) -> int:
    """Serve until a signal comes; 0, or 1 with one line on stderr when the address cannot be bound.

    At an address of other machines the control endpoints are closed, unless ``allow_control``.
    """
    try:
        listening = _bound(host, port)
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        print(f"clientwright mock: cannot serve at {host}:{port}: {reason}", file=sys.stderr)
        return 1
    _allow_many_connections()
    if not quiet:
        _log_to_stderr()
    address = _url(host, listening)
    title = "".join(character if character.isprintable() else " " for character in service.description.title)
    count = len(service.router.operations)
    if not loopback(host):
        opened = (
            "see what it got and change what it answers"
            if allow_control
            else "see nothing of others: /_mock/ is closed"
        )
        print(f"clientwright mock: whoever reaches {host} can call it, and {opened}", file=sys.stderr, flush=True)
    with listening:
        announcement = f"clientwright mock: serving {count} operations of {title} at {address}"
        announcement += f"\n{address}/_mock/ shows what it is asked, and takes faults to answer with"
        _Server(_config(service, host, quiet, allow_control), announcement).run([listening])
    return 0


@contextmanager
def serving(service: Service, host: str = "127.0.0.1", port: int = 0) -> Generator[str, None, None]:
    """Serve in a thread of its own, for tests; gives the URL. Raises OSError when the address cannot be bound."""
    with _bound(host, port) as listening:
        server = _Server(_config(service, host, quiet=True))
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        try:
            yield _url(host, listening)
        finally:
            server.stop()
            thread.join()


def _url(host: str, listening: socket.socket) -> str:
    return f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}"


def _config(service: Service, host: str, quiet: bool, allow_control: bool = False) -> uvicorn.Config:
    logging.getLogger("uvicorn").setLevel(logging.CRITICAL)
    return uvicorn.Config(
        app(
            service,
            quiet=quiet,
            local=loopback(host),
            closed=not (allow_control or loopback(host)),
            beside=True,
        ),
        http=_Protocol,
        ws="none",
        loop="asyncio",
        backlog=_BACKLOG,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=0,
        server_header=False,
        date_header=False,
    )


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(_BACKLOG)
    except BaseException:
        listening.close()
        raise
    return listening


def _allow_many_connections() -> None:
    """Let a thousand streams be open at once: the usual limit of open files is about that."""
    try:
        import resource
    except ModuleNotFoundError:  # Windows has no such limit.
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _log_to_stderr() -> None:
    """Let the notes about the description be seen, unless whoever runs the mock has arranged that already."""
    if not LOGGER.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("clientwright mock: %(levelname)s: %(message)s"))
        LOGGER.addHandler(handler)
        LOGGER.propagate = False
