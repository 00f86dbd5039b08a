"""The mock with a memory, for tests: whatever it answers is judged by the description before the test sees it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from clientwright.diagnostics import Diagnostics
from clientwright.mock import Request, Response, Service
from clientwright.mock.answering.preference import by_code
from clientwright.mock.assistants import Assistants
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.reading.operation import Operation
from clientwright.mock.reading.routing import Match
from clientwright.mock.wire.message import ContentType
from clientwright.mock.wire.streams import decode
from clientwright.source import read

SPEC = Path(__file__).parents[1] / "spec"
VENDORS = {"base": "openai", "openai": "openai", "aimlapi": "aimlapi", "laplas": "laplas"}
"""Each variant of the description with the vendor that speaks it."""

WEATHER: Any = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}, "days": {"type": "integer", "minimum": 3}},
            "required": ["city", "days"],
            "additionalProperties": False,
        },
    },
}
TIME: Any = {"type": "function", "function": {"name": "get_time"}}
HOSTED: Any = [{"type": "file_search"}, {"type": "code_interpreter"}]
CONTENT = "include%5B%5D=step_details.tool_calls%5B%2A%5D.file_search.results%5B%2A%5D.content"


class Event(NamedTuple):
    """An event of a stream, its data read if it is JSON."""

    name: str
    data: Any


@cache
def described(variant: str, name: str = "run-steps") -> Any:
    """One variant of a description in spec/; callers must not change what they get."""
    overlays = [] if variant == "base" else [str(SPEC / "overlays" / f"{variant}.yaml")]
    document = read(str(SPEC / f"{name}.yaml"), overlays=overlays, diagnostics=Diagnostics())
    assert document is not None
    return document.data


class Living:
    """A mock of one variant of a description whose time stands still until it is told to ``advance``."""

    def __init__(self, variant: str = "base", vendor: str = "", speed: float = 0, name: str = "run-steps") -> None:
        self.variant = variant
        self.scenario = Assistants(vendor or VENDORS[variant], speed)
        self.service = Service(described(variant, name), scenario=self.scenario)

    def advance(self, seconds: float) -> None:
        self.scenario.advance(seconds)

    def send(self, method: str, target: str, body: Any = None) -> Response:
        """The response to a request; one that departs from the description fails the test."""
        headers = [("authorization", "Bearer k")]
        content = b""
        if body is not None:
            headers.append(("content-type", "application/json"))
            content = json.dumps(body).encode()
        response = self.service.respond(Request.of(method, target, headers, content))
        found = self.service.router.route(method, target.partition("?")[0], "")
        return self._judged(found.operation, response) if isinstance(found, Match) else response

    def json(self, method: str, target: str, body: Any = None, status: int = 0) -> Any:
        """The body of an answer with this status, by default that of a success."""
        response = self.send(method, target, body)
        successes = [200 if method != "POST" or VENDORS[self.variant] == "openai" else 201]
        assert response.status in ([status] if status else successes), response.body
        return response.json()

    def get(self, target: str, status: int = 0) -> Any:
        return self.json("GET", target, status=status)

    def post(self, target: str, body: Any = None, status: int = 0) -> Any:
        return self.json("POST", target, body, status)

    def delete(self, target: str, status: int = 0) -> Any:
        return self.json("DELETE", target, status=status)

    def create(self, thread: str = "thread_1", status: int = 0, **asked: Any) -> Any:
        """A new run on a thread."""
        return self.post(f"/threads/{thread}/runs", {"assistant_id": "asst_1", **asked}, status)

    def run(self, run: Any) -> Any:
        """The run as it is now."""
        return self.get(f"/threads/{run['thread_id']}/runs/{run['id']}")

    def steps(self, run: Any, query: str = "order=asc") -> Any:
        return self.get(f"/threads/{run['thread_id']}/runs/{run['id']}/steps?{query}")["data"]

    def cancel(self, run: Any, status: int = 0) -> Any:
        return self.post(f"/threads/{run['thread_id']}/runs/{run['id']}/cancel", status=status)

    def submit(self, run: Any, outputs: Sequence[str], status: int = 0) -> Any:
        """The run, once the calls that it waits for have these outputs."""
        return self.post(*self._submission(run, outputs), status=status)

    def submit_streamed(self, run: Any, outputs: Sequence[str]) -> Iterator[Event]:
        target, body = self._submission(run, outputs)
        return self._events("POST", target, {**body, "stream": True})

    def stream(self, thread: str = "thread_1", **asked: Any) -> Iterator[Event]:
        """The events of a new run, each judged when it is read."""
        return self._events("POST", f"/threads/{thread}/runs", {"assistant_id": "asst_1", "stream": True, **asked})

    def stream_both(self, **asked: Any) -> Iterator[Event]:
        """The events of a new thread with a run on it."""
        return self._events("POST", "/threads/runs", {"assistant_id": "asst_1", "stream": True, **asked})

    def finished(self, thread: str = "thread_1", **asked: Any) -> Any:
        """A run that has ended, or waits, after a minute."""
        run = self.create(thread, **asked)
        self.advance(60)
        return self.run(run)

    def _submission(self, run: Any, outputs: Sequence[str]) -> tuple[str, Any]:
        calls = run["required_action"]["submit_tool_outputs"]["tool_calls"]
        given = [{"tool_call_id": call["id"], "output": out} for call, out in zip(calls, outputs, strict=True)]
        return f"/threads/{run['thread_id']}/runs/{run['id']}/submit_tool_outputs", {"tool_outputs": given}

    def _events(self, method: str, target: str, body: Any) -> Iterator[Event]:
        response = self.send(method, target, body)
        assert response.header("content-type") == "text/event-stream", response.body
        assert not isinstance(response.chunks, tuple), "a living stream is read as it goes"
        return map(_event, response.chunks)

    def _judged(self, operation: Operation, response: Response) -> Response:
        found = by_code(operation.answers, str(response.status))
        assert found is not None, f"{operation.name} declares no {response.status}"
        kind = ContentType.read(response.header("content-type") or "").name
        media = next(media for media in found[1].content if media.name == kind)
        if media.streams:
            return replace(response, chunks=self._judged_chunks(response.chunks, media.declared["itemSchema"]))
        self._fits(response.json(), media.schema)
        return response

    def _judged_chunks(self, chunks: Iterable[bytes], schema: Any) -> Iterator[bytes]:
        for chunk in chunks:
            for item in decode(chunk.decode(), "text/event-stream"):
                self._fits(item, schema)
            yield chunk

    def _fits(self, value: Any, schema: Any) -> None:
        problems = self.service.judge.problems(value, schema, Direction.RESPONSE, "body")
        assert problems == [], [problem.message for problem in problems]


def names(events: Sequence[Event]) -> list[str]:
    """The names of the events, deltas in a row once."""
    found = [event.name.removeprefix("thread.") for event in events]
    return [name for index, name in enumerate(found) if index == 0 or found[index - 1] != name]


def _event(chunk: bytes) -> Event:
    (item,) = decode(chunk.decode(), "text/event-stream")
    return Event(item["event"], item["data"] if item["event"] == "done" else json.loads(item["data"]))
