"""Refusals in each vendor's words, calls that are tried again, runs and tasks that are cancelled, over a socket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from typing import Any

import pytest
import runsteps
from living import described
from runsteps.models import Message, Run, RunStep
from smoke.flavours import connected, each, every, got

from clientwright.mock import Service
from clientwright.mock.assistants import VENDORS, Assistants
from clientwright.mock.serving.server import serving

pytestmark = pytest.mark.anyio

UNKNOWN = "run_000000000000000000000000"
QUICK: Any = {"interval": 0.01}


@pytest.fixture(scope="module")
def still_url() -> Iterator[str]:
    """The URL of a mock whose time stands still, so that a run only goes on as its events are read."""
    with serving(Service(described("base"), scenario=Assistants())) as url:
        yield url


@pytest.fixture(scope="module", params=VENDORS)
def vendor(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture(scope="module")
def vendor_url(vendor: str) -> Iterator[str]:
    """The URL of a mock that speaks as a vendor does."""
    with serving(Service(described("base"), scenario=Assistants(vendor))) as url:
        yield url


Refusal = tuple[type[runsteps.StatusError], int, str, Callable[[Any], Any]]
REFUSALS: dict[str, Refusal] = {
    "unknown run": (
        runsteps.NotFoundError,
        404,
        f"No run found with id '{UNKNOWN}'.",
        lambda runs: runs.retrieve("thread_errors", UNKNOWN),
    ),
    "unknown thread": (
        runsteps.NotFoundError,
        404,
        "No thread found with id 'thread_missing'.",
        lambda runs: runs.create("thread_missing", assistant_id="asst_1"),
    ),
    "unknown thread, streamed": (
        runsteps.NotFoundError,
        404,
        "No thread found with id 'thread_missing'.",
        lambda runs: runs.create("thread_missing", assistant_id="asst_1", stream=True),
    ),
    "wrong scheme": (
        runsteps.AuthenticationError,
        401,
        "expected a Bearer token",
        lambda runs: runs.retrieve("thread_errors", UNKNOWN, headers={"Authorization": "Basic YTpi"}),
    ),
    "wrong body": (
        runsteps.BadRequestError,
        400,
        "tool_outputs",
        lambda runs: runs.submit_tool_outputs("thread_errors", UNKNOWN, tool_outputs="no list"),
    ),
    "forbidden": (
        runsteps.PermissionDeniedError,
        403,
        "The mock was asked for this error",
        lambda runs: runs.cancel("thread_errors", UNKNOWN, headers={"X-Mock-Fault": "status=403"}),
    ),
    "too many": (
        runsteps.RateLimitError,
        429,
        "The mock was asked for this error",
        lambda runs: runs.cancel("thread_errors", UNKNOWN, headers={"X-Mock-Fault": "status=429; retry-after=7"}),
    ),
}
"""What a server refuses: the class, the status, some of its words, and the call."""


@pytest.mark.parametrize("refusal", REFUSALS)
async def test_a_refusal_has_its_class_and_the_words_of_each_vendor(
    refusal: str, vendor: str, flavour: str, vendor_url: str
) -> None:
    kind, status, words, call = REFUSALS[refusal]
    told: list[runsteps.Deviation] = []
    async with connected(runsteps, flavour, vendor_url, on_deviation=told.append) as client:
        with pytest.raises(runsteps.StatusError) as caught:
            await got(call(client.beta.threads.runs))
    error = caught.value
    assert type(error) is kind
    assert error.status == status
    assert words in error.message
    assert error.message in str(error)
    body = json.loads(error.content)
    assert runsteps.to_json(error.body) == body
    assert is_dataclass(error.body)
    if vendor == "openai":
        assert error.message == body["error"]["message"]
        assert error.request_id
    else:
        assert (error.message, error.request_id) == (body["message"], body["requestId"])
    assert error.retry_after == (7 if status == 429 else None)
    assert told == []


async def test_the_client_of_the_base_takes_every_vendors_answers_strictly(
    vendor: str, flavour: str, vendor_url: str
) -> None:
    async with connected(runsteps, flavour, vendor_url, strict=True) as client:
        answered = await got(client.beta.threads.runs.raw.create(f"thread_{vendor}_{flavour}", assistant_id="asst_1"))
        assert type(answered.value) is Run
        assert answered.status == (200 if vendor == "openai" else 201)
        run = await got(client.beta.threads.runs.cancel(answered.value.thread_id, answered.value.id))
    assert run.status in ("cancelling", "cancelled")


async def test_a_run_that_is_over_cannot_be_cancelled(client: Any, thread: str) -> None:
    runs = client.beta.threads.runs
    run = await got(runs.create_and_poll(thread, assistant_id="asst_1", wait=QUICK))
    with pytest.raises(runsteps.BadRequestError, match="Cannot cancel run with status 'completed'"):
        await got(runs.cancel(thread, run.id))


async def test_a_refused_call_is_tried_again_when_the_server_asks_for_it(client: Any, thread: str) -> None:
    tries: list[runsteps.Try] = []
    retries = runsteps.Retries(2, on_try=tries.append)
    fault = "status=429; retry-after-ms=1; times=2"
    patient = client.with_options(retries=retries, headers={"X-Mock-Fault": f"{fault}; tag={thread}"})
    raw = await got(patient.beta.threads.runs.raw.create(thread, assistant_id="asst_1"))
    assert [(tried.number, tried.status, tried.delay) for tried in tries] == [
        (1, 429, 0.001),
        (2, 429, 0.001),
        (3, 200, None),
    ]
    assert raw.value.status == "queued"
    assert (raw.status, raw.response.tries) == (200, 3)
    assert float(raw.headers["openai-poll-after-ms"]) > 0


async def test_a_run_is_cancelled_in_the_middle_of_its_stream(flavour: str, still_url: str, thread: str) -> None:
    # Its ninth event, after the first piece of the message, comes late: what is done until then is done in the middle.
    late = {"X-Mock-Fault": "delay=0.5; chunk=9"}
    async with connected(runsteps, flavour, still_url, connections=2, strict=True) as client:
        runs = client.beta.threads.runs
        stream = await got(runs.create(thread, assistant_id="asst_1", stream=True, headers=late))
        answer = stream.accumulate()
        names: list[str] = []
        async for event in each(answer):
            names.append(event.event)
            if event.event == "thread.message.delta" and "thread.run.cancelling" not in names:
                (run,) = await every(runs.list(thread))
                if run.status == "in_progress":
                    assert (await got(runs.cancel(thread, run.id))).status == "cancelling"
        run = await got(answer.final(Run))
        (message,) = await got(answer.every(Message))
        (step,) = await got(answer.every(RunStep))
    assert (run.status, message.status, step.status) == ("cancelled", "incomplete", "cancelled")
    assert "thread.run.cancelling" in names
    assert names[-2:] == ["thread.run.cancelled", "done"]


@pytest.mark.parametrize("flavour", ["async"], indirect=True)
async def test_a_task_that_waits_for_an_event_can_be_cancelled(client: Any, thread: str) -> None:
    runs = client.beta.threads.runs
    late = {"X-Mock-Fault": "delay=30; chunk=3"}
    events: list[str] = []

    async def read() -> None:
        async with await runs.create(thread, assistant_id="asst_1", stream=True, headers=late) as stream:
            async for event in stream:
                events.append(event.event)

    task = asyncio.create_task(read())
    while len(events) < 2:
        await asyncio.sleep(0.001)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert events == ["thread.run.created", "thread.run.queued"]
    assert len(await every(runs.list(thread))) == 1  # On the only connection, so it was let go.
