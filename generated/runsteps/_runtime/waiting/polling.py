"""Waiting for what goes on at the server: reading its state until nothing more happens by itself.

How an operation is waited for is data (``Polling``), made from ``x-clientwright-poll``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypedDict, TypeVar

if TYPE_CHECKING:
    from ..http.call import Call
    from ..http.caller import AsyncCaller, Caller

T = TypeVar("T")


class WaitOptions(TypedDict, total=False):
    """How to wait."""

    interval: float
    """Seconds before the first reading, unless the server says when; they grow by half with each."""
    longest: float
    """What they grow to, in seconds; 10 if left out."""
    deadline: float | None
    """Seconds that all of it may take, the first call included; ``WaitError`` when they are over. None, as if left
    out, waits for as long as the server goes on. The tries of a reading count, as does the time of ``tools``."""
    on_progress: Callable[[Any], object]
    """Is given each value that is read, the first and the last included."""
    cancelled: Callable[[], bool]
    """Asked before each reading and four times a second in between; ``WaitError`` when it says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Polling(Generic[T]):
    """How the state of something is read, and which states end a wait."""

    read: Callable[[T], Call[T]]
    """The call that reads the state of a value anew."""
    state: Callable[[T], object]
    done: frozenset[str]
    """The states after which nothing changes."""
    paused: frozenset[str] = frozenset()
    """The states in which nothing goes on until the caller acts."""
    hint: str = ""
    """The response header of milliseconds to the next reading."""
    interval: float = 1.0
    """Seconds between readings, where neither the server nor the caller says."""


def polled(
    client: Caller, call: Call[T], polling: Polling[T], wait: WaitOptions | None
) -> T:
    """Carries out a call and waits for what it started: the value in its last state, or in one to act on.

    A state that the description does not know is waited on. The first call's options go on to the readings, except
    ``extra_query`` and ``extra_body``; what a first call that is a reading itself asks for, the readings ask for too.
    Raises ``WaitError`` when the time is over or ``cancelled`` says so, and what a call raises.
    """
    from .steps import run
    from .wait import Waiting, usual_options

    waiting = Waiting(polling, wait, usual=usual_options(client))
    return run(waiting.until(call), client)


async def polled_async(
    client: AsyncCaller, call: Call[T], polling: Polling[T], wait: WaitOptions | None
) -> T:
    """As ``polled``, in an event loop. Cancelling the task ends the wait at once."""
    from .steps import run_async
    from .wait import Waiting, usual_options

    waiting = Waiting(polling, wait, usual=usual_options(client))
    return await run_async(waiting.until(call), client)
