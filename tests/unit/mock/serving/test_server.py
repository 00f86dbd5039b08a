"""The mock on a socket, as an ASGI application, and as a transport without a socket."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from clientwright.mock import Request, Service, SyncTransport, app, serve, transport

GENERATOR = Path(__file__).parents[4] / "generator"

EVENTS = [{"event": "a", "data": "1"}, {"event": "b", "data": "2"}]
THING = {"type": "object", "properties": {"id": {"type": "string"}}}
DATA: dict[str, Any] = {
    "openapi": "3.2.0",
    "info": {"title": "Tiny\nAPI"},
    "paths": {
        "/things/{id}": {
            "get": {
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "q", "in": "query", "schema": {"type": "integer"}},
                ],
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {
                                "schema": {"type": "object", "properties": {"id": {"type": "string"}}}
                            },
                            "text/event-stream": {"itemSchema": {"type": "object"}, "example": EVENTS},
                        }
                    }
                },
            }
        }
    },
}

PROGRAM = """
    import json, sys
    from clientwright.mock import serve
    data = json.loads(sys.argv[1])
    raise SystemExit(serve(data, sys.argv[2], int(sys.argv[3]), sys.argv[4] == "quiet"))
"""


def started(port: int = 0, host: str = "127.0.0.1", quiet: str = "") -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(PROGRAM), json.dumps(DATA), host, str(port), quiet]
    environment = {**os.environ, "PYTHONPATH": str(GENERATOR)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


@contextmanager
def serving(quiet: str = "") -> Iterator[tuple[subprocess.Popen[str], int]]:
    process = started(quiet=quiet)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("clientwright mock: serving 1 operations of Tiny API at http://127.0.0.1:"), line
        yield process, int(line.rsplit(":", 1)[1])
    finally:
        process.kill()
        process.communicate()


def get(port: int, target: str) -> httpx2.Response:
    """The answer to a target that is sent as it stands, which a client would tidy up."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", target)
        response = connection.getresponse()
        return httpx2.Response(response.status, headers=response.getheaders(), content=response.read())
    finally:
        connection.close()


def test_it_serves_once_it_says_so_and_logs_each_request() -> None:
    with serving() as (process, port):
        assert get(port, "/things/a%2Fb?q=1").content == b'{"id": "a/b"}'
        refused = get(port, "/things/1?q=x&z=%1b")
        assert refused.status_code == 400
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=10)
        lines = errors.splitlines()
        assert lines[0] == "GET /things/a%2Fb 200"
        assert lines[1].startswith("GET /things/1 400 query /q: expected integer, got string")
        assert len(lines) == 2


def test_quiet_says_nothing_about_requests() -> None:
    with serving("quiet") as (process, port):
        get(port, "/things/1?q=x")
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=10)[1] == ""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_it_at_once_with_status_0_even_while_a_connection_is_open(number: signal.Signals) -> None:
    with serving() as (process, port), socket.create_connection(("127.0.0.1", port)):
        kept = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        kept.request("GET", "/things/1")
        kept.getresponse().read()
        before = time.monotonic()
        process.send_signal(number)
        assert process.wait(timeout=10) == 0
        assert time.monotonic() - before < 3
        kept.close()


def test_an_event_stream_arrives_in_chunks_of_one_event() -> None:
    request = b"GET /things/1 HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nConnection: close\r\n\r\n"
    with serving() as (_, port), socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request)
        received = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, body = received.partition(b"\r\n\r\n")
    assert b"content-type: text/event-stream" in head.lower()
    assert body == b"12\r\nevent: a\ndata: 1\n\n\r\n12\r\nevent: b\ndata: 2\n\n\r\n0\r\n\r\n"


def test_requests_that_are_no_http_do_not_stop_it() -> None:
    with serving() as (_, port):
        for junk in (b"\x00\xff\r\n\r\n", b"GET\r\n\r\n", b"GET /things/\xff HTTP/1.1\r\nHost: x\r\n\r\n"):
            with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
                connection.sendall(junk)
                connection.shutdown(socket.SHUT_WR)
                connection.recv(65536)
        assert get(port, "/../../etc/passwd").status_code == 404
        assert get(port, "/things/1").status_code == 200


def test_a_request_as_to_a_proxy_is_answered_for_the_host_in_its_target() -> None:
    with serving() as (process, port):
        assert get(port, "http://api.example/things/a%2Fb?q=1").content == b'{"id": "a/b"}'
        assert get(port, f"http://127.0.0.1:{port}/_mock/faults").status_code == 200
        assert get(port, "http://evil.example/_mock/faults").status_code == 403
        assert get(port, "http://api.example").status_code == 404
        process.send_signal(signal.SIGTERM)
        lines = process.communicate(timeout=10)[1].splitlines()
    assert lines[0] == "GET /things/a%2Fb 200"
    assert lines[1].startswith("GET / 404 ")


def test_a_port_in_use_is_one_line_and_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert serve(DATA, "127.0.0.1", taken.getsockname()[1]) == 1
    errors = capsys.readouterr().err
    assert errors.count("\n") == 1
    assert "in use" in errors


def test_a_host_that_is_not_there_is_one_line_and_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert serve(DATA, "192.0.2.1", 0) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_the_asgi_application_answers_an_async_client() -> None:
    service = Service(DATA)

    async def ask() -> tuple[httpx2.Response, httpx2.Response]:
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app(service)), base_url="http://mock") as client:
            return await client.get("/things/a%2Fb", params={"q": 1}), await client.get("/things/1", params={"q": "x"})

    right, wrong = asyncio.run(ask())
    assert right.json() == {"id": "a/b"}
    assert right.headers["x-request-id"] == "req_mock_1"
    assert wrong.status_code == 400
    assert [request.query for request in service.requests] == ["q=1", "q=x"]
    assert transport(DATA) is not None


def test_the_sync_transport_answers_a_client_chunk_by_chunk() -> None:
    service = Service(DATA)
    with httpx2.Client(transport=SyncTransport(service), base_url="http://mock") as client:
        assert client.get("/things/1").json() == {"id": "1"}
        with client.stream("GET", "/things/1", headers={"accept": "text/event-stream"}) as response:
            assert list(response.iter_raw()) == [b"event: a\ndata: 1\n\n", b"event: b\ndata: 2\n\n"]
    assert service.requests[0].header("accept") == "*/*"


def test_all_three_ways_give_the_same_answer() -> None:
    direct = Service(DATA).respond(Request.of("GET", "/things/1"))
    with httpx2.Client(transport=SyncTransport(Service(DATA)), base_url="http://mock") as client:
        carried = client.get("/things/1")
    with serving() as (_, port):
        served = get(port, "/things/1")
        bodies = [direct.body, carried.content, served.content]
    assert bodies == [b'{"id": "1"}'] * 3
    assert served.headers["x-request-id"] == direct.header("x-request-id") == carried.headers["x-request-id"]


def test_a_line_break_in_a_path_reaches_the_operation() -> None:
    async def asked() -> httpx2.Response:
        async with httpx2.AsyncClient(
            transport=httpx2.ASGITransport(transport(DATA)), base_url="http://mock"
        ) as client:
            return await client.get("/things/a%0Ab%0D%0A")

    response = asyncio.run(asked())
    assert (response.status_code, response.json()) == (200, {"id": "a\nb\r\n"})
