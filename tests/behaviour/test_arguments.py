"""Arguments of the client's functions as a user meets them: in signatures, in docstrings, in errors."""

from __future__ import annotations

import asyncio
import inspect
import re
from collections.abc import Callable
from operator import attrgetter
from typing import Any

import pytest
from runsteps import AsyncClient, Client
from runsteps.api import run_steps, runs

Function = Callable[..., Any]
CLIENTS = {"sync": Client(api_key="key"), "async": AsyncClient(api_key="key")}
NAMED = {"sync": "", "async": "_async"}
OPERATIONS = {
    name: function
    for module in (runs, run_steps)
    for name, function in vars(module).items()
    if inspect.isfunction(function) and f"_{name}" in vars(module)
}
"""The functions that do no more than their operation."""


def named(function: Function) -> list[str]:
    """The arguments of a function in the order in which an editor lists them, without the call's options."""
    parameters = list(inspect.signature(function).parameters.values())
    assert parameters[0].name == "client"
    arguments = function.__annotations__[parameters[-1].name].removeprefix("Unpack[").removesuffix("]")
    kept = getattr(runs, f"_{arguments}", None) or getattr(run_steps, f"_{arguments}", None)
    return [one.name for one in parameters[1:-1]] + (list(kept.__annotations__) if kept is not None else [])


@pytest.mark.parametrize("function", OPERATIONS.values(), ids=OPERATIONS)
def test_every_argument_has_its_sentence_once_and_in_order(function: Function) -> None:
    doc = inspect.getdoc(function) or ""
    section = re.search(r"^Args:\n((?:    .+\n)+)", doc, re.MULTILINE)
    assert section is not None
    entries = [re.match(r"    (\w+): ", line) for line in section[1].splitlines() if not line.startswith("     ")]
    assert [entry[1] for entry in entries if entry] == named(function)


@pytest.mark.parametrize("function", OPERATIONS.values(), ids=OPERATIONS)
def test_what_has_to_be_given_stands_in_the_signature_before_what_may_be_left_out(function: Function) -> None:
    given = [one for one in inspect.signature(function).parameters.values() if one.kind is one.KEYWORD_ONLY]
    left_out = [one.default is not inspect.Parameter.empty for one in given]
    assert left_out == sorted(left_out)
    for arguments in ("CreateRunArguments", "ListRunsArguments"):
        assert getattr(runs, arguments).__required_keys__ == frozenset()


def wrong(name: str, *arguments: Any, kind: str, **options: Any) -> str:
    """What is said of a call that is wrong; nothing is sent."""
    method = attrgetter(name)(CLIENTS[kind].beta.threads.runs)

    async def awaited() -> None:
        await method(*arguments, **options)

    with pytest.raises(TypeError) as caught:
        method(*arguments, **options) if kind == "sync" else asyncio.run(awaited())
    return str(caught.value)


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize(("method", "function"), [("create", "create_run"), ("create_and_poll", "create_run_and_poll")])
def test_an_error_about_an_argument_names_the_function_that_was_called(kind: str, method: str, function: str) -> None:
    who = f"{function}{NAMED[kind]}()"
    missing = "missing 1 required keyword-only argument: 'assistant_id'"
    assert wrong(method, "thread", kind=kind) == f"{who} {missing}"
    unexpected = wrong(method, "thread", assistant_id="asst", tempreature=1, kind=kind)
    assert unexpected == f"{who} got an unexpected keyword argument 'tempreature'"
    several = wrong(method, "thread", assistant_id="asst", b=1, a=2, timeout=3, kind=kind)
    assert several == f"{who} got unexpected keyword arguments 'a', 'b'"
    doubled = wrong(method, "thread", thread_id="thread", assistant_id="asst", kind=kind)
    assert doubled == f"{who} got multiple values for argument 'thread_id'"


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("streamed", [{}, {"stream": True}])
def test_so_does_one_about_an_argument_of_a_call_with_tools(kind: str, streamed: dict[str, bool]) -> None:
    said = wrong("run_with_tools", "thread", assistant_id="asst", tools=[], tempreature=1, kind=kind, **streamed)
    assert said == f"create_run_with_tools{NAMED[kind]}() got an unexpected keyword argument 'tempreature'"


@pytest.mark.parametrize("kind", CLIENTS)
def test_what_waits_does_not_know_the_argument_that_asks_for_a_stream(kind: str) -> None:
    said = wrong("create_and_poll", "thread", assistant_id="asst", stream=True, kind=kind)
    assert said == f"create_run_and_poll{NAMED[kind]}() got an unexpected keyword argument 'stream'"


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_list_and_a_raw_call_name_their_functions_too(kind: str) -> None:
    said = wrong("list", "thread", limti=5, kind=kind)
    assert said == f"list_runs{NAMED[kind]}() got an unexpected keyword argument 'limti'"
    said = wrong("raw.retrieve", "thread", "run", runid="run", kind=kind)
    assert said == f"get_run{NAMED[kind]}() got an unexpected keyword argument 'runid'"
