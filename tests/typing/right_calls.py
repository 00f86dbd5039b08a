"""Calls that are right: type-checked only, never run. Every checker must find nothing here."""

from collections.abc import Callable
from typing import Any, Literal, Unpack, assert_type

from runsteps import (
    UNSET,
    Accumulated,
    ApiError,
    AsyncAccumulated,
    AsyncClient,
    AsyncPages,
    AsyncStream,
    CallOptions,
    Client,
    Deviation,
    Pages,
    PagingError,
    RateLimitError,
    RawResponse,
    Retries,
    Stream,
    StreamError,
    Tool,
    ToolOptions,
    Try,
    Unknown,
    UnknownEvent,
    Unset,
    WaitError,
    WaitOptions,
    from_json,
    to_json,
)
from runsteps.api.runs import CreateRunArguments
from runsteps.models import (
    AssistantStreamEvent,
    AssistantTool,
    AssistantToolDict,
    CodeInterpreterTool,
    CreateMessageRequest,
    FileSearchTool,
    FunctionTool,
    Message,
    MessageContent,
    MessageDeltaObject,
    Run,
    RunList,
    RunStep,
    RunStepList,
    TextContentBlock,
    ToolOutput,
    ToolOutputDict,
)

client = Client()


def results() -> None:
    """Each operation gives what the description says."""
    runs = client.beta.threads.runs
    assert_type(runs.create("thread", assistant_id="asst"), Run)
    assert_type(runs.create(thread_id="thread", assistant_id="asst"), Run)
    assert_type(runs.retrieve("thread", "run"), Run)
    assert_type(runs.retrieve(thread_id="thread", run_id="run"), Run)
    assert_type(runs.update("thread", "run", metadata={"a": "b"}), Run)
    assert_type(runs.cancel("thread", "run"), Run)
    assert_type(runs.list("thread"), Pages[RunList, Run])
    assert_type(runs.list("thread", limit=5, order="asc", after="run", before=UNSET), Pages[RunList, Run])
    assert_type(runs.steps.list("thread", "run"), Pages[RunStepList, RunStep])
    assert_type(runs.steps.retrieve("thread", "run", "step"), RunStep)
    assert_type(runs.submit_tool_outputs("thread", "run", tool_outputs=[]), Run)
    assert_type(client.beta.threads.create_and_run(assistant_id="asst"), Run)


def parts(part: MessageContent) -> None:
    """The tag of a part tells what it is, without a look at whether it is known."""
    if part.type == "text":
        assert_type(part, TextContentBlock)
    elif part.type == "refusal":
        assert_type(part.refusal, str)


def pages() -> None:
    """A list is iterated over, page after page if one likes."""
    runs = client.beta.threads.runs
    assert_type(list(runs.list("thread")), list[Run])
    assert_type(next(runs.list("thread").pages()), RunList)
    assert_type(runs.list("thread").first().has_more, bool)
    listed = runs.list("thread")
    assert_type((listed.data, listed.has_more, listed.page), tuple[list[Run], bool, RunList])
    assert_type((listed[0], listed[1:], len(listed)), tuple[Run, list[Run], int])
    assert_type(listed.next_page(), Pages[RunList, Run] | None)
    for step in runs.steps.list("thread", "run", order="asc"):
        assert_type(step, RunStep)


def time_in(zone: str, precise: bool = False) -> str:
    """The time in a zone."""
    return f"{zone}: {precise}"


async def time_there(zone: str) -> dict[str, str]:
    """The time in a zone, from elsewhere."""
    return {"zone": zone}


def waits(seen: list[Run], wait: WaitOptions, calling: ToolOptions) -> None:
    """What goes on at the server is waited for; functions are called when they are asked for."""
    runs = client.beta.threads.runs
    assert_type(runs.create_and_poll("thread", assistant_id="asst", temperature=1), Run)
    assert_type(runs.create_and_poll("thread", assistant_id="asst", wait={"interval": 1, "deadline": None}), Run)
    assert_type(runs.poll("thread", "run", wait=wait, timeout=3), Run)
    assert_type(runs.poll("thread", "run", wait={"on_progress": seen.append, "cancelled": lambda: False}), Run)
    assert_type(runs.submit_tool_outputs_and_poll("thread", "run", tool_outputs=[{"output": "5"}]), Run)
    assert_type(runs.cancel_and_poll("thread", "run", wait=None), Run)
    assert_type(client.beta.threads.create_and_run_and_poll(assistant_id="asst"), Run)
    assert_type(runs.run_with_tools("thread", assistant_id="asst", tools=[time_in]), Run)
    offered: list[Tool | AssistantTool | AssistantToolDict] = [time_in, {"type": "code_interpreter"}, FileSearchTool()]
    assert_type(runs.run_with_tools("thread", assistant_id="asst", tools=offered, wait=wait, calling=calling), Run)
    assert_type(
        runs.run_with_tools("thread", assistant_id="asst", tools=[time_in], stream=True, calling={"at_once": 2}),
        Stream[AssistantStreamEvent],
    )
    assert_type(client.beta.threads.run_with_tools(assistant_id="asst", tools=(time_in,), stream=False), Run)


