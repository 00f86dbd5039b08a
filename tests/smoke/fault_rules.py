"""The rules of the fault matrix: what a call comes to when the server, or the way to it, has a fault.

They follow from HTTP and from what is promised about errors, retries and streams, not from what the client does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

import runsteps
from runsteps import models

LIMIT = 2
"""How often the client of the matrix tries again."""


@dataclass(frozen=True)
class Call:
    """One way to call one operation, of a sync or an async client."""

    name: str
    operation: str
    make: Callable[..., Any]
    """Takes ``client.beta.threads`` and options."""
    result: type = models.Run
    repeatable: bool = False
    """Whether doing it twice does what doing it once does: a GET, or a POST that the description says it of."""
    streamed: bool = False


CALLS = (
    Call("create", "createRun", lambda on, **options: on.runs.create("thread_abc123", assistant_id="a", **options)),
    Call("create_and_run", "createThreadAndRun", lambda on, **options: on.create_and_run(assistant_id="a", **options)),
    Call(
        "list",
        "listRuns",
        lambda on, **options: on.runs.list("thread_abc123", **options).first(),
        models.RunList,
        repeatable=True,
    ),
    Call(
        "retrieve",
        "getRun",
        lambda on, **options: on.runs.retrieve("thread_abc123", "run_abc123", **options),
        repeatable=True,
    ),
    Call(
        "update",
        "modifyRun",
        lambda on, **options: on.runs.update("thread_abc123", "run_abc123", metadata={"a": "b"}, **options),
        repeatable=True,
    ),
    Call(
        "submit_tool_outputs",
        "submitToolOutputs",
        lambda on, **options: on.runs.submit_tool_outputs("thread_123", "run_123", tool_outputs=[], **options),
    ),
    Call("cancel", "cancelRun", lambda on, **options: on.runs.cancel("thread_abc123", "run_abc123", **options)),
    Call(
        "list_steps",
        "listRunSteps",
        lambda on, **options: on.runs.steps.list("thread_abc123", "run_abc123", **options).first(),
        models.RunStepList,
        repeatable=True,
    ),
    Call(
        "retrieve_step",
        "getRunStep",
        lambda on, **options: on.runs.steps.retrieve("thread_abc123", "run_abc123", "step_abc123", **options),
        models.RunStep,
        repeatable=True,
    ),
    Call(
        "create_streamed",
        "createRun",
        lambda on, **options: on.runs.create("thread_abc123", assistant_id="a", stream=True, **options),
        list,
        streamed=True,
    ),
    Call(
        "create_and_run_streamed",
        "createThreadAndRun",
        lambda on, **options: on.create_and_run(assistant_id="a", stream=True, **options),
        list,
        streamed=True,
    ),
    Call(
        "submit_tool_outputs_streamed",
        "submitToolOutputs",
        lambda on, **options: on.runs.submit_tool_outputs(
            "thread_123", "run_123", tool_outputs=[], stream=True, **options
        ),
        list,
        streamed=True,
    ),
)
"""The nine operations, and the three of them that can be answered by a stream once more as such."""


class Again(Enum):
    """Whether a call that failed is sent again."""

    NEVER = auto()
    """It would fail again, or what came shows that the server has done it."""
    IF_REPEATABLE = auto()
    """The server may have done it, so only what may be done twice is sent twice."""
    ALWAYS = auto()
    """The server turned it away before doing anything."""


@dataclass(frozen=True)
class Fails:
    """The call ends in an error of exactly this class, with these facts about what came."""

    error: type[runsteps.ApiError]
    again: Again = Again.NEVER
    status: int | None = None
    """None when there was no answer."""
    received: int = 0
    """How many events came before a stream failed; -1 for all but the last."""
    content: bytes | None = None
    """The start of the answer's body, if the error has to have it."""
    retry_after: float | None = None


@dataclass(frozen=True)
class Succeeds:
    """The call ends well at the first try; ``change`` makes of the usual events the ones that come."""

    change: Callable[[list[Any]], list[Any]] | None = None
    told: int = 0
    """How many departures from the description are reported."""


Outcome = Fails | Succeeds


@dataclass(frozen=True)
class Rule:
    """One fault and what has to come of it."""

    fault: str
    whole: Outcome | None
    """For an answer that is read whole; None for a fault that only a stream can have."""
    stream: Outcome
    hurried: bool = False
    """Whether the call is given so little time that the fault outlasts it."""

    def outcome(self, call: Call) -> Outcome | None:
        """What has to come of it for a call."""
        return self.stream if call.streamed else self.whole


def _both(fault: str, outcome: Outcome, *, hurried: bool = False) -> Rule:
    """A fault that comes before it matters whether the answer is a stream."""
    return Rule(fault, outcome, outcome, hurried)


def _status(status: int, error: type[runsteps.ApiError], again: Again = Again.NEVER, more: str = "") -> Rule:
    return _both(f"status={status}{more}", Fails(error, again, status))


def _cut(fault: str, whole: Outcome | None, received: int, *, hurried: bool = False) -> Rule:
    """A stream that breaks off after so many events: it is open by then, so it is never asked for again."""
    return Rule(fault, whole, Fails(runsteps.StreamError, status=200, received=received), hurried)


def _lost(error: type[runsteps.ApiError]) -> Fails:
    """No answer, or not all of it: nobody knows what the server has done."""
    return Fails(error, Again.IF_REPEATABLE)


