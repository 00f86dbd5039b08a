"""Run and Run Step API: the operations of ``runs``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal, NotRequired, Unpack, overload

from .. import _codecs
from .._runtime.bodies import JsonBody
from .._runtime.call import Call, CallOptions, StreamCall
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.pages import AsyncPages, Cursor, Pages, Paging
from .._runtime.parameters import form, simple
from .._runtime.polling import Polling, WaitOptions, polled, polled_async
from .._runtime.readers import ObjectReader, ValueReader
from .._runtime.tools import (
    Tool,
    ToolDefinition,
    ToolOptions,
    ToolUse,
    stream_with_tools,
    stream_with_tools_async,
    with_tools,
    with_tools_async,
)
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from .._runtime.stream import AsyncStream, Stream
    from ..models.assistant_model import AssistantModel
    from ..models.assistant_stream_event import AssistantStreamEvent
    from ..models.assistant_tool import AssistantTool, AssistantToolDict
    from ..models.create_message_request import (
        CreateMessageRequest,
        CreateMessageRequestDict,
    )
    from ..models.create_run_tool_resources import (
        CreateRunToolResources,
        CreateRunToolResourcesDict,
    )
    from ..models.create_thread_request import (
        CreateThreadRequest,
        CreateThreadRequestDict,
    )
    from ..models.metadata import MetadataInput
    from ..models.reasoning_effort import ReasoningEffort
    from ..models.response_format import ResponseFormatInput
    from ..models.run import Run
    from ..models.run_list import RunList
    from ..models.run_step_include import RunStepInclude
    from ..models.tool_choice import ToolChoiceInput
    from ..models.tool_output import ToolOutput, ToolOutputDict
    from ..models.truncation_strategy import TruncationStrategy, TruncationStrategyDict


class CreateRunBaseArguments(CallOptions):
    """What ``create_run`` takes by keyword, beside tools."""

    assistant_id: str
    """The id of the assistant that does the work."""
    include: NotRequired[Sequence[RunStepInclude] | Unset]
    """Fields to send that are left out otherwise. Only OpenAI knows this parameter."""
    model: NotRequired[AssistantModel | None | Unset]
    """The model to use in place of the assistant's own."""
    reasoning_effort: NotRequired[ReasoningEffort | None | Unset]
    """How much a reasoning model thinks before it answers. OpenAI takes `medium` if
    this is left out.
    """
    instructions: NotRequired[str | None | Unset]
    """Instructions that take the place of the assistant's own for this run."""
    additional_instructions: NotRequired[str | None | Unset]
    """Instructions to add after the ones in force, for this run."""
    additional_messages: NotRequired[
        Sequence[CreateMessageRequest | CreateMessageRequestDict] | None | Unset
    ]
    """Messages to add to the thread before the run starts."""
    metadata: NotRequired[MetadataInput | None | Unset]
    """Your own notes to keep with the run."""
    temperature: NotRequired[float | None | Unset]
    """How much chance plays a part in the answer, from 0 (none) to 2. OpenAI uses 1 if
    this is left out.
    """
    top_p: NotRequired[float | None | Unset]
    """Another way to set the part of chance: only the likeliest tokens that together
    reach this probability are considered. Change this or `temperature`, not both.
    OpenAI uses 1 if this is left out.
    """
    max_prompt_tokens: NotRequired[int | None | Unset]
    """How many prompt tokens the run may use over all its turns. A run that passes the
    limit ends as `incomplete`. OpenAI takes no less than 256.
    """
    max_completion_tokens: NotRequired[int | None | Unset]
    """How many completion tokens the run may use over all its turns. A run that passes
    the limit ends as `incomplete`. OpenAI takes no less than 256.
    """
    truncation_strategy: NotRequired[
        TruncationStrategy | TruncationStrategyDict | None | Unset
    ]
    """How to shorten a thread that is too long for the model."""
    tool_choice: NotRequired[ToolChoiceInput | None | Unset]
    """Whether the model may, must or must not call a tool, or which one it must
    call.
    """
    parallel_tool_calls: NotRequired[bool | Unset]
    """Whether the model may ask for several tool calls at once. OpenAI allows it if
    this is left out.
    """
    response_format: NotRequired[ResponseFormatInput | None | Unset]
    """The form that the answer of the model has to take."""


