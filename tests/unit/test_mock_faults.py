"""Faults on request: how they are written, when they strike, and what arrives, in process and on a socket."""

from __future__ import annotations

import asyncio
import errno
import json
import socket
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Any

import httpx2
import pytest

from clientwright.mock import Request, Service, SyncTransport, app
from clientwright.mock.faults.applying import faulty
from clientwright.mock.faults.book import Entry, FaultBook
from clientwright.mock.faults.fault import LAST, BadFault, parse
from clientwright.mock.serving.front import Front
from clientwright.mock.serving.server import line, serving
from clientwright.mock.wire.delivery import Delivery, Reset, Send, Start, Step, Wait
from clientwright.mock.wire.message import Response
from clientwright.mock.wire.problem import Problem

EVENTS = [{"event": "a", "data": {"n": 1}}, {"event": "b", "data": {"n": 2}}, {"event": "done", "data": "[DONE]"}]
DATA: dict[str, Any] = {
    "openapi": "3.2.0",
    "info": {"title": "Faulty"},
    "paths": {
        "/things/{id}": {
            "get": {
                "operationId": "getThing",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
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
            },
            "post": {
                "operationId": "changeThing",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {"204": {"description": "done"}},
            },
        }
    },
}
STREAM = {"accept": "text/event-stream"}
JSON = Response(status=200, headers=(("content-type", "application/json"),), chunks=(b'{"id": "a"}',))
REFUSAL = Response(status=500, chunks=(b'{"error": {"message": "no", "type": "server_error"}}',))


class Words:
    """A scenario that has nothing but its own way to refuse."""

    def answer(self, operation: object, request: object, examined: object) -> Response | None:
        return None

    def refused(
        self, status: int, sentence: str, problems: tuple[Problem, ...], request: Request | None = None
    ) -> Response | None:
        return Response(status=status, headers=(("content-type", "application/json"),), chunks=(b'{"vendor": 1}',))

    def snapshot(self, last: int | None = None) -> dict[str, Any]:
        return {}

    def advance(self, seconds: float) -> None:
        raise NotImplementedError

    def reset(self) -> None:
        raise NotImplementedError


class Living(Words):
    """A scenario whose streams have no end, and that knows which were closed."""

    def __init__(self) -> None:
        self.open = 0
        self.closed = 0
        self.streams: list[Iterator[bytes]] = []

    def answer(self, operation: object, request: object, examined: object) -> Response | None:
        self.streams.append(self._chunks())  # Kept, so that nothing but a call of close() ends it.
        return Response(status=200, headers=(("content-type", "text/event-stream"),), chunks=self.streams[-1])

    def _chunks(self) -> Iterator[bytes]:
        self.open += 1
        try:
            while True:
                yield b'event: tick\ndata: {"n": 1}\n\n'
        finally:
            self.closed += 1


def stream(*chunks: bytes, kind: str = "text/event-stream") -> Response:
    return Response(status=200, headers=(("content-type", kind),), chunks=iter(chunks))


def steps(response: Response, fault: str) -> list[Step]:
    return list(faulty(response, parse(fault), REFUSAL).steps)


def body(response: Response, fault: str) -> bytes:
    return b"".join(step.data for step in steps(response, fault) if isinstance(step, Send))


def ask(service: Service, fault: str, method: str = "GET", **headers: str) -> Delivery:
    named = [("x-mock-fault", fault), *((name.replace("_", "-"), value) for name, value in headers.items())]
    return Front(service).deliver(Request.of(method, "/things/1", named))


# How a fault is written.


def test_a_fault_is_read_into_one_value() -> None:
    fault = parse(
        'status=429; retry-after=1; header=X-Left: 0; delay=0.5; content-type="text/html; charset=x"; times=2'
    )
    assert (fault.status, fault.delay, fault.times) == (429, 0.5, 2)
    assert fault.headers == (("retry-after", "1"), ("x-left", "0"))
    assert fault.content_type == "text/html; charset=x"
    assert parse("reset=body; after=20").after == 20
    assert parse("reset=body").after == 1
    assert parse("CUT = last ;").cut == LAST


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "it asks for nothing"),
        ("times=3", "it asks for nothing"),
        ("statsu=500", "there is no 'statsu', but there is status"),
        ("status=200", "status takes a status from 300 to 599, not '200'"),
        ("status=५००", "status takes"),
        ("status", "status takes"),
        ("status=500; status=502", "status stands there twice"),
        ("delay=nan", "delay takes seconds"),
        ("delay=-1", "delay takes seconds"),
        ("delay=1e9", "delay takes seconds"),
        ("reset=soon", "reset takes answer, headers or body"),
        ("after=3", "after says where reset=body comes"),
        ("reset=headers; chunk=2", "chunk says where"),
        ("reset=body; chunk=2; after=3", "chunk and after both"),
        ("bytes=0", "bytes takes a number"),
        ("repeat=0", "repeat takes"),
        ("times=99999999999999999999", "times takes"),
        ("header=no colon", "header takes"),
        ("header=content-length: 3", "header takes"),
        ("header=a b: 3", "header takes"),
        ('content-type="text/html', "is no name=value"),
        ("=3", "there is no ''"),
    ],
)
def test_what_is_wrong_with_a_fault_is_said(text: str, sentence: str) -> None:
    with pytest.raises(BadFault) as caught:
        parse(text)
    assert sentence in str(caught.value)


