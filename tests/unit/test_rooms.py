"""Which rooms of the runtime a client has, and why."""

from __future__ import annotations

import sys
from ast import literal_eval
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parent))
from emitted import HERE, api_of, described, operation, package_of, string
from relative_imports import imports

from clientwright.ir.extensions import LongRunning, PageCursor, Paging, Polling, ToolDefinition, ToolUse
from clientwright.ir.operations import (
    Body,
    BodyKind,
    Encoding,
    Operation,
    Parameter,
    ParameterPlace,
    ParameterStyle,
    SecurityScheme,
    Stream,
)
from clientwright.ir.types import ArrayType, MapType, NullableType, PrimitiveType
from clientwright.render.root import root_view
from clientwright.render.runtime import render_runtime
from clientwright.rooms import ALWAYS, formats, rooms
from clientwright.runtime.auth import errors as of_auth
from clientwright.runtime.messages import errors as of_messages
from clientwright.runtime.pages import paging as of_pages
from clientwright.runtime.streams import call as of_streams
from clientwright.runtime.waiting import polling as of_waiting
from clientwright.runtime.wire import deviations as of_wire

STREAM = Stream(kind="sse", media_type="text/event-stream", item=string, location=HERE)
PAGING = Paging(items=("data",), next=PageCursor(parameter="after"), location=HERE)
POLLING = Polling(path=(), state="status", done=("done",), location=HERE)
DEFINITION = ToolDefinition(fixed="{}", name=("name",), description=(), parameters=("parameters",))
TOOL_USE = ToolUse(
    path=(),
    state="status",
    needed=("waits",),
    calls=("calls",),
    id=("id",),
    name=("name",),
    arguments=("arguments",),
    outputs="outputs",
    output_id="id",
    output_value="output",
    definition=DEFINITION,
    location=HERE,
)


def body(**fields: Any) -> Body:
    """A body."""
    return Body(**{"media_type": "", "required": True, "type": string, "spread": False, "location": HERE, **fields})


def parameter(place: ParameterPlace, style: ParameterStyle) -> Parameter:
    """A parameter."""
    return Parameter(wire_name="p", place=place, required=True, type=string, style=style, explode=False, location=HERE)


def beyond(*operations: Operation, schemes: tuple[SecurityScheme, ...] = ()) -> Mapping[str, str]:
    """The rooms beside those that every client has."""
    found = rooms(replace(api_of([], operations), schemes=schemes))
    assert tuple(found)[: len(ALWAYS)] == ALWAYS
    return {name: reason for name, reason in found.items() if name not in ALWAYS}


def scheme(**fields: Any) -> SecurityScheme:
    """A security scheme."""
    return SecurityScheme(name="company", location=HERE, **fields)


def test_plain_calls_need_no_room_of_their_own() -> None:
    usual = (parameter("path", "simple"), parameter("query", "form"), parameter("query", "json"))
    assert beyond(operation("get", parameters=usual, body=body(kind=BodyKind.JSON))) == {}
    assert beyond(operation("get"), schemes=(scheme(kind="bearer"), scheme(kind="oauth2"))) == {}


@pytest.mark.parametrize(
    ("given", "room", "reason"),
    [
        ({"stream": STREAM}, "streams", "answered by a stream: b"),
        ({"body": body(kind=BodyKind.FORM)}, "forms", "takes a form: b"),
        ({"body": body(kind=BodyKind.MULTIPART)}, "forms", "takes a form: b"),
        ({"parameters": (parameter("query", "deepObject"),)}, "styles", "written in a style that few have: b"),
        ({"parameters": (parameter("header", "json"),)}, "styles", "written in a style that few have: b"),
        ({"parameters": (parameter("cookie", "json"),)}, "styles", "written in a style that few have: b"),
        ({"pages": PAGING}, "pages", "gives its items in pages: b"),
        ({"polling": POLLING}, "waiting", "waited for: b"),
        ({"long_running": LongRunning(poll="a", location=HERE)}, "waiting", "waited for: b"),
    ],
)
def test_what_one_operation_is_makes_a_room_needed(given: dict[str, Any], room: str, reason: str) -> None:
    assert beyond(operation("a"), operation("b", **given)) == {room: reason}


def test_tools_are_waited_for_whoever_says_so() -> None:
    offering = operation("offer", long_running=LongRunning(poll="read", tools="tools", outputs="hand", location=HERE))
    assert beyond(offering) == {"waiting": "waited for: offer", "tools": "has to do with tools: offer"}
    taking = operation("hand", tool_use=TOOL_USE)
    assert beyond(taking) == {"waiting": "the room tools needs it", "tools": "has to do with tools: hand"}