class CreateRunArguments(CreateRunBaseArguments):
    """What ``create_run`` takes by keyword."""

    tools: NotRequired[Sequence[AssistantTool | AssistantToolDict] | None | Unset]
    """The tools to offer in place of the assistant's own. OpenAI takes at most 20."""


def _create_run(
    thread_id: str,
    *,
    stream: bool | None | Unset = UNSET,
    assistant_id: str,
    include: Sequence[RunStepInclude] | Unset = UNSET,
    model: AssistantModel | None | Unset = UNSET,
    reasoning_effort: ReasoningEffort | None | Unset = UNSET,
    instructions: str | None | Unset = UNSET,
    additional_instructions: str | None | Unset = UNSET,
    additional_messages: (
        Sequence[CreateMessageRequest | CreateMessageRequestDict] | None | Unset
    ) = UNSET,
    tools: Sequence[AssistantTool | AssistantToolDict] | None | Unset = UNSET,
    metadata: MetadataInput | None | Unset = UNSET,
    temperature: float | None | Unset = UNSET,
    top_p: float | None | Unset = UNSET,
    max_prompt_tokens: int | None | Unset = UNSET,
    max_completion_tokens: int | None | Unset = UNSET,
    truncation_strategy: (
        TruncationStrategy | TruncationStrategyDict | None | Unset
    ) = UNSET,
    tool_choice: ToolChoiceInput | None | Unset = UNSET,
    parallel_tool_calls: bool | Unset = UNSET,
    response_format: ResponseFormatInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> StreamCall[Run, AssistantStreamEvent]:
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
        success={"2XX": ObjectReader(_codecs.run.decode_run)},
        failure={
            "429": ValueReader(_codecs.error_body.decode_error_body),
            "default": ValueReader(_codecs.error_body.decode_error_body),
        },
        events=_codecs.assistant_stream_event.EVENTS,
        security=(("bearerAuth",),),
        options=options,
    )


@overload
def create_run(
    client: Caller,
    thread_id: str,
    *,
    stream: Literal[False] | None | Unset = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> Run: ...
@overload
def create_run(
    client: Caller,
    thread_id: str,
    *,
    stream: Literal[True],
    **arguments: Unpack[CreateRunArguments],
) -> Stream[AssistantStreamEvent]: ...
@overload
def create_run(
    client: Caller,
    thread_id: str,
    *,
    stream: bool | None | Unset,
    **arguments: Unpack[CreateRunArguments],
) -> Run | Stream[AssistantStreamEvent]: ...
def create_run(
    client: Caller,
    thread_id: str,
    *,
    stream: bool | None | Unset = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> Run | Stream[AssistantStreamEvent]:
    """Start a run on a thread.

    Puts an assistant to work on a thread that exists already. The answer comes back at
    once with the run still queued; read the run again until it ends, or set `stream` to
    receive its events as they happen.

    Args:
        thread_id: The id of the thread that the run belongs to.

    Returns:
        The new run, or its events if `stream` is true.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed.
    """
    call = _create_run(thread_id, stream=stream, **arguments)
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def create_run_async(
    client: AsyncCaller,
    thread_id: str,
    *,
    stream: Literal[False] | None | Unset = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> Run: ...
@overload
async def create_run_async(
    client: AsyncCaller,
    thread_id: str,
    *,
    stream: Literal[True],
    **arguments: Unpack[CreateRunArguments],
) -> AsyncStream[AssistantStreamEvent]: ...
@overload
async def create_run_async(
    client: AsyncCaller,
    thread_id: str,
    *,
    stream: bool | None | Unset,
    **arguments: Unpack[CreateRunArguments],
) -> Run | AsyncStream[AssistantStreamEvent]: ...
async def create_run_async(
    client: AsyncCaller,
    thread_id: str,
    *,
    stream: bool | None | Unset = UNSET,
    **arguments: Unpack[CreateRunArguments],
) -> Run | AsyncStream[AssistantStreamEvent]:
    """As ``create_run``, in an event loop."""
    call = _create_run(thread_id, stream=stream, **arguments)
    if stream:
        return await client.stream(call)
    return await client.send(call)


def create_run_and_poll(
    client: Caller,
    thread_id: str,
    *,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunArguments],
) -> Run:
    """As ``create_run``, then waits as ``poll_run`` does.

    Args:
        wait: How to wait.
    """
    return polled(client, _create_run(thread_id, **arguments), GET_RUN_POLLING, wait)


async def create_run_and_poll_async(
    client: AsyncCaller,
    thread_id: str,
    *,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunArguments],
) -> Run:
    """As ``create_run_and_poll``, in an event loop."""
    return await polled_async(
        client, _create_run(thread_id, **arguments), GET_RUN_POLLING, wait
    )


@overload
def create_run_with_tools(
    client: Caller,
    thread_id: str,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: Literal[False] = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunBaseArguments],
) -> Run: ...
@overload
def create_run_with_tools(
    client: Caller,
    thread_id: str,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: Literal[True],
    calling: ToolOptions | None = None,
    **arguments: Unpack[CreateRunBaseArguments],
) -> Stream[AssistantStreamEvent]: ...
def create_run_with_tools(
    client: Caller,
    thread_id: str,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: bool = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunBaseArguments],
) -> Run | Stream[AssistantStreamEvent]:
    """As ``create_run_and_poll``, and calls the functions asked for.

    Args:
        tools: Python functions with typed parameters, and other tools as the API has
            them.
        stream: Whether to give the events as they come.
        calling: How to call the functions.
        wait: How to wait.
    """
    if stream:
        return stream_with_tools(
            client,
            lambda offered: _create_run(
                thread_id, stream=True, tools=offered, **arguments
            ),
            tools,
            SUBMIT_TOOL_OUTPUTS_TOOLS,
            calling,
        )
    return with_tools(
        client,
        lambda offered: _create_run(thread_id, tools=offered, **arguments),
        tools,
        SUBMIT_TOOL_OUTPUTS_TOOLS,
        GET_RUN_POLLING,
        wait,
        calling,
    )