def raw() -> None:
    """The result, and the answer that it was in."""
    runs = client.beta.threads.runs
    assert_type(runs.raw.retrieve("thread", "run"), RawResponse[Run])
    assert_type(runs.raw.create("thread", assistant_id="asst"), RawResponse[Run])
    assert_type(runs.raw.create("thread", assistant_id="asst", stream=True), RawResponse[Stream[AssistantStreamEvent]])
    assert_type(runs.raw.list("thread", limit=5).value, RunList)
    assert_type(runs.raw.cancel("thread", "run").status, int)
    assert_type(runs.steps.raw.retrieve("thread", "run", "step").content, bytes)
    assert_type(client.beta.threads.raw.create_and_run(assistant_id="asst").headers.get("x"), str | None)


def many() -> None:
    """Options for many calls, and how they are tried again."""
    seen: list[Try] = []
    patient = client.with_options(timeout=60, retries=Retries(5, longest=30, on_try=seen.append))
    assert_type(patient, Client)
    assert_type(patient.beta.threads.runs.with_options(retries=0).retrieve("thread", "run"), Run)
    options: CallOptions = {"retries": 3, "headers": {"X-Trace": "1"}}
    assert_type(client.beta.threads.runs.retrieve("thread", "run", **options), Run)


def streams(either: bool, perhaps: bool | None) -> None:
    """The argument ``stream`` decides what comes back."""
    runs = client.beta.threads.runs
    assert_type(runs.create("thread", assistant_id="asst", stream=False), Run)
    assert_type(runs.create("thread", assistant_id="asst", stream=None), Run)
    assert_type(runs.create("thread", assistant_id="asst", stream=UNSET), Run)
    assert_type(runs.create("thread", assistant_id="asst", stream=True), Stream[AssistantStreamEvent])
    assert_type(runs.create("thread", assistant_id="asst", stream=either), Run | Stream[AssistantStreamEvent])
    assert_type(runs.create("thread", assistant_id="asst", stream=perhaps), Run | Stream[AssistantStreamEvent])
    with client.beta.threads.create_and_run(assistant_id="asst", stream=True) as events:
        assert_type(events, Stream[AssistantStreamEvent])
        for event in events:
            if isinstance(event, Unknown):
                assert_type(event.value, Any)
            elif event.event == "thread.run.completed":
                assert_type(event.data, Run)


def accumulated() -> None:
    """Deltas become wholes, typed by the model that is asked for; an unknown event is told apart by its class."""
    with client.beta.threads.create_and_run(assistant_id="asst", stream=True).accumulate() as stream:
        assert_type(stream, Accumulated[AssistantStreamEvent])
        for event in stream:
            if isinstance(event, UnknownEvent):
                assert_type(event, UnknownEvent)
                assert_type(event.data, Any)
                assert_type(event.id, str | None)
            elif event.event == "thread.message.delta":
                assert_type(event.data, MessageDeltaObject)
            assert_type(stream.current(Message), Message | None)
        assert_type(list(stream.text_deltas()), list[str])
        assert_type(stream.final(Run), Run)
        assert_type(stream.every(RunStep), list[RunStep])


async def accumulated_async(client: AsyncClient) -> None:
    """As ``accumulated``, in an event loop."""
    stream = await client.beta.threads.create_and_run(assistant_id="asst", stream=True)
    folded = stream.accumulate()
    assert_type(folded, AsyncAccumulated[AssistantStreamEvent])
    async for text in folded.text_deltas():
        assert_type(text, str)
    assert_type(await folded.final(Run), Run)
    assert_type(await folded.every(Message), list[Message])


