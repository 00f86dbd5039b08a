"""How much of an answer is held in memory, by both kinds of client."""

from __future__ import annotations

import gzip
import json
import logging
import zlib
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from network import Client, Wire, call
from runtime.http.sent import Send
from runtime.streaming import HELLO, Pieces, answer, read_async, read_sync, stream_call

from clientwright.runtime.http import sizes
from clientwright.runtime.http.readers import BytesReader, JsonReader
from clientwright.runtime.messages.errors import ApiError, ServerError, StatusError
from clientwright.runtime.streams import events as reading
from clientwright.runtime.streams.call import StreamError
from clientwright.runtime.wire.deviations import Deviation

BYTES = {"200": BytesReader()}


class Zeros(Pieces):
    """A body of zeros, packed, that knows how many of its pieces were taken."""

    def __init__(self, mebibytes: int) -> None:
        super().__init__()
        self.mebibytes = mebibytes
        self.taken = 0

    def __iter__(self) -> Iterator[bytes]:
        packer = zlib.compressobj(wbits=31)
        for _ in range(self.mebibytes):
            self.taken += 1
            yield packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_SYNC_FLUSH)
        yield packer.flush()


def test_a_gzip_of_zeros_ends_in_an_error_as_soon_as_it_is_too_large(send: Send) -> None:
    body = Zeros(1_000)
    wire = Wire(lambda: httpx2.Response(200, headers={"content-encoding": "gzip", "x-request-id": "r1"}, stream=body))
    with pytest.raises(ApiError, match=r"the answer is larger than 5,000,000 bytes \(max_bytes\)") as caught:
        send(wire, call(success=BYTES), max_bytes=5_000_000, retries=2)
    assert (caught.value.status, caught.value.request_id, caught.value.operation) == (200, "r1", "getThing")
    assert (len(wire.requests), body.closed) == (1, True)
    assert body.taken < 10


@pytest.mark.parametrize(("size", "good"), [(999, True), (1_000, True), (1_001, False)])
@pytest.mark.parametrize("packed", [False, True])
def test_the_limit_is_about_what_is_unpacked_and_a_call_has_its_own(
    send: Send, size: int, good: bool, packed: bool
) -> None:
    content = gzip.compress(bytes(size)) if packed else bytes(size)
    headers = {"content-encoding": "gzip"} if packed else {}
    wire = Wire(lambda: httpx2.Response(200, headers=headers, stream=Pieces(content)))
    asked = call(success=BYTES, options={"max_bytes": 1_000})
    if good:
        assert send(wire, asked, max_bytes=5) == bytes(size)
    else:
        with pytest.raises(ApiError, match="larger than 1,000 bytes"):
            send(wire, asked)