@overload
async def create_run_with_tools_async(
    client: AsyncCaller,
    thread_id: str,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: Literal[False] = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunBaseArguments],
) -> Run: ...
@overload
async def create_run_with_tools_async(
    client: AsyncCaller,
    thread_id: str,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: Literal[True],
    calling: ToolOptions | None = None,
    **arguments: Unpack[CreateRunBaseArguments],
) -> AsyncStream[AssistantStreamEvent]: ...
async def create_run_with_tools_async(
    client: AsyncCaller,
    thread_id: str,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: bool = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateRunBaseArguments],
) -> Run | AsyncStream[AssistantStreamEvent]:
    """As ``create_run_with_tools``, in an event loop."""
    if stream:
        return await stream_with_tools_async(
            client,
            lambda offered: _create_run(
                thread_id, stream=True, tools=offered, **arguments
            ),
            tools,
            SUBMIT_TOOL_OUTPUTS_TOOLS,
            calling,
        )
    return await with_tools_async(
        client,
        lambda offered: _create_run(thread_id, tools=offered, **arguments),
        tools,
        SUBMIT_TOOL_OUTPUTS_TOOLS,
        GET_RUN_POLLING,
        wait,
        calling,
    )


class ListRunsArguments(CallOptions):
    """What ``list_runs`` takes by keyword."""

    limit: NotRequired[int | Unset]
    """How many objects a page holds at most, from 1 to 100; 20 if left out. Default:
    ``20``.
    """
    order: NotRequired[Literal["asc", "desc"] | Unset]
    """The order of the page by time of creation, `asc` for oldest first or `desc` for
    newest first.
    """
    after: NotRequired[str | Unset]
    """The id of an object; the page starts right after it. Give the last id of a page
    to get the next one.
    """
    before: NotRequired[str | Unset]
    """The id of an object; the page ends right before it. Give the first id of a page
    to get the previous one.
    """


def _list_runs(
    thread_id: str,
    *,
    limit: int | Unset = UNSET,
    order: Literal["asc", "desc"] | Unset = UNSET,
    after: str | Unset = UNSET,
    before: str | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[RunList]:
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
        success={"2XX": ObjectReader(_codecs.run_list.decode_run_list)},
        failure={
            "429": ValueReader(_codecs.error_body.decode_error_body),
            "default": ValueReader(_codecs.error_body.decode_error_body),
        },
        security=(("bearerAuth",),),
        options=options,
    )


