"""Conversations of several calls, without I/O: what the sync and the async client have in common.

A generator of steps yields what is to be done and is given what it brought: for a ``Call`` its ``RawResponse``, or the
``ApiError`` is thrown into it; for a ``Pause`` nothing; nor for a ``Task``, which tells itself.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from ..http.call import Call
from ..messages.errors import ApiError
from ..messages.exchange import Pause

if TYPE_CHECKING:
    from ..http.call import AsyncCaller, Caller

R = TypeVar("R")


class Task(Protocol):
    """Something else to do between two calls, which tells itself what comes of it."""

    def run(self) -> None:
        """Do it here."""
        ...

    async def run_async(self) -> None:
        """Do it in an event loop."""
        ...


Steps: TypeAlias = Generator[Call[Any] | Pause | Task, Any, R]
"""A conversation without I/O, and its result."""


class Clock(Protocol):
    """Where time comes from."""

    def now(self) -> float:
        """Seconds since some moment."""
        ...

    def sleep(self, seconds: float) -> None:
        """Let time go by."""
        ...

    async def sleep_async(self, seconds: float) -> None:
        """Let time go by in an event loop."""
        ...


class _RealTime:
    """The machine's own clock, which no one sets."""

    def now(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        from ..http.transport import sleep

        sleep(seconds)

    async def sleep_async(self, seconds: float) -> None:
        from ..http.transport import sleep_async

        await sleep_async(seconds)


REAL_TIME: Clock = _RealTime()


def run(steps: Steps[R], client: Caller, clock: Clock = REAL_TIME) -> R:
    """Carries steps out; their result."""
    try:
        step = next(steps)
        while True:
            match step:
                case Call():
                    try:
                        answer = client.__send_raw__(step)
                    except ApiError as error:
                        step = steps.throw(error)
                    else:
                        step = steps.send(answer)
                case Pause():
                    clock.sleep(step.seconds)
                    step = next(steps)
                case _:
                    step.run()
                    step = next(steps)
    except StopIteration as stop:
        result: R = stop.value
        return result
    finally:
        steps.close()


async def run_async(
    steps: Steps[R], client: AsyncCaller, clock: Clock = REAL_TIME
) -> R:
    """Carries steps out in an event loop; their result."""
    try:
        step = next(steps)
        while True:
            match step:
                case Call():
                    try:
                        answer = await client.__send_raw__(step)
                    except ApiError as error:
                        step = steps.throw(error)
                    else:
                        step = steps.send(answer)
                case Pause():
                    await clock.sleep_async(step.seconds)
                    step = next(steps)
                case _:
                    await step.run_async()
                    step = next(steps)
    except StopIteration as stop:
        result: R = stop.value
        return result
    finally:
        steps.close()
