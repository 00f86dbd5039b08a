"""Streams whose items are the data of events, and sequences of JSON texts: what is given, and how they end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal, TypeAlias

import pytest
from network import Client
from streaming import Read, answer, read_async, read_sync, stream_call

from clientwright.runtime.streams.call import Events, StreamError
from clientwright.runtime.streams.data import DataEvents
from clientwright.runtime.streams.records import RecordDecoder, RecordEvents
from clientwright.runtime.unions.tag import Tag
from clientwright.runtime.wire.deviations import DecodeError, Deviation
from clientwright.runtime.wire.values import NO_EXTRA, Unknown


@dataclass(kw_only=True, slots=True)
class Word:
    """A word of an answer."""

    type: Literal["word"] = "word"
    text: str
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class End:
    """The end of an answer."""

    type: Literal["end"] = "end"
    extra: Mapping[str, Any] = NO_EXTRA


Item: TypeAlias = Annotated[Word | End | Unknown, Tag("type", {"word": Word, "end": End})]
HELLO = b'data: {"type": "word", "text": "hello"}\n\n'
DONE = b"data: [DONE]\n\n"
SEQUENCE = "application/json-seq"


@pytest.fixture(params=[read_sync, read_async], ids=["sync", "async"])
def read(request: pytest.FixtureRequest) -> Read:
    """Reads a stream by either client."""
    found: Read = request.param
    return found


def call_of(events: Events[Any]) -> Any:
    """A call that gets events of a kind."""
    return replace(stream_call(), events=events)


CALL = call_of(DataEvents(accept="text/event-stream", item=Item, ends="[DONE]"))
LINES = call_of(Events(kind="jsonl", accept="application/jsonl", item=Word))
RECORDS = call_of(RecordEvents(accept=SEQUENCE, item=Word))


def test_items_are_the_data_told_apart_by_their_type(read: Read) -> None:
    wire, body = answer(HELLO[:9], HELLO[9:] + b'event: end\ndata: {"type":\ndata: "end"}\n\n' + DONE)
    assert read(wire, CALL) == [Word(text="hello"), End()]
    assert body.closed


def test_done_ends_the_stream_and_is_no_item_though_the_server_says_more(read: Read) -> None:
    wire, body = answer(HELLO, DONE, HELLO, OSError("never read"))
    assert read(wire, CALL) == [Word(text="hello")]
    assert body.closed


def test_a_stream_may_end_without_done_but_not_inside_an_event(read: Read) -> None:
    assert read(answer(HELLO)[0], CALL) == [Word(text="hello")]
    with pytest.raises(StreamError, match="inside an event") as caught:
        read(answer(HELLO, b'data: {"type"')[0], CALL)
    assert caught.value.received == (Word(text="hello"),)


def test_a_member_that_is_not_described_is_kept_and_told(read: Read) -> None:
    told: list[Deviation] = []
    wire, _ = answer(b'data: {"type": "new"}\n\n', HELLO, DONE)
    assert read(wire, CALL, on_deviation=told.append) == [Unknown({"type": "new"}), Word(text="hello")]
    assert [(one.pointer, "type" in one.expected) for one in told] == [("", True)]
    with pytest.raises(DecodeError):
        read(answer(b'data: {"type": "word", "text": 1}\n\n')[0], CALL, strict=True)


def test_departures_of_an_event_are_not_told_again_with_the_next(read: Read) -> None:
    told: list[Deviation] = []
    read(answer(b'data: {"type": "word", "text": 1}\n\n', HELLO, HELLO)[0], CALL, on_deviation=told.append)
    assert [(one.pointer, one.got) for one in told] == [("/text", 1)]


@pytest.mark.parametrize("beat", [b": still there\n\n", b"data:\n\n", b"event: ping\ndata: \n\n"])
def test_what_only_keeps_the_connection_is_no_item(read: Read, beat: bytes) -> None:
    assert read(answer(beat, HELLO, beat, DONE)[0], CALL) == [Word(text="hello")]


@pytest.mark.parametrize(
    "failure",
    [
        b'data: {"error": {"message": "out of words", "code": 429}}\n\n',
        b'event: error\ndata: {"message": "out of words"}\n\n',
        b'data: {"type": "word", "text": "", "error": {"message": "out of words"}}\n\n',
    ],
)
def test_an_error_in_an_items_place_is_raised_with_what_came_before(read: Read, failure: bytes) -> None:
    with pytest.raises(StreamError, match="out of words") as caught:
        read(answer(HELLO, failure, DONE)[0], CALL, on_deviation=lambda _: None)
    assert caught.value.received == (Word(text="hello"),)
    assert isinstance(caught.value.body, dict)


def test_data_that_is_no_json_is_an_error(read: Read) -> None:
    with pytest.raises(StreamError, match=r"event 'odd' is not JSON.*oops"):
        read(answer(HELLO, b"event: odd\ndata: oops\n\n")[0], CALL)


def test_what_stands_beside_the_data_is_told_by_the_stream() -> None:
    wire, _ = answer(b'id: 7\nretry: 5\nevent: e\ndata: {"type": "end"}\n\n', HELLO, DONE)
    stream = Client("k", http_client=wire.client()).stream(CALL)
    seen = [(item, dict(stream.event)) for item in stream]
    assert seen == [(End(), {"event": "e", "id": "7", "retry": 5}), (Word(text="hello"), {})]


def test_each_item_and_its_json_are_watched() -> None:
    wire, _ = answer(HELLO, DONE)
    stream, seen = Client("k", http_client=wire.client()).stream(CALL), list[Any]()
    stream.watch(lambda *told: seen.append(told))
    assert list(stream) == [Word(text="hello")]
    assert seen == [(Word(text="hello"), {"type": "word", "text": "hello"})]


def test_events_of_any_data_end_with_done_too(read: Read) -> None:
    bare = call_of(Events(kind="sse", accept="text/event-stream", item=Any, ends="[DONE]"))
    assert read(answer(b"event: a\ndata: 1\n\n" + DONE + HELLO)[0], bare) == [{"event": "a", "data": 1}]


@pytest.mark.parametrize("kind", ["application/json-lines", "text/jsonl", "application/x-ndjson"])
def test_lines_come_under_any_of_their_names(read: Read, kind: str) -> None:
    wire, _ = answer(b'{"type": "word", "text": "a"}\r\n\n{"type": "word", "text": "b"}', kind=kind)
    assert [one.text for one in read(wire, LINES)] == ["a", "b"]


def test_texts_of_a_sequence_begin_with_a_separator_and_may_have_lines(read: Read) -> None:
    text = b'\x1e{"text": "a"}\n\x1e\n\x1e{\n  "text":\n  "b"\n}\n\x1e{"text": "c"}'
    for cut in (1, 7, len(text)):
        pieces = [text[start : start + cut] for start in range(0, len(text), cut)]
        wire, _ = answer(*pieces, kind=SEQUENCE)
        assert [one.text for one in read(wire, RECORDS, on_deviation=lambda _: None)] == ["a", "b", "c"]
    assert wire.request.headers["accept"] == SEQUENCE


def test_a_text_of_a_sequence_is_given_before_the_next_one_begins() -> None:
    decoder = RecordDecoder()
    assert list(decoder.feed(b'\x1e{"a": 1}\n')) == [b'{"a": 1}']
    assert list(decoder.feed(b"\x1e[1,\n")) == []
    assert list(decoder.feed(b"2, 3, 4]\n")) == [b"[1,\n2, 3, 4]"]
    assert list(decoder.feed(b"\x1e12")) == []
    assert decoder.end() == b"12"


def test_a_sequence_that_is_cut_is_an_error(read: Read) -> None:
    for rest, why in ((b'\x1e{"text": ', "cut|not JSON"), (b"\x1e12", "cut")):
        with pytest.raises(StreamError, match=why):
            read(answer(b'\x1e{"text": "a"}\n' + rest, kind=SEQUENCE)[0], RECORDS, on_deviation=lambda _: None)