def inputs() -> None:
    """Nested objects may be models, dicts, or both; what may be left out may be ``UNSET``."""
    outputs: list[ToolOutput | ToolOutputDict] = [ToolOutput(output="5"), {"tool_call_id": "call", "output": "5"}]
    client.beta.threads.runs.submit_tool_outputs("thread", "run", tool_outputs=outputs)
    client.beta.threads.runs.submit_tool_outputs("thread", "run", tool_outputs=(ToolOutput(output="5"),))
    client.beta.threads.runs.create(
        "thread",
        assistant_id="asst",
        model=None,
        temperature=1,
        tools=[
            {"type": "code_interpreter"},
            {"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}},
            CodeInterpreterTool(),
            FileSearchTool(),
        ],
        tool_choice={"type": "function", "function": {"name": "f"}},
        additional_messages=[{"role": "user", "content": "Hello"}, CreateMessageRequest(role="user", content="Hello")],
        truncation_strategy={"type": "last_messages", "last_messages": 3},
        response_format="auto",
        instructions=UNSET,
        metadata={"a": "b"},
        include=["step_details.tool_calls[*].file_search.results[*].content"],
    )


def options() -> None:
    """Every call takes the same options."""
    client.beta.threads.runs.retrieve("thread", "run", timeout=3, headers={"X-Trace": "1", "OpenAI-Beta": None})
    client.beta.threads.runs.create("thread", assistant_id="asst", server="openai", extra_body={"a": 1}, timeout=None)


def fields(run: Run) -> None:
    """Absent, null and a value are three things."""
    if run.usage is not UNSET and run.usage is not None:
        assert_type(run.usage.total_tokens, int)
    assert_type(run.object, Literal["thread.run"])
    assert_type(run.thread_id, str)
    if run.tools is not UNSET and run.tools is not None:
        for tool in run.tools:
            if isinstance(tool, FunctionTool):
                assert_type(tool.function.name, str)
    assert_type(from_json(Run, {}), Run)
    assert_type(to_json(run), Any)


def absence(value: str | Unset | None, run: Run) -> str:
    """`is UNSET` narrows, in both directions; what is absent is false."""
    if value is UNSET:
        assert_type(value, Literal[Unset.UNSET])
        return ""
    assert_type(value, str | None)
    assert_type(run.top_p, float | None | Unset)
    top_p = run.top_p if run.top_p is not UNSET else None
    assert_type(top_p, float | None)
    return value or ""


def passed_on(*, assistant_id: str, **arguments: Unpack[CreateRunArguments]) -> Run:
    """What may be left out is passed on with the options of the call."""
    assert_type(arguments.get("deadline"), float | None)
    return client.beta.threads.runs.create("thread", assistant_id=assistant_id, **arguments)


async def asynchronous(either: bool) -> None:
    """The async client gives the same, awaited."""
    async with AsyncClient(timeout=3) as client:
        runs = client.beta.threads.runs
        assert_type(await runs.create("thread", assistant_id="asst"), Run)
        assert_type(await runs.create("thread", assistant_id="asst", stream=True), AsyncStream[AssistantStreamEvent])
        assert_type(
            await runs.create("thread", assistant_id="asst", stream=either), Run | AsyncStream[AssistantStreamEvent]
        )
        listed = await runs.list("thread", limit=1)
        assert_type(listed, AsyncPages[RunList, Run])
        assert_type((listed.data, listed.has_more, listed.page), tuple[list[Run], bool, RunList])
        assert_type(await listed.next_page(), AsyncPages[RunList, Run] | None)
        assert_type(runs.list("thread", limit=1), AsyncPages[RunList, Run])
        async for run in runs.list("thread"):
            assert_type(run, Run)
        async for page in runs.steps.list("thread", "run").pages():
            assert_type(page, RunStepList)
        assert_type(await runs.create_and_poll("thread", assistant_id="asst", wait={"deadline": 60}), Run)
        assert_type(await runs.run_with_tools("thread", assistant_id="asst", tools=[time_in, time_there]), Run)
        assert_type(
            await runs.run_with_tools("thread", assistant_id="asst", tools=[time_there], stream=True),
            AsyncStream[AssistantStreamEvent],
        )
        assert_type(await runs.raw.retrieve("thread", "run"), RawResponse[Run])
        assert_type(await runs.raw.list("thread"), RawResponse[RunList])
        assert_type(await runs.steps.retrieve("thread", "run", "step"), RunStep)
        async with await client.beta.threads.create_and_run(assistant_id="asst", stream=True) as events:
            async for event in events:
                assert_type(event, AssistantStreamEvent)


def clients() -> None:
    """What a client is made with."""
    seen: list[Deviation] = []
    Client("key", server="openai", timeout=None, headers={"X-Trace": "1"}, strict=True, on_deviation=seen.append)
    with Client() as inner:
        make: Callable[..., Run] = inner.beta.threads.runs.retrieve
        assert_type(make("thread", "run"), Run)


def errors() -> None:
    """One tree of errors."""
    try:
        client.beta.threads.runs.retrieve("thread", "run")
    except RateLimitError as error:
        assert_type(error.status, int | None)
    except StreamError as error:
        assert_type(error.received, tuple[Any, ...])
    except (PagingError, WaitError) as error:
        assert_type(error.operation, str)
    except ApiError as error:
        assert_type(error.request_id, str | None)
