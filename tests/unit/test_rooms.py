"""Which rooms of the runtime a client has, and why."""

from __future__ import annotations

import sys
from ast import literal_eval
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

sys.path.append(str(Path(__file__).parent))
from emitted import HERE, api_of, described, listed, operation, package_of, ref, string, tagged
from relative_imports import imports

from clientwright.ir.extensions import LongRunning, PageCursor, Paging, Polling, ToolDefinition, ToolUse
from clientwright.ir.operations import (
    Body,
    BodyKind,
    Content,
    Encoding,
    Operation,
    Parameter,
    ParameterPlace,
    ParameterStyle,
    Response,
    SecurityScheme,
    Server,
    ServerVariable,
    Stream,
)
from clientwright.ir.types import ArrayType, FitRule, MapType, NullableType, PrimitiveType, TagRule
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


BOTH = Response(
    status="200",
    contents=(
        Content(kind=BodyKind.JSON, media_type="application/json", type=string),
        Content(kind=BodyKind.TEXT, media_type="text/csv", type=string),
    ),
    location=HERE,
)


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
        ({"body": body(kind=BodyKind.BINARY)}, "files", "takes files: b"),
        ({"body": body(kind=BodyKind.TEXT)}, "http/texts.py", "takes text: b"),
        ({"body": body(kind=BodyKind.MARKUP)}, "http/texts.py", "takes text: b"),
        ({"download": True}, "downloads", "gives files: b"),
        ({"responses": (BOTH,)}, "media", "comes or goes in several media types: b"),
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


def test_a_form_with_files_needs_both_rooms_and_a_form_without_only_one() -> None:
    found = beyond(operation("b", body=body(kind=BodyKind.MULTIPART)))
    assert set(found) == {"files", "forms", "forms/multipart.py"}
    assert "_runtime/forms/multipart.py" not in render_runtime((*ALWAYS, "forms"))
    assert "_runtime/forms/multipart.py" in render_runtime((*ALWAYS, *found))


def test_forms_beside_files_that_go_alone_need_no_forms_with_files() -> None:
    found = beyond(operation("b", body=body(kind=BodyKind.FORM)), operation("c", body=body(kind=BodyKind.BINARY)))
    assert set(found) == {"files", "forms"}


def test_what_passes_as_base64_stands_on_what_sends_files() -> None:
    content = Content(kind=BodyKind.BASE64, media_type="image/png", type=string)
    gives = operation("b", responses=(Response(status="200", contents=(content,), location=HERE),))
    for one in (gives, operation("b", body=body(kind=BodyKind.BASE64))):
        assert beyond(one) == {"files": "takes files: b", "encoded": "takes or gives files in Base64: b"}


def test_bodies_need_a_room_when_they_are_given_or_written_in_several_ways() -> None:
    images = tuple(body(kind=BodyKind.BINARY, media_type=name) for name in ("image/png", "image/jpeg"))
    assert set(beyond(replace(operation("b"), bodies=images))) == {"files"}
    forms = (body(kind=BodyKind.JSON), body(kind=BodyKind.FORM))
    assert set(beyond(replace(operation("b"), bodies=forms))) == {"media", "forms"}
    texts = (body(kind=BodyKind.JSON), body(kind=BodyKind.TEXT))
    assert set(beyond(replace(operation("b"), bodies=texts))) == {"media", "http/texts.py"}


def test_a_body_with_what_the_server_alone_sets_needs_a_room() -> None:
    inner = described("Inner", {"id": string})
    inner = replace(inner, properties=tuple(replace(one, read_only=True) for one in inner.properties))
    outer = described("Outer", {"inner": listed(ref("Inner"))})
    given = {"kind": BodyKind.JSON, "type": ref("Outer"), "spread": True}
    api = api_of([inner, outer], [operation("a", body=body(**given)), operation("b", result=ref("Inner"))])
    assert rooms(api)["readonly"] == "sends what the server alone sets a part of: a"
    alone = operation("a", body=body(**{**given, "type": ref("Inner")}))  # which is no argument of it
    assert "readonly" not in rooms(api_of([inner], [alone]))