def test_a_scheme_whose_tokens_are_fetched_needs_oauth() -> None:
    given = scheme(kind="oauth2", token_url="https://a.test/token")
    assert beyond(operation("get"), schemes=(given,)) == {"oauth": "tokens are fetched for: company"}


def test_a_reason_names_the_first_and_counts_the_others() -> None:
    found = beyond(*(operation(name, stream=STREAM) for name in "abc"))
    assert found == {"streams": "answered by a stream: a and 2 more"}


MOMENT = PrimitiveType(kind="string", format="date-time", python="datetime")
PRICE = PrimitiveType(kind="number", format="decimal", python="Decimal")


def test_a_format_makes_its_room_needed_wherever_it_stands() -> None:
    for given in (
        {"parameters": (replace(parameter("query", "form"), type=NullableType(inner=MOMENT)),)},
        {"body": body(kind=BodyKind.JSON, type=ArrayType(items=MOMENT))},
        {"stream": replace(STREAM, item=MOMENT)},
    ):
        found = beyond(operation("b", **given))
        assert found["formats"] == "formats are types: date-time"
    api = api_of([described("Bill", {"prices": MapType(values=PRICE), "at": MOMENT})])
    assert rooms(api)["formats"] == "formats are types: decimal and 1 more"
    assert formats(api) == {"Decimal": "decimal", "datetime": "date-time"}


@pytest.mark.parametrize(
    ("given", "files"),
    [
        ("datetime", {"datetimes"}),
        ("date", {"datetimes", "dates"}),
        ("time", {"datetimes", "times"}),
        ("timedelta", {"timedeltas"}),
        ("UUID", {"uuids"}),
        ("Decimal", {"decimals"}),
    ],
)
def test_a_package_has_a_file_for_each_format_that_it_needs(given: str, files: set[str]) -> None:
    texts = render_runtime((*ALWAYS, "formats"), {given})
    found = {path for path in texts if path.startswith("_runtime/formats/")}
    assert found == {f"_runtime/formats/{name}.py" for name in (*files, "__init__", "received")}
    assert all(others <= texts.keys() for others in imports(texts).values())
    assert not any(path.startswith("_runtime/formats/") for path in render_runtime(ALWAYS))


def test_outputs_of_tools_are_streamed_only_where_there_are_streams() -> None:
    assert "_runtime/tools/streaming.py" not in render_runtime((*ALWAYS, "waiting", "tools"))
    assert "_runtime/tools/streaming.py" in render_runtime((*ALWAYS, "streams", "waiting", "tools"))


def shown(*operations: Operation) -> dict[str, str]:
    """The names that the package of some operations shows, each with its module."""
    entries = root_view(package_of(api_of([], operations))).entries
    return {name: literal_eval(one.module) for one in entries for name in literal_eval(one.names).split()}


def test_a_package_shows_what_its_rooms_have() -> None:
    plain, streaming = shown(operation("get")), shown(operation("get", stream=STREAM))
    assert streaming.keys() - plain.keys() == {
        *("Accumulated", "AsyncAccumulated", "AsyncStream", "Stream", "StreamError", "UnknownEvent"),
    }
    assert plain.keys().isdisjoint(("AsyncPages", "Pages", "PagingError", "Tool", "ToolOptions", "WaitOptions"))


def test_a_package_shows_every_error_of_its_rooms() -> None:
    everything = shown(operation("a", stream=STREAM, pages=PAGING), operation("b", polling=POLLING))
    modules = (of_messages, of_wire, of_auth, of_streams, of_pages, of_waiting)
    classes = [value for module in modules for value in vars(module).values() if isinstance(value, type)]
    errors = {one.__name__ for one in classes if issubclass(one, of_messages.ApiError)}
    assert len(errors) == 17
    assert errors <= everything.keys()


def test_a_field_of_a_form_in_such_a_style_needs_the_room_too() -> None:
    fields = (Encoding(wire_name="a", explode=False), Encoding(wire_name="b", style="deepObject"))
    found = beyond(operation("b", body=body(kind=BodyKind.FORM, encoding=fields)))
    assert found == {"styles": "written in a style that few have: b", "forms": "takes a form: b"}
    assert "styles" not in beyond(operation("b", body=body(kind=BodyKind.FORM, encoding=fields[:1])))
