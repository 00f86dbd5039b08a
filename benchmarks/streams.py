"""A stream of 5,000 deltas: bytes to typed events, over ``json.loads`` of the payloads."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.paired import Measure, paired
from benchmarks.rows import Row

EVENTS = 5000
READ = 65536
"""Bytes of a chunk when the server is ahead: what a read of the HTTP library takes at most."""
SEGMENT = 4096


def rows() -> Iterator[Row]:
    """Events taken from a stream, and what an open one holds."""
    for what, size, folded, reach in (
        ("5,000 deltas to typed events, read at 64 KiB, over json.loads", READ, False, 1.5),
        ("the same, read at 4 KiB", SEGMENT, False, 2.0),
        ("the same, one event at a time", None, False, None),
        ("the same, read at 4 KiB and folded into the message", SEGMENT, True, None),
    ):
        yield Row(what, of_typed_events(size, folded=folded).ratio, "x", reach)
    yield Row("memory of an open stream before its first event", open_stream_bytes(0), "KiB", 8)
    yield Row("the same after 1,000 events", open_stream_bytes(1000), "KiB", None)


def wire() -> tuple[list[bytes], list[bytes]]:
    """The events as a server writes them, the last one with them, and the payloads of the deltas alone."""
    payloads = [
        json.dumps(
            {
                "id": "msg_abc123",
                "object": "thread.message.delta",
                "delta": {"content": [{"index": 0, "type": "text", "text": {"value": f" word{number}"}}]},
            },
            separators=(",", ":"),
        ).encode()
        for number in range(EVENTS)
    ]
    events = [b"event: thread.message.delta\ndata: %b\n\n" % payload for payload in payloads]
    return [*events, b"event: done\ndata: [DONE]\n\n"], payloads


def pieces(events: Sequence[bytes], size: int) -> list[bytes]:
    """The same bytes in chunks of one size."""
    body = b"".join(events)
    return [body[start : start + size] for start in range(0, len(body), size)]


def of_typed_events(size: int | None, *, folded: bool = False) -> Measure:
    """Every event taken from a stream that comes in chunks of ``size`` bytes; None for one event a chunk."""
    events, payloads = wire()
    chunks = events if size is None else pieces(events, size)
    return paired(lambda: _taken(chunks, folded=folded), lambda: _parsed(payloads), rounds=41)


def of_official_sdk() -> Measure:
    """The same with the official SDK's stream."""
    import httpx2
    from openai import OpenAI, Stream
    from openai.types.beta import AssistantStreamEvent

    events, payloads = wire()
    chunks = pieces(events, READ)
    client = OpenAI(api_key="key")

    class Chunks(httpx2.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            return iter(chunks)

    def work() -> None:
        headers = {"content-type": "text/event-stream"}
        response = httpx2.Response(200, headers=headers, stream=Chunks(), request=httpx2.Request("POST", "http://x"))
        stream: Stream[AssistantStreamEvent] = Stream(cast_to=AssistantStreamEvent, response=response, client=client)  # type: ignore[arg-type]
        assert sum(1 for _ in stream) == EVENTS

    return paired(work, lambda: _parsed(payloads), rounds=5)


def open_stream_bytes(events: int) -> float:
    """KiB that one open stream holds after some events, without the connection."""
    chunks = wire()[0]
    next(_stream(chunks))  # Loads what streams share.
    tracemalloc.start()
    kept = [_stream(chunks) for _ in range(100)]
    for stream in kept:
        for _ in range(events):
            next(stream)
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return held / len(kept) / 1024


def _parsed(payloads: Sequence[bytes]) -> None:
    """The measure: no value is kept, as none of the events is."""
    for each in payloads:
        json.loads(each)


class _Body:
    def __init__(self, chunks: Sequence[bytes]) -> None:
        self.chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.chunks)

    def finish(self) -> None:
        """Nothing to let go of."""

    def close(self) -> None:
        """Nothing is open."""


def _stream(chunks: Sequence[bytes]) -> Any:
    from runsteps._runtime.messages.exchange import Response
    from runsteps._runtime.streams.stream import Items, Stream
    from runsteps.api import runs

    def departed(*_: object) -> None:
        raise AssertionError("the events are as described")

    call = runs._create_run("thread_1", True, assistant_id="asst_1")
    return Stream(Items(call.events, call.operation, Response(status=200), departed), _Body(chunks))


def _taken(chunks: Sequence[bytes], *, folded: bool) -> None:
    stream = _stream(chunks)
    assert sum(1 for _ in (stream.accumulate() if folded else stream)) == EVENTS + 1
