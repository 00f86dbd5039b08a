"""Assistants API: the operations of ``runs``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal, TypedDict, Unpack, overload

from .. import _streams
from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader
from .._runtime.pages.pages import AsyncPages, Pages
from .._runtime.pages.paging import Cursor, Paging
from .._runtime.streams.call import StreamCall
from .._runtime.streams.caller import AsyncStreamCaller, StreamCaller
from .._runtime.tools.loop import with_tools, with_tools_async
from .._runtime.tools.streaming import stream_with_tools, stream_with_tools_async
from .._runtime.tools.use import Tool, ToolDefinition, ToolOptions, ToolUse
from .._runtime.waiting.polling import Polling, WaitOptions
from .._runtime.waiting.wait import polled, polled_async
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.streams.stream import AsyncStream, Stream


class _CreateRunArguments(TypedDict, total=False):
    include: Sequence[models.RunStepInclude] | Unset
    model: models.AssistantModel | None | Unset
    reasoning_effort: models.ReasoningEffort | None | Unset
    instructions: str | None | Unset
    additional_instructions: str | None | Unset
    additional_messages: (
        Sequence[models.CreateMessageRequest | models.CreateMessageRequestDict]
        | None
        | Unset
    )
    metadata: models.MetadataInput | None | Unset
    temperature: float | None | Unset
    top_p: float | None | Unset
    max_prompt_tokens: int | None | Unset
    max_completion_tokens: int | None | Unset
    truncation_strategy: (
        models.TruncationStrategy | models.TruncationStrategyDict | None | Unset
    )
    tool_choice: models.ToolChoiceInput | None | Unset
    parallel_tool_calls: bool | Unset
    response_format: models.ResponseFormatInput | None | Unset


class CreateRunArguments(_CreateRunArguments, CallOptions):
    """What ``create_run`` takes and may be left out."""


def _create_run(
    thread_id: str,
    stream: bool | None | Unset = UNSET,
    /,
    *,
    assistant_id: str,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    include: Sequence[models.RunStepInclude] | Unset = UNSET,
    model: models.AssistantModel | None | Unset = UNSET,
    reasoning_effort: models.ReasoningEffort | None | Unset = UNSET,
    instructions: str | None | Unset = UNSET,
    additional_instructions: str | None | Unset = UNSET,
    additional_messages: (
        Sequence[models.CreateMessageRequest | models.CreateMessageRequestDict]
        | None
        | Unset
    ) = UNSET,
    metadata: models.MetadataInput | None | Unset = UNSET,
    temperature: float | None | Unset = UNSET,
    top_p: float | None | Unset = UNSET,
    max_prompt_tokens: int | None | Unset = UNSET,
    max_completion_tokens: int | None | Unset = UNSET,
    truncation_strategy: (
        models.TruncationStrategy | models.TruncationStrategyDict | None | Unset
    ) = UNSET,
    tool_choice: models.ToolChoiceInput | None | Unset = UNSET,
    parallel_tool_calls: bool | Unset = UNSET,
    response_format: models.ResponseFormatInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> StreamCall[models.Run, models.AssistantStreamEvent]:
    return StreamCall(
        operation="createRun",
        method="POST",
        path=f"/threads/{simple('thread_id', thread_id)}/runs",
        query=form("include[]", include),
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody(
            {
                "assistant_id": assistant_id,
                "model": model,
                "reasoning_effort": reasoning_effort,
                "instructions": instructions,
                "additional_instructions": additional_instructions,
                "additional_messages": additional_messages,
                "tools": tools,
                "metadata": metadata,
                "temperature": temperature,
                "top_p": top_p,
                "stream": stream,
                "max_prompt_tokens": max_prompt_tokens,
                "max_completion_tokens": max_completion_tokens,
                "truncation_strategy": truncation_strategy,
                "tool_choice": tool_choice,
                "parallel_tool_calls": parallel_tool_calls,
                "response_format": response_format,
            }
        ),
        success={"2XX": JsonReader(models.Run)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        events=_streams.ASSISTANT_STREAM_EVENT,
        security=(("bearerAuth",),),
        options=options,
    )


@overload
def create_run(
    client: StreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    stream: Literal[False] | None | Unset = UNSET,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run: ...
@overload
def create_run(
    client: StreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    stream: Literal[True],
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> Stream[models.AssistantStreamEvent]: ...
@overload
def create_run(
    client: StreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    stream: bool | None | Unset,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run | Stream[models.AssistantStreamEvent]: ...
def create_run(
    client: StreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    stream: bool | None | Unset = UNSET,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run | Stream[models.AssistantStreamEvent]:
    """Start a run on a thread.

    Puts an assistant to work on a thread that exists already. The answer comes back at
    once with the run still queued; read the run again until it ends, or set `stream` to
    receive its events as they happen.

    Args:
        thread_id: The id of the thread.
        assistant_id: The id of the assistant that does the work.
        stream: Whether to answer with the events of the run as they happen, and not with the run.
        tools: The tools to offer in place of the assistant's own.
            OpenAI takes at most 20.
        include: Fields to send that are left out otherwise.
            Only OpenAI knows this parameter.
        model: The model to use in place of the assistant's own.
        reasoning_effort: How much a reasoning model thinks before it answers.
            OpenAI takes `medium` if this is left out.
        instructions: Instructions that take the place of the assistant's own for this run.
        additional_instructions: Instructions to add after the ones in force, for this run.
        additional_messages: Messages to add to the thread before the run starts.
        metadata: Your own notes to keep with the run.
        temperature: How much chance plays a part in the answer, from 0 (none) to 2.
            OpenAI uses 1 if this is left out.
        top_p: Another way to set the part of chance: only the likeliest tokens that together reach this probability are considered.
            Change this or `temperature`, not both. OpenAI uses 1 if this is left out.
        max_prompt_tokens: How many prompt tokens the run may use over all its turns.
            A run that passes the limit ends as `incomplete`. OpenAI takes no less than
            256.
        max_completion_tokens: How many completion tokens the run may use over all its turns.
            A run that passes the limit ends as `incomplete`. OpenAI takes no less than
            256.
        truncation_strategy: How to shorten a thread that is too long for the model.
        tool_choice: Whether the model may, must or must not call a tool, or which one it must call.
        parallel_tool_calls: Whether the model may ask for several tool calls at once.
            OpenAI allows it if this is left out.
        response_format: The form that the answer of the model has to take.

    Returns:
        The new run, or its events if `stream` is true.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    call = _create_run(
        thread_id, stream, assistant_id=assistant_id, tools=tools, **arguments
    )
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def create_run_async(
    client: AsyncStreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    stream: Literal[False] | None | Unset = UNSET,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run: ...
@overload
async def create_run_async(
    client: AsyncStreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    stream: Literal[True],
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> AsyncStream[models.AssistantStreamEvent]: ...
@overload
async def create_run_async(
    client: AsyncStreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    stream: bool | None | Unset,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run | AsyncStream[models.AssistantStreamEvent]: ...
async def create_run_async(
    client: AsyncStreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    stream: bool | None | Unset = UNSET,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run | AsyncStream[models.AssistantStreamEvent]:
    """As ``create_run``, in an event loop."""
    call = _create_run(
        thread_id, stream, assistant_id=assistant_id, tools=tools, **arguments
    )
    if stream:
        return await client.stream(call)
    return await client.send(call)


def create_run_and_poll(
    client: StreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run:
    """As ``create_run``, then waits as ``poll_run`` does.

    Args:
        wait: How to wait."""
    return polled(
        client,
        _create_run(thread_id, assistant_id=assistant_id, tools=tools, **arguments),
        GET_RUN_POLLING,
        wait,
    )


async def create_run_and_poll_async(
    client: AsyncStreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run:
    """As ``create_run_and_poll``, in an event loop."""
    return await polled_async(
        client,
        _create_run(thread_id, assistant_id=assistant_id, tools=tools, **arguments),
        GET_RUN_POLLING,
        wait,
    )


@overload
def create_run_with_tools(
    client: StreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: Literal[False] = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run: ...
@overload
def create_run_with_tools(
    client: StreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: Literal[True],
    calling: ToolOptions | None = None,
    **arguments: Unpack[CreateRunArguments],
) -> Stream[models.AssistantStreamEvent]: ...
def create_run_with_tools(
    client: StreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: bool = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run | Stream[models.AssistantStreamEvent]:
    """As ``create_run_and_poll``, and calls the functions asked for.

    Args:
        tools: Python functions with typed parameters, and other tools as the API has them.
        stream: Whether to give the events as they come.
        calling: How to call the functions.
        wait: How to wait."""
    if stream:
        return stream_with_tools(
            client,
            lambda offered: _create_run(
                thread_id, True, assistant_id=assistant_id, tools=offered, **arguments
            ),
            tools,
            SUBMIT_TOOL_OUTPUTS_TOOLS,
            calling,
        )
    return with_tools(
        client,
        lambda offered: _create_run(
            thread_id, assistant_id=assistant_id, tools=offered, **arguments
        ),
        tools,
        SUBMIT_TOOL_OUTPUTS_TOOLS,
        GET_RUN_POLLING,
        wait,
        calling,
    )


@overload
async def create_run_with_tools_async(
    client: AsyncStreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: Literal[False] = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run: ...
@overload
async def create_run_with_tools_async(
    client: AsyncStreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: Literal[True],
    calling: ToolOptions | None = None,
    **arguments: Unpack[CreateRunArguments],
) -> AsyncStream[models.AssistantStreamEvent]: ...
async def create_run_with_tools_async(
    client: AsyncStreamCaller,
    thread_id: str,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: bool = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunArguments],
) -> models.Run | AsyncStream[models.AssistantStreamEvent]:
    """As ``create_run_with_tools``, in an event loop."""
    if stream:
        return await stream_with_tools_async(
            client,
            lambda offered: _create_run(
                thread_id, True, assistant_id=assistant_id, tools=offered, **arguments
            ),
            tools,
            SUBMIT_TOOL_OUTPUTS_TOOLS,
            calling,
        )
    return await with_tools_async(
        client,
        lambda offered: _create_run(
            thread_id, assistant_id=assistant_id, tools=offered, **arguments
        ),
        tools,
        SUBMIT_TOOL_OUTPUTS_TOOLS,
        GET_RUN_POLLING,
        wait,
        calling,
    )


class _ListRunsArguments(TypedDict, total=False):
    limit: int | Unset
    order: Literal["asc", "desc"] | Unset
    after: str | Unset
    before: str | Unset


class ListRunsArguments(_ListRunsArguments, CallOptions):
    """What ``list_runs`` takes and may be left out."""


def _list_runs(
    thread_id: str,
    *,
    limit: int | Unset = UNSET,
    order: Literal["asc", "desc"] | Unset = UNSET,
    after: str | Unset = UNSET,
    before: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.RunList]:
    return Call(
        operation="listRuns",
        method="GET",
        path=f"/threads/{simple('thread_id', thread_id)}/runs",
        query=(
            *form("limit", limit),
            *form("order", order),
            *form("after", after),
            *form("before", before),
        ),
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.RunList)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


_LIST_RUNS_PAGES: Final[Paging[models.RunList, models.Run]] = Paging(
    items=lambda page: page.data,
    more=lambda page: page.has_more,
    next=Cursor(
        parameter="after", page=lambda page: page.last_id, item=lambda item: item.id
    ),
    previous=Cursor(
        parameter="before", page=lambda page: page.first_id, item=lambda item: item.id
    ),
)


def list_runs(
    client: Caller, thread_id: str, **arguments: Unpack[ListRunsArguments]
) -> Pages[models.RunList, models.Run]:
    """List the runs of a thread.

    Returns one page of the runs of a thread, newest first unless `order` says
    otherwise.

    Args:
        thread_id: The id of the thread.
        limit: How many objects a page holds at most, from 1 to 100; 20 if left out.
            Default: ``20``.
        order: The order of the page by time of creation, `asc` for oldest first or `desc` for newest first.
        after: The id of an object; the page starts right after it.
            Give the last id of a page to get the next one.
        before: The id of an object; the page ends right before it.
            Give the first id of a page to get the previous one.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: One page of runs.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return Pages(client, _list_runs(thread_id, **arguments), _LIST_RUNS_PAGES)


def list_runs_async(
    client: AsyncCaller, thread_id: str, **arguments: Unpack[ListRunsArguments]
) -> AsyncPages[models.RunList, models.Run]:
    """As ``list_runs``, in an event loop: for ``async for``. Awaited, it is the first
    page."""
    return AsyncPages(client, _list_runs(thread_id, **arguments), _LIST_RUNS_PAGES)


class _CreateThreadAndRunArguments(TypedDict, total=False):
    thread: models.CreateThreadRequest | models.CreateThreadRequestDict | Unset
    model: models.AssistantModel | None | Unset
    instructions: str | None | Unset
    tool_resources: (
        models.CreateRunToolResources | models.CreateRunToolResourcesDict | None | Unset
    )
    metadata: models.MetadataInput | None | Unset
    temperature: float | None | Unset
    top_p: float | None | Unset
    max_prompt_tokens: int | None | Unset
    max_completion_tokens: int | None | Unset
    truncation_strategy: (
        models.TruncationStrategy | models.TruncationStrategyDict | None | Unset
    )
    tool_choice: models.ToolChoiceInput | None | Unset
    parallel_tool_calls: bool | Unset
    response_format: models.ResponseFormatInput | None | Unset


class CreateThreadAndRunArguments(_CreateThreadAndRunArguments, CallOptions):
    """What ``create_thread_and_run`` takes and may be left out."""


def _create_thread_and_run(
    stream: bool | None | Unset = UNSET,
    /,
    *,
    assistant_id: str,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    thread: models.CreateThreadRequest | models.CreateThreadRequestDict | Unset = UNSET,
    model: models.AssistantModel | None | Unset = UNSET,
    instructions: str | None | Unset = UNSET,
    tool_resources: (
        models.CreateRunToolResources | models.CreateRunToolResourcesDict | None | Unset
    ) = UNSET,
    metadata: models.MetadataInput | None | Unset = UNSET,
    temperature: float | None | Unset = UNSET,
    top_p: float | None | Unset = UNSET,
    max_prompt_tokens: int | None | Unset = UNSET,
    max_completion_tokens: int | None | Unset = UNSET,
    truncation_strategy: (
        models.TruncationStrategy | models.TruncationStrategyDict | None | Unset
    ) = UNSET,
    tool_choice: models.ToolChoiceInput | None | Unset = UNSET,
    parallel_tool_calls: bool | Unset = UNSET,
    response_format: models.ResponseFormatInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> StreamCall[models.Run, models.AssistantStreamEvent]:
    return StreamCall(
        operation="createThreadAndRun",
        method="POST",
        path="/threads/runs",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody(
            {
                "assistant_id": assistant_id,
                "thread": thread,
                "model": model,
                "instructions": instructions,
                "tools": tools,
                "tool_resources": tool_resources,
                "metadata": metadata,
                "temperature": temperature,
                "top_p": top_p,
                "stream": stream,
                "max_prompt_tokens": max_prompt_tokens,
                "max_completion_tokens": max_completion_tokens,
                "truncation_strategy": truncation_strategy,
                "tool_choice": tool_choice,
                "parallel_tool_calls": parallel_tool_calls,
                "response_format": response_format,
            }
        ),
        success={"2XX": JsonReader(models.Run)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        events=_streams.ASSISTANT_STREAM_EVENT,
        security=(("bearerAuth",),),
        options=options,
    )


@overload
def create_thread_and_run(
    client: StreamCaller,
    *,
    assistant_id: str,
    stream: Literal[False] | None | Unset = UNSET,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run: ...
@overload
def create_thread_and_run(
    client: StreamCaller,
    *,
    assistant_id: str,
    stream: Literal[True],
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Stream[models.AssistantStreamEvent]: ...
@overload
def create_thread_and_run(
    client: StreamCaller,
    *,
    assistant_id: str,
    stream: bool | None | Unset,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run | Stream[models.AssistantStreamEvent]: ...
def create_thread_and_run(
    client: StreamCaller,
    *,
    assistant_id: str,
    stream: bool | None | Unset = UNSET,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run | Stream[models.AssistantStreamEvent]:
    """Create a thread and start a run on it.

    Does in one request what takes two otherwise: makes a new thread, with messages if
    some are given, and puts an assistant to work on it. Set `stream` to receive the
    events of the run as they happen.

    Args:
        assistant_id: The id of the assistant that does the work.
        stream: Whether to answer with the events of the run as they happen, and not with the run.
        tools: The tools to offer in place of the assistant's own.
            OpenAI takes at most 20.
        thread: The thread to make. An empty one is made if this is left out.
        model: The model to use in place of the assistant's own.
        instructions: Instructions that take the place of the assistant's own for this run.
        tool_resources: The files and vector stores that the tools of this run may use.
        metadata: Your own notes to keep with the run.
        temperature: How much chance plays a part in the answer, from 0 (none) to 2.
            OpenAI uses 1 if this is left out.
        top_p: Another way to set the part of chance: only the likeliest tokens that together reach this probability are considered.
            Change this or `temperature`, not both. OpenAI uses 1 if this is left out.
        max_prompt_tokens: How many prompt tokens the run may use over all its turns.
            A run that passes the limit ends as `incomplete`. OpenAI takes no less than
            256.
        max_completion_tokens: How many completion tokens the run may use over all its turns.
            A run that passes the limit ends as `incomplete`. OpenAI takes no less than
            256.
        truncation_strategy: How to shorten a thread that is too long for the model.
        tool_choice: Whether the model may, must or must not call a tool, or which one it must call.
        parallel_tool_calls: Whether the model may ask for several tool calls at once.
            OpenAI allows it if this is left out.
        response_format: The form that the answer of the model has to take.

    Returns:
        The new run on the new thread, or its events if `stream` is true.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    call = _create_thread_and_run(
        stream, assistant_id=assistant_id, tools=tools, **arguments
    )
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def create_thread_and_run_async(
    client: AsyncStreamCaller,
    *,
    assistant_id: str,
    stream: Literal[False] | None | Unset = UNSET,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run: ...
@overload
async def create_thread_and_run_async(
    client: AsyncStreamCaller,
    *,
    assistant_id: str,
    stream: Literal[True],
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> AsyncStream[models.AssistantStreamEvent]: ...
@overload
async def create_thread_and_run_async(
    client: AsyncStreamCaller,
    *,
    assistant_id: str,
    stream: bool | None | Unset,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run | AsyncStream[models.AssistantStreamEvent]: ...
async def create_thread_and_run_async(
    client: AsyncStreamCaller,
    *,
    assistant_id: str,
    stream: bool | None | Unset = UNSET,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run | AsyncStream[models.AssistantStreamEvent]:
    """As ``create_thread_and_run``, in an event loop."""
    call = _create_thread_and_run(
        stream, assistant_id=assistant_id, tools=tools, **arguments
    )
    if stream:
        return await client.stream(call)
    return await client.send(call)


def create_thread_and_run_and_poll(
    client: StreamCaller,
    *,
    assistant_id: str,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run:
    """As ``create_thread_and_run``, then waits as ``poll_run`` does.

    Args:
        wait: How to wait."""
    return polled(
        client,
        _create_thread_and_run(assistant_id=assistant_id, tools=tools, **arguments),
        GET_RUN_POLLING,
        wait,
    )


async def create_thread_and_run_and_poll_async(
    client: AsyncStreamCaller,
    *,
    assistant_id: str,
    tools: (
        Sequence[models.AssistantTool | models.AssistantToolDict] | None | Unset
    ) = UNSET,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run:
    """As ``create_thread_and_run_and_poll``, in an event loop."""
    return await polled_async(
        client,
        _create_thread_and_run(assistant_id=assistant_id, tools=tools, **arguments),
        GET_RUN_POLLING,
        wait,
    )


@overload
def create_thread_and_run_with_tools(
    client: StreamCaller,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: Literal[False] = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run: ...
@overload
def create_thread_and_run_with_tools(
    client: StreamCaller,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: Literal[True],
    calling: ToolOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Stream[models.AssistantStreamEvent]: ...
def create_thread_and_run_with_tools(
    client: StreamCaller,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: bool = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run | Stream[models.AssistantStreamEvent]:
    """As ``create_thread_and_run_and_poll``, and calls the functions asked for.

    Args:
        tools: Python functions with typed parameters, and other tools as the API has them.
        stream: Whether to give the events as they come.
        calling: How to call the functions.
        wait: How to wait."""
    if stream:
        return stream_with_tools(
            client,
            lambda offered: _create_thread_and_run(
                True, assistant_id=assistant_id, tools=offered, **arguments
            ),
            tools,
            SUBMIT_TOOL_OUTPUTS_TOOLS,
            calling,
        )
    return with_tools(
        client,
        lambda offered: _create_thread_and_run(
            assistant_id=assistant_id, tools=offered, **arguments
        ),
        tools,
        SUBMIT_TOOL_OUTPUTS_TOOLS,
        GET_RUN_POLLING,
        wait,
        calling,
    )


@overload
async def create_thread_and_run_with_tools_async(
    client: AsyncStreamCaller,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: Literal[False] = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run: ...
@overload
async def create_thread_and_run_with_tools_async(
    client: AsyncStreamCaller,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: Literal[True],
    calling: ToolOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> AsyncStream[models.AssistantStreamEvent]: ...
async def create_thread_and_run_with_tools_async(
    client: AsyncStreamCaller,
    *,
    assistant_id: str,
    tools: Sequence[Tool | models.AssistantTool | models.AssistantToolDict],
    stream: bool = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> models.Run | AsyncStream[models.AssistantStreamEvent]:
    """As ``create_thread_and_run_with_tools``, in an event loop."""
    if stream:
        return await stream_with_tools_async(
            client,
            lambda offered: _create_thread_and_run(
                True, assistant_id=assistant_id, tools=offered, **arguments
            ),
            tools,
            SUBMIT_TOOL_OUTPUTS_TOOLS,
            calling,
        )
    return await with_tools_async(
        client,
        lambda offered: _create_thread_and_run(
            assistant_id=assistant_id, tools=offered, **arguments
        ),
        tools,
        SUBMIT_TOOL_OUTPUTS_TOOLS,
        GET_RUN_POLLING,
        wait,
        calling,
    )


def _get_run(
    thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> Call[models.Run]:
    return Call(
        operation="getRun",
        method="GET",
        path=f"/threads/{simple('thread_id', thread_id)}/runs/{simple('run_id', run_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.Run)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


GET_RUN_POLLING: Final[Polling[models.Run]] = Polling(
    read=lambda value: _get_run(value.thread_id, value.id),
    state=lambda value: value.status,
    done=frozenset(("completed", "failed", "cancelled", "expired", "incomplete")),
    paused=frozenset(("requires_action",)),
    hint="openai-poll-after-ms",
)


def get_run(
    client: Caller, thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> models.Run:
    """Read a run.

    Returns the run as it stands now. Call it again to follow a run that has not ended.

    Args:
        thread_id: The id of the thread.
        run_id: The id of the run.

    Returns:
        The run.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_get_run(thread_id, run_id, **options))


async def get_run_async(
    client: AsyncCaller, thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> models.Run:
    """As ``get_run``, in an event loop."""
    return await client.send(_get_run(thread_id, run_id, **options))


def poll_run(
    client: Caller,
    thread_id: str,
    run_id: str,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Run:
    """As ``get_run``, again and again until ``status`` is one of ``completed``,
    ``failed``, ``cancelled``, ``expired``, ``incomplete``, ``requires_action``.

    Args:
        wait: How to wait."""
    return polled(client, _get_run(thread_id, run_id, **options), GET_RUN_POLLING, wait)


async def poll_run_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Run:
    """As ``poll_run``, in an event loop."""
    return await polled_async(
        client, _get_run(thread_id, run_id, **options), GET_RUN_POLLING, wait
    )


class _ModifyRunArguments(TypedDict, total=False):
    metadata: models.MetadataInput | None | Unset


class ModifyRunArguments(_ModifyRunArguments, CallOptions):
    """What ``modify_run`` takes and may be left out."""


def _modify_run(
    thread_id: str,
    run_id: str,
    *,
    metadata: models.MetadataInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Run]:
    return Call(
        operation="modifyRun",
        method="POST",
        path=f"/threads/{simple('thread_id', thread_id)}/runs/{simple('run_id', run_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody({"metadata": metadata}),
        success={"2XX": JsonReader(models.Run)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        idempotent=True,
        options=options,
    )


def modify_run(
    client: Caller, thread_id: str, run_id: str, **arguments: Unpack[ModifyRunArguments]
) -> models.Run:
    """Change the metadata of a run.

    Sets the metadata of a run. Nothing else about a run can be changed.

    Args:
        thread_id: The id of the thread.
        run_id: The id of the run.
        metadata: Your own notes to keep with the run. AIMLAPI insists on it.

    Returns:
        The run with its new metadata.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_modify_run(thread_id, run_id, **arguments))


async def modify_run_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    **arguments: Unpack[ModifyRunArguments],
) -> models.Run:
    """As ``modify_run``, in an event loop."""
    return await client.send(_modify_run(thread_id, run_id, **arguments))


def _submit_tool_outputs(
    thread_id: str,
    run_id: str,
    stream: bool | None | Unset = UNSET,
    /,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    **options: Unpack[CallOptions],
) -> StreamCall[models.Run, models.AssistantStreamEvent]:
    return StreamCall(
        operation="submitToolOutputs",
        method="POST",
        path=f"/threads/{simple('thread_id', thread_id)}/runs/{simple('run_id', run_id)}/submit_tool_outputs",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody({"tool_outputs": tool_outputs, "stream": stream}),
        success={"2XX": JsonReader(models.Run)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        events=_streams.ASSISTANT_STREAM_EVENT,
        security=(("bearerAuth",),),
        options=options,
    )


SUBMIT_TOOL_OUTPUTS_TOOLS: Final[ToolUse[models.Run]] = ToolUse(
    state=lambda value: value.status,
    needed=frozenset(("requires_action",)),
    calls=("required_action", "submit_tool_outputs", "tool_calls"),
    id=("id",),
    name=("function", "name"),
    arguments=("function", "arguments"),
    output_id="tool_call_id",
    output_value="output",
    submit=lambda value, outputs, stream: _submit_tool_outputs(
        value.thread_id, value.id, stream or UNSET, tool_outputs=outputs
    ),
    definition=ToolDefinition(
        fixed={"type": "function"},
        name=("function", "name"),
        description=("function", "description"),
        parameters=("function", "parameters"),
    ),
    events=frozenset(
        (
            "thread.run.created",
            "thread.run.queued",
            "thread.run.in_progress",
            "thread.run.requires_action",
            "thread.run.completed",
            "thread.run.incomplete",
            "thread.run.failed",
            "thread.run.cancelling",
            "thread.run.cancelled",
            "thread.run.expired",
        )
    ),
)


@overload
def submit_tool_outputs(
    client: StreamCaller,
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    stream: Literal[False] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Run: ...
@overload
def submit_tool_outputs(
    client: StreamCaller,
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    stream: Literal[True],
    **options: Unpack[CallOptions],
) -> Stream[models.AssistantStreamEvent]: ...
@overload
def submit_tool_outputs(
    client: StreamCaller,
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    stream: bool | None | Unset,
    **options: Unpack[CallOptions],
) -> models.Run | Stream[models.AssistantStreamEvent]: ...
def submit_tool_outputs(
    client: StreamCaller,
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    stream: bool | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Run | Stream[models.AssistantStreamEvent]:
    """Give a waiting run the outputs of its tools.

    Continues a run whose status is `requires_action`. Send the outputs of all the calls
    it asked for in one request. Set `stream` to receive the events of the run from here
    on.

    Args:
        thread_id: The id of the thread that the run belongs to.
        run_id: The id of the run that waits for the outputs.
        tool_outputs: One output for each call that the run asked for.
        stream: Whether to answer with the events of the run as they happen, and not with the run.

    Returns:
        The run, which goes on, or its events if `stream` is true.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    call = _submit_tool_outputs(
        thread_id, run_id, stream, tool_outputs=tool_outputs, **options
    )
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def submit_tool_outputs_async(
    client: AsyncStreamCaller,
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    stream: Literal[False] | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Run: ...
@overload
async def submit_tool_outputs_async(
    client: AsyncStreamCaller,
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    stream: Literal[True],
    **options: Unpack[CallOptions],
) -> AsyncStream[models.AssistantStreamEvent]: ...
@overload
async def submit_tool_outputs_async(
    client: AsyncStreamCaller,
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    stream: bool | None | Unset,
    **options: Unpack[CallOptions],
) -> models.Run | AsyncStream[models.AssistantStreamEvent]: ...
async def submit_tool_outputs_async(
    client: AsyncStreamCaller,
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    stream: bool | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> models.Run | AsyncStream[models.AssistantStreamEvent]:
    """As ``submit_tool_outputs``, in an event loop."""
    call = _submit_tool_outputs(
        thread_id, run_id, stream, tool_outputs=tool_outputs, **options
    )
    if stream:
        return await client.stream(call)
    return await client.send(call)


def submit_tool_outputs_and_poll(
    client: StreamCaller,
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Run:
    """As ``submit_tool_outputs``, then waits as ``poll_run`` does.

    Args:
        wait: How to wait."""
    return polled(
        client,
        _submit_tool_outputs(thread_id, run_id, tool_outputs=tool_outputs, **options),
        GET_RUN_POLLING,
        wait,
    )


async def submit_tool_outputs_and_poll_async(
    client: AsyncStreamCaller,
    thread_id: str,
    run_id: str,
    *,
    tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Run:
    """As ``submit_tool_outputs_and_poll``, in an event loop."""
    return await polled_async(
        client,
        _submit_tool_outputs(thread_id, run_id, tool_outputs=tool_outputs, **options),
        GET_RUN_POLLING,
        wait,
    )


def _cancel_run(
    thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> Call[models.Run]:
    return Call(
        operation="cancelRun",
        method="POST",
        path=f"/threads/{simple('thread_id', thread_id)}/runs/{simple('run_id', run_id)}/cancel",
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": JsonReader(models.Run)},
        failure={
            "429": JsonReader(models.ErrorBody),
            "default": JsonReader(models.ErrorBody),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def cancel_run(
    client: Caller, thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> models.Run:
    """Cancel a run.

    Asks a run in progress to stop. Its status becomes `cancelling`, and `cancelled`
    once it has stopped. There is no request body.

    Args:
        thread_id: The id of the thread.
        run_id: The id of the run.

    Returns:
        The run, which is about to stop.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed."""
    return client.send(_cancel_run(thread_id, run_id, **options))


async def cancel_run_async(
    client: AsyncCaller, thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> models.Run:
    """As ``cancel_run``, in an event loop."""
    return await client.send(_cancel_run(thread_id, run_id, **options))


def cancel_run_and_poll(
    client: Caller,
    thread_id: str,
    run_id: str,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Run:
    """As ``cancel_run``, then waits as ``poll_run`` does.

    Args:
        wait: How to wait."""
    return polled(
        client, _cancel_run(thread_id, run_id, **options), GET_RUN_POLLING, wait
    )


async def cancel_run_and_poll_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> models.Run:
    """As ``cancel_run_and_poll``, in an event loop."""
    return await polled_async(
        client, _cancel_run(thread_id, run_id, **options), GET_RUN_POLLING, wait
    )