def test_256_mib_are_the_limit_where_none_is_given(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sizes.WHOLE == 256 * 1024 * 1024
    monkeypatch.setattr(sizes, "WHOLE", 10)
    with pytest.raises(ApiError, match="larger than 10 bytes"):
        send(Wire(lambda: httpx2.Response(200, stream=Pieces(bytes(11)))), call(success=BYTES))


def test_an_error_is_read_to_one_mebibyte_and_is_the_error_that_it_is(send: Send) -> None:
    body = Pieces(*[b"x" * (1 << 18)] * 40)
    with pytest.raises(ServerError) as caught:
        send(Wire(lambda: httpx2.Response(500, stream=body)), call())
    assert (len(caught.value.content), caught.value.status, body.closed) == (1 << 20, 500, True)


@pytest.mark.parametrize("size", [0, -1, 1.5, True, "1"])
def test_what_is_no_size_is_refused_before_anything_is_sent(size: Any) -> None:
    with pytest.raises(ValueError, match="max_bytes: a number of bytes, or None"):
        Client("k3y", max_bytes=size)
    with pytest.raises(ValueError, match="max_bytes: a number of bytes, or None"):
        Client("k3y").with_options(max_bytes=size)


@pytest.mark.parametrize("read", [read_sync, read_async], ids=["sync", "async"])
@pytest.mark.parametrize("piece", [b"x" * 400, b"data: x\n" + b"data: y\n" * 60, b"id: 1\n" + b"data: x" * 60])
def test_an_event_that_has_no_end_is_given_up(read: Any, piece: bytes) -> None:
    wire, body = answer(HELLO, b"data: ", *[piece] * 100)
    got: list[Any] = []
    with pytest.raises(StreamError, match="an item is larger than 2,000 bytes") as caught:
        read(wire, stream_call(), into=got, max_bytes=2_000)
    assert (len(got), caught.value.came, body.closed) == (1, 1, True)


@pytest.mark.parametrize("read", [read_sync, read_async], ids=["sync", "async"])
def test_a_line_that_has_no_end_is_given_up(read: Any) -> None:
    wire, _ = answer(b'{"a": 1}\n', *[b"x" * 400] * 100, kind="application/jsonl")
    lines = stream_call(kind="jsonl", accept="application/jsonl", item=Any, terminators=frozenset(), errors=frozenset())
    with pytest.raises(StreamError, match="an item is larger than 2,000 bytes"):
        read(wire, lines, max_bytes=2_000)


@pytest.mark.parametrize("read", [read_sync, read_async], ids=["sync", "async"])
def test_a_stream_may_be_of_any_length_and_have_any_number_of_comments(read: Any) -> None:
    assert reading.MOST == 16 * 1024 * 1024
    comments = [b": nothing is the matter here\n\n"] * 200
    wire, _ = answer(*comments, *[HELLO] * 200, *comments, b"event: done\ndata: [DONE]\n\n")
    assert len(read(wire, stream_call(), limit=999, max_bytes=1_000)) == 201


def test_a_departure_is_logged_once_for_each_kind_and_then_counted(
    send: Send, caplog: pytest.LogCaptureFixture
) -> None:
    things = JsonReader(list[dict[str, int]])
    wire = Wire(httpx2.Response(200, json=[{"a": "x", "b": "y"}] * 150))
    with caplog.at_level(logging.WARNING, "runsteps"):
        send(wire, call(success={"200": things}))
    assert caplog.messages == [
        "getThing: /0/a: expected integer, got 'x'",
        "getThing: /0/b: expected integer, got 'y'",
        "getThing: /9/a: expected integer, got 'x' (10 times)",
        "getThing: /9/b: expected integer, got 'y' (10 times)",
        "getThing: /99/a: expected integer, got 'x' (100 times)",
        "getThing: /99/b: expected integer, got 'y' (100 times)",
    ]


def test_names_that_a_server_chooses_do_not_fill_the_log(send: Send, caplog: pytest.LogCaptureFixture) -> None:
    things = JsonReader(dict[str, int])
    wire = Wire(httpx2.Response(200, json={f"name{number}": "x" for number in range(5_000)}))
    with caplog.at_level(logging.WARNING, "runsteps"):
        send(wire, call(success={"200": things}))
    assert len(caplog.messages) < 1_010
    found: list[Deviation] = []
    send(wire, call(success={"200": things}), on_deviation=found.append)
    assert len(found) == 5_000


HOSTILE = "\x1b[31mred\nGET /forged 200\r\x9b\u202e\ud800\u2028 end"


def test_what_a_server_says_is_shown_escaped_and_cut_and_kept_as_it_came(send: Send) -> None:
    body = json.dumps({"error": {"message": HOSTILE + "x" * 5_000_00}})
    wire = Wire(httpx2.Response(400, content=body, headers={"x-request-id": "r" * 5_000}))
    with pytest.raises(StatusError) as caught:
        send(wire, call())
    said = str(caught.value)
    assert said.isprintable()
    assert said.startswith(r"400: \x1b[31mred\nGET /forged 200\r\x9b\u202e\ud800\u2028 end")
    assert len(said) < 2_500
    assert repr(caught.value).isprintable()
    assert caught.value.message.startswith(HOSTILE)
    assert caught.value.body["error"]["message"].startswith(HOSTILE)


def test_departures_are_shown_escaped_and_cut() -> None:
    shown = str(Deviation("/" + HOSTILE + "x" * 5_000, "string", HOSTILE))
    assert shown.isprintable()
    assert len(shown) < 1_000
