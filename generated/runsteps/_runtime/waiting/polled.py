"""Waiting for what goes on at the server: reading its state until nothing more happens by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from ..http.call import Call
    from ..http.caller import AsyncCaller, Caller
    from .polling import Polling, WaitOptions

T = TypeVar("T")


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
