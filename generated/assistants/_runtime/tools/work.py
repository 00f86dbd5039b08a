"""Functions to run, one after the other or several at once: here, in threads, in an event loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from inspect import isawaitable, iscoroutine
from typing import Any, TypeAlias

Done: TypeAlias = Callable[[int, Any, Exception | None], object]
"""Is told of each function, by its index, what it gave or raised: one at a time, by who drives the steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Functions to run, some at the same time."""

    functions: Sequence[Callable[[], Any]]
    """In an event loop, what they return is awaited if it can be."""
    done: Done
    at_once: int = 1
    threads: bool = False
    """In an event loop: whether the functions are called in threads."""

    def run(self) -> None:
        """Runs the functions, here or in threads."""
        try:
            _worked(self)
        except StopIteration as error:
            # Of ``done``; who drives the steps would take it for their end (PEP 479 is about the same).
            raise RuntimeError("a hook raised StopIteration") from error

    async def run_async(self) -> None:
        """Runs the functions in the event loop, or in threads."""
        await _worked_async(self)


def _worked(work: Work) -> None:
    if work.at_once == 1 or len(work.functions) == 1:
        for index, function in enumerate(work.functions):
            _done(work, index, function)
        return
    from concurrent.futures import ThreadPoolExecutor, as_completed
    from contextvars import copy_context

    pool = ThreadPoolExecutor(work.at_once, thread_name_prefix="tool")
    try:
        futures = {
            pool.submit(copy_context().run, function): index
            for index, function in enumerate(work.functions)
        }
        for future in as_completed(futures):
            _done(work, futures[future], future.result)
    finally:
        # Who is interrupted does not wait for what runs, and what has not begun does not begin.
        pool.shutdown(wait=False, cancel_futures=True)


def _done(work: Work, index: int, function: Callable[[], Any]) -> None:
    try:
        value = function()
        _close([value])
        if isawaitable(value):
            raise TypeError("an async function needs an async client")
    except Exception as error:
        work.done(index, None, error)
    else:
        work.done(index, value, None)


async def _worked_async(work: Work) -> None:
    if work.at_once == 1 or len(work.functions) == 1:
        for index, function in enumerate(work.functions):
            await _done_async(work, index, function)
        return
    import anyio  # the HTTP library's own way to asyncio and trio

    first: list[BaseException] = []
    limit = anyio.Semaphore(work.at_once)

    async def one(index: int, function: Callable[[], Any]) -> None:
        try:
            async with limit:
                await _done_async(work, index, function)
        except BaseException as error:
            # The group would hide it among others. Being cancelled is the one thing that an event loop must see.
            first.append(error)
            group.cancel_scope.cancel()
            if isinstance(error, anyio.get_cancelled_exc_class()):
                raise

    async with anyio.create_task_group() as group:
        for index, function in enumerate(work.functions):
            group.start_soon(one, index, function)
    if first:
        raise first[0]


async def _done_async(work: Work, index: int, function: Callable[[], Any]) -> None:
    try:
        value = await _in_thread(function) if work.threads else function()
        if isawaitable(value):
            value = await value
    except Exception as error:
        work.done(index, None, error)
    else:
        work.done(index, value, None)


async def _in_thread(function: Callable[[], Any]) -> Any:
    """What a function returns. Who is cancelled does not wait for it; then nobody is left to await a coroutine."""
    from anyio.to_thread import run_sync

    given: list[Any] = []
    left = False

    # Returns nothing itself: trio takes a function that returns a coroutine for a mistake.
    def called() -> None:
        given.append(function())
        if left:
            _close(given)

    try:
        await run_sync(called, abandon_on_cancel=True)
    except BaseException:
        # The thread looks at ``left`` after it has given, and here it is set before looking: one of the two closes.
        left = True
        _close(given)
        raise
    return given[0]


def _close(values: Sequence[Any]) -> None:
    for value in values:
        if iscoroutine(value):
            value.close()
