"""How a run lives: each change is made at its moment, and told to whoever streams the run."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import assert_never

from clientwright.mock.assistants import events
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
    Planned,
    Queued,
    Started,
    StepClosed,
    StepOpened,
)
from clientwright.mock.assistants.ids import mint
from clientwright.mock.assistants.state import Message, Run, Step, Thread, ToolCall

_SENTENCES = {
    "server_error": "Sorry, something went wrong. The mock was asked to fail.",
    "rate_limit_exceeded": "Rate limit reached. The mock was asked to say so.",
}
_MESSAGE_REASONS = {
    "failed": "run_failed",
    "cancelled": "run_cancelled",
    "expired": "run_expired",
    "incomplete": "max_tokens",
}


def direct(thread: Thread, run: Run, course: Iterator[Planned]) -> None:
    """Give a run a course, in place of the one that it had; it begins now."""
    run.course = course
    _look_ahead(thread, run)


def catch_up(thread: Thread, now: float) -> None:
    """Let everything happen on a thread that is due."""
    run = thread.active
    while run is not None and (coming := _coming(run)) is not None and coming[0] <= now:
        proceed(thread, run)
        run = thread.active


def proceed(thread: Thread, run: Run) -> None:
    """Let the next thing happen, at its moment, whatever the clock says: a stream does not wait."""
    coming = _coming(run)
    if coming is not None:
        moment, change = coming
        happen(thread, run, change, moment)
        _look_ahead(thread, run)


def happen(thread: Thread, run: Run, change: Change, moment: float) -> None:
    """Make a change at a moment, and tell it to the streams; one that ends or waits ends them."""
    thread.latest = max(thread.latest, moment)
    _make(thread, run, change, thread.latest)
    if run.listeners:
        for chunk in events.of(thread, run, change):
            for listener in run.listeners:
                listener.append(chunk)
    if isinstance(change, ActionRequired | Ended):
        run.listeners.clear()


def due(run: Run) -> float | None:
    """When the next thing happens; None when nothing will."""
    coming = _coming(run)
    return None if coming is None else coming[0]


def listen(run: Run) -> deque[bytes]:
    """Where the events of a run will arrive, from now on until it waits or ends."""
    listener: deque[bytes] = deque()
    run.listeners.append(listener)
    return listener


def _look_ahead(thread: Thread, run: Run) -> None:
    planned = None if run.ended else next(run.course, None)
    run.ahead = None if planned is None else (thread.latest + planned.after, planned)


def _coming(run: Run) -> tuple[float, Change] | None:
    """What happens next, and when: what the run's course says, unless the run expires before."""
    if run.ended:
        return None
    if run.ahead is not None and (run.ahead[0] < run.expires_at or run.status == "cancelling"):
        return run.ahead[0], run.ahead[1].change
    return run.expires_at, Ended("expired")


def _make(thread: Thread, run: Run, change: Change, moment: float) -> None:
    match change:
        case Created():
            pass
        case Queued():
            _become(run, "queued", moment)
        case Started():
            run.started_at = run.started_at or moment
            _become(run, "in_progress", moment)
        case StepOpened(kind):
            number = len(run.steps)
            message_id = mint("msg", run.id, number) if kind == "message_creation" else ""
            step_id = mint("step", run.id, number)
            run.steps.append(Step(id=step_id, kind=kind, created_at=moment, message_id=message_id))
        case MessageOpened():
            message = Message(
                id=run.steps[-1].message_id,
                role="assistant",
                created_at=moment,
                content=[],
                status="in_progress",
                assistant_id=run.assistant_id,
                run_id=run.id,
            )
            thread.messages.append(message)
            run.steps[-1].message = message
        case CallOpened() | CallGrew() | CallLogged():
            _call(run.steps[-1], run, change)
        case MessageGrew(text, tokens):
            _write(run.steps[-1], text, tokens)
        case MessageClosed():
            _close_message(run.steps[-1], "completed", moment)
        case StepClosed():
            _close_step(run.steps[-1], "completed", moment)
        case ActionRequired():
            _become(run, "requires_action", moment)
        case OutputsGiven(outputs):
            for call in run.pending:
                call.output = outputs[call.id]
            run.outputs |= outputs
            _close_step(run.steps[-1], "completed", moment)
        case Cancelling():
            _become(run, "cancelling", moment)
        case Ended():
            _end(run, change, moment)
        case _:
            assert_never(change)


def _become(run: Run, status: str, moment: float) -> None:
    run.status = status
    run.history.append((status, moment))


def _call(step: Step, run: Run, change: CallOpened | CallGrew | CallLogged) -> None:
    match change:
        case CallOpened(kind, name):
            call_id = mint("call", run.id, len(run.steps), len(step.calls))
            step.calls.append(ToolCall(id=call_id, kind=kind, name=name))
        case CallGrew(text):
            step.calls[-1].text += text
            step.tokens += 1
        case CallLogged(logs):
            step.calls[-1].output = logs
        case _:
            assert_never(change)


def _write(step: Step, text: str, tokens: int) -> None:
    if step.message is not None:
        if not step.message.content:
            step.message.content.append({"type": "text", "text": {"value": "", "annotations": []}})
        step.message.content[0]["text"]["value"] += text
    step.tokens += tokens


def _close_message(step: Step, status: str, moment: float, reason: str = "") -> None:
    message = step.message
    if message is None or message.status != "in_progress":
        return
    if status == "completed":
        message.status, message.completed_at = "completed", moment
    else:
        message.status, message.incomplete_at, message.reason = "incomplete", moment, reason


def _close_step(step: Step, status: str, moment: float) -> None:
    step.status, step.ended_at = status, moment


def _end(run: Run, end: Ended, moment: float) -> None:
    """The end of a run ends its open step and the message in it."""
    if end.code:
        run.error = {"code": end.code, "message": _SENTENCES[end.code]}
    run.reason = end.reason
    step = run.steps[-1] if run.steps else None
    if step is not None and step.status == "in_progress":
        _close_message(step, end.status, moment, _MESSAGE_REASONS.get(end.status, ""))
        # A step cannot be incomplete. That it counts as completed then is an assumption; neither vendor says.
        _close_step(step, "completed" if end.status == "incomplete" else end.status, moment)
        step.error = run.error
    run.ended_at = moment
    if end.status == "expired":
        run.expires_at = moment
    _become(run, end.status, moment)