def test_unions_need_what_tells_their_members() -> None:
    members = [described(name, {"kind": string}) for name in ("Cat", "Dog", "Fish")]
    union = tagged("Pet", "kind", cat="Cat", dog="Dog")
    others = TagRule(path=("kind",), members={"cat": ref("Cat")}, declared=False, others=(ref("Dog"), ref("Fish")))
    heirs = replace(members[0], children=TagRule(path=("kind",), members={"dog": ref("Dog")}, declared=True))

    def parts(*models: Any) -> set[str]:
        return rooms(api_of(models)).keys() - {*ALWAYS}

    assert parts(*members) == set()
    assert parts(*members, union) == {"unions"}
    assert parts(*members, replace(union, object=FitRule(members=(ref("Cat"), ref("Dog"))))) == {
        "unions",
        "unions/fit.py",
    }
    assert parts(*members, replace(union, object=others)) == {"unions", "unions/fit.py"}
    assert parts(heirs, *members[1:]) == {"unions", "unions/below.py"}


def test_tools_are_waited_for_whoever_says_so() -> None:
    offering = operation("offer", long_running=LongRunning(poll="read", tools="tools", outputs="hand", location=HERE))
    assert beyond(offering) == {"waiting": "waited for: offer", "tools": "has to do with tools: offer"}
    taking = operation("hand", tool_use=TOOL_USE)
    assert beyond(taking) == {"waiting": "the room tools needs it", "tools": "has to do with tools: hand"}


def test_a_scheme_whose_tokens_are_fetched_needs_oauth() -> None:
    given = scheme(kind="oauth2", token_url="https://a.test/token")
    assert beyond(operation("get"), schemes=(given,)) == {"oauth": "tokens are fetched for: company"}


def test_a_key_in_a_query_needs_what_keeps_it_out_of_logs() -> None:
    given = scheme(kind="apiKey", place="query", wire_name="key")
    assert beyond(operation("get"), schemes=(given,)) == {"http/redaction.py": "a key in the query: company"}
    assert beyond(operation("get"), schemes=(replace(given, place="header"),)) == {}


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
    taking, streaming = operation("hand", tool_use=TOOL_USE), operation("hand", tool_use=TOOL_USE, stream=STREAM)
    path = "_runtime/tools/streaming.py"
    assert [path in render_runtime((*ALWAYS, *beyond(one))) for one in (taking, streaming)] == [False, True]


@pytest.mark.parametrize(
    ("given", "part"), [({"headers": string}, "http/headers.py"), ({"servers": ("a",)}, "auth/places.py")]
)
def test_a_part_comes_with_the_operation_that_needs_it(given: dict[str, Any], part: str) -> None:
    assert [*beyond(operation("a"), operation("b", **given))] == [part]


@pytest.mark.parametrize(
    ("server", "parts"),
    [
        (Server(name="a", url="https://a.com"), []),
        (Server(name="a", url="/v1"), ["auth/relative.py"]),
        (
            Server(name="a", url="https://{x}", variables=(ServerVariable(name="x", default="y"),)),
            ["http/variables.py"],
        ),
    ],
)
def test_a_part_comes_with_the_server_that_needs_it(server: Server, parts: list[str]) -> None:
    found = rooms(replace(api_of([]), servers=(server,)))
    assert [name for name in found if name not in ALWAYS] == parts


@pytest.mark.parametrize(("kind", "part"), [("data", "streams/data.py"), ("json-seq", "streams/records.py")])
def test_a_part_of_a_room_is_left_out_by_those_that_do_not_need_it(kind: Any, part: str) -> None:
    plain, special = operation("get", stream=STREAM), operation("get", stream=replace(STREAM, kind=kind))
    assert [f"_runtime/{part}" in render_runtime((*ALWAYS, *beyond(one))) for one in (plain, special)] == [False, True]


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
