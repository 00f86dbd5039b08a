"""The steps of a wait: a call, and readings of the state of what it started until nothing more happens."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from ..http.call import Call
from ..http.checks import check_hook, check_names, is_seconds
from ..http.deadlines import begun
from ..http.options import CallOptions, Settings
from ..messages.errors import ApiError, ApiTimeoutError
from ..messages.exchange import Pause, RawResponse, Response
from ..messages.hints import wait_hint
from ..wire.values import UNSET
from .polling import Polling, WaitError, WaitOptions
from .steps import REAL_TIME, Clock, Steps

if TYPE_CHECKING:
    from ..http.call import AsyncCaller, Caller

T = TypeVar("T")
C = TypeVar("C", bound=Call[Any])

GROWTH: Final = 1.5
"""How much longer each pause is than the one before, where the server does not say."""
LONGEST: Final = 10.0
SHORTEST_HINT: Final = 0.05
"""A server that asks to be asked again at once is given some rest all the same."""
LONGEST_HINT: Final = 300.0
ATTENTION: Final = 0.25
"""How long a pause may go on, in seconds, before ``cancelled`` is asked again."""
LAST_LOOK: Final = 1.0
"""So many seconds before the time is over the state is read once more, if it would not be before."""


class Waiting(Generic[T]):
    """One wait, over one call or several: its time begins when this is made."""

    def __init__(
        self,
        polling: Polling[T],
        wait: WaitOptions | None = None,
        *,
        clock: Clock = REAL_TIME,
    ) -> None:
        wait = wait or {}
        check_names(wait, WaitOptions.__annotations__, "wait")
        self._polling = polling
        self._interval = wait.get("interval", polling.interval)
        self._longest = wait.get("longest", LONGEST)
        deadline = wait.get("deadline")
        for name, seconds in (
            ("interval", self._interval),
            ("longest", self._longest),
            ("deadline", 0 if deadline is None else deadline),
        ):
            if not is_seconds(seconds):
                raise ValueError(
                    f"{name} is a number of seconds, 0 or more, not {seconds!r}"
                )
        if "longest" not in wait:
            self._longest = max(self._longest, self._interval)
        self._deadline = begun(deadline)
        self._own = "deadline" in wait
        self._on_progress = wait.get("on_progress")
        self._cancelled = wait.get("cancelled")
        check_hook("on_progress", self._on_progress)
        check_hook("cancelled", self._cancelled)
        self._clock = clock
        self._answer: RawResponse[T] | None = None
        self._operation = ""

    def until(self, call: Call[T]) -> Steps[T]:
        """Carries out a call and waits for what it started."""
        if not self._own:
            self._deadline = begun(call.options.get("deadline"))
        answer = yield from self._asked(call)
        reading: Call[T] | None = None
        interval = self._interval
        last = False
        while not self._over(answer):
            if reading is None:
                reading = self._reading(answer.value, call)
            hint = self._hint(answer.response)
            pause = interval if hint is None else hint
            left = self._left()
            if left is not None and pause >= left and not last:
                pause = left - min(left / 2, LAST_LOOK)
                last = True
            yield from self._paused(pause)
            answer = yield from self._asked(reading)
            if hint is None:
                interval = min(interval * GROWTH, self._longest)
        return answer.value

    def error(self, message: str) -> WaitError:
        """The error that ends this wait."""
        answer = self._answer
        return WaitError(
            message,
            operation=self._operation,
            response=None if answer is None else answer.response,
            value=None if answer is None else answer.value,
        )

    def _asked(self, call: Call[T]) -> Steps[RawResponse[T]]:
        """The answer to a call for which there is time."""
        self._operation = call.operation
        self._check()
        call = replace(call, options={**call.options, "deadline": self._deadline})
        try:
            answer: RawResponse[T] = yield call
        except ApiError as error:
            left = self._left()
            if left is not None and left <= 0 and isinstance(error, ApiTimeoutError):
                raise self._late() from error
            if self._answer is not None:
                error.add_note(f"while waiting for {call.path}, which may go on")
            raise
        self._answer = answer
        if self._on_progress is not None:
            self._on_progress(answer.value)
        return answer

    def _over(self, answer: RawResponse[T]) -> bool:
        polling = self._polling
        state: object = UNSET
        with suppress(AttributeError, TypeError, LookupError):  # not even a model came
            state = polling.state(answer.value)
        if not isinstance(state, str):
            came = answer.value if state is UNSET else state
            raise self.error(f"an answer without a state came: {came!r:.80}")
        return state in polling.done or state in polling.paused

    def _reading(self, value: T, first: Call[T]) -> Call[T]:
        """The call that reads the state, with the options of the first one."""
        try:
            call = self._polling.read(value)
        except (AttributeError, TypeError, ValueError, LookupError) as error:
            raise self.error(f"what to wait for cannot be told: {error}") from error
        if (call.operation, call.method) == (first.operation, first.method):
            # The first call was a reading: the others ask for the same, such as further fields.
            return replace(first, path=call.path)
        return carried(call, first.options)

    def _hint(self, response: Response) -> float | None:
        """The seconds that the server wants to pass; None when it does not say."""
        seconds: float | None = None
        if self._polling.hint in response.headers:
            with suppress(ValueError):
                seconds = float(response.headers[self._polling.hint]) / 1000
        if seconds is None or not 0 < seconds < float("inf"):
            seconds = wait_hint(response.headers)
        if not seconds:
            return None
        return min(max(seconds, SHORTEST_HINT), LONGEST_HINT)

    def _paused(self, seconds: float) -> Steps[None]:
        """Lets time go by, but not after the end."""
        end = self._clock.now() + seconds
        if self._deadline is not None:
            end = min(end, self._deadline.until)
        while (rest := end - self._clock.now()) > 0:
            self._check()
            yield Pause(rest if self._cancelled is None else min(rest, ATTENTION))

    def _check(self) -> None:
        if self._cancelled is not None and self._cancelled():
            raise self.error("the wait was cancelled")
        left = self._left()
        if left is not None and left <= 0:
            raise self._late()

    def _left(self) -> float | None:
        deadline = self._deadline
        return None if deadline is None else deadline.until - self._clock.now()

    def _late(self) -> WaitError:
        state = "" if self._answer is None else self._polling.state(self._answer.value)
        still = f", and the state is still {state!r}" if state else ""
        return self.error(f"the {self._deadline:g} seconds are over{still}")


def timed(call: C, client: object) -> C:
    """A call whose deadline, its own or its client's, has begun: what goes on with it ends by the same moment."""
    options = call.options
    client = getattr(client, "_caller", client)
    usual: CallOptions = getattr(client, "_options", CallOptions())
    settings = getattr(client, "_settings", None)
    all_calls = settings.deadline if isinstance(settings, Settings) else None
    deadline = begun(options.get("deadline", usual.get("deadline", all_calls)))
    return replace(call, options={**options, "deadline": deadline})