def test_a_wrong_header_is_a_400_that_lists_what_there_is() -> None:
    service = Service(DATA)
    response = ask(service, "explode=1").response
    assert response.status == 400
    message = response.json()["error"]["message"]
    assert "there is no 'explode'" in message
    assert "truncate, content-type" in message
    assert [exchange.status for exchange in service.exchanges] == [400]


# What it does to an answer.


def test_a_status_is_answered_in_the_words_of_the_scenario_and_nothing_is_carried_out() -> None:
    assert ask(Service(DATA, scenario=Words()), "status=503").response.json() == {"vendor": 1}
    service = Service(DATA)
    response = ask(service, "status=503; retry-after=7; retry-after-ms=70").response
    assert response.status == 503
    assert (response.header("retry-after"), response.header("retry-after-ms")) == ("7", "70")
    assert response.json()["error"]["type"] == "server_error"
    assert response.header("x-request-id") == "req_mock_1"
    assert [(each.operation, each.status, each.fault) for each in service.exchanges] == [
        ("getThing", 503, "status=503; retry-after=7; retry-after-ms=70")
    ]
    living = Living()
    ask(Service(DATA, scenario=living), "status=500").close()
    assert living.open == 0


def test_a_redirection_has_no_body() -> None:
    delivery = ask(Service(DATA), "status=307; header=Location: /elsewhere")
    assert (delivery.response.header("location"), delivery.response.body) == ("/elsewhere", b"")


def test_retry_after_can_be_a_date() -> None:
    written = faulty(JSON, parse("retry-after-date=60"), REFUSAL).response.header("retry-after")
    assert written is not None
    assert 50 < parsedate_to_datetime(written).timestamp() - time.time() <= 60


def test_a_delay_comes_before_the_answer_or_before_a_chunk() -> None:
    assert [type(step) for step in steps(JSON, "delay=2")] == [Wait, Start, Send]
    assert steps(stream(b"1", b"2", b"3"), "delay=2; chunk=2")[1:] == [Send(b"1"), Wait(2.0), Send(b"2"), Send(b"3")]
    assert steps(stream(b"1", b"2", b"3"), "delay=2; chunk=last")[-2:] == [Wait(2.0), Send(b"3")]


@pytest.mark.parametrize(
    ("fault", "sent"),
    [
        ("reset=headers", []),
        ("reset=body", [b"{"]),
        ("reset=body; after=4", [b'{"id']),
        ("reset=body; after=0", []),
        ("reset=body; after=999", [b'{"id": "a"']),  # Never all of it: that would be no fault.
        ("reset=body; after=3; bytes=2", [b'{"', b"i"]),
    ],
)
def test_a_reset_comes_at_its_place(fault: str, sent: list[bytes]) -> None:
    start, *rest = steps(JSON, fault)
    assert isinstance(start, Start)
    assert ("content-length", "11") in start.headers  # What was promised, not what comes.
    assert rest == [*map(Send, sent), Reset()]


def test_a_reset_instead_of_an_answer_sends_nothing() -> None:
    assert steps(JSON, "reset=answer") == [Reset()]


def test_a_reset_in_a_stream_counts_bytes_or_chunks() -> None:
    assert steps(stream(b"aa", b"bb", b"cc"), "reset=body; after=3")[1:] == [Send(b"aa"), Send(b"b"), Reset()]
    assert steps(stream(b"aa", b"bb", b"cc"), "reset=body; chunk=last")[1:] == [Send(b"aa"), Send(b"bb"), Reset()]
    assert steps(stream(b"aa"), "reset=body; after=9")[1:] == [Send(b"aa"), Reset()]


def test_a_truncated_body_is_a_whole_message_that_is_no_json() -> None:
    start, sent = steps(JSON, "truncate=5")
    assert isinstance(start, Start)
    assert ("content-length", "5") in start.headers
    assert sent == Send(b'{"id"')
    assert body(stream(b"aa", b"bb"), "truncate=3") == b"aab"


def test_a_wrong_content_type_replaces_the_right_one() -> None:
    response = faulty(JSON, parse("content-type=text/html"), REFUSAL).response
    assert [value for name, value in response.headers if name == "content-type"] == ["text/html"]


