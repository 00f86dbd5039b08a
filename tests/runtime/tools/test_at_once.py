"""Tools that run at once: in the caller's thread, in others, in an event loop."""

from __future__ import annotations

import asyncio
import json
import threading
from typing import Any

import anyio
import pytest
from network import AsyncClient
from talks import COMPLETED, POLLING, USE, Talker, answers, run_call, waiting

from clientwright.runtime.tools.loop import with_tools_async


def test_several_run_at_once_and_are_handed_over_in_order(caller: Talker) -> None:
    barrier = threading.Barrier(3)
    threads: set[int] = set()

    def meet(n: int) -> int:
        """Returns only when three are here at the same time."""
        barrier.wait(5)
        return n

    asked = [("meet", {"n": n}) for n in range(6)]
    caller.run(
        [meet],
        waiting(*asked),
        COMPLETED,
        at_once=3,
        on_call=lambda *_: threads.add(threading.get_ident()),
    )
    assert caller.outputs() == [["0", "1", "2", "3", "4", "5"]]
    assert threads == {threading.get_ident()}, "the hook is called where the caller is"


def test_one_at_a_time_stays_in_the_callers_thread(caller: Talker) -> None:
    def where() -> bool:
        return threading.get_ident() == here

    here = threading.get_ident()
    caller.run([where], waiting(("where", {}), ("where", {})), COMPLETED)
    assert caller.outputs() == [["true", "true"]]


def test_async_functions_are_awaited(async_caller: Talker) -> None:
    class Slow:
        async def __call__(self, n: int) -> int:
            await anyio.sleep(0)
            return n

    async def slow(n: int) -> int:
        await anyio.sleep(0)
        return n * 2

    async_caller.run([slow, Slow()], waiting(("slow", {"n": 1}), ("Slow", {"n": 1}), ("slow", {"n": "x"})), COMPLETED)
    assert async_caller.outputs() == [["2", "1", """{"error": "/n: expected integer, got 'x'"}"""]]


@pytest.mark.parametrize("threads", [True, False])
def test_async_functions_run_at_once_in_their_event_loop(async_caller: Talker, threads: bool) -> None:
    running: list[int] = []
    most: list[int] = []
    met: list[anyio.Event] = []

    async def meet(n: int) -> bool:
        running.append(n)
        most.append(len(running))
        met[:] = met or [anyio.Event()]
        if len(running) == 2:
            met[0].set()
        with anyio.fail_after(5):
            await met[0].wait()
        for _ in range(10):  # The third would come now, if it could.
            await anyio.sleep(0)
        running.remove(n)
        return threading.get_ident() == here

    here = threading.get_ident()
    asked = [("meet", {"n": n}) for n in range(5)]
    async_caller.run([meet], waiting(*asked), COMPLETED, at_once=2, threads=threads)
    assert max(most) == 2
    assert async_caller.outputs() == [["true"] * 5]


def test_functions_that_are_not_async_run_in_threads_if_asked(async_caller: Talker) -> None:
    def where() -> bool:
        return threading.get_ident() == here

    here = threading.get_ident()
    async_caller.run([where], waiting(("where", {})), COMPLETED, threads=True)
    assert async_caller.outputs() == [["false"]]
    async_caller.run([where], waiting(("where", {}), ("where", {})), COMPLETED, at_once=2, threads=False)
    assert async_caller.outputs() == [["true", "true"]]


def test_functions_of_both_kinds_run_at_once_in_trio_too() -> None:
    async def here(n: int) -> int:
        await anyio.sleep(0)
        return n

    def there(n: int) -> int:
        return n * 2

    wire = answers(waiting(("here", {"n": 1}), ("there", {"n": 1})), COMPLETED)

    async def main() -> None:
        async with wire.async_client() as http:
            await with_tools_async(
                AsyncClient("key", http_client=http),
                lambda tools: run_call("/runs", {"tools": tools}),
                [here, there],
                USE,
                POLLING,
                {},
                {"at_once": 2},
            )

    anyio.run(main, backend="trio")
    outputs = json.loads(wire.request.content)["tool_outputs"]
    assert [output["output"] for output in outputs] == ["1", "2"]


def test_a_task_that_is_cancelled_while_a_tool_runs_stops() -> None:
    began: list[int] = []

    async def forever(n: int) -> None:
        began.append(n)
        asyncio.get_running_loop().call_soon(tasks[0].cancel)
        await asyncio.sleep(3600)

    tasks: list[asyncio.Task[Any]] = []

    async def main(at_once: int) -> None:
        wire = answers(waiting(("forever", {"n": 1}), ("forever", {"n": 2})))
        client = AsyncClient("key", http_client=wire.async_client())
        flow = with_tools_async(
            client, lambda tools: run_call("/runs", {"tools": tools}), [forever], USE, POLLING, {}, {"at_once": at_once}
        )
        tasks[:] = [asyncio.ensure_future(flow)]
        with pytest.raises(asyncio.CancelledError):
            await tasks[0]

    for at_once in (1, 2):
        began.clear()
        asyncio.run(asyncio.wait_for(main(at_once), 5))
        assert began[0] in range(1, at_once + 1), "of two that begin in threads either may be first"
        assert len(began) <= at_once


def test_an_async_function_is_refused_by_a_sync_client_at_once(sync_caller: Talker) -> None:
    async def slow() -> None:
        pass

    class Slow:
        async def __call__(self) -> None:
            pass

    for tool in (slow, Slow()):
        with pytest.raises(TypeError, match="is async: it needs an async client"):
            sync_caller.run([tool], COMPLETED)
        assert sync_caller.wire.requests == []


def test_what_turns_out_to_be_async_is_told_to_the_server(sync_caller: Talker) -> None:
    async def slow() -> None:
        pass

    def hidden() -> Any:
        return slow()

    sync_caller.run([hidden], waiting(("hidden", {})), COMPLETED)
    assert "an async function needs an async client" in sync_caller.outputs()[0][0]
