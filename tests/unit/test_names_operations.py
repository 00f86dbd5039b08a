"""Names of operations: functions, arguments, and the places on a client."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from clientwright import names
from clientwright.config import Config
from clientwright.diagnostics import Diagnostic, Diagnostics, Location
from clientwright.ir.extensions import LongRunning, Polling
from clientwright.ir.operations import Body, BodyKind, Operation, Parameter, Stream
from clientwright.ir.types import Model
from clientwright.names.table import Names

sys.path.append(str(Path(__file__).parent))
from emitted import HERE, anything, api_of, boolean, described, operation, ref, string


def solved(*operations: Operation, models: tuple[Model, ...] = (), config: Config | None = None) -> Names:
    table, found = findings(*operations, models=models, config=config)
    assert found == []
    return table


def findings(
    *operations: Operation, models: tuple[Model, ...] = (), config: Config | None = None
) -> tuple[Names, list[Diagnostic]]:
    found = Diagnostics()
    return names.assign(api_of(models, operations), config or Config(), found), list(found)


def parameter(name: str, place: Any) -> Parameter:
    return Parameter(wire_name=name, place=place, required=True, type=string, style="form", explode=True, location=HERE)


def spread(name: str) -> Body:
    return Body(
        kind=BodyKind.JSON, media_type="application/json", required=True, type=ref(name), spread=True, location=HERE
    )


def test_an_operation_has_a_function_for_each_way_to_call_and_a_dict_of_arguments() -> None:
    table = solved(operation("createRun", group="Runs"))
    created = table.operations["createRun"]
    assert (created.function.python, created.asynchronous) == ("create_run", "create_run_async")
    assert (created.ways[0].arguments, created.module) == ("CreateRunArguments", "runs")
    assert created.method == ("runs", "create")
    assert created.function.reason == "operation `createRun`"


def test_a_function_leaves_room_for_the_async_one_beside_it() -> None:
    table = solved(operation("createRun"), operation("createRunAsync"), operation("create-run"))
    found = [one.function.python for one in table.operations.values()]
    assert found == ["create_run", "create_run_async_2", "create_run_2"]
    assert len({name for one in table.operations.values() for name in (one.function.python, one.asynchronous)}) == 6


def test_arguments_do_not_take_the_name_of_a_model() -> None:
    table = solved(operation("createRun"), models=(described("CreateRunArguments", {}),))
    assert table.operations["createRun"].ways[0].arguments == "CreateRunArguments2"


def test_equal_arguments_are_told_apart_by_their_place() -> None:
    one = operation(
        "x",
        parameters=(parameter("runId", "path"), parameter("run_id", "query"), parameter("run-id", "header")),
        body=spread("B"),
    )
    table = solved(one, models=(described("B", {"runId": string, "timeout": string, "client": string}),))
    assert {key: name.python for key, name in table.operations["x"].parameters.items()} == {
        ("path", "runId"): "run_id",
        ("query", "run_id"): "run_id_query",
        ("header", "run-id"): "run_id_header",
        ("body", "runId"): "run_id_body",
        ("body", "timeout"): "timeout_body",
        ("body", "client"): "client_body",
    }
    reason = table.operations["x"].parameters["query", "run_id"].reason
    assert reason == "query `run_id`; `run_id` is taken by path `runId`"


def test_a_body_that_is_not_spread_is_one_argument() -> None:
    body = Body(kind=BodyKind.BINARY, media_type="image/png", required=True, type=string, spread=False, location=HERE)
    assert solved(operation("x", body=body)).operations["x"].parameters["body", ""].python == "body"


def test_bodies_in_several_ways_share_their_arguments_and_leave_one_for_the_choice() -> None:
    csv = Body(kind=BodyKind.TEXT, media_type="text/csv", required=True, type=string, spread=False, location=HERE)
    parts = replace(spread("C"), kind=BodyKind.MULTIPART, media_type="multipart/form-data", without=("gone",))
    one = replace(operation("addItem", parameters=(parameter("a", "query"),)), bodies=(spread("B"), parts, csv, csv))
    models = (
        described("B", {"a": string, "media_type": string}),
        described("C", {"a": string, "b": string, "gone": string}),
        described("AddItemMultipartArguments", {}),
    )
    named = solved(one, operation("addItemMultipart"), operation("add_item_bodies"), models=models).operations[
        "addItem"
    ]
    assert {key: name.python for key, name in named.parameters.items()} == {
        ("query", "a"): "a",
        ("body", "a"): "a_body",
        ("body", "media_type"): "media_type_body",
        ("body", "b"): "b",
        ("body", ""): "body",
    }
    assert [(way.builder, way.arguments) for way in named.ways] == [
        ("_add_item", "AddItemArguments"),
        ("_add_item__multipart", "AddItemMultipartArguments2"),
        ("_add_item__text", "AddItemTextArguments"),
    ]
    assert named.bodies == "_ADD_ITEM_BODIES"


def test_two_ways_of_one_kind_have_numbers() -> None:
    ways = tuple(spread(name) for name in "BCD")
    models = tuple(described(name, {name: string}) for name in "BCD")
    named = solved(replace(operation("add"), bodies=ways), models=models).operations["add"]
    assert [way.builder for way in named.ways] == ["_add", "_add__json", "_add__json2"]


def test_a_download_stands_on_its_operation() -> None:
    table = solved(
        operation("getFile", group="files", download=True),
        operation("streamGetFile", group="files"),
        operation("FilesGet", group="other", download=True),
    )
    found = table.operations["getFile"]
    assert (found.method, found.variants["stream"].method) == (("files", "get"), ("files", "get", "stream"))
    assert found.variants["stream"].function.python == "stream_get_file_2"
    assert found.variants["stream"].asynchronous == "stream_get_file_2_async"
    assert table.resources["files", "get"].python == "FilesGet"


def test_the_configuration_says_where_an_operation_stands() -> None:
    config = Config(resources={"createRun": "beta.threads.runs.create", "getThread": "beta.threads.get"})
    table = solved(operation("createRun"), operation("getThread"), config=config)
    assert table.operations["createRun"].method == ("beta", "threads", "runs", "create")
    assert {path: name.python for path, name in table.resources.items()} == {
        ("beta",): "Beta",
        ("beta", "threads"): "BetaThreads",
        ("beta", "threads", "runs"): "BetaThreadsRuns",
    }


@pytest.mark.parametrize(
    ("resources", "code", "words"),
    [
        ({"createRuns": "runs.create"}, "unknown-operation", "createRun"),
        ({"createRun": "runs.create", "getRun": "runs.create"}, "resource-place", "`createRun` stands there"),
        ({"createRun": "runs.create", "getRun": "runs"}, "resource-place", "a resource stands there"),
        ({"createRun": "runs", "getRun": "runs.get"}, "resource-place", "`createRun` stands at `runs`"),
        ({"createRun": "runs.class"}, "resource-place", "cannot be a name"),
        ({"createRun": "runs..create"}, "resource-place", "cannot be a name"),
        ({"createRun": "close"}, "resource-place", "of its own"),
    ],
)
def test_a_place_that_cannot_be_is_an_error_in_the_configuration(
    resources: dict[str, str], code: str, words: str
) -> None:
    where = {f"resources.{key}": Location(file="clientwright.toml", line=n) for n, key in enumerate(resources, 2)}
    table, found = findings(
        operation("createRun"), operation("getRun"), config=Config(resources=resources, where=where)
    )
    assert [one.code for one in found] == [code]
    assert found[0].location.line == 1 + len(resources)
    assert words in found[0].sentence + found[0].hint
    assert len({one.method for one in table.operations.values()}) == 2


@pytest.mark.parametrize(
    ("id", "group", "method"),
    [
        ("listRuns", "runs", ("runs", "list")),
        ("cancelRun", "runs", ("runs", "cancel")),
        ("submitToolOutputsToRun", "runs", ("runs", "submit_tool_outputs")),
        ("runs", "runs", ("runs", "runs")),
        ("createThreadAndRun", "threads", ("threads", "create_and_run")),
        ("importRun", "runs", ("runs", "import_run")),
        ("sendRun", "runs", ("runs", "send")),
        ("x", "stream", ("stream", "x")),
    ],
)
def test_without_configuration_the_group_is_left_out_of_the_method(
    id: str, group: str, method: tuple[str, ...]
) -> None:
    assert solved(operation(id, group=group)).operations[id].method == method


def test_two_methods_of_one_name_keep_their_whole_names() -> None:
    table = solved(operation("getRun"), operation("getRuns"))
    assert [one.method for one in table.operations.values()] == [("runs", "get"), ("runs", "get_runs")]


def test_longest_names_leave_room_for_a_number() -> None:
    table = solved(*(operation(f"{'n' * 100}{end}", group="n" * 100) for end in "abc"))
    assert len({one.method for one in table.operations.values()}) == 3


def test_groups_that_would_share_a_file_do_not() -> None:
    table = solved(operation("a", group="Runs"), operation("b", group="runs"), operation("c", group="import"))
    modules = [one.module for one in table.operations.values()]
    assert len({module.casefold() for module in modules}) == 3
    assert modules[2] == "import_"


def test_a_resource_class_leaves_room_for_the_clients() -> None:
    table = solved(operation("a", group="client"), operation("b", group="async client"))
    classes = [name.python for name in table.resources.values()]
    assert "Client" not in classes
    assert len({*classes, *(f"Async{name}" for name in classes)}) == 4


def long_running(id: str, **more: Any) -> Operation:
    """An operation that starts what ``getJob`` reads; ``tools`` is the property that offers tools."""
    started = LongRunning(poll="getJob", tools=more.pop("tools", ""), outputs="", location=HERE)
    return replace(operation(id, group="Jobs", **more), long_running=started)


def polling() -> Operation:
    """The operation that reads how far a job is."""
    said = Polling(path=(), state="state", done=("done",), location=HERE)
    return replace(operation("getJob", group="Jobs"), polling=said)


def variants(table: Names, id: str) -> dict[str, tuple[str, str]]:
    """Function and method of each other way to carry an operation out."""
    found = table.operations[id].variants
    return {kind: (one.function.python, ".".join(one.method)) for kind, one in found.items()}


def test_what_waits_and_what_calls_tools_stands_beside_its_operation() -> None:
    table = solved(long_running("startJob", tools="tools"), polling())
    assert variants(table, "startJob") == {
        "and_poll": ("start_job_and_poll", "jobs.start_and_poll"),
        "with_tools": ("start_job_with_tools", "jobs.run_with_tools"),
    }
    assert variants(table, "getJob") == {"poll": ("poll_job", "jobs.poll")}
    assert table.operations["getJob"].polling == "GET_JOB_POLLING"


def test_no_operation_gives_way_to_what_waits() -> None:
    ids = ("pollJob", "runWithToolsJob", "startJobAndPoll", "startJobAndPollAsync")
    table = solved(long_running("startJob", tools="tools"), polling(), *(operation(name, group="Jobs") for name in ids))
    own = [table.operations[name] for name in ids]
    assert [one.function.python for one in own] == [
        "poll_job",
        "run_with_tools_job",
        "start_job_and_poll",
        "start_job_and_poll_async_2",
    ]
    assert [one.method[-1] for one in own] == ["poll", "run_with_tools", "start_and_poll", "start_and_poll_async_2"]
    assert variants(table, "startJob") == {
        "and_poll": ("start_job_and_poll_2", "jobs.start_job_and_poll"),
        "with_tools": ("start_job_with_tools", "jobs.start_with_tools"),
    }
    assert variants(table, "getJob") == {"poll": ("poll_job_2", "jobs.poll_job")}
    shown = names.explain(table)
    assert (
        "start_job_and_poll_2\tapi.jobs\toperation `startJob`, and then waits; `start_job_and_poll` is taken" in shown
    )


def test_two_that_start_something_have_a_method_each_for_tools() -> None:
    table = solved(long_running("startJob", tools="tools"), long_running("redoJob", tools="tools"), polling())
    assert variants(table, "startJob")["with_tools"][1] == "jobs.run_with_tools"
    assert variants(table, "redoJob")["with_tools"][1] == "jobs.redo_with_tools"


def test_a_name_from_the_configuration_reaches_what_waits() -> None:
    config = Config(names={"startJob": "launch", "getJob": "look"}, resources={"startJob": "go"})
    table = solved(long_running("startJob"), polling(), config=config)
    assert variants(table, "startJob") == {"and_poll": ("launch_and_poll", "go_and_poll")}
    assert variants(table, "getJob") == {"poll": ("poll_look", "jobs.poll")}
    assert table.operations["getJob"].polling == "LOOK_POLLING"


@pytest.mark.parametrize("name", ["wait", "calling", "offered", "retries"])
def test_arguments_step_aside_for_those_of_the_functions_that_wait(name: str) -> None:
    started = long_running("startJob", tools="tools", parameters=(parameter(name, "path"), parameter(name, "query")))
    table = solved(started, polling(), operation("other", parameters=(parameter(name, "query"),)))
    found = [one.python for one in table.operations["startJob"].parameters.values()]
    assert found == [f"{name}_path", f"{name}_query"]
    plain = table.operations["other"].parameters["query", name].python
    assert plain == (f"{name}_query" if name == "retries" else name)


def test_what_asks_for_a_stream_does_not_hide_the_call_that_is_streamed() -> None:
    body = described("Ask", {}, {"call": boolean, "text": string})
    stream = Stream(kind="sse", media_type="text/event-stream", item=anything, selector="call", location=HERE)
    table = solved(operation("ask", body=spread("Ask"), stream=stream), models=(body,))
    assert table.operations["ask"].parameters["body", "call"].python == "call_"


def test_no_function_hides_the_builtin_that_constants_are_made_with() -> None:
    assert solved(operation("frozenset")).operations["frozenset"].function.python != "frozenset"


@pytest.mark.parametrize("name", ["raw", "close", "with_options", "cached_property"])
def test_nothing_of_the_description_hides_what_clients_have_of_their_own(name: str) -> None:
    table = solved(operation("list", group=name))
    assert table.operations["list"].method == (f"{name}_", "list")


@pytest.mark.parametrize("name", ["raw", "send", "send_raw", "stream", "with_options", "request", "close"])
def test_what_resources_have_of_their_own_gives_way_to_an_operation(name: str) -> None:
    assert solved(operation(name, group="things")).operations[name].method == ("things", name)


def test_classes_of_resources_leave_room_for_the_raw_ones_beside_them() -> None:
    table = solved(
        operation("a", group="runs"), operation("b", group="raw_runs"), operation("c", group="async_raw_runs")
    )
    found = [one.python for one in table.resources.values()]
    taken = [f"{prefix}{name}" for name in found for prefix in ("", "Async", "Raw", "AsyncRaw")]
    assert len(set(taken)) == len(taken)