def carried(call: Call[Any], options: CallOptions) -> Call[Any]:
    """A call that goes on with what another one started, with its options: all that are not about its content."""
    kept: CallOptions = {**options}
    kept.pop("extra_query", None)
    kept.pop("extra_body", None)
    headers = kept.pop("headers", None)
    if headers:
        # The same key on another request would make the server take it for the same one.
        kept["headers"] = {
            name: value
            for name, value in headers.items()
            if name.lower() != "idempotency-key"
        }
    return replace(call, options={**call.options, **kept})


def polled(
    client: Caller, call: Call[T], polling: Polling[T], wait: WaitOptions | None
) -> T:
    """Carries out a call and waits for what it started: the value in its last state, or in one to act on.

    A state that the description does not know is waited on. The first call's options go on to the readings, except
    ``extra_query`` and ``extra_body``; what a first call that is a reading itself asks for, the readings ask for too.
    Raises ``WaitError`` when the time is over or ``cancelled`` says so, and what a call raises.
    """
    from .steps import run

    return run(Waiting(polling, wait).until(timed(call, client)), client)


async def polled_async(
    client: AsyncCaller, call: Call[T], polling: Polling[T], wait: WaitOptions | None
) -> T:
    """As ``polled``, in an event loop. Cancelling the task ends the wait at once."""
    from .steps import run_async

    steps = Waiting(polling, wait).until(timed(call, client))
    return await run_async(steps, client)