_LIST_RUNS_PAGES: Final[Paging[RunList, Run]] = Paging(
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
) -> Pages[RunList, Run]:
    """List the runs of a thread.

    Returns one page of the runs of a thread, newest first unless `order` says
    otherwise.

    Args:
        thread_id: The id of the thread that the run belongs to.

    Returns:
        The items of all pages, fetched as they are asked for. ``pages()`` gives page
        after page, ``first()`` the first. Each page: One page of runs.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed.
    """
    return Pages(client, _list_runs(thread_id, **arguments), _LIST_RUNS_PAGES)


def list_runs_async(
    client: AsyncCaller, thread_id: str, **arguments: Unpack[ListRunsArguments]
) -> AsyncPages[RunList, Run]:
    """As ``list_runs``, in an event loop: for ``async for``. Awaited, it is the first
    page.
    """
    return AsyncPages(client, _list_runs(thread_id, **arguments), _LIST_RUNS_PAGES)


class CreateThreadAndRunBaseArguments(CallOptions):
    """What ``create_thread_and_run`` takes by keyword, beside tools."""

    assistant_id: str
    """The id of the assistant that does the work."""
    thread: NotRequired[CreateThreadRequest | CreateThreadRequestDict | Unset]
    """The thread to make. An empty one is made if this is left out."""
    model: NotRequired[AssistantModel | None | Unset]
    """The model to use in place of the assistant's own."""
    instructions: NotRequired[str | None | Unset]
    """Instructions that take the place of the assistant's own for this run."""
    tool_resources: NotRequired[
        CreateRunToolResources | CreateRunToolResourcesDict | None | Unset
    ]
    """The files and vector stores that the tools of this run may use."""
    metadata: NotRequired[MetadataInput | None | Unset]
    """Your own notes to keep with the run."""
    temperature: NotRequired[float | None | Unset]
    """How much chance plays a part in the answer, from 0 (none) to 2. OpenAI uses 1 if
    this is left out.
    """
    top_p: NotRequired[float | None | Unset]
    """Another way to set the part of chance: only the likeliest tokens that together
    reach this probability are considered. Change this or `temperature`, not both.
    OpenAI uses 1 if this is left out.
    """
    max_prompt_tokens: NotRequired[int | None | Unset]
    """How many prompt tokens the run may use over all its turns. A run that passes the
    limit ends as `incomplete`. OpenAI takes no less than 256.
    """
    max_completion_tokens: NotRequired[int | None | Unset]
    """How many completion tokens the run may use over all its turns. A run that passes
    the limit ends as `incomplete`. OpenAI takes no less than 256.
    """
    truncation_strategy: NotRequired[
        TruncationStrategy | TruncationStrategyDict | None | Unset
    ]
    """How to shorten a thread that is too long for the model."""
    tool_choice: NotRequired[ToolChoiceInput | None | Unset]
    """Whether the model may, must or must not call a tool, or which one it must
    call.
    """
    parallel_tool_calls: NotRequired[bool | Unset]
    """Whether the model may ask for several tool calls at once. OpenAI allows it if
    this is left out.
    """
    response_format: NotRequired[ResponseFormatInput | None | Unset]
    """The form that the answer of the model has to take."""


class CreateThreadAndRunArguments(CreateThreadAndRunBaseArguments):
    """What ``create_thread_and_run`` takes by keyword."""

    tools: NotRequired[Sequence[AssistantTool | AssistantToolDict] | None | Unset]
    """The tools to offer in place of the assistant's own. OpenAI takes at most 20."""


