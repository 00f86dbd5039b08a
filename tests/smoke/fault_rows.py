"""Faults that the mock does not have: a server between the client and the mock that spoils what the mock answers."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SHUT_WR
from threading import Thread
from typing import Any

import httpx2
import runsteps

DRIP = 0.02
SHORT = 0.3
"""The deadline, or the time without an event, of a call whose answer goes on for ever."""


@dataclass(frozen=True)
class Comes:
    """What has to come of a call: a value, or an error of exactly this class; ``events`` are how many come before."""

    error: type[runsteps.ApiError] | None = None
    says: str = ""
    events: int | None = None
    requests: int = 1


@dataclass(frozen=True)
class Row:
    """One fault. ``spoil`` writes the answer anew; None of ``whole`` or ``stream`` where there is no such answer."""

    name: str
    spoil: Callable[[Spoiled], None]
    whole: Comes | None
    stream: Comes | None
    options: tuple[tuple[str, float], ...] = ()


class Spoiled(BaseHTTPRequestHandler):
    """Asks the mock, and writes what it says in its own way."""

    protocol_version = "HTTP/1.1"
    server: Any

    def log_message(self, *_: Any) -> None:
        pass

    def do_any(self) -> None:
        content = self.rfile.read(int(self.headers.get("content-length", "0")))
        headers = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "x-row")}
        row = self.headers.get("x-row", "")
        self.server.seen.append(row)
        url = f"{self.server.mock}{re.sub('^https?://[^/]*', '', self.path)}"
        self.came = self.server.http.request(self.command, url, headers=headers, content=content)
        try:
            next((one.spoil for one in ROWS if one.name == row), Spoiled.as_it_is)(self)
        except OSError:
            self.close_connection = True  # The client has seen enough.

    do_GET = do_POST = do_DELETE = do_any

    def as_it_is(self) -> None:
        """What the mock said."""
        self.answer(self.came.content)

    def answer(self, content: bytes, kind: str | None = "", size: int | None = None) -> None:
        """An answer: with another type, without one, or with a length that is not its own."""
        self.send_response(self.came.status_code)
        kind = self.came.headers["content-type"] if kind == "" else kind
        if kind is not None:
            self.send_header("Content-Type", kind)
        self.send_header("X-Request-Id", "r1")
        self.send_header("Content-Length", str(len(content) if size is None else size))
        self.end_headers()
        self.wfile.write(content)

    def events(self, count: int) -> bytes:
        """The first events of a stream."""
        return b"".join(one + b"\n\n" for one in self.came.content.split(b"\n\n")[:count])


def _untyped(one: Spoiled) -> None:
    one.answer(one.came.content, None)


def _bare_done(one: Spoiled) -> None:
    one.answer(one.came.content.replace(b"event: done\n", b""))


def _unnamed_error(one: Spoiled) -> None:
    one.answer(one.events(2) + b'data: {"error": {"message": "It broke."}}\n\n' + one.events(1))


def _dripping(one: Spoiled) -> None:
    one.answer(b"", size=len(one.came.content))
    for byte in one.came.content:
        time.sleep(DRIP)
        one.wfile.write(bytes((byte,)))


def _pinging(one: Spoiled) -> None:
    one.answer(one.events(2), size=10**6)
    for _ in range(500):
        time.sleep(DRIP)
        one.wfile.write(b": ping\n\n")


def _other_kind(one: Spoiled) -> None:
    one.answer(b'["nothing", 7]')


def _half_closed(one: Spoiled) -> None:
    content = one.events(2) if b"event:" in one.came.content[:6] else one.came.content[:9]
    one.answer(content, size=len(one.came.content) + 100)
    one.connection.shutdown(SHUT_WR)
    one.close_connection = True


def _proxy(one: Spoiled) -> None:
    one.send_response(407)
    one.send_header("Proxy-Authenticate", "Basic")
    one.send_header("Content-Length", "0")
    one.end_headers()


def _elsewhere(one: Spoiled) -> None:
    one.send_response(307)
    one.send_header("Location", f"http://{'x' * 64}.example/v1")
    one.send_header("Content-Length", "0")
    one.end_headers()


_LOST = Comes(runsteps.ApiConnectionError)
ROWS = (
    Row("no content type", _untyped, Comes(), Comes()),
    Row("bare [DONE]", _bare_done, None, Comes(events=-1)),
    Row("unnamed error", _unnamed_error, None, Comes(runsteps.StreamError, "It broke.", 2)),
    Row(
        *("dripping bytes", _dripping),
        Comes(runsteps.ApiTimeoutError, "the deadline of 0.3 seconds is over"),
        Comes(runsteps.StreamError, "the stream was cut: the deadline of 0.3 seconds is over", 0),
        (("deadline", SHORT),),
    ),
    Row(
        *("pings for ever", _pinging, None),
        Comes(runsteps.StreamError, "the stream was cut: nothing came for 0.3 seconds", 2),
        (("idle", SHORT),),
    ),
    Row("another kind of JSON", _other_kind, Comes(runsteps.DecodeError), None),
    Row("half closed", _half_closed, _LOST, Comes(runsteps.StreamError, events=2)),
    Row("a proxy that answers 407", _proxy, Comes(runsteps.StatusError), Comes(runsteps.StatusError)),
    Row("a redirect to no host", _elsewhere, _LOST, _LOST),
)


@contextmanager
def spoiling(mock: str) -> Iterator[Any]:
    """The server for the time of a block; ``seen`` are the faults of the requests that it got."""
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Spoiled)
    server.daemon_threads, server.mock, server.seen = True, mock, []
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        with httpx2.Client(trust_env=False, verify=False) as server.http:
            yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
