"""A server on the loopback that keeps what it gets and answers as it is told, and both kinds of client of it."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2
import pytest
from runtime.network import AsyncClient, Client


@dataclass
class Got:
    """A request as it came; of one that is long only the size of its content."""

    method: str
    path: str
    headers: dict[str, str]
    content: bytes
    size: int


@dataclass
class Answer:
    """What is answered: ``cut`` ends the connection after so many bytes of the content."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""
    pieces: Callable[[], Iterator[bytes]] | None = None
    cut: int | None = None


ECHO = Answer(content=b"the path that was asked for, as JSON")


class Server:
    """What the server got, and what it answers: the last answer again and again."""

    def __init__(self) -> None:
        self.got: list[Got] = []
        self.answers: list[Answer] = [Answer()]
        self.url = ""
        self.connections = 0

    def next(self, path: str) -> Answer:
        if self.answers == [ECHO]:
            return Answer(headers={"content-type": "application/json"}, content=json.dumps(path).encode())
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


_KEPT = 2_000_000


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            server.connections += 1

        def log_message(self, *_: Any) -> None:
            pass

        def _content(self) -> Iterator[bytes]:
            if self.headers.get("transfer-encoding") == "chunked":
                while size := int(self.rfile.readline(), 16):
                    yield self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
            left = int(self.headers.get("content-length", "0"))
            while left:
                piece = self.rfile.read(min(left, 65_536))
                if not piece:
                    break
                left -= len(piece)
                yield piece

        def _any(self) -> None:
            kept, size = bytearray(), 0
            for piece in self._content():
                size += len(piece)
                kept += piece if size <= _KEPT else b""
            headers = {name.lower(): value for name, value in self.headers.items()}
            server.got.append(Got(self.command, self.path, headers, bytes(kept), size))
            answer = server.next(self.path)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.pieces is not None:
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                for piece in answer.pieces():
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                self.wfile.write(b"0\r\n\r\n")
                return
            self.send_header("Content-Length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content[: answer.cut])
            if answer.cut is not None:
                self.close_connection = True

        do_GET = do_POST = do_PUT = _any

    return Handler


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """Clients that break off are part of the tests."""


@contextmanager
def serving() -> Iterator[Server]:
    """A server for the time of a block."""
    server = Server()
    http = _Quiet(("127.0.0.1", 0), _handler(server))
    server.url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


Send = Callable[..., Any]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as found:
        yield found


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which kind of client a test is about."""
    found: str = request.param
    return found


@pytest.fixture
def send(server: Server, kind: str) -> Send:
    """Sends a call to the server."""

    # Certificates, which nothing here needs, take longer to load than all the rest.
    def sync(call: Any, **options: Any) -> Any:
        with httpx2.Client(verify=False) as http:
            return Client("key", server=server.url, http_client=http, **options).send(call)

    async def in_a_loop(call: Any, **options: Any) -> Any:
        async with httpx2.AsyncClient(verify=False) as http:
            return await AsyncClient("key", server=server.url, http_client=http, **options).send(call)

    return sync if kind == "sync" else lambda call, **options: asyncio.run(in_a_loop(call, **options))