def _no_stream(content_type: str, told: int) -> Rule:
    """The body is what it should be, and says that it is something else: a stream cannot be read by guesses."""
    refused = Fails(runsteps.StreamError, status=200, content=b"event: thread")
    return Rule(f"content-type={content_type}", Succeeds(told=told), refused)


def _twice(events: list[Any], index: int) -> list[Any]:
    return [*events[:index], events[index], *events[index:]]


def _with_unknown(events: list[Any], index: int) -> list[Any]:
    data = {"object": "mock.unknown", "note": "No description knows this."}
    unknown = runsteps.UnknownEvent({"event": "mock.unknown", "data": data})
    return [*events[:index], unknown, *events[index:]]


RULES = (
    # Statuses. A 408 says that the request did not arrive whole, 409, 429 and 503 that it was not let in; after 500,
    # 502 and 504 nobody knows how far it got (RFC 9110, 15.5.9, 15.5.10, 15.6; RFC 6585, 4).
    _status(302, runsteps.StatusError),
    _status(400, runsteps.BadRequestError),
    _status(401, runsteps.AuthenticationError),
    _status(403, runsteps.PermissionDeniedError),
    _status(404, runsteps.NotFoundError),
    _status(408, runsteps.StatusError, Again.ALWAYS),
    _status(409, runsteps.ConflictError, Again.ALWAYS),
    _status(422, runsteps.UnprocessableError),
    # Its description has a Retry-After, of which the mock has an example.
    _both("status=429", Fails(runsteps.RateLimitError, Again.ALWAYS, 429, retry_after=1)),
    _status(500, runsteps.ServerError, Again.IF_REPEATABLE),
    _status(502, runsteps.ServerError, Again.IF_REPEATABLE),
    _status(503, runsteps.ServerError, Again.ALWAYS),
    _status(504, runsteps.ServerError, Again.IF_REPEATABLE),
    # What a server says about another try is heeded; an hour is longer than anybody waits for it here.
    _both("status=429; retry-after=0", Fails(runsteps.RateLimitError, Again.ALWAYS, 429, retry_after=0)),
    _both("status=429; retry-after=3600", Fails(runsteps.RateLimitError, Again.NEVER, 429, retry_after=3600)),
    _both("status=429; retry-after-ms=1", Fails(runsteps.RateLimitError, Again.ALWAYS, 429, retry_after=0.001)),
    _both("status=503; retry-after-date=0", Fails(runsteps.ServerError, Again.ALWAYS, 503, retry_after=0)),
    _status(500, runsteps.ServerError, Again.ALWAYS, '; header="x-should-retry: true"'),
    _status(503, runsteps.ServerError, Again.NEVER, '; header="x-should-retry: false"'),
    # Delays.
    _both("delay=30", _lost(runsteps.ApiTimeoutError), hurried=True),
    _cut("delay=30; chunk=1", _lost(runsteps.ApiTimeoutError), 0, hurried=True),
    _cut("delay=30; chunk=3", None, 2, hurried=True),
    _both("delay=0.01", Succeeds()),
    _both("delay=0.01; chunk=1", Succeeds()),
    Rule("delay=0.01; chunk=last", None, Succeeds()),
    # Connections that are lost: before the answer, after its headers, in its body.
    _both("reset=answer", _lost(runsteps.ApiConnectionError)),
    _cut("reset=headers", _lost(runsteps.ApiConnectionError), 0),
    _cut("reset=body; after=20", _lost(runsteps.ApiConnectionError), 0),
    _cut("reset=body; chunk=3", None, 2),
    _cut("reset=body; chunk=last", None, -1),
    # Bodies that are not what they should be. The server answered 200, so it has done it, whatever came of the answer.
    _cut("truncate=0", Fails(runsteps.DecodeError, status=200, content=b""), 0),
    _cut("truncate=20", Fails(runsteps.DecodeError, status=200, content=b"{"), 0),
    _no_stream("application/json", told=0),
    _no_stream("text/html", told=1),
    _both("bytes=1", Succeeds()),
    # Events that are not what they should be.
    _cut("malformed=1", None, 0),
    _cut("malformed=3", None, 2),
    _cut("error=1", None, 0),
    _cut("error=3", None, 2),
    _cut("cut=1", None, 0),
    _cut("cut=3", None, 2),
    _cut("cut=last", None, -1),
    Rule("repeat=3", None, Succeeds(lambda events: _twice(events, 2))),
    Rule("repeat=last", None, Succeeds()),  # What comes after the last event is not looked at.
    Rule("unknown=3", None, Succeeds(lambda events: _with_unknown(events, 2), told=1)),
    Rule("unknown=last", None, Succeeds(lambda events: _with_unknown(events, len(events) - 1), told=1)),
)


def tries(call: Call, outcome: Outcome, *, once: bool) -> int:
    """How often the server has to see a call whose fault comes always, or only once."""
    if isinstance(outcome, Succeeds) or outcome.again is Again.NEVER:
        return 1
    if outcome.again is Again.IF_REPEATABLE and not call.repeatable:
        return 1
    return 2 if once else LIMIT + 1


def expected(call: Call, outcome: Outcome, *, once: bool) -> Outcome:
    """What has to come of a call: a fault that came once and was got over leaves no trace."""
    return Succeeds() if once and tries(call, outcome, once=True) > 1 else outcome


def events(outcome: Succeeds, usual: Sequence[Any]) -> list[Any]:
    """The events that have to come of a stream whose usual ones are these."""
    return list(usual) if outcome.change is None else outcome.change(list(usual))
