"""What a fault does to an answer."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from itertools import islice

import pytest
from unit.mock.faults.struck import DATA, Living, Words, ask

from clientwright.mock import Service
from clientwright.mock.faults.applying import faulty
from clientwright.mock.faults.fault import parse
from clientwright.mock.wire.delivery import Reset, Send, Start, Step, Wait
from clientwright.mock.wire.message import Response

JSON = Response(status=200, headers=(("content-type", "application/json"),), chunks=(b'{"id": "a"}',))
REFUSAL = Response(status=500, chunks=(b'{"error": {"message": "no", "type": "server_error"}}',))


def stream(*chunks: bytes, kind: str = "text/event-stream") -> Response:
    return Response(status=200, headers=(("content-type", kind),), chunks=iter(chunks))


def steps(response: Response, fault: str) -> list[Step]:
    return list(faulty(response, parse(fault), REFUSAL).steps)


def body(response: Response, fault: str) -> bytes:
    return b"".join(step.data for step in steps(response, fault) if isinstance(step, Send))


def test_a_status_is_answered_in_the_words_of_the_scenario_and_nothing_is_carried_out() -> None:
    assert ask(Service(DATA, scenario=Words()), "status=503").response.json() == {"vendor": 1}
    service = Service(DATA)
    response = ask(service, "status=503; retry-after=7; retry-after-ms=70").response
    assert response.status == 503
    assert (response.header("retry-after"), response.header("retry-after-ms")) == ("7", "70")
    assert (response.json()["title"], response.json()["status"]) == ("Service Unavailable", 503)
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