def test_events_are_repeated_unknown_malformed_cut_or_errors() -> None:
    one, two = b'event: a\ndata: {"n": 1}\n\n', b'event: b\ndata: {"n": 2}\n\n'
    assert body(stream(one, two), "repeat=1") == one + one + two
    unknown = body(stream(one, two), "unknown=2")
    assert unknown.startswith(one + b"event: mock.unknown\ndata: {")
    assert unknown.endswith(two)
    assert body(stream(one, two), "malformed=2") == one + b'event: b\ndata: {"n": 2\n\n'
    assert body(stream(one, two), "cut=last") == one
    assert body(stream(one, two), "cut=1") == b""
    error = body(stream(one, two), "error=2")
    assert error == one + b'event: error\ndata: {"message": "no", "type": "server_error"}\n\n'


@pytest.mark.parametrize("data", [b"[DONE]", b"12", b'"}"', b"{}", b"[1]", b"null", b"text"])
def test_a_malformed_event_is_never_json(data: bytes) -> None:
    spoilt = body(stream(b"event: a\ndata: " + data + b"\n\n"), "malformed=1")
    assert spoilt.startswith(b"event: a\ndata: ")
    assert spoilt.endswith(b"\n\n")
    with pytest.raises(json.JSONDecodeError):
        json.loads(spoilt.splitlines()[1].removeprefix(b"data: "))


def test_json_lines_are_items_too() -> None:
    lines = stream(b'{"n": 1}\n', b'{"n": 2}\n', kind="application/jsonl")
    assert body(lines, "malformed=2; repeat=1") == b'{"n": 1}\n{"n": 1}\n{"n": 2\n'


def test_a_body_goes_out_byte_by_byte() -> None:
    assert steps(JSON, "bytes=1")[1:] == [Send(bytes([byte])) for byte in JSON.body]


def test_a_fault_of_streams_leaves_another_answer_alone_and_says_so() -> None:
    delivery = faulty(JSON, parse("repeat=1"), REFUSAL)
    assert delivery.response.header("x-mock-fault") == "not applied: the answer is no stream but application/json"
    assert list(delivery.steps)[1:] == [Send(b'{"id": "a"}')]
    service = Service(DATA)
    ask(service, "repeat=1")
    assert service.exchanges[0].fault == "repeat=1 (not applied: the answer is no stream but application/json)"
    short = faulty(JSON, parse("truncate=11"), REFUSAL)
    assert short.response.header("x-mock-fault") == "not applied: the body has no more than 11 bytes"


def test_a_living_stream_is_not_read_ahead_unless_the_last_has_to_be_known() -> None:
    read: list[int] = []

    def chunks() -> Iterator[bytes]:
        for number in range(9):
            read.append(number)
            yield b"data: 1\n\n"

    response = Response(status=200, headers=(("content-type", "text/event-stream"),), chunks=chunks())
    walk = faulty(response, parse("repeat=3"), REFUSAL).steps
    assert [type(step) for step in islice(walk, 2)] == [Start, Send]
    assert read == [0]


def test_the_log_names_the_fault() -> None:
    delivery = ask(Service(DATA), "status=503; retry-after=1")
    written = line(Request.of("GET", "/things/1"), delivery.response, delivery.note)
    assert written == "GET /things/1 503 fault status=503; retry-after=1"


# When it strikes.


def test_the_first_tries_of_a_call_are_struck_and_the_next_is_not() -> None:
    service = Service(DATA)
    statuses = [ask(service, "status=503; times=2", idempotency_key="k").response.status for _ in range(3)]
    assert statuses == [503, 503, 200]
    assert ask(service, "status=503; times=2", idempotency_key="other").response.status == 503
    assert ask(service, "status=503; times=2; tag=2", idempotency_key="k").response.status == 503
    assert ask(service, "status=503; times=2", method="POST", idempotency_key="k").response.status == 503


def test_without_times_every_try_is_struck() -> None:
    service = Service(DATA)
    assert [ask(service, "status=500").response.status for _ in range(4)] == [500] * 4


def test_noted_faults_strike_the_next_requests_that_fit() -> None:
    service = Service(DATA)
    front = Front(service)
    service.faults.note(
        [
            Entry(fault=parse("status=500"), operation="getThing", after=1),
            Entry(fault=parse("status=429"), operation="changeThing", times=2),
        ]
    )

    def status(method: str) -> int:
        return front.deliver(Request.of(method, "/things/1")).response.status

    assert [status("GET") for _ in range(3)] == [200, 500, 200]
    assert [status("POST") for _ in range(3)] == [429, 429, 204]
    assert service.faults.pending() == []


def test_what_is_counted_does_not_grow_without_end() -> None:
    book = FaultBook()
    for number in range(10_050):
        headers = [("x-mock-fault", "status=500; times=1"), ("idempotency-key", str(number))]
        book.take(Request.of("GET", "/", headers), "op")
    counted: dict[Any, int] = getattr(book, "_struck")  # noqa: B009
    assert len(counted) == 10_000


# How it arrives: the three shells.


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
