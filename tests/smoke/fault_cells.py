"""Carrying out the cells of the fault matrix, sync in threads and async in one event loop, and judging them."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, is_dataclass
from functools import cache
from queue import Empty, SimpleQueue
from ssl import create_default_context
from threading import Thread
from typing import Any

import httpx2
import runsteps
from smoke.fault_rules import LIMIT, RULES, Call, Fails, Outcome, Rule, Succeeds, events, expected, tries

TIMEOUT = 5.0
HURRIED = 0.5
"""The seconds that a call has for each step, and those of one whose answer is to come too late."""
DEADLINE = 10.0
"""The seconds that all of a cell may take, its tries and the call after it included."""
AT_ONCE = 12
ONE = httpx2.Limits(max_connections=1)
TLS = create_default_context()  # Takes long to make, and no call needs it.


@dataclass(frozen=True)
class Cell:
    """One call under one fault, which comes always or only once."""

    call: Call
    rule: Rule
    once: bool
    flavour: str

    @property
    def outcome(self) -> Outcome | None:
        """What the rule says; None when the fault cannot strike this call."""
        return self.rule.outcome(self.call)

    @property
    def tag(self) -> str:
        """The name by which the mock's log knows it."""
        return f"{self.flavour} {self.call.name} {RULES.index(self.rule)} {'once' if self.once else 'always'}"

    @property
    def fault(self) -> str:
        """The fault as the mock is asked for it."""
        return f"{self.rule.fault}{'; times=1' if self.once else ''}; tag={self.tag}"

    @property
    def options(self) -> dict[str, Any]:
        """What the call is given beside its own arguments."""
        return {"headers": {"x-mock-fault": self.fault}, "timeout": HURRIED if self.rule.hurried else TIMEOUT}


def cells(call: Call, flavour: str) -> list[Cell]:
    """The cells of one call, those that take long first, so that the others go on meanwhile."""
    rules = sorted(RULES, key=lambda rule: not rule.hurried)
    every = (Cell(call, rule, once, flavour) for rule in rules for once in (False, True))
    return [cell for cell in every if cell.outcome is not None]


@dataclass
class Came:
    """What came of a cell."""

    value: Any = None
    error: Exception | None = None
    after: Exception | None = None
    """What went wrong with the next call on the same, only connection."""
    told: list[runsteps.Deviation] = field(default_factory=list)
    answers: list[httpx2.Response] = field(default_factory=list)
    """The answers of the HTTP library, by its own hook."""
    left_open: int = 0
    """How many of them the client had not closed when its call was over."""
    seconds: float = 0.0


@dataclass(frozen=True)
class Seen:
    """A request as the mock's log has it."""

    number: int
    fault: str


@cache
def usual(url: str, call: Call) -> Any:
    """What a call gives without any fault."""
    with httpx2.Client(verify=TLS) as http:
        client = runsteps.Client("a-key", server=url, strict=True, http_client=http)
        given = call.make(client.beta.threads)
        return list(given) if call.streamed else given


def carried_out(url: str, wanted: Sequence[Cell]) -> dict[Cell, Came]:
    """What came of the cells, several at once; one that hangs is missing."""
    todo: SimpleQueue[Cell] = SimpleQueue()
    done: SimpleQueue[tuple[Cell, Came]] = SimpleQueue()
    for cell in wanted:
        todo.put(cell)

    def work() -> None:
        while True:
            try:
                cell = todo.get_nowait()
            except Empty:
                return
            done.put((cell, _carry_out(url, cell)))

    threads = [Thread(target=work, daemon=True) for _ in range(AT_ONCE)]  # Those that hang do not keep pytest.
    for thread in threads:
        thread.start()
    came: dict[Cell, Came] = {}
    try:
        while len(came) < len(wanted):
            cell, outcome = done.get(timeout=DEADLINE)
            came[cell] = outcome
    except Empty:
        return came
    for thread in threads:
        thread.join()
    return came


async def carried_out_async(url: str, wanted: Sequence[Cell]) -> dict[Cell, Came]:
    """As ``carried_out``, in one event loop."""
    came: dict[Cell, Came] = {}
    room = asyncio.Semaphore(AT_ONCE)

    async def work(cell: Cell) -> None:
        async with room:
            try:
                async with asyncio.timeout(DEADLINE):
                    came[cell] = await _carry_out_async(url, cell)
            except TimeoutError:
                pass

    async with asyncio.TaskGroup() as group:
        for cell in wanted:
            group.create_task(work(cell))
    return came


def _carry_out(url: str, cell: Cell) -> Came:
    came, began = Came(), time.monotonic()
    hooks = {"response": [came.answers.append]}
    with httpx2.Client(verify=TLS, limits=ONE, event_hooks=hooks) as http:
        client = runsteps.Client(
            "a-key", server=url, retries=_retries(), http_client=http, on_deviation=came.told.append
        )
        try:
            given = cell.call.make(client.beta.threads, **cell.options)
            came.value = list(given) if cell.call.streamed else given
        except Exception as error:
            came.error = error
        came.left_open = sum(not answer.is_closed for answer in came.answers)
        try:
            client.beta.threads.runs.retrieve("thread_abc123", "run_abc123", timeout=TIMEOUT, retries=0)
        except Exception as error:
            came.after = error
    came.seconds = time.monotonic() - began
    return came


