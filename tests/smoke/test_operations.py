"""Every operation against the mock server over a socket, sync and async: the mock judges what our client sends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import runsteps
from runsteps import models

SEARCH_RESULTS = "step_details.tool_calls[*].file_search.results[*].content"

FULL_RUN: dict[str, Any] = {
    "assistant_id": "asst_abc123",
    "include": [SEARCH_RESULTS],
    "model": "gpt-4o",
    "reasoning_effort": "low",
    "instructions": None,
    "additional_instructions": "Answer in one sentence.",
    "additional_messages": [
        {"role": "user", "content": "What is in the picture?"},
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "This one:"},
                {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "low"}},
            ],
            "attachments": [{"file_id": "file_abc123", "tools": [{"type": "code_interpreter"}]}],
        },
    ],
    "tools": [
        {"type": "code_interpreter"},
        {"type": "file_search", "file_search": {"max_num_results": 3}},
        {"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object"}}},
    ],
    "metadata": {"user_id": "user_abc123"},
    "temperature": None,
    "top_p": 0.5,
    "max_prompt_tokens": 500,
    "max_completion_tokens": 500,
    "truncation_strategy": {"type": "last_messages", "last_messages": 4},
    "tool_choice": {"type": "function", "function": {"name": "get_weather"}},
    "parallel_tool_calls": False,
    "response_format": {"type": "json_schema", "json_schema": {"name": "answer", "schema": {"type": "object"}}},
}

Call = Callable[[Any], Any]
CALLS: dict[str, tuple[Call, type]] = {
    "create": (lambda runs: runs.create("thread_abc123", **FULL_RUN), models.Run),
    "list": (
        lambda runs: runs.list("thread_abc123", limit=2, order="asc", after="run_a", before="run_b"),
        models.RunList,
    ),
    "retrieve": (lambda runs: runs.retrieve("thread_abc123", "run_abc123"), models.Run),
    "update": (lambda runs: runs.update("thread_abc123", "run_abc123", metadata=None), models.Run),
    "submit_tool_outputs": (
        lambda runs: runs.submit_tool_outputs("thread_123", "run_123", tool_outputs=[{"output": "70 degrees"}]),
        models.Run,
    ),
    "cancel": (lambda runs: runs.cancel("thread_abc123", "run_abc123"), models.Run),
    "steps.list": (
        lambda runs: runs.steps.list("thread_abc123", "run_abc123", limit=100, include=[SEARCH_RESULTS]),
        models.RunStepList,
    ),
    "steps.retrieve": (lambda runs: runs.steps.retrieve("thread_abc123", "run_abc123", "step_abc123"), models.RunStep),
}
STREAMS: dict[str, Call] = {
    "create": lambda threads: threads.runs.create("thread_abc123", assistant_id="asst_abc123", stream=True),
    "create_and_run": lambda threads: threads.create_and_run(assistant_id="asst_abc123", stream=True),
    "submit_tool_outputs": lambda threads: threads.runs.submit_tool_outputs(
        "thread_123", "run_123", tool_outputs=[], stream=True
    ),
}


@pytest.fixture
def client(mock_url: str) -> Iterator[runsteps.Client]:
    with runsteps.Client("a-key", server=mock_url, strict=True) as client:
        yield client


def in_loop(mock_url: str, call: Callable[[runsteps.AsyncClient], Any]) -> Any:
    async def main() -> Any:
        async with runsteps.AsyncClient("a-key", server=mock_url, strict=True) as client:
            return await call(client)

    return asyncio.run(main())


@pytest.mark.parametrize("name", CALLS)
def test_an_operation_gives_its_typed_result(name: str, client: runsteps.Client) -> None:
    call, result = CALLS[name]
    given = call(client.beta.threads.runs)
    assert isinstance(given.first() if isinstance(given, runsteps.Pages) else given, result)


@pytest.mark.parametrize("name", CALLS)
def test_an_operation_gives_its_typed_result_in_an_event_loop(name: str, mock_url: str) -> None:
    call, result = CALLS[name]
    given = in_loop(mock_url, lambda client: call(client.beta.threads.runs))
    assert isinstance(given.page if isinstance(given, runsteps.AsyncPages) else given, result)


def test_a_thread_is_created_and_run(client: runsteps.Client, mock_url: str) -> None:
    thread = models.CreateThreadRequest(messages=[models.CreateMessageRequest(role="user", content="Hello")])
    assert isinstance(client.beta.threads.create_and_run(assistant_id="asst_abc123", thread=thread), models.Run)
    run = in_loop(mock_url, lambda client: client.beta.threads.create_and_run(assistant_id="a", thread=thread))
    assert isinstance(run, models.Run)


@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_gives_typed_events_up_to_the_last(name: str, client: runsteps.Client) -> None:
    with STREAMS[name](client.beta.threads) as stream:
        events = list(stream)
    assert not any(isinstance(event, runsteps.Unknown) for event in events)
    assert events[-1].event == "done"
    assert any(isinstance(event.data, models.Run) for event in events)


@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_gives_the_same_events_in_an_event_loop(name: str, client: runsteps.Client, mock_url: str) -> None:
    async def collect(client: runsteps.AsyncClient) -> list[Any]:
        async with await STREAMS[name](client.beta.threads) as stream:
            return [event async for event in stream]

    assert in_loop(mock_url, collect) == list(STREAMS[name](client.beta.threads))


def test_what_the_mock_refuses_is_an_error_that_says_where(client: runsteps.Client) -> None:
    with pytest.raises(runsteps.BadRequestError, match="tool_outputs") as caught:
        client.beta.threads.runs.submit_tool_outputs("t", "r", tool_outputs="not a list")  # type: ignore[call-overload]
    assert caught.value.status == 400
    assert caught.value.operation == "submitToolOutputs"
    assert caught.value.request_id


def test_a_misspelt_argument_is_refused_and_not_dropped(client: runsteps.Client) -> None:
    misspelt: Any = {"assistant_id": "asst_abc123", "tempreature": 1}
    with pytest.raises(TypeError, match=r"create_run\(\) got an unexpected keyword argument 'tempreature'"):
        client.beta.threads.runs.create("thread_abc123", **misspelt)


def test_a_call_without_a_key_sends_nothing(mock_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUNSTEPS_API_KEY", raising=False)
    with pytest.raises(runsteps.CredentialsError, match="RUNSTEPS_API_KEY"):
        runsteps.Client(server=mock_url).beta.threads.runs.list("thread_abc123").first()
