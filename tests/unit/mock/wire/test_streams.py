"""Events as they are written and read."""

from __future__ import annotations

from clientwright.mock.wire.streams import decode, event


def test_structured_data_lines_and_the_other_fields_of_an_event_are_written() -> None:
    item = {"event": "e", "data": {"a": 1}, "id": "7", "retry": 10}
    assert event(item) == b'event: e\ndata: {"a": 1}\nid: 7\nretry: 10\n\n'
    assert event({"data": "a\nb\r\nc\rd"}) == b"data: a\ndata: b\ndata: c\ndata: d\n\n"
    assert event({"other": 1}) == b'data: {"other": 1}\n\n'
    assert decode(event({"data": "a\n\nb", "id": ""}).decode(), "text/event-stream") == [{"data": "a\n\nb", "id": ""}]