async def _carry_out_async(url: str, cell: Cell) -> Came:
    came, began = Came(), time.monotonic()

    async def hook(answer: httpx2.Response) -> None:
        came.answers.append(answer)

    async with httpx2.AsyncClient(verify=TLS, limits=ONE, event_hooks={"response": [hook]}) as http:
        client = runsteps.AsyncClient(
            "a-key", server=url, retries=_retries(), http_client=http, on_deviation=came.told.append
        )
        try:
            given = await cell.call.make(client.beta.threads, **cell.options)
            came.value = [event async for event in given] if cell.call.streamed else given
        except Exception as error:
            came.error = error
        came.left_open = sum(not answer.is_closed for answer in came.answers)
        try:
            await client.beta.threads.runs.retrieve("thread_abc123", "run_abc123", timeout=TIMEOUT, retries=0)
        except Exception as error:
            came.after = error
    came.seconds = time.monotonic() - began
    return came


def _retries() -> runsteps.Retries:
    return runsteps.Retries(LIMIT, base=0)


def seen(url: str, wanted: Iterable[Cell]) -> dict[Cell, list[Seen]]:
    """The requests that the mock saw of each cell, oldest first."""
    by_tag: dict[str, list[Seen]] = defaultdict(list)
    for request in httpx2.get(f"{url}/_mock/requests?last=2000", trust_env=False).json()["requests"]:
        tag = dict(request["headers"]).get("x-mock-fault", "").partition("tag=")[2]
        by_tag[tag].append(Seen(request["number"], request["fault"]))
    return {cell: by_tag[cell.tag] for cell in wanted}


def unexpected(cell: Cell, came: Came | None, requests: Sequence[Seen], usual: Any) -> list[str]:
    """What is not as the rules say; nothing when all is."""
    if came is None:
        return [f"it does not come to an end in {DEADLINE:g} seconds"]
    assert cell.outcome is not None
    outcome = expected(cell.call, cell.outcome, once=cell.once)
    found = [*_on_the_wire(cell, came, requests)]
    if len(came.told) != (outcome.told if isinstance(outcome, Succeeds) else 0):
        found.append(f"departures are reported: {came.told}")
    if isinstance(outcome, Fails):
        found += _not_the_error(cell, outcome, came, requests, usual)
    elif came.error is not None:
        found.append(f"it fails with {came.error!r}")
    elif came.value != (events(outcome, usual) if cell.call.streamed else usual):
        found.append(f"it gives {came.value!r:.300}")
    return found


def _on_the_wire(cell: Cell, came: Came, requests: Sequence[Seen]) -> Iterator[str]:
    assert cell.outcome is not None
    right = tries(cell.call, cell.outcome, once=cell.once)
    if len(requests) != right:
        yield f"the server saw {len(requests)} requests, not {right}"
    if [request.fault for request in requests if request.fault] != [cell.fault] * (1 if cell.once else len(requests)):
        yield f"the fault struck otherwise: {[request.fault for request in requests]}"
    if came.left_open:
        yield "the answer is left open, for the garbage collector"
    if came.after is not None:
        yield f"the connection is not free again: {came.after!r}"
    if came.seconds > DEADLINE:
        yield f"it took {came.seconds:.1f} seconds"


def _not_the_error(cell: Cell, outcome: Fails, came: Came, requests: Sequence[Seen], usual: Any) -> Iterator[str]:
    error = came.error
    if not isinstance(error, runsteps.ApiError) or type(error) is not outcome.error:
        came_instead = repr(error) if error else f"{came.value!r:.300}"
        yield f"{came_instead} instead of {outcome.error.__name__}"
        return
    request_id = f"req_mock_{requests[-1].number}" if requests and outcome.status else None
    facts: dict[str, Any] = {
        "operation": cell.call.operation,
        "status": outcome.status,
        "request_id": request_id,
        "tries": len(requests),
        "sent": True,
    }
    if isinstance(error, runsteps.StreamError):
        facts["received"] = tuple(usual[: outcome.received])
    if isinstance(error, runsteps.StatusError):
        facts["retry_after"] = outcome.retry_after
        yield from _not_the_words(error)
    for name, right in facts.items():
        if getattr(error, name) != right:
            yield f"{name} of the error is {getattr(error, name)!r:.300}, not {right!r:.300}"
    if outcome.content is not None and not error.content.startswith(outcome.content):
        yield f"the error has the body {error.content!r:.300}"
    if outcome.status is None and (error.response is not None or error.__cause__ is None):
        yield f"the error is not about what happened to the connection: {error.__cause__!r}"


def _not_the_words(error: runsteps.StatusError) -> Iterator[str]:
    """An error says what its body says, which is decoded; that of a redirection has no body."""
    if error.status is not None and error.status >= 400:
        if not error.message.startswith("The mock was asked for this error"):
            yield f"the message of the error is {error.message!r}"
        if not is_dataclass(error.body):
            yield f"the body of the error is {error.body!r}"