def _create_thread_and_run(
    *,
    stream: bool | None | Unset = UNSET,
    assistant_id: str,
    thread: CreateThreadRequest | CreateThreadRequestDict | Unset = UNSET,
    model: AssistantModel | None | Unset = UNSET,
    instructions: str | None | Unset = UNSET,
    tools: Sequence[AssistantTool | AssistantToolDict] | None | Unset = UNSET,
    tool_resources: (
        CreateRunToolResources | CreateRunToolResourcesDict | None | Unset
    ) = UNSET,
    metadata: MetadataInput | None | Unset = UNSET,
    temperature: float | None | Unset = UNSET,
    top_p: float | None | Unset = UNSET,
    max_prompt_tokens: int | None | Unset = UNSET,
    max_completion_tokens: int | None | Unset = UNSET,
    truncation_strategy: (
        TruncationStrategy | TruncationStrategyDict | None | Unset
    ) = UNSET,
    tool_choice: ToolChoiceInput | None | Unset = UNSET,
    parallel_tool_calls: bool | Unset = UNSET,
    response_format: ResponseFormatInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> StreamCall[Run, AssistantStreamEvent]:
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
        success={"2XX": ObjectReader(_codecs.run.decode_run)},
        failure={
            "429": ValueReader(_codecs.error_body.decode_error_body),
            "default": ValueReader(_codecs.error_body.decode_error_body),
        },
        events=_codecs.assistant_stream_event.EVENTS,
        security=(("bearerAuth",),),
        options=options,
    )


