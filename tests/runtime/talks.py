"""Conversations with tools to test: a server that asks for calls, and a caller of each kind, polled and streamed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

import httpx2
from network import AsyncClient, Client, Wire

from clientwright.runtime.http.bodies import JsonBody
from clientwright.runtime.http.parameters import simple
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.streams.call import Events, StreamCall, UnknownEvent
from clientwright.runtime.tools.loop import with_tools, with_tools_async
from clientwright.runtime.tools.streaming import stream_with_tools, stream_with_tools_async
from clientwright.runtime.tools.use import ToolDefinition, ToolUse
from clientwright.runtime.unions.tag import Tag
from clientwright.runtime.waiting.polling import Polling
from clientwright.runtime.wire.deviations import NO_EXTRA
from clientwright.runtime.wire.values import UNSET


@dataclass(kw_only=True, slots=True)
class Run:
    """A run, and what it asks for."""

    id: str
    status: str
    required_action: Any = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class RunEvent:
    """An event that tells of a run."""

    event: Literal["run.queued", "run.in_progress", "run.requires_action", "run.completed"]
    data: Run
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class OtherEvent:
    """Any other event."""

    event: Literal["text", "done"]
    data: Any
    extra: Mapping[str, Any] = NO_EXTRA


RUN_EVENTS = ("run.queued", "run.in_progress", "run.requires_action", "run.completed")
Event: TypeAlias = Annotated[
    RunEvent | OtherEvent | UnknownEvent,
    Tag("event", {**dict.fromkeys(RUN_EVENTS, RunEvent), "text": OtherEvent, "done": OtherEvent}),
]


def run_call(path: str, body: dict[str, Any] | None = None, **options: Any) -> StreamCall[Any, Any]:
    """A call that gives a run, or its events."""
    return StreamCall(
        operation=path.rpartition("/")[2],
        method="GET" if body is None else "POST",
        path=path,
        body=None if body is None else JsonBody(body),
        success={"200": JsonReader(Run)},
        events=Events(kind="sse", accept="text/event-stream", item=Event, terminators=frozenset(("done", "run.done"))),
        options=options,  # type: ignore[arg-type]  # any keywords are a TypedDict here
    )


POLLING: Polling[Any] = Polling(
    read=lambda run: run_call(f"/runs/{simple('run_id', run.id)}"),
    state=lambda run: run.status,
    done=frozenset(("completed", "failed")),
)
USE: ToolUse[Any] = ToolUse(
    state=lambda run: run.status,
    needed=frozenset(("requires_action",)),
    calls=("required_action", "submit_tool_outputs", "tool_calls"),
    id=("id",),
    name=("function", "name"),
    arguments=("function", "arguments"),
    output_id="tool_call_id",
    output_value="output",
    submit=lambda run, outputs, stream: run_call(
        f"/runs/{simple('run_id', run.id)}/submit", {"tool_outputs": outputs, **({"stream": True} if stream else {})}
    ),
    definition=ToolDefinition(
        fixed={"type": "function", "function": {"strict": False}},
        name=("function", "name"),
        description=("function", "description"),
        parameters=("function", "parameters"),
    ),
    events=frozenset(("run.in_progress", "run.requires_action", "run.completed")),
)

Asked = tuple[str, Any]
"""The name of a tool, and its arguments, which are made JSON text unless they are a list of one."""


def waiting(*asked: Asked, id: str = "run_1") -> dict[str, Any]:
    """A run that waits for the outputs of these calls."""
    calls = [
        {
            "id": f"call_{index}",
            "type": "function",
            "function": {
                "name": name,
                "arguments": arguments[0] if isinstance(arguments, list) else json.dumps(arguments),
            },
        }
        for index, (name, arguments) in enumerate(asked)
    ]
    needed = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": calls}}
    return {"id": id, "status": "requires_action", "required_action": needed}


COMPLETED = {"id": "run_1", "status": "completed"}
QUEUED = {"id": "run_1", "status": "queued"}


def answers(*runs: dict[str, Any]) -> Wire:
    return Wire(*(httpx2.Response(200, json=run) for run in runs))


def streams(*runs: dict[str, Any] | None) -> Wire:
    """Answers each with a stream that ends in a run; without one for None."""

    def stream(run: dict[str, Any] | None) -> httpx2.Response:
        event = "" if run is None else f"event: run.{run['status']}\ndata: {json.dumps(run)}\n\n"
        text = f"event: text\ndata: {{}}\n\n{event}event: done\ndata: [DONE]\n\n"
        return httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=text.encode())

    return Wire(*map(stream, runs))


def add(a: int, b: int = 1) -> int:
    """Add two numbers."""
    return a + b


def greet(name: str) -> str:
    return f"hello {name}"


Made = tuple[Any, list[list[dict[str, Any]]]]


class Talker:
    """Makes a conversation with one kind of client."""

    def __init__(self, kind: str, how: str) -> None:
        self.kind = kind
        self.how = how

    def run(self, tools: Sequence[Any], *rounds: dict[str, Any], **changes: Any) -> Any:
        """A conversation in which the server answers with these runs; the last run, and the outputs of each round."""
        use = changes.pop("use", USE)
        options = changes.pop("options", {})
        wait = changes.pop("wait", {"interval": 0})
        self.wire = wire = streams(*rounds) if self.how == "streamed" else answers(*rounds)

        def offer(definitions: list[Any]) -> StreamCall[Any, Any]:
            return run_call("/runs", {"tools": definitions}, **options)

        last: list[Any] = []
        if self.kind == "sync":
            with wire.client() as http:
                client = Client("key", http_client=http, retries=0)
                # ``changes`` are options of tools, some of them wrong on purpose.
                if self.how == "polled":
                    return with_tools(client, offer, tools, use, POLLING, wait, changes)  # type: ignore[arg-type]
                with stream_with_tools(client, offer, tools, use, changes) as stream:  # type: ignore[arg-type]
                    last = [event.data for event in stream if event.event.startswith("run.")]
                return last[-1] if last else None

        async def run_async() -> Any:
            async with wire.async_client() as http:
                client = AsyncClient("key", http_client=http, retries=0)
                if self.how == "polled":
                    return await with_tools_async(client, offer, tools, use, POLLING, wait, changes)  # type: ignore[arg-type]
                stream = await stream_with_tools_async(client, offer, tools, use, changes)  # type: ignore[arg-type]
                async with stream:
                    last = [event.data async for event in stream if event.event.startswith("run.")]
                return last[-1] if last else None

        return asyncio.run(run_async())

    def bodies(self, path: str) -> list[Any]:
        return [json.loads(request.content) for request in self.wire.requests if request.url.path == path]

    def outputs(self) -> list[list[str]]:
        """The texts that were handed over, round by round."""
        return [[output["output"] for output in body["tool_outputs"]] for body in self.bodies("/runs/run_1/submit")]
