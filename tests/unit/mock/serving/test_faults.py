"""How faults arrive: in process, as an ASGI application, on a socket."""

from __future__ import annotations

import asyncio
import errno
import socket
import time
from collections.abc import Iterator

import httpx2
import pytest
from unit.mock.faults.struck import DATA, Living, ask

from clientwright.mock import Request, Service, SyncTransport, app
from clientwright.mock.serving.server import line, serving

STREAM = {"accept": "text/event-stream"}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serving(Service(DATA)) as address:
        yield address


def raw(url: str, fault: str, accept: str = "application/json") -> tuple[bytes, int]:
    """All that comes on a socket, and the error number that it ends in; 0 for a clean end."""
    host, port = url.removeprefix("http://").split(":")
    request = (
        f"GET /things/1 HTTP/1.1\r\nHost: {host}\r\nAccept: {accept}\r\nConnection: close\r\nX-Mock-Fault: {fault}"
    )
    received = b""
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(f"{request}\r\n\r\n".encode())
        try:
            while piece := connection.recv(65536):
                received += piece
        except ConnectionResetError as error:
            return received, error.errno or -1
    return received, 0


def test_the_log_names_the_fault() -> None:
    delivery = ask(Service(DATA), "status=503; retry-after=1")
    written = line(Request.of("GET", "/things/1"), delivery.response, delivery.note)
    assert written == "GET /things/1 503 fault status=503; retry-after=1"


def test_the_sync_transport_raises_what_a_socket_would_make_of_it() -> None:
    slept: list[float] = []
    with httpx2.Client(
        transport=SyncTransport(Service(DATA), sleep=slept.append), base_url="http://mock", timeout=5
    ) as client:
        for fault in ("reset=answer", "reset=headers", "reset=body; after=3"):
            with pytest.raises(httpx2.ReadError):
                client.get("/things/1", headers={"x-mock-fault": fault})
        assert client.get("/things/1", headers={"x-mock-fault": "delay=2"}).json() == {"id": "1"}
        with pytest.raises(httpx2.ReadTimeout):
            client.get("/things/1", headers={"x-mock-fault": "delay=6"})
        assert slept == [2.0, 5]
        received: list[bytes] = []
        with (
            client.stream("GET", "/things/1", headers={**STREAM, "x-mock-fault": "reset=body; chunk=3"}) as response,
            pytest.raises(httpx2.ReadError),
        ):
            received.extend(response.iter_raw())
        assert len(received) == 2


def test_the_asgi_application_raises_a_read_error_under_the_asgi_transport() -> None:
    async def main() -> int:
        async with httpx2.AsyncClient(
            transport=httpx2.ASGITransport(app(Service(DATA))), base_url="http://mock"
        ) as client:
            for fault in ("reset=answer", "reset=headers", "reset=body; after=3"):
                with pytest.raises(httpx2.ReadError):
                    await client.get("/things/1", headers={"x-mock-fault": fault})
            struck = await client.get("/things/1", headers={"x-mock-fault": "truncate=3; bytes=1"})
            assert struck.content == b'{"i'
            return (await client.get("/things/1", headers={"x-mock-fault": "status=503"})).status_code

    assert asyncio.run(main()) == 503


def test_leaving_a_stream_ends_it_in_process() -> None:
    living = Living()
    with httpx2.Client(transport=SyncTransport(Service(DATA, scenario=living)), base_url="http://mock") as client:
        for headers in ({}, {"x-mock-fault": "bytes=1"}):
            with client.stream("GET", "/things/1", headers=headers) as response:
                next(response.iter_raw())
    assert (living.open, living.closed) == (2, 2)


def test_a_reset_on_a_socket_is_a_reset(url: str) -> None:
    assert raw(url, "reset=answer") == (b"", errno.ECONNRESET)
    received, error = raw(url, "reset=headers")
    assert error == errno.ECONNRESET
    assert received.startswith(b"HTTP/1.1 200")
    assert received.endswith(b"\r\n\r\n")
    received, error = raw(url, "reset=body; after=4")
    assert error == errno.ECONNRESET
    assert b"content-length: 11\r\n" in received
    assert received.endswith(b'\r\n\r\n{"id')
    received, error = raw(url, "reset=body; chunk=2", "text/event-stream")
    assert error == errno.ECONNRESET
    assert received.count(b"event: ") == 1


def test_what_is_no_reset_ends_cleanly_on_a_socket(url: str) -> None:
    received, error = raw(url, "truncate=4")
    assert (error, received.rpartition(b"\r\n\r\n")[2]) == (0, b'{"id')
    received, error = raw(url, "cut=last", "text/event-stream")
    assert error == 0
    assert received.endswith(b"\r\n0\r\n\r\n")
    assert b"DONE" not in received
    received, error = raw(url, "bytes=1", "text/event-stream")
    assert error == 0
    assert b"\r\n1\r\ne\r\n1\r\nv\r\n" in received


def test_the_server_goes_on_after_resets(url: str) -> None:
    with httpx2.Client(base_url=url, timeout=10) as client:
        for _ in range(3):
            with pytest.raises(httpx2.ReadError):
                client.get("/things/1", headers={"x-mock-fault": "reset=body; after=3"})
        assert client.get("/things/1").json() == {"id": "1"}


@pytest.mark.parametrize("fault", ["", "bytes=1", "delay=3000; chunk=2"])
def test_a_client_that_goes_away_ends_a_living_stream(fault: str) -> None:
    living = Living()
    with serving(Service(DATA, scenario=living)) as address:
        headers = {"x-mock-fault": fault} if fault else {}
        with (
            httpx2.Client(base_url=address, timeout=10) as client,
            client.stream("GET", "/things/1", headers=headers) as response,
        ):
            next(response.iter_raw())
        deadline = time.monotonic() + 5
        while not living.closed and time.monotonic() < deadline:
            time.sleep(0.01)
        assert (living.open, living.closed) == (1, 1)
