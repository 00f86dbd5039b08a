"""Server-sent events (WHATWG HTML, 9.2.6) and JSON Lines."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientwright.runtime.streams.sse import EventDecoder, LineDecoder, ServerSentEvent

streams = st.lists(st.sampled_from(["{}", "12", " ", "\n", "\r\n", "\u20ac"])).map("".join).map(str.encode) | st.binary(
    max_size=40
)


def events(*chunks: bytes) -> list[ServerSentEvent]:
    """The events of some chunks."""
    decoder = EventDecoder()
    return [event for chunk in chunks for event in decoder.feed(chunk)]


def data(*chunks: bytes) -> list[str]:
    """The data of the events of some chunks."""
    return [said for _, said, _ in events(*chunks)]


def cut(content: bytes, places: list[int]) -> list[bytes]:
    """The content in pieces."""
    edges = [0, *sorted(place % (len(content) + 1) for place in places), len(content)]
    return [content[start:end] for start, end in itertools.pairwise(edges)]


@given(content=streams, places=st.lists(st.integers(0, 1000), max_size=10))
def test_lines_do_not_depend_on_where_the_bytes_are_cut(content: bytes, places: list[int]) -> None:
    def lines(chunks: list[bytes]) -> list[bytes]:
        decoder = LineDecoder()
        return [*(line for chunk in chunks for line in decoder.feed(chunk)), decoder.end()]

    assert lines(cut(content, places)) == lines([content])


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_an_event_has_the_fields_it_says(end: str) -> None:
    text = end.join([": comment", "event: a", "data: one", "data:two", "data", "id: 7", "retry: 10", "", ""])
    assert events(text.encode()) == [("a", "one\ntwo\n", {"id": "7", "retry": 10})]


def test_what_an_event_does_not_say_is_empty() -> None:
    assert [(name, said, bool(more)) for name, said, more in events(b"data: x\n\n:\ndata: y\n\n")] == [
        ("", "x", False),
        ("", "y", False),
    ]


def test_a_carriage_return_ends_an_event_without_waiting_for_what_follows() -> None:
    decoder = EventDecoder()
    assert [said for _, said, _ in decoder.feed(b"data: a\r\r")] == ["a"]
    assert [said for _, said, _ in decoder.feed(b"\ndata: b\n\n")] == ["b"]


def test_one_byte_order_mark_is_dropped() -> None:
    assert data("\ufeffdata: a\n\n\ufeffdata: b\n\n".encode()) == ["a"]
    assert data(b"\xef\xbb", b"\xbfdata: a\n\n") == ["a"]


def test_only_one_space_after_the_colon_is_dropped() -> None:
    assert data(b"data:  a\n\n") == [" a"]


def test_an_empty_data_line_is_an_event_and_no_data_line_is_none() -> None:
    assert data(b"data\n\nevent: x\n\ndata:\n\n") == ["", ""]


def test_the_name_of_an_event_without_data_does_not_leak_into_the_next() -> None:
    assert events(b"event: x\n\ndata: a\n\n")[0][0] == ""


def test_an_id_alone_is_no_event_and_does_not_leak_into_the_next() -> None:
    assert [(said, dict(more)) for _, said, more in events(b"id: 5\n\ndata: a\nid: 6\n\n")] == [("a", {"id": "6"})]


def test_an_id_with_nul_is_ignored() -> None:
    assert dict(events(b"id: 6\0\nretry: 1\ndata: a\n\n")[0][2]) == {"retry": 1}


@pytest.mark.parametrize("retry", ["+5", "-5", "5.0", "", " 5 ", "\u0665", "9" * 30])
def test_a_retry_that_is_not_all_digits_is_ignored(retry: str) -> None:
    assert not events(f"retry: {retry}\ndata: a\n\n".encode())[0][2]


def test_an_event_that_no_blank_line_ends_is_not_given_and_known_to_be_unfinished() -> None:
    decoder = EventDecoder()
    assert [said for _, said, _ in decoder.feed(b"data: a\n\ndata: b\n")] == ["a"]
    assert not decoder.end()


@pytest.mark.parametrize("last", [b"", b"\n", b"\r\n", b": comment", ": \u20ac".encode()[:-1], b":\n"])
def test_comments_and_blank_lines_at_the_end_are_no_unfinished_event(last: bytes) -> None:
    decoder = EventDecoder()
    decoder.feed(b"data: a\n\n" + last)
    assert decoder.end()


@pytest.mark.parametrize("last", [b"d", b"data", b"event: x\n", b"id: 1\n", b"retry: 1\r", b"\xe2\x82", b"data: \xe2"])
def test_the_beginning_of_an_event_at_the_end_is_noticed(last: bytes) -> None:
    decoder = EventDecoder()
    decoder.feed(b"data: a\n\n" + last)
    assert not decoder.end()


def test_bytes_that_are_no_utf8_are_replaced() -> None:
    assert data(b"data: \xff\n\n") == ["\ufffd"]


def test_other_line_separators_are_data() -> None:
    assert data("data: a\u2028b\x0bc\x85d\n\n".encode()) == ["a\u2028b\x0bc\x85d"]


def test_names_are_told_by_case_and_unknown_fields_are_ignored() -> None:
    assert data(b"Data: a\ndata : b\nfoo: c\ndata: d\n\n") == ["d"]


def test_an_event_longer_than_is_held_back_comes_whole() -> None:
    long = b"x" * 300_000
    body = b"data: " + long + b"\n\ndata: b\n\n"
    assert data(*(body[start : start + 4096] for start in range(0, len(body), 4096))) == [long.decode(), "b"]


def test_the_last_json_line_needs_no_end_and_blank_lines_are_passed_over() -> None:
    decoder = LineDecoder()
    assert [*decoder.feed(b'{"a":1}\r\n\n  \n[2'), *decoder.feed(b"]"), decoder.end()] == [b'{"a":1}', b"[2]"]
