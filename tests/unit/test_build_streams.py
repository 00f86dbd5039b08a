"""Operations that answer with streams: what asks for one, and what its items are."""

from __future__ import annotations

import pytest
from unit.operations import OK, STRING, A, api_of, json_of, operation

from clientwright.diagnostics import Severity
from clientwright.ir.types import (
    ModelRef,
    ObjectModel,
)


def streaming(extension: str = "", body: str = OK) -> str:
    """An operation that answers with JSON or with events."""
    return (
        f"paths: {{/a: {{post: {{{extension} requestBody: {body}, responses: {{'200': {{content: {{"
        "application/json: {schema: {$ref: '#/components/schemas/A'}}, "
        "text/event-stream: {itemSchema: {$ref: '#/components/schemas/Event'}}}}}}}}"
    )


def test_stream_beside_json_is_what_the_named_property_asks_for() -> None:
    api, found = api_of(streaming("x-clientwright-stream: stream,"))
    stream = api.operations[0].stream
    assert stream is not None
    assert (stream.kind, stream.selector, stream.terminators, stream.json_data) == ("sse", "stream", ("done",), True)
    assert (api.operations[0].result, stream.item) == (A, ModelRef(id="#/components/schemas/Event"))
    said = api.models["#/components/schemas/Event/oneOf/0"]
    assert isinstance(said, ObjectModel)
    assert said.properties[1].type == ModelRef(id="#/components/schemas/B")
    assert len(found) == 0


def test_stream_beside_json_that_nothing_asks_for_is_left_out_with_a_hint() -> None:
    api, found = api_of(streaming())
    assert (api.operations[0].stream, api.operations[0].result) == (None, A)
    assert [item.code for item in api.account.items if item.state == "excluded"] == ["stream-undeclared"]
    assert ["x-clientwright-stream" in each.hint for each in found] == [True]


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ("application/json: {schema: {$ref: '#/components/schemas/A'}}", "has no answer that is a stream"),
        ("text/event-stream: {itemSchema: {$ref: '#/components/schemas/Event'}}", "always is a stream"),
    ],
)
def test_where_there_is_no_choice_nothing_can_ask_for_a_stream(answers: str, why: str) -> None:
    _, found = api_of(
        f"paths: {{/a: {{post: {{x-clientwright-stream: stream, requestBody: {OK}, "
        f"responses: {{'200': {{content: {{{answers}}}}}}}}}}}}}"
    )
    assert [(each.code, each.severity) for each in found] == [("extension-place", Severity.ERROR)]
    assert [why in each.sentence for each in found] == [True]


def test_what_asks_for_a_stream_is_a_string() -> None:
    _, found = api_of(streaming("x-clientwright-stream: true,"))
    assert [each.code for each in found] == ["wrong-type", "stream-undeclared"]


@pytest.mark.parametrize("selector", ["name", "missing"])
def test_what_asks_for_a_stream_must_be_a_boolean_property_of_the_body(selector: str) -> None:
    api, found = api_of(streaming(f"x-clientwright-stream: {selector},"))
    assert api.operations[0].stream is None
    assert [(each.code, each.severity) for each in found] == [("stream-selector", Severity.ERROR)]
    assert [each.location.pointer.endswith("/x-clientwright-stream") for each in found] == [True]


def test_content_of_a_string_is_only_read_as_json_in_events() -> None:
    text = "{type: object, properties: {data: {type: string, contentMediaType: application/json, contentSchema: {}}}}"
    api, _ = api_of(f"paths: {{/a: {{get: {{responses: {{'200': {json_of(text)}}}}}}}}}")
    model = next(iter(api.models.values()))
    assert isinstance(model, ObjectModel)
    assert model.properties[0].type == STRING


def test_stream_alone_is_always_a_stream() -> None:
    found = operation(
        "{get: {responses: {'200': {content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/B'}}}}}}}"
    )
    assert found.stream is not None
    assert (found.stream.kind, found.stream.selector, found.result) == ("jsonl", "", None)


def test_events_of_a_description_before_itemschema_hold_the_schema_as_their_data() -> None:
    api, _ = api_of(
        "paths: {/a: {get: {responses: "
        "{'200': {content: {text/event-stream: {schema: {$ref: '#/components/schemas/B'}}}}}}}}",
        version="3.1.0",
    )
    stream = api.operations[0].stream
    assert stream is not None
    assert isinstance(stream.item, ModelRef)
    event = api.models[stream.item.id]
    assert isinstance(event, ObjectModel)
    assert [(each.wire_name, each.required) for each in event.properties] == [
        ("event", False),
        ("data", True),
        ("id", False),
        ("retry", False),
    ]
    assert event.properties[1].type == ModelRef(id="#/components/schemas/B")
