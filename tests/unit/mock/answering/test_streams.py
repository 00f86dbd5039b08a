"""Answers that are streams: which are asked for, and what comes in them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from unit.mock.answering.asking import answering, get

from clientwright.mock import Request, Response, Service

EVENT = {
    "type": "object",
    "properties": {"event": {"type": "string"}, "data": {"type": "string"}},
    "required": ["data"],
}
DONE = {"properties": {"event": {"const": "done"}, "data": {"const": "[DONE]"}}, "x-clientwright-terminator": True}
RUN = {"type": "object", "properties": {"id": {"type": "string"}, "thread_id": {"type": "string"}}, "required": ["id"]}


def run_event(name: str) -> dict[str, Any]:
    data = {"type": "string", "contentMediaType": "application/json", "contentSchema": RUN}
    return {"properties": {"event": {"const": name}, "data": data}, "required": ["event", "data"]}


def streaming(**media: Any) -> Service:
    union = {**EVENT, "oneOf": [DONE, {"oneOf": [run_event("a"), run_event("b")]}]}
    content = {"application/json": {"schema": RUN}, "text/event-stream": {"itemSchema": union, **media}}
    request = {"content": {"application/json": {"schema": {"properties": {"stream": {"type": ["boolean", "null"]}}}}}}
    parameters = [{"name": "thread_id", "in": "path", "required": True, "schema": {"type": "string"}}]
    operation = {"x-clientwright-stream": "stream", "requestBody": request, "parameters": parameters}
    return answering({"200": {"content": content}}, "/threads/{thread_id}", "post", operation=operation)


def ask(service: Service, body: str = '{"stream": true}') -> Response:
    headers = [("content-type", "application/json"), ("accept", "application/json")]
    return service.respond(Request.of("POST", "/threads/t_9", headers, body))


def test_the_switch_in_the_body_asks_for_the_stream_whatever_accept_says() -> None:
    assert ask(streaming()).header("content-type") == "text/event-stream"
    for body in ('{"stream": false}', '{"stream": null}', "{}"):
        assert ask(streaming(), body).header("content-type") == "application/json"


def test_a_synthesised_stream_has_one_event_of_each_member_and_the_terminator_last() -> None:
    response = ask(streaming())
    assert [chunk.split(b"\n")[0] for chunk in response.chunks] == [b"event: a", b"event: b", b"event: done"]
    assert response.chunks[0] == b'event: a\ndata: {"id": "string", "thread_id": "t_9"}\n\n'
    assert response.chunks[-1] == b"event: done\ndata: [DONE]\n\n"


def test_an_example_of_a_stream_may_be_items_or_the_text_of_the_wire() -> None:
    items = [{"event": "b", "data": '{"id": "1"}'}, {"event": "done", "data": "[DONE]"}]
    text = ': hello\nevent: b\ndata: {"id":\ndata:  "1"}\n\nevent: done\ndata: [DONE]'
    assert ask(streaming(example=items)).chunks == (
        b'event: b\ndata: {"id": "1"}\n\n',
        b"event: done\ndata: [DONE]\n\n",
    )
    assert ask(streaming(example=text)).chunks[0] == b'event: b\ndata: {"id":\ndata:  "1"}\n\n'


def test_a_synthesised_stream_does_not_fail() -> None:
    failed = {**run_event("failed"), "x-clientwright-error": True}
    response = ask(streaming(itemSchema={"oneOf": [failed, run_event("a"), DONE]}))
    assert [chunk.split(b"\n")[0] for chunk in response.chunks] == [b"event: a", b"event: done"]


def test_an_event_whose_data_breaks_its_content_schema_is_not_sent() -> None:
    service = streaming(example=[{"event": "b", "data": '{"id": 1}'}])
    assert len(ask(service).chunks) == 3
    assert any("/example is not used" in note for note in service.description.notes)


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("application/jsonl", b'{"n": 1}\n{"n": 2}\n'),
        ("application/x-ndjson", b'{"n": 1}\n{"n": 2}\n'),
        ("application/json-seq", b'\x1e{"n": 1}\n\x1e{"n": 2}\n'),
    ],
)
def test_sequences_of_json_have_a_chunk_for_each_item(media_type: str, body: bytes) -> None:
    item = {"type": "object", "properties": {"n": {"type": "integer"}}}
    for given in ([{"n": 1}, {"n": 2}], body.decode()):
        response = get(answering({"200": {"content": {media_type: {"itemSchema": item, "example": given}}}}))
        assert response.body == body
        assert len(response.chunks) == 2


def test_an_event_stream_that_only_has_a_schema_is_events_of_its_json() -> None:
    response = get(answering({"200": {"content": {"text/event-stream": {"schema": RUN}}}}))
    assert response.body == b'data: {"id": "string", "thread_id": "string"}\n\n'


@pytest.mark.parametrize("name", ["jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "ndjson", "x-ndjson"])
@pytest.mark.parametrize(
    "media",
    [
        {"itemSchema": RUN},
        {"schema": RUN},
        {"schema": {"type": "array", "items": RUN}},
        {"schema": {"type": "string"}},
        {"schema": {"type": "string", "format": "binary"}},
        {},
        {"schema": RUN, "example": '{"id": "a"}\n{"id": "b"}'},
        {"itemSchema": RUN, "examples": {"one": {"value": [{"id": "a"}]}}},
    ],
)
def test_every_line_of_a_stream_of_lines_is_json_and_ends(name: str, media: dict[str, Any]) -> None:
    response = get(answering({"200": {"content": {f"application/{name}": media}}}))
    assert response.status == 200
    assert response.body.endswith(b"\n")
    assert all(json.loads(line) is not None for line in response.body.decode().splitlines())
