"""Server-sent events (WHATWG HTML, 9.2.6) and JSON Lines."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.runtime.sse import EventDecoder, LineDecoder, ServerSentEvent

pieces = st.sampled_from(
    [
        "data",
        "event",
        "id",
        "retry",
        ":",
        ": ",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        " ",
        "x",
        "12",
        "\0",
        "ü",
        "€",
        "𝄞",
        "\u2028",
    ]
)
streams = st.lists(pieces, max_size=40).map("".join).map(str.encode) | st.binary(max_size=40)


def events(*chunks: bytes) -> list[ServerSentEvent]:
    """The events of some chunks."""
    decoder = EventDecoder()
    return [event for chunk in chunks for event in decoder.feed(chunk)]


def cut(content: bytes, places: list[int]) -> list[bytes]:
    """The content in pieces."""
    edges = [0, *sorted(place % (len(content) + 1) for place in places), len(content)]
    return [content[start:end] for start, end in itertools.pairwise(edges)]


@given(
    content=streams, places=st.lists(st.integers(0, 1000), max_size=10), mark=st.sampled_from([b"", b"\xef\xbb\xbf"])
)
def test_events_do_not_depend_on_where_the_bytes_are_cut(content: bytes, places: list[int], mark: bytes) -> None:
    content = mark + content
    assert events(*cut(content, places)) == events(content)
    assert events(*(content[index : index + 1] for index in range(len(content)))) == events(content)


@given(content=streams, places=st.lists(st.integers(0, 1000), max_size=10))
def test_lines_do_not_depend_on_where_the_bytes_are_cut(content: bytes, places: list[int]) -> None:
    def lines(chunks: list[bytes]) -> list[bytes]:
        decoder = LineDecoder()
        return [*(line for chunk in chunks for line in decoder.feed(chunk)), *decoder.end()]

    assert lines(cut(content, places)) == lines([content])


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_an_event_has_the_fields_it_says(end: str) -> None:
    text = end.join([": comment", "event: a", "data: one", "data:two", "data", "id: 7", "retry: 10", "", ""])
    assert events(text.encode()) == [ServerSentEvent(data="one\ntwo\n", event="a", id="7", retry=10)]
    assert events(text.encode())[0].item() == {"event": "a", "data": "one\ntwo\n", "id": "7", "retry": 10}


def test_fields_that_are_not_there_are_not_in_the_item() -> None:
    assert events(b"data: x\n\n")[0].item() == {"data": "x"}


def test_a_carriage_return_ends_an_event_without_waiting_for_what_follows() -> None:
    decoder = EventDecoder()
    assert [event.data for event in decoder.feed(b"data: a\r\r")] == ["a"]
    assert [event.data for event in decoder.feed(b"\ndata: b\n\n")] == ["b"]


def test_one_byte_order_mark_is_dropped() -> None:
    assert [event.data for event in events("\ufeffdata: a\n\n\ufeffdata: b\n\n".encode())] == ["a"]


def test_only_one_space_after_the_colon_is_dropped() -> None:
    assert events(b"data:  a\n\n")[0].data == " a"


def test_an_empty_data_line_is_an_event_and_no_data_line_is_none() -> None:
    assert [event.data for event in events(b"data\n\nevent: x\n\ndata:\n\n")] == ["", ""]


def test_the_name_of_an_event_without_data_does_not_leak_into_the_next() -> None:
    assert events(b"event: x\n\ndata: a\n\n")[0].event is None


def test_an_id_alone_is_remembered_and_is_no_event() -> None:
    decoder = EventDecoder()
    assert list(decoder.feed(b"id: 5\n\ndata: a\n\n")) == [ServerSentEvent(data="a")]
    assert decoder.last_event_id == "5"


def test_an_id_with_nul_is_ignored_and_an_empty_one_resets() -> None:
    decoder = EventDecoder()
    list(decoder.feed(b"id: 5\n\nid: 6\0\n\n"))
    assert decoder.last_event_id == "5"
    list(decoder.feed(b"id\n\n"))
    assert decoder.last_event_id == ""


@pytest.mark.parametrize("retry", ["+5", "-5", "5.0", "", " 5 ", "\u0665", "9" * 30])
def test_a_retry_that_is_not_all_digits_is_ignored(retry: str) -> None:
    decoder = EventDecoder()
    assert next(iter(decoder.feed(f"retry: {retry}\ndata: a\n\n".encode()))).retry is None
    assert decoder.retry is None


def test_an_event_that_no_blank_line_ends_is_discarded() -> None:
    assert [event.data for event in events(b"data: a\n\ndata: b\n")] == ["a"]


def test_bytes_that_are_no_utf8_are_replaced() -> None:
    assert events(b"data: \xff\n\n")[0].data == "\ufffd"


def test_other_line_separators_are_data() -> None:
    assert events("data: a\u2028b\x0bc\x85d\n\n".encode())[0].data == "a\u2028b\x0bc\x85d"


def test_names_are_told_by_case_and_unknown_fields_are_ignored() -> None:
    assert events(b"Data: a\ndata : b\nfoo: c\ndata: d\n\n")[0].data == "d"


def test_the_last_json_line_needs_no_end_and_blank_lines_are_passed_over() -> None:
    decoder = LineDecoder()
    assert [*decoder.feed(b'{"a":1}\r\n\n  \n[2'), *decoder.feed(b"]"), *decoder.end()] == [b'{"a":1}', b"[2]"]
