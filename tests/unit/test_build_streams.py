"""Operations that answer with streams: what asks for one, and what its items are."""

from __future__ import annotations

import pytest
from unit.operations import OK, STRING, A, api_of, json_of, operation

from clientwright.config import Config
from clientwright.diagnostics import Severity
from clientwright.ir.operations import Api, Stream
from clientwright.ir.types import AnyType, ModelRef, ObjectModel, Type


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


NO_FLAG = "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}"


def test_stream_beside_json_that_nothing_asks_for_is_left_out_with_a_hint() -> None:
    api, found = api_of(streaming(body=NO_FLAG))
    assert (api.operations[0].stream, api.operations[0].result) == (None, A)
    assert [item.code for item in api.account.items if item.state == "excluded"] == ["stream-undeclared"]
    assert ["x-clientwright-stream" in each.hint for each in found] == [True]


def test_a_boolean_property_stream_asks_for_the_stream_and_that_is_said_once() -> None:
    api, found = api_of(streaming())
    stream = api.operations[0].stream
    assert stream is not None
    assert (stream.selector, stream.selector_location, api.operations[0].result) == ("stream", None, A)
    assert [(each.code, each.severity, "no_stream" in each.sentence) for each in found] == [
        ("stream-by-property", Severity.NOTE, True)
    ]


@pytest.mark.parametrize(
    ("schema", "asks"),
    [
        ("{type: object, properties: {stream: {anyOf: [{type: boolean}, {type: 'null'}]}}}", True),
        ("{allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {more: {type: string}}}]}", True),
        ("{type: object, properties: {stream: {type: string}}}", False),
        ("{type: object, properties: {stream: {anyOf: [{type: boolean}, {type: string}]}}}", False),
        ("{type: object, properties: {stream: {type: array, items: {type: boolean}}}}", False),
    ],
)
def test_only_a_property_that_is_a_boolean_asks_for_a_stream(schema: str, asks: bool) -> None:
    body = f"{{required: true, content: {{application/json: {{schema: {schema}}}}}}}"
    api, found = api_of(streaming(body=body))
    assert [each.code for each in found] == ["stream-by-property" if asks else "stream-undeclared"]
    assert (api.operations[0].stream is not None) is asks


def test_the_configuration_says_that_a_property_asks_for_no_stream() -> None:
    api, found = api_of(streaming("operationId: talk,"), Config(no_stream=("talk",)))
    assert (api.operations[0].stream, api.operations[0].result, len(found)) == (None, A, 0)
    assert [item.code for item in api.account.items if item.state == "excluded"] == ["excluded"]
    _, found = api_of(streaming("operationId: talk,"), Config(no_stream=("tale",)))
    assert [(each.code, each.hint) for each in found if each.severity is Severity.ERROR] == [
        ("unknown-operation", "did you mean `talk`?")
    ]


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
    assert [each.code for each in found] == ["wrong-type", "stream-by-property"]


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


def before(media_type: str, schema: str) -> tuple[Api, Stream]:
    """The API, and the stream, of an operation that only answers with this, before 3.2."""
    content = f"{{'{media_type}': {{schema: {schema}}}}}" if schema else f"{{'{media_type}': {{}}}}"
    api, _ = api_of(f"paths: {{/a: {{get: {{responses: {{'200': {{content: {content}}}}}}}}}}}", version="3.1.0")
    stream = api.operations[0].stream
    assert stream is not None
    return api, stream


B = ModelRef(id="#/components/schemas/B")


@pytest.mark.parametrize(
    "schema",
    ["{$ref: '#/components/schemas/B'}", "{type: array, items: {$ref: '#/components/schemas/B'}}"],
)
def test_before_itemschema_the_schema_is_that_of_the_data_of_each_event(schema: str) -> None:
    _, stream = before("text/event-stream", schema)
    assert (stream.kind, stream.item, stream.ends) == ("data", B, "[DONE]")


def test_before_itemschema_events_that_are_described_themselves_are_items() -> None:
    data = "{$ref: '#/components/schemas/B'}"
    said = f"{{type: object, required: [event, data], properties: {{event: {{const: said}}, data: {data}}}}}"
    done = "{type: object, required: [event], properties: {event: {const: done}, data: {const: '[DONE]'}}}"
    api, stream = before("text/event-stream", f"{{oneOf: [{said}, {done}]}}")
    assert (stream.kind, stream.json_data, stream.texts, stream.ends) == ("sse", True, ("done",), "[DONE]")
    assert list(stream.names) == ["said", "done"]
    event = api.models[stream.names["said"].id]
    assert isinstance(event, ObjectModel)
    assert event.properties[1].type == B


@pytest.mark.parametrize(("schema", "data"), [("", AnyType()), ("{type: string}", STRING)])
def test_of_events_whose_data_is_not_described_the_event_is_the_item(schema: str, data: Type) -> None:
    api, stream = before("text/event-stream", schema)
    assert isinstance(stream.item, ModelRef)
    event = api.models[stream.item.id]
    assert isinstance(event, ObjectModel)
    assert [(each.wire_name, each.required) for each in event.properties] == [
        ("event", False),
        ("data", True),
        ("id", False),
        ("retry", False),
    ]
    assert event.properties[1].type == data
    assert (stream.kind, stream.json_data, stream.ends) == ("sse", not schema, "[DONE]")


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("application/x-ndjson", "jsonl"),
        ("application/ndjson; charset=utf-8", "jsonl"),
        ("application/jsonl", "jsonl"),
        ("application/x-jsonlines", "jsonl"),
        ("application/json-lines", "jsonl"),
        ("text/jsonl", "jsonl"),
        ("application/stream+json", "jsonl"),
        ("application/json-seq", "json-seq"),
        ("application/geo+json-seq", "json-seq"),
    ],
)
def test_a_stream_of_json_goes_by_many_names(media_type: str, kind: str) -> None:
    _, stream = before(media_type, "{$ref: '#/components/schemas/B'}")
    assert (stream.kind, stream.item, stream.ends) == (kind, B, "")


@pytest.mark.parametrize("schema", ["", "{type: string}", "{type: string, format: binary}"])
def test_a_schema_that_is_a_text_says_nothing_of_a_line(schema: str) -> None:
    assert before("application/jsonl", schema)[1].item == AnyType()
