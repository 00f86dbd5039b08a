"""The shell around the core: an ASGI application, and a server on a socket."""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import AsyncIterator
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request as Received
from starlette.responses import Response as Sent
from starlette.responses import StreamingResponse
from starlette.routing import Mount
from starlette.types import Receive, Scope, Send

from clientwright.mock.description import LOGGER
from clientwright.mock.message import Request, Response
from clientwright.mock.service import Service


def app(service: Service, *, quiet: bool = True) -> Starlette:
    """An ASGI application that answers with the service; one line per request goes to stderr unless ``quiet``."""

    async def endpoint(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = _received(scope, await Received(scope, receive).body())
        response = service.respond(request)
        if not quiet:
            print(line(request, response), file=sys.stderr, flush=True)
        await _sent(response)(scope, receive, send)

    return Starlette(routes=[Mount("/", app=endpoint)])


def line(request: Request, response: Response) -> str:
    """What the log says of a request: method, path, status, problems; no values of headers, no line breaks."""
    said = "; ".join(problem.message for problem in response.problems)
    written = f"{request.method} {request.path} {response.status}{f' {said}' if said else ''}"
    return "".join(character if character.isprintable() else "?" for character in written)[:2_000]


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


def _sent(response: Response) -> Sent:
    content = StreamingResponse(_chunks(response), response.status) if _streamed(response) else None
    sent = content or Sent(response.body, response.status)
    sent.raw_headers = [
        *([] if content else [pair for pair in sent.raw_headers if pair[0] == b"content-length"]),
        *((name.lower().encode("latin-1"), value.encode("latin-1", "replace")) for name, value in response.headers),
    ]
    return sent


def _streamed(response: Response) -> bool:
    return not isinstance(response.chunks, tuple) or len(response.chunks) > 1


async def _chunks(response: Response) -> AsyncIterator[bytes]:
    for chunk in response.chunks:
        yield chunk


class _Server(uvicorn.Server):
    """A server that says when it accepts connections, and stops at once on a signal with exit status 0."""

    def __init__(self, config: uvicorn.Config, announcement: str) -> None:
        super().__init__(config)
        self._announcement = announcement

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(self._announcement, flush=True)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002
        # Not the inherited way: that raises the signal again afterwards, which would be the exit status.
        self.should_exit = True
        self.force_exit = True


def run(service: Service, host: str, port: int, quiet: bool) -> int:
    """Serve until a signal comes; 0, or 1 with one line on stderr when the address cannot be bound."""
    try:
        listening = _bound(host, port)
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        print(f"clientwright mock: cannot serve at {host}:{port}: {reason}", file=sys.stderr)
        return 1
    if not quiet:
        _log_to_stderr()
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listening.getsockname()[1]}"
    title = "".join(character if character.isprintable() else " " for character in service.description.title)
    count = len(service.router.operations)
    config = uvicorn.Config(
        app(service, quiet=quiet),
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=0,
        server_header=False,
        date_header=False,
    )
    logging.getLogger("uvicorn").setLevel(logging.CRITICAL)
    with listening:
        _Server(config, f"clientwright mock: serving {count} operations of {title} at {address}").run([listening])
    return 0


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(128)
    except BaseException:
        listening.close()
        raise
    return listening


def _log_to_stderr() -> None:
    """Let the notes about the description be seen, unless whoever runs the mock has arranged that already."""
    if not LOGGER.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("clientwright mock: %(levelname)s: %(message)s"))
        LOGGER.addHandler(handler)
        LOGGER.propagate = False
