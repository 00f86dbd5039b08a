"""Streams cut and truncated at every byte, against a decoder written down from WHATWG HTML, 9.2.6, as it stands."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clientwright.runtime.messages.exchange import Response
from clientwright.runtime.streams.call import Events, StreamError, UnknownEvent
from clientwright.runtime.streams.sse import EventDecoder, LineByLine
from clientwright.runtime.streams.stream import Items, Stream
from clientwright.runtime.unions.tag import Tag
from clientwright.runtime.wire.deviations import NO_EXTRA

Event = tuple[str, str, dict[str, Any]]

ends = st.sampled_from(["\n", "\r", "\r\n"])
values = st.text(st.sampled_from('a1:{}[]", €𝄞\0\u2028\ufeff'), max_size=12)
lines = st.one_of(
    st.tuples(st.sampled_from(["data", "event", "id", "retry", "other", "", "\ufeffdata"]), values).map(": ".join),
    st.sampled_from(["", "", "data", "retry: 12", ": comment", "event: a", 'data: {"a": 1}', "event: done"]),
)
any_streams = st.lists(st.tuples(lines, ends).map("".join), max_size=12).map("".join).map(str.encode) | st.binary(
    max_size=40
)
usual = st.lists(
    st.sampled_from(
        ['event: a\ndata: {"x": "€"}\n\n', "data: 1\n\n", ": ping\n\n", "id: 1\ndata: 2\n\n", "event:b\ndata:\n\n"]
    ),
    max_size=8,
)
streams = any_streams | usual.map("".join).map(str.encode)


def reference(content: bytes) -> list[Event]:
    """The events of a whole stream, line after line of the specification, with nothing done in advance."""
    text = content.decode("utf-8", "replace").removeprefix("\ufeff")
    events: list[Event] = []
    data, name, more = "", "", dict[str, Any]()
    for line in _ended_lines(text):
        if line == "":
            if data != "":
                events.append((name, data.removesuffix("\n"), more))
            data, name, more = "", "", {}
        elif not line.startswith(":"):
            field, value = line.split(":", 1) if ":" in line else (line, "")
            value = value[1:] if value.startswith(" ") else value
            if field == "event":
                name = value
            elif field == "data":
                data += value + "\n"
            elif field == "id" and "\0" not in value:
                more["id"] = value
            elif field == "retry" and value and all(char in "0123456789" for char in value):
                more["retry"] = int(value)
    return events


def _ended_lines(text: str) -> Iterator[str]:
    line, position = "", 0
    while position < len(text):
        char = text[position]
        position += 1
        if char not in "\r\n":
            line += char
            continue
        if char == "\r" and text[position : position + 1] == "\n":
            position += 1
        yield line
        line = ""


def decoded(*chunks: bytes) -> list[Event]:
    """The events of a stream that comes in chunks."""
    decoder = EventDecoder()
    return [(name, said, dict(more or {})) for chunk in chunks for name, said, more in decoder.feed(chunk)]


def cut(content: bytes, places: list[int]) -> list[bytes]:
    """The content in pieces."""
    edges = [0, *sorted(place % (len(content) + 1) for place in places), len(content)]
    return [content[start:end] for start, end in itertools.pairwise(edges)]


@given(streams, st.sampled_from([b"", b"\xef\xbb\xbf"]), st.lists(st.integers(0, 1000), max_size=6))
@example(b"data: a\r\r\ndata: b\n\n", b"", [8])
@example(b"data: a\n\n\n\ndata: \xe2\x82\xacb\n\n", b"\xef\xbb\xbf", [])
def test_events_are_those_of_the_specification_however_the_bytes_are_cut(
    content: bytes, mark: bytes, places: list[int]
) -> None:
    content = mark + content
    right = reference(content)
    assert decoded(content) == right
    assert decoded(*cut(content, places)) == right
    assert decoded(*(content[at : at + 1] for at in range(len(content)))) == right
    for place in range(len(content)):
        assert decoded(content[:place], content[place:]) == right


@given(streams)
def test_reading_line_by_line_gives_what_reading_at_once_does(content: bytes) -> None:
    careful = LineByLine()
    assert [(name, said, dict(more)) for name, said, more in careful.feed(content)] == decoded(content)


class Pieces:
    """A body of some chunks."""

    def __init__(self, *chunks: bytes) -> None:
        self.chunks = chunks
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.chunks)

    def finish(self) -> None:
        self.close()

    def close(self) -> None:
        self.closed = True


class Named:
    """What both events have: their fields by name."""

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)


@dataclass(kw_only=True)
class A(Named):
    """An event with an object for its data."""

    event: Literal["a"] = "a"
    data: dict[str, Any]
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True)
class Done(Named):
    """The last event."""

    event: Literal["done"] = "done"
    data: Any
    extra: Mapping[str, Any] = NO_EXTRA


Item: TypeAlias = Annotated[A | Done | UnknownEvent, Tag("event", {"a": A, "done": Done})]


def opened(*chunks: bytes, **changes: Any) -> tuple[Stream[Any], Pieces]:
    """A stream of events called ``a`` and ``done``, the last one."""
    described: dict[str, Any] = {
        "kind": "sse",
        "accept": "text/event-stream",
        "item": Item,
        "terminators": frozenset({"done"}),
    }
    events: Events[Any] = Events(**{**described, **changes})
    body = Pieces(*chunks)
    return (
        Stream(
            Items(
                events, "listen", Response(status=200, headers={"content-type": "text/event-stream"}), lambda *_: None
            ),
            body,
        ),
        body,
    )


def taken(stream: Stream[Any]) -> tuple[list[Any], StreamError | None]:
    """What a stream gives, and what it raises then."""
    given: list[Any] = []
    try:
        given.extend(stream)
    except StreamError as error:
        return given, error
    return given, None


TALE = (
    'event: a\ndata: {"text": "€"}\n\n: ping\n\nevent: b\r\ndata: no JSON\r\n\r\n'
    'id: 7\nevent: a\ndata: {"more":\ndata: "𝄞"}\n\ndata: 5\n\nevent: done\ndata: [DONE]\n\n'
).encode()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_stream_truncated_at_any_byte_gives_what_came_and_then_an_error(mark: bytes, end: bytes) -> None:
    tale = mark + TALE.replace(b"\r\n", b"\n").replace(b"\n", end)
    stream, _ = opened(tale)
    whole, failure = taken(stream)
    assert failure is None
    assert [type(one) is UnknownEvent for one in whole] == [False, True, False, True, False]
    # The last event is complete with the blank line; of CR LF, the CR is enough.
    complete = len(tale) - (1 if end == b"\r\n" else 0)
    for place in range(complete):
        stream, body = opened(tale[:place])
        given, failure = taken(stream)
        assert given == whole[: len(given)]
        assert len(given) < len(whole)
        assert failure is not None
        assert list(failure.received) == given
        assert body.closed


def test_a_stream_without_a_last_event_truncated_inside_an_event_is_an_error() -> None:
    body = b'event: a\ndata: {"n": 1}\n\nevent: a\ndata: {"n": 2}\n\n'
    ends = {0: 0, body.index(b"\n\n") + 2: 1, len(body): 2}
    for place in range(len(body) + 1):
        given, failure = taken(opened(body[:place], terminators=frozenset())[0])
        assert [one["data"]["n"] for one in given] == [1, 2][: len(given)]
        if place in ends:
            assert failure is None
            assert len(given) == ends[place]
        else:
            assert failure is not None


@given(st.lists(st.sampled_from([{"a": 1}, [1, 2], "€", 12, True]), max_size=5), st.data())
def test_json_lines_truncated_anywhere_never_give_a_wrong_value(values: list[Any], data: st.DataObject) -> None:
    body = "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values).encode()
    place = data.draw(st.integers(0, len(body)))
    stream, _ = opened(body[:place], kind="jsonl", item=Any, terminators=frozenset())
    given, failure = taken(stream)
    assert given == values[: len(given)]
    lines = body[:place].count(b"\n")
    assert len(given) == lines or (failure is None and len(given) == lines + 1)
    if failure is None and len(given) == lines:
        assert body[:place].endswith(b"\n") or place == 0
