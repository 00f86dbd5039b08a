"""What the mock answers: which response, what body, which headers; and that it judges itself first."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest

from clientwright.mock import Request, Response, Service
from clientwright.mock.answering.patterns import example
from clientwright.mock.answering.synthesis import Synthesis, Unsatisfiable
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.judge import Judge
from clientwright.mock.reading.description import Description
from clientwright.mock.wire.streams import decode, event


def answering(responses: dict[str, Any], path: str = "/things", method: str = "get", **more: Any) -> Service:
    operation = {"operationId": "op", "responses": responses, **more.pop("operation", {})}
    return Service({"openapi": "3.2.0", "info": {"title": "T"}, "paths": {path: {method: operation}}, **more})


def of_json(schema: Any = True, **media: Any) -> dict[str, Any]:
    return {"200": {"content": {"application/json": {"schema": schema, **media}}}}


def get(service: Service, target: str = "/things", **headers: str) -> Response:
    named = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return service.respond(Request.of("GET", target, named))


def made(schema: Any, **components: Any) -> Any:
    description = Description({"openapi": "3.1.0", "components": {"schemas": components}})
    return Synthesis(description, Judge(description)).value(schema, Direction.RESPONSE)


# Which response


@pytest.mark.parametrize(
    ("keys", "status"),
    [
        (["404", "201", "200"], 200),
        (["204", "default"], 204),
        (["2XX", "500"], 200),
        (["default"], 200),
        (["404", "302"], 302),
        ([], 204),
    ],
)
def test_the_success_is_the_lowest_2xx_or_else_default(keys: list[str], status: int) -> None:
    assert get(answering({key: {"description": ""} for key in keys})).status == status


def test_prefer_selects_another_declared_response_and_example() -> None:
    content = {
        "application/json": {
            "examples": {"a": {"value": 1}, "b": {"value": 2}},
            "schema": {"type": "integer", "minimum": 7},
        }
    }
    loose = {"application/json": {"examples": {"a": {"value": 1}, "b": {"value": 2}}, "schema": {"type": "integer"}}}
    service = answering({"200": {"content": loose}, "4XX": {"description": ""}, "503": {"content": content}})
    assert get(service).json() == 1
    assert get(service, prefer="example=b").json() == 2
    assert get(service, prefer='code="429"').status == 429
    assert get(service, prefer="code=503, dynamic=true").json() == 7
    assert get(service, prefer="respond-async").status == 200
    for wrong in ("code=301", "code=999", "example=c"):
        assert get(service, prefer=wrong).problems[0].pointer == "/prefer"


@pytest.mark.parametrize(
    ("accept", "sent"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/plain", "text/plain; charset=utf-8"),
        ("text/*;q=0.5, application/json;q=0.4", "text/plain; charset=utf-8"),
        ("text/event-stream", "text/event-stream"),
        ("application/json;q=0, */*;q=0.1", "text/plain; charset=utf-8"),
    ],
)
def test_accept_chooses_the_media_type(accept: str, sent: str) -> None:
    string = {"schema": {"type": "string"}}
    content = {"text/event-stream": string, "application/json": string, "text/plain": string}
    response = get(answering({"200": {"content": content}}), **({"accept": accept} if accept else {}))
    assert response.header("content-type") == sent


def test_an_accept_header_that_nothing_meets_is_406() -> None:
    assert get(answering(of_json()), accept="image/png").status == 406


def test_a_range_is_answered_by_a_concrete_type() -> None:
    service = answering({"200": {"content": {"*/*": {"schema": {"type": "array", "items": {"type": "integer"}}}}}})
    assert get(service).header("content-type") == "application/json"
    assert get(service, accept="application/vnd.x+json").header("content-type") == "application/vnd.x+json"


# Which body


def test_the_example_is_sent_as_it_is_when_it_fits() -> None:
    schema = {"type": "object", "example": {"from": "schema"}}
    assert get(answering(of_json(schema, example={"from": "media"}))).json() == {"from": "media"}
    assert get(answering(of_json(schema, examples={"x": {"value": {"from": "examples"}}}))).json() == {
        "from": "examples"
    }
    assert get(answering(of_json(schema))).json() == {"from": "schema"}


def test_an_example_that_breaks_its_schema_is_replaced_and_told(caplog: pytest.LogCaptureFixture) -> None:
    schema = {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}
    service = answering(of_json(schema, example={"id": 5}))
    with caplog.at_level(logging.WARNING):
        assert get(service).json() == {"id": "string"}
        get(service)
    assert len(caplog.messages) == 1
    assert "/paths/~1things/get/responses/200/content/application~1json/example" in caplog.messages[0]
    assert "/id: expected string, got integer 5" in caplog.messages[0]


def test_a_schema_that_nothing_fits_is_500_that_names_the_operation() -> None:
    response = get(answering(of_json({"type": "integer", "minimum": 5, "maximum": 3})))
    assert response.status == 500
    assert "op" in response.json()["error"]["message"]


def with_path_parameters(path: str, schema: Any, *names: str) -> Service:
    parameters = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]
    return answering(of_json(schema), path, operation={"parameters": parameters})


def test_path_parameters_come_back_where_they_are_named() -> None:
    run = {"type": "object", "properties": {name: {"type": "string"} for name in ("id", "thread_id", "other")}}
    page = {"type": "object", "properties": {"data": {"type": "array", "items": run}}}
    one = with_path_parameters("/threads/{thread_id}/runs/{run_id}", run, "thread_id", "run_id")
    assert get(one, "/threads/t%2F1/runs/r_2").json() == {"id": "r_2", "thread_id": "t/1", "other": "string"}
    new = with_path_parameters("/threads/{threadId}/runs", run, "threadId")
    assert get(new, "/threads/t_1/runs").json() == {"id": "string", "thread_id": "t_1", "other": "string"}
    listed = with_path_parameters("/threads/{thread_id}/runs", page, "thread_id")
    assert get(listed, "/threads/t_1/runs").json()["data"][0]["thread_id"] == "t_1"


def test_an_echo_that_would_break_the_schema_is_left_out() -> None:
    schema = {"type": "object", "properties": {"thing_id": {"const": "fixed"}, "id": {"type": "string"}}}
    service = with_path_parameters("/things/{thing_id}", schema, "thing_id")
    assert get(service, "/things/other").json()["thing_id"] == "fixed"


def test_declared_headers_get_a_value_and_each_answer_a_request_id() -> None:
    headers = {
        "Retry-After": {"schema": {"type": "integer", "minimum": 7}},
        "X-List": {"schema": {"type": "array", "items": {"type": "string"}, "minItems": 2}},
        "Content-Type": {"schema": {"const": "x"}},
        "X-Evil": {"schema": {"const": "a\r\nSet-Cookie: b"}},
    }
    service = answering({"200": {"headers": headers}})
    first = get(service)
    assert first.header("retry-after") == "7"
    assert first.header("x-list") == "string,string"
    assert first.header("x-evil") is None
    assert [get(service).header("x-request-id") for _ in range(2)] == ["req_mock_2", "req_mock_3"]
    assert get(service, "/nowhere").header("x-request-id") == "req_mock_4"


def test_bodies_that_are_no_json_are_sent_as_what_they_are() -> None:
    content = {
        "text/plain": {"example": "plain é"},
        "image/png": {"schema": {"type": "string", "format": "binary"}},
        "application/xml": {"schema": {"type": "object", "properties": {"a b": {"const": 1}, "c": {"const": "<"}}}},
    }
    service = answering({"200": {"content": content}})
    assert get(service, accept="text/plain").body == "plain é".encode()
    assert get(service, accept="image/png").body.startswith(b"\x89PNG")
    assert b"<c>&lt;</c>" in get(service, accept="application/xml").body


# Synthesis


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "minLength": 40, "maxLength": 41},
        {"type": "string", "maxLength": 3},
        {"type": "string", "pattern": "^(?:run|step)_[a-z0-9]{4,8}(-\\d+)*$"},
        {"type": "string", "pattern": "^[^/\\s]+/v\\d\\.\\d$"},
        {"type": "string", "contentEncoding": "base64"},
        {"type": "integer", "exclusiveMinimum": 5, "exclusiveMaximum": 7},
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.1},
        {"type": "integer", "minimum": 10, "multipleOf": 7},
        {"type": "integer", "maximum": -5},
        {"type": "array", "items": {"enum": ["a", "b", "c"]}, "minItems": 3, "uniqueItems": True},
        {"type": "array", "items": {"type": "string"}, "minItems": 4, "uniqueItems": True},
        {"type": "array", "prefixItems": [{"const": 1}, {"type": "string"}], "items": False},
        {"type": "array", "items": {"type": "integer"}, "maxItems": 0},
        {"type": "array", "contains": {"const": 5}, "items": {"type": "integer"}},
        {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 3},
        {"type": "object", "patternProperties": {"^x-[a-z]+$": {"type": "integer"}}, "minProperties": 1},
        {"type": "object", "required": ["unnamed"]},
        {"type": "object", "properties": {"a": {}, "b": {}}, "oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
        {"type": "object", "properties": {"a": {}, "b": {}}, "maxProperties": 1},
        {"type": "object", "properties": {"a": {"not": {}}, "b": {}}, "required": ["b"]},
        {
            "allOf": [
                {"properties": {"a": {"type": "string"}}},
                {"properties": {"a": {"minLength": 9}}, "required": ["a"]},
            ]
        },
        {"oneOf": [{"type": "integer"}, {"type": "number"}]},
        {"anyOf": [False, {"type": "string"}]},
        {"type": ["null", "string"]},
        {"type": "null"},
        {"const": {"a": [1]}},
        True,
        {},
    ],
)
def test_a_value_is_made_that_fits(schema: Any) -> None:
    first = made(schema)  # raises Unsatisfiable otherwise
    assert json.dumps(first) == json.dumps(made(schema))


def test_optional_properties_are_given_and_readonly_ones_only_in_responses() -> None:
    schema = {
        "properties": {
            "a": {"type": "boolean"},
            "secret": {"writeOnly": True, "type": "string"},
            "n": {"type": "integer"},
        }
    }
    assert made(schema) == {"a": True, "n": 1}


def test_recursion_is_cut_where_a_value_is_optional() -> None:
    node = {
        "type": "object",
        "properties": {
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
            "parent": {"anyOf": [{"$ref": "#/components/schemas/Node"}, {"type": "null"}]},
            "next": {"$ref": "#/components/schemas/Node"},
            "map": {"additionalProperties": {"$ref": "#/components/schemas/Node"}},
        },
        "required": ["parent"],
    }
    assert made({"$ref": "#/components/schemas/Node"}, Node=node) == {"children": [], "parent": None, "map": {}}


def test_recursion_without_an_end_is_told() -> None:
    endless = {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/E"}}, "required": ["a"]}
    with pytest.raises(Unsatisfiable):
        made({"$ref": "#/components/schemas/E"}, E=endless)


def test_a_huge_minimum_does_not_eat_the_memory() -> None:
    with pytest.raises(Unsatisfiable):
        made({"type": "array", "items": {"type": "string"}, "minItems": 10**9})
    with pytest.raises(Unsatisfiable):
        made({"type": "string", "minLength": 10**9})


def test_a_discriminator_names_the_member_that_was_made() -> None:
    pet = {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"]}
    union = {
        "anyOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "kind", "mapping": {"tabby": "#/components/schemas/Cat"}},
    }
    assert made(union, Cat=pet, Dog=pet) == {"kind": "tabby"}


def test_content_schema_is_json_text() -> None:
    value = made(
        {"type": "string", "contentMediaType": "application/json", "contentSchema": {"properties": {"a": {"const": 1}}}}
    )
    assert json.loads(value) == {"a": 1}


@pytest.mark.parametrize("pattern", ["(", "[", "a{", "\\", "(?P<x>a)", "(?=b)", "[]]", "^$", "|", "\\p{L}+", "x*?"])
def test_any_pattern_gives_some_string(pattern: str) -> None:
    assert isinstance(example(pattern), str)


# Streams

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


def test_structured_data_lines_and_the_other_fields_of_an_event_are_written() -> None:
    item = {"event": "e", "data": {"a": 1}, "id": "7", "retry": 10}
    assert event(item) == b'event: e\ndata: {"a": 1}\nid: 7\nretry: 10\n\n'
    assert event({"data": "a\nb\r\nc\rd"}) == b"data: a\ndata: b\ndata: c\ndata: d\n\n"
    assert event({"other": 1}) == b'data: {"other": 1}\n\n'
    assert decode(event({"data": "a\n\nb", "id": ""}).decode(), "text/event-stream") == [{"data": "a\n\nb", "id": ""}]


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
