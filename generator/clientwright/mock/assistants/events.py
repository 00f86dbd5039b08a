"""The events of a stream: what each change of a run is told as, in the order that the vendors document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, assert_never

from clientwright.mock.assistants import objects
from clientwright.mock.assistants.changes import (
    ActionRequired,
    CallGrew,
    CallLogged,
    CallOpened,
    Cancelling,
    Change,
    Created,
    Ended,
    MessageClosed,
    MessageGrew,
    MessageOpened,
    OutputsGiven,
    Queued,
    Started,
    StepClosed,
    StepOpened,
)
from clientwright.mock.assistants.state import Run, Thread
from clientwright.mock.wire.plain import dump
from clientwright.mock.wire.streams import event

DONE = event({"event": "done", "data": "[DONE]"})
"""The end of every stream; its data is not JSON."""


def of(thread: Thread, run: Run, change: Change) -> Iterator[bytes]:
    """The events of a change that has just been made, each as it goes over the wire."""
    told = _Told(thread, run)
    match change:
        case Created(new_thread):
            if new_thread:
                yield _event("thread.created", objects.thread(thread))
            yield told.run("created")
        case Queued():
            yield told.run("queued")
        case Started():
            yield told.run("in_progress")
        case StepOpened():
            yield told.step("created")
            yield told.step("in_progress")
        case MessageOpened():
            yield told.message("created")
            yield told.message("in_progress")
        case MessageGrew(text):
            yield told.words(text)
        case CallOpened() | CallGrew() | CallLogged():
            yield told.call(change)
        case MessageClosed():
            yield told.message("completed")
        case StepClosed() | OutputsGiven():
            yield told.step("completed")
        case ActionRequired():
            yield told.run("requires_action")
            yield DONE
        case Cancelling():
            yield told.run("cancelling")
        case Ended():
            yield from told.end(change)
            yield DONE
        case _:
            assert_never(change)


class _Told:
    """What is told of one run, whose last step is the one that changes."""

    def __init__(self, thread: Thread, run: Run) -> None:
        self._thread = thread
        self._run = run

    def run(self, name: str) -> bytes:
        return _event(f"thread.run.{name}", objects.run(self._thread, self._run))

    def step(self, name: str) -> bytes:
        made = objects.step(self._thread, self._run, self._run.steps[-1], searched=self._run.searched)
        return _event(f"thread.run.step.{name}", made)

    def message(self, name: str) -> bytes:
        message = self._run.steps[-1].message
        assert message is not None
        return _event(f"thread.message.{name}", objects.message(self._thread, message))

    def words(self, text: str) -> bytes:
        message = self._run.steps[-1].message
        assert message is not None
        delta: dict[str, Any] = {"content": [{"index": 0, "type": "text", "text": {"value": text}}]}
        if message.text == text:  # The first piece says who speaks.
            delta = {"role": message.role, **delta}
        made = {"id": message.id, "object": "thread.message.delta", "delta": delta}
        return _event("thread.message.delta", made)

    def call(self, change: CallOpened | CallGrew | CallLogged) -> bytes:
        """What is new in the last call; its id and name come with the first piece only."""
        step = self._run.steps[-1]
        call = step.calls[-1]
        piece: dict[str, Any] = {"index": len(step.calls) - 1, "type": call.kind}
        match change:
            case CallOpened():
                piece["id"] = call.id
                piece[call.kind] = _beginning(call.kind, call.name)
            case CallGrew(text):
                piece[call.kind] = {"arguments" if call.kind == "function" else "input": text}
            case CallLogged(logs):
                piece[call.kind] = {"outputs": [{"index": 0, "type": "logs", "logs": logs}]}
            case _:
                assert_never(change)
        delta = {"step_details": {"type": "tool_calls", "tool_calls": [piece]}}
        made = {"id": step.id, "object": "thread.run.step.delta", "delta": delta}
        return _event("thread.run.step.delta", made)

    def end(self, end: Ended) -> Iterator[bytes]:
        """The message and the step that ended with the run, if they did, and the run."""
        if end.broken:
            error = self._run.error or {}
            # Flat, not wrapped as in the body of an HTTP error.
            fields = {"code": error.get("code"), "message": error.get("message"), "param": None, "type": "server_error"}
            yield _event("error", fields)
            return
        step = self._run.steps[-1] if self._run.steps else None
        if step is not None and end.status != "completed" and step.ended_at == self._run.ended_at:
            if step.message is not None and step.message.incomplete_at == step.ended_at:
                yield self.message("incomplete")
            yield self.step(step.status)
        yield self.run(end.status)


def _beginning(kind: str, name: str) -> dict[str, Any]:
    match kind:
        case "function":
            return {"name": name, "arguments": "", "output": None}
        case "code_interpreter":
            return {"input": "", "outputs": []}
        case _:
            return {}


def _event(name: str, data: dict[str, Any]) -> bytes:
    return event({"event": name, "data": dump(data)})
