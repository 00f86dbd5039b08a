"""Functions that are run, when nobody waits for them any more."""

from __future__ import annotations

import asyncio
import gc
import inspect
import threading
from typing import Any

import pytest

from clientwright.runtime.tools.work import Work


@pytest.mark.parametrize("at_once", [1, 2])
def test_a_coroutine_that_a_thread_gives_after_the_task_was_cancelled_is_closed(at_once: int) -> None:
    began, cancelled = threading.Event(), threading.Event()
    made: list[Any] = []

    async def nobody_awaits_this() -> None: ...

    def late() -> Any:
        began.set()
        assert cancelled.wait(5)
        made.append(nobody_awaits_this())
        return made[-1]

    async def main() -> None:
        functions = [late] * at_once
        work = Work(functions=functions, done=lambda *_: None, at_once=at_once, threads=True)
        task = asyncio.ensure_future(work.run_async())
        await asyncio.to_thread(began.wait, 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        cancelled.set()
        while not made or any(inspect.getcoroutinestate(one) != inspect.CORO_CLOSED for one in made):
            await asyncio.sleep(0.001)

    asyncio.run(asyncio.wait_for(main(), 2))
    made.clear()
    gc.collect()  # A coroutine that was never awaited would warn now, which is an error here.