@overload
def create_thread_and_run(
    client: Caller,
    *,
    stream: Literal[False] | None | Unset = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Run: ...
@overload
def create_thread_and_run(
    client: Caller,
    *,
    stream: Literal[True],
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Stream[AssistantStreamEvent]: ...
@overload
def create_thread_and_run(
    client: Caller,
    *,
    stream: bool | None | Unset,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Run | Stream[AssistantStreamEvent]: ...
def create_thread_and_run(
    client: Caller,
    *,
    stream: bool | None | Unset = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Run | Stream[AssistantStreamEvent]:
    """Create a thread and start a run on it.

    Does in one request what takes two otherwise: makes a new thread, with messages if
    some are given, and puts an assistant to work on it. Set `stream` to receive the
    events of the run as they happen.

    Returns:
        The new run on the new thread, or its events if `stream` is true.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed.
    """
    call = _create_thread_and_run(stream=stream, **arguments)
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def create_thread_and_run_async(
    client: AsyncCaller,
    *,
    stream: Literal[False] | None | Unset = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Run: ...
@overload
async def create_thread_and_run_async(
    client: AsyncCaller,
    *,
    stream: Literal[True],
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> AsyncStream[AssistantStreamEvent]: ...
@overload
async def create_thread_and_run_async(
    client: AsyncCaller,
    *,
    stream: bool | None | Unset,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Run | AsyncStream[AssistantStreamEvent]: ...
async def create_thread_and_run_async(
    client: AsyncCaller,
    *,
    stream: bool | None | Unset = UNSET,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Run | AsyncStream[AssistantStreamEvent]:
    """As ``create_thread_and_run``, in an event loop."""
    call = _create_thread_and_run(stream=stream, **arguments)
    if stream:
        return await client.stream(call)
    return await client.send(call)


def create_thread_and_run_and_poll(
    client: Caller,
    *,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Run:
    """As ``create_thread_and_run``, then waits as ``poll_run`` does.

    Args:
        wait: How to wait.
    """
    return polled(client, _create_thread_and_run(**arguments), GET_RUN_POLLING, wait)


async def create_thread_and_run_and_poll_async(
    client: AsyncCaller,
    *,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunArguments],
) -> Run:
    """As ``create_thread_and_run_and_poll``, in an event loop."""
    return await polled_async(
        client, _create_thread_and_run(**arguments), GET_RUN_POLLING, wait
    )


@overload
def create_thread_and_run_with_tools(
    client: Caller,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: Literal[False] = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunBaseArguments],
) -> Run: ...
@overload
def create_thread_and_run_with_tools(
    client: Caller,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: Literal[True],
    calling: ToolOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunBaseArguments],
) -> Stream[AssistantStreamEvent]: ...
def create_thread_and_run_with_tools(
    client: Caller,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: bool = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunBaseArguments],
) -> Run | Stream[AssistantStreamEvent]:
    """As ``create_thread_and_run_and_poll``, and calls the functions asked for.

    Args:
        tools: Python functions with typed parameters, and other tools as the API has
            them.
        stream: Whether to give the events as they come.
        calling: How to call the functions.
        wait: How to wait.
    """
    if stream:
        return stream_with_tools(
            client,
            lambda offered: _create_thread_and_run(
                stream=True, tools=offered, **arguments
            ),
            tools,
            SUBMIT_TOOL_OUTPUTS_TOOLS,
            calling,
        )
    return with_tools(
        client,
        lambda offered: _create_thread_and_run(tools=offered, **arguments),
        tools,
        SUBMIT_TOOL_OUTPUTS_TOOLS,
        GET_RUN_POLLING,
        wait,
        calling,
    )


@overload
async def create_thread_and_run_with_tools_async(
    client: AsyncCaller,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: Literal[False] = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunBaseArguments],
) -> Run: ...
@overload
async def create_thread_and_run_with_tools_async(
    client: AsyncCaller,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: Literal[True],
    calling: ToolOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunBaseArguments],
) -> AsyncStream[AssistantStreamEvent]: ...
async def create_thread_and_run_with_tools_async(
    client: AsyncCaller,
    *,
    tools: Sequence[Tool | AssistantTool | AssistantToolDict],
    stream: bool = False,
    calling: ToolOptions | None = None,
    wait: WaitOptions | None = None,
    **arguments: Unpack[CreateThreadAndRunBaseArguments],
) -> Run | AsyncStream[AssistantStreamEvent]:
    """As ``create_thread_and_run_with_tools``, in an event loop."""
    if stream:
        return await stream_with_tools_async(
            client,
            lambda offered: _create_thread_and_run(
                stream=True, tools=offered, **arguments
            ),
            tools,
            SUBMIT_TOOL_OUTPUTS_TOOLS,
            calling,
        )
    return await with_tools_async(
        client,
        lambda offered: _create_thread_and_run(tools=offered, **arguments),
        tools,
        SUBMIT_TOOL_OUTPUTS_TOOLS,
        GET_RUN_POLLING,
        wait,
        calling,
    )


def _get_run(thread_id: str, run_id: str, **options: Unpack[CallOptions]) -> Call[Run]:
    return Call(
        operation="getRun",
        method="GET",
        path=f"/threads/{simple('thread_id', thread_id)}/runs/{simple('run_id', run_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": ObjectReader(_codecs.run.decode_run)},
        failure={
            "429": ValueReader(_codecs.error_body.decode_error_body),
            "default": ValueReader(_codecs.error_body.decode_error_body),
        },
        security=(("bearerAuth",),),
        options=options,
    )


GET_RUN_POLLING: Final[Polling[Run]] = Polling(
    read=lambda value: _get_run(value.thread_id, value.id),
    state=lambda value: value.status,
    done=frozenset(("completed", "failed", "cancelled", "expired", "incomplete")),
    paused=frozenset(("requires_action",)),
    hint="openai-poll-after-ms",
)


def get_run(
    client: Caller, thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> Run:
    """Read a run.

    Returns the run as it stands now. Call it again to follow a run that has not ended.

    Args:
        thread_id: The id of the thread that the run belongs to.
        run_id: The id of the run.

    Returns:
        The run.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed.
    """
    return client.send(_get_run(thread_id, run_id, **options))


async def get_run_async(
    client: AsyncCaller, thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> Run:
    """As ``get_run``, in an event loop."""
    return await client.send(_get_run(thread_id, run_id, **options))


def poll_run(
    client: Caller,
    thread_id: str,
    run_id: str,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> Run:
    """As ``get_run``, again and again until ``status`` is one of ``completed``,
    ``failed``, ``cancelled``, ``expired``, ``incomplete``, ``requires_action``.

    Args:
        wait: How to wait.
    """
    return polled(client, _get_run(thread_id, run_id, **options), GET_RUN_POLLING, wait)


async def poll_run_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> Run:
    """As ``poll_run``, in an event loop."""
    return await polled_async(
        client, _get_run(thread_id, run_id, **options), GET_RUN_POLLING, wait
    )


class ModifyRunArguments(CallOptions):
    """What ``modify_run`` takes by keyword."""

    metadata: NotRequired[MetadataInput | None | Unset]
    """Your own notes to keep with the run. AIMLAPI insists on it."""


def _modify_run(
    thread_id: str,
    run_id: str,
    *,
    metadata: MetadataInput | None | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[Run]:
    return Call(
        operation="modifyRun",
        method="POST",
        path=f"/threads/{simple('thread_id', thread_id)}/runs/{simple('run_id', run_id)}",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody({"metadata": metadata}),
        success={"2XX": ObjectReader(_codecs.run.decode_run)},
        failure={
            "429": ValueReader(_codecs.error_body.decode_error_body),
            "default": ValueReader(_codecs.error_body.decode_error_body),
        },
        security=(("bearerAuth",),),
        idempotent=True,
        options=options,
    )


def modify_run(
    client: Caller, thread_id: str, run_id: str, **arguments: Unpack[ModifyRunArguments]
) -> Run:
    """Change the metadata of a run.

    Sets the metadata of a run. Nothing else about a run can be changed.

    Args:
        thread_id: The id of the thread that the run belongs to.
        run_id: The id of the run.

    Returns:
        The run with its new metadata.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed.
    """
    return client.send(_modify_run(thread_id, run_id, **arguments))


async def modify_run_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    **arguments: Unpack[ModifyRunArguments],
) -> Run:
    """As ``modify_run``, in an event loop."""
    return await client.send(_modify_run(thread_id, run_id, **arguments))


class SubmitToolOutputsArguments(CallOptions):
    """What ``submit_tool_outputs`` takes by keyword."""

    tool_outputs: Sequence[ToolOutput | ToolOutputDict]
    """One output for each call that the run asked for."""


def _submit_tool_outputs(
    thread_id: str,
    run_id: str,
    *,
    stream: bool | None | Unset = UNSET,
    tool_outputs: Sequence[ToolOutput | ToolOutputDict],
    **options: Unpack[CallOptions],
) -> StreamCall[Run, AssistantStreamEvent]:
    return StreamCall(
        operation="submitToolOutputs",
        method="POST",
        path=f"/threads/{simple('thread_id', thread_id)}/runs/{simple('run_id', run_id)}/submit_tool_outputs",
        headers={"OpenAI-Beta": "assistants=v2"},
        body=JsonBody({"tool_outputs": tool_outputs, "stream": stream}),
        success={"2XX": ObjectReader(_codecs.run.decode_run)},
        failure={
            "429": ValueReader(_codecs.error_body.decode_error_body),
            "default": ValueReader(_codecs.error_body.decode_error_body),
        },
        events=_codecs.assistant_stream_event.EVENTS,
        security=(("bearerAuth",),),
        options=options,
    )


SUBMIT_TOOL_OUTPUTS_TOOLS: Final[ToolUse[Run]] = ToolUse(
    state=lambda value: value.status,
    needed=frozenset(("requires_action",)),
    calls=("required_action", "submit_tool_outputs", "tool_calls"),
    id=("id",),
    name=("function", "name"),
    arguments=("function", "arguments"),
    output_id="tool_call_id",
    output_value="output",
    submit=lambda value, outputs, stream: _submit_tool_outputs(
        value.thread_id, value.id, stream=stream or UNSET, tool_outputs=outputs
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
    client: Caller,
    thread_id: str,
    run_id: str,
    *,
    stream: Literal[False] | None | Unset = UNSET,
    **arguments: Unpack[SubmitToolOutputsArguments],
) -> Run: ...
@overload
def submit_tool_outputs(
    client: Caller,
    thread_id: str,
    run_id: str,
    *,
    stream: Literal[True],
    **arguments: Unpack[SubmitToolOutputsArguments],
) -> Stream[AssistantStreamEvent]: ...
@overload
def submit_tool_outputs(
    client: Caller,
    thread_id: str,
    run_id: str,
    *,
    stream: bool | None | Unset,
    **arguments: Unpack[SubmitToolOutputsArguments],
) -> Run | Stream[AssistantStreamEvent]: ...
def submit_tool_outputs(
    client: Caller,
    thread_id: str,
    run_id: str,
    *,
    stream: bool | None | Unset = UNSET,
    **arguments: Unpack[SubmitToolOutputsArguments],
) -> Run | Stream[AssistantStreamEvent]:
    """Give a waiting run the outputs of its tools.

    Continues a run whose status is `requires_action`. Send the outputs of all the calls
    it asked for in one request. Set `stream` to receive the events of the run from here
    on.

    Args:
        thread_id: The id of the thread that the run belongs to.
        run_id: The id of the run that waits for the outputs.

    Returns:
        The run, which goes on, or its events if `stream` is true.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed.
    """
    call = _submit_tool_outputs(thread_id, run_id, stream=stream, **arguments)
    if stream:
        return client.stream(call)
    return client.send(call)


@overload
async def submit_tool_outputs_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    *,
    stream: Literal[False] | None | Unset = UNSET,
    **arguments: Unpack[SubmitToolOutputsArguments],
) -> Run: ...
@overload
async def submit_tool_outputs_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    *,
    stream: Literal[True],
    **arguments: Unpack[SubmitToolOutputsArguments],
) -> AsyncStream[AssistantStreamEvent]: ...
@overload
async def submit_tool_outputs_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    *,
    stream: bool | None | Unset,
    **arguments: Unpack[SubmitToolOutputsArguments],
) -> Run | AsyncStream[AssistantStreamEvent]: ...
async def submit_tool_outputs_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    *,
    stream: bool | None | Unset = UNSET,
    **arguments: Unpack[SubmitToolOutputsArguments],
) -> Run | AsyncStream[AssistantStreamEvent]:
    """As ``submit_tool_outputs``, in an event loop."""
    call = _submit_tool_outputs(thread_id, run_id, stream=stream, **arguments)
    if stream:
        return await client.stream(call)
    return await client.send(call)


def submit_tool_outputs_and_poll(
    client: Caller,
    thread_id: str,
    run_id: str,
    *,
    wait: WaitOptions | None = None,
    **arguments: Unpack[SubmitToolOutputsArguments],
) -> Run:
    """As ``submit_tool_outputs``, then waits as ``poll_run`` does.

    Args:
        wait: How to wait.
    """
    return polled(
        client,
        _submit_tool_outputs(thread_id, run_id, **arguments),
        GET_RUN_POLLING,
        wait,
    )


async def submit_tool_outputs_and_poll_async(
    client: AsyncCaller,
    thread_id: str,
    run_id: str,
    *,
    wait: WaitOptions | None = None,
    **arguments: Unpack[SubmitToolOutputsArguments],
) -> Run:
    """As ``submit_tool_outputs_and_poll``, in an event loop."""
    return await polled_async(
        client,
        _submit_tool_outputs(thread_id, run_id, **arguments),
        GET_RUN_POLLING,
        wait,
    )


def _cancel_run(
    thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> Call[Run]:
    return Call(
        operation="cancelRun",
        method="POST",
        path=f"/threads/{simple('thread_id', thread_id)}/runs/{simple('run_id', run_id)}/cancel",
        headers={"OpenAI-Beta": "assistants=v2"},
        success={"2XX": ObjectReader(_codecs.run.decode_run)},
        failure={
            "429": ValueReader(_codecs.error_body.decode_error_body),
            "default": ValueReader(_codecs.error_body.decode_error_body),
        },
        security=(("bearerAuth",),),
        options=options,
    )


def cancel_run(
    client: Caller, thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> Run:
    """Cancel a run.

    Asks a run in progress to stop. Its status becomes `cancelling`, and `cancelled`
    once it has stopped. There is no request body.

    Args:
        thread_id: The id of the thread that the run belongs to.
        run_id: The id of the run.

    Returns:
        The run, which is about to stop.

    Raises:
        RateLimitError: There were too many calls, or the quota is used up.
        StatusError: The call failed.
    """
    return client.send(_cancel_run(thread_id, run_id, **options))


async def cancel_run_async(
    client: AsyncCaller, thread_id: str, run_id: str, **options: Unpack[CallOptions]
) -> Run:
    """As ``cancel_run``, in an event loop."""
    return await client.send(_cancel_run(thread_id, run_id, **options))


def cancel_run_and_poll(
    client: Caller,
    thread_id: str,
    run_id: str,
    *,
    wait: WaitOptions | None = None,
    **options: Unpack[CallOptions],
) -> Run:
    """As ``cancel_run``, then waits as ``poll_run`` does.

    Args:
        wait: How to wait.
    """
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
) -> Run:
    """As ``cancel_run_and_poll``, in an event loop."""
    return await polled_async(
        client, _cancel_run(thread_id, run_id, **options), GET_RUN_POLLING, wait
    )
