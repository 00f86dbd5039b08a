"""Emitted operations: their answers and streams, their docstrings, and whatever a description calls things."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest
from unit.calls import ARRAY, FIELDS, Generate, Json, answer, body, generating, operation, parameter

from clientwright.runtime.wire.deviations import Deviations

STREAM = "x-clientwright-stream"


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generate:
    return generating(tmp_path, monkeypatch)


def test_each_status_has_its_reader(api: Generate) -> None:
    responses = {
        "200": answer("application/json", {"$ref": "#/components/schemas/Thing"}),
        "202": answer("application/json", ARRAY),
        "204": {"description": "Nothing"},
        "404": answer("application/problem+json", {"$ref": "#/components/schemas/Thing"}),
        "default": {"description": "Anything else"},
    }
    module = api({"/x": {"get": operation(responses=responses)}}, {"Thing": FIELDS})
    call = module._act()
    kinds = {status: type(reader).__name__ for status, reader in call.success.items()}
    assert kinds == {"200": "JsonReader", "202": "JsonReader", "204": "NothingReader"}
    assert {status: reader.accept for status, reader in call.failure.items()} == {"404": "application/problem+json"}


def test_default_is_the_success_where_no_other_is_described(api: Generate) -> None:
    module = api({"/x": {"get": operation(responses={"default": answer("image/png", {})})}})
    assert {status: type(one).__name__ for status, one in module._act().success.items()} == {"default": "BytesReader"}


STREAMED: Json = {
    "200": {
        "description": "One, or several",
        "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}},
            "text/event-stream": {"itemSchema": {"$ref": "#/components/schemas/Event"}},
        },
    }
}
SCHEMAS: Json = {
    "Thing": FIELDS,
    "Event": {
        "type": "object",
        "required": ["event"],
        "properties": {"event": {"type": "string"}, "data": {"type": "string"}},
    },
}


class Caller:
    """Notes how it is called."""

    def __send__(self, call: Any) -> tuple[str, Any]:
        """A plain call."""
        return "send", call

    def __stream__(self, call: Any) -> tuple[str, Any]:
        """A call for a stream."""
        return "stream", call


def test_an_argument_chooses_between_value_and_stream(api: Generate) -> None:
    fields = {"type": "object", "properties": {"stream": {"type": ["boolean", "null"]}, "a": {"type": "string"}}}
    described = operation(responses=STREAMED, **body("application/json", fields), **{STREAM: "stream"})
    module = api({"/x": {"post": described}}, SCHEMAS, openapi="3.2.0")
    how, call = module.act(Caller(), a="b", stream=True)
    assert (how, call.body.content(None), call.events.kind) == ("stream", b'{"stream":true,"a":"b"}', "sse")
    assert module.act(Caller(), stream=False)[0] == "send"
    assert module.act(Caller(), stream=None)[1].body.content(None) == b'{"stream":null}'
    assert module.act(Caller())[1].body.content(None) == b"{}"


@pytest.mark.parametrize("selector", ["stream", "call"])
def test_a_function_called_bool_hides_no_type_from_the_argument_that_chooses(api: Generate, selector: str) -> None:
    fields = {"type": "object", "properties": {selector: {"type": "boolean"}}}
    described = operation("bool", responses=STREAMED, **body("application/json", fields), **{STREAM: selector})
    module = api({"/x": {"post": described}}, SCHEMAS, openapi="3.2.0")
    argument = {"stream": "stream", "call": "call_"}[selector]
    assert module.bool(Caller(), **{argument: True})[0] == "stream"
    assert module.bool(Caller(), **{argument: False})[0] == "send"


def test_an_operation_that_only_streams_always_does(api: Generate) -> None:
    responses = {
        "200": {
            "description": "Lines",
            "content": {"application/jsonl": {"itemSchema": {"$ref": "#/components/schemas/Thing"}}},
        }
    }
    module = api({"/x": {"get": operation(responses=responses)}}, SCHEMAS, openapi="3.2.0")
    how, call = module.act(Caller())
    assert (how, call.events.kind, call.events.accept) == ("stream", "jsonl", "application/jsonl")
    package = module.__name__.partition(".")[0]
    decode = importlib.import_module(f"{package}._runtime.wire.codec").decode_of(call.events.item)
    found = Deviations("no object")
    assert decode("no object", found) == "no object"
    assert [str(one) for one in found] == ["(root): expected object, got 'no object'"]
    assert type(decode({"the-name": "a", "kind": "thing"}, Deviations({}))).__name__ == "Thing"


HOSTILE = 'a"\'\\\n"""{x}${y}\u202e`'


def test_hostile_names_and_texts_stay_data(api: Generate) -> None:
    parameters = [
        parameter("it's", "path", description=HOSTILE),
        parameter('q"\\', "path"),
        parameter("{brace", "query", description=HOSTILE),
        parameter("X-'\"", "header"),
    ]
    described = operation(parameters=parameters, summary=HOSTILE, description=HOSTILE, deprecated=True)
    module = api({"/a\"b'c\\/{it's}/{q\"\\}": {"get": described}})
    name = next(iter(module.ActArguments.__annotations__))
    call = module._act("1", "2", **{name: "3"})
    assert call.path == "/a%22b'c%5C/1/2"
    assert call.query == ("%7Bbrace=3",)
    assert "Deprecated." in module.act.__doc__
    assert "\u202e" not in Path(module.__file__).read_text(encoding="utf-8")


def test_arguments_and_models_may_be_called_as_what_the_module_imports(api: Generate) -> None:
    parameters = [parameter(name, "query") for name in ("form", "label", "header", "overload", "str", "call", "stream")]
    parameters += [parameter("simple", "path"), parameter("cookie", "cookie"), parameter("json", "header")]
    responses = {"200": answer("application/json", {"$ref": "#/components/schemas/Call"})}
    schemas = dict.fromkeys(("Call", "Caller", "JsonReader", "Unpack", "Events", "CallOptions"), FIELDS)
    module = api({"/{simple}": {"get": operation(parameters=parameters, responses=responses)}}, schemas)
    call = module._act("a", form="1", label="2", header="3", overload="4", str="5", call="6", cookie="8", json="9")
    assert call.query == ("form=1", "label=2", "header=3", "overload=4", "str=5", "call=6")
    assert (call.path, call.cookies, dict(call.headers)) == ("/a", ("cookie=8",), {"json": "9"})


def test_the_docstring_says_what_is_returned_and_raised(api: Generate) -> None:
    responses = {
        "200": answer("application/json", {"$ref": "#/components/schemas/Thing"}, "The thing"),
        "404": {"description": "No such thing"},
        "410": {"description": "It is gone."},
        "5XX": {"description": "Our fault"},
        "default": {"description": "Something else"},
    }
    described = operation(
        responses=responses, summary="Read it", parameters=[parameter("id", "path", description="Its id")]
    )
    module = api({"/{id}": {"get": described}}, {"Thing": FIELDS})
    assert [line.strip() for line in module.act.__doc__.splitlines() if line.strip()] == [
        "Read it.",
        "Args:",
        "id: Its id",
        "Returns:",
        "The thing.",
        "Raises:",
        "NotFoundError: No such thing.",
        "StatusError: 410: It is gone.",
        "ServerError: 5XX: Our fault.",
        "StatusError: Something else.",
    ]
    assert module.act_async.__doc__ == "As ``act``, in an event loop."
