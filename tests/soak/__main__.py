"""``make soak``: 10,000 calls and 2,000 streams, sync and async, in process and over a socket; what they leave behind.

The streams are read to their end, broken off, abandoned in the middle, or never begun, as many of each. Each way begins
with a tenth of it that does not count, since what is loaded and made once is no leak. It fails when sockets, tasks or
lines of the log are left, or when memory has grown by more than a few bytes a call.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
import runsteps
from smoke.conftest import serving

CALLS, STREAMS = 10_000, 2_000
ROOM = 3_000
"""KiB by which memory may differ for no reason."""
A_CALL = 0.2
"""KiB that a call may leave: none, and some for how the interpreter rounds."""
ENDS = ("whole", "broken off", "abandoned", "never begun")


@dataclass
class Left:
    """What there is at one moment."""

    memory: int
    sockets: int
    tasks: int
    lines: int


class Lines(logging.Handler):
    """Counts the lines of all logs, warnings, and errors that nobody could raise."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        logging.getLogger().addHandler(self)
        sys.unraisablehook = self.unraisable
        warnings.simplefilter("always", ResourceWarning)
        logging.captureWarnings(capture=True)

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            self.count += 1
            print(record.getMessage(), file=sys.stderr)

    def unraisable(self, problem: Any) -> None:
        self.count += 1
        print(problem, file=sys.stderr)


def left(lines: Lines, tasks: int = 0) -> Left:
    """What there is now."""
    for _ in range(3):
        gc.collect()
    with open("/proc/self/statm", encoding="ascii") as pages:
        memory = int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
    sockets = 0
    for one in os.listdir("/proc/self/fd"):
        try:
            sockets += os.readlink(f"/proc/self/fd/{one}").startswith("socket:")
        except OSError:
            continue
    return Left(memory, sockets, tasks, lines.count)


def sync(make: Callable[[], Any], calls: int, streams: int) -> None:
    """So many of each, by a client that waits."""
    with make() as client:
        runs = client.beta.threads.runs
        for _ in range(calls):
            runs.retrieve("thread_abc123", "run_abc123")
        for number in range(streams):
            stream = runs.create("thread_abc123", assistant_id="a", stream=True)
            end = ENDS[number % len(ENDS)]
            if end == "whole":
                list(stream)
            elif end == "broken off":
                with stream:
                    next(iter(stream))
            elif end == "abandoned":
                next(iter(stream))
            del stream


async def in_a_loop(make: Callable[[], Any], calls: int, streams: int) -> None:
    """So many of each, in an event loop."""
    async with make() as client:
        runs = client.beta.threads.runs
        for _ in range(calls):
            await runs.retrieve("thread_abc123", "run_abc123")
        for number in range(streams):
            end = ENDS[number % len(ENDS)]
            if end == "broken off":
                async with runs.create("thread_abc123", assistant_id="a", stream=True) as stream:
                    await anext(aiter(stream))
                continue
            stream = await runs.create("thread_abc123", assistant_id="a", stream=True)
            if end == "whole":
                async for _ in stream:
                    pass
            elif end == "abandoned":
                await anext(aiter(stream))
            del stream
            await asyncio.sleep(0)


def measured(lines: Lines, flavour: str, make: Callable[[], Any], calls: int, streams: int) -> tuple[Left, Left]:
    """What there is before and after."""
    if flavour == "sync":
        sync(make, calls // 10, streams // 10)
        before = left(lines)
        sync(make, calls, streams)
        return before, left(lines)

    async def run() -> tuple[Left, Left]:
        await in_a_loop(make, calls // 10, streams // 10)
        before = left(lines, len(asyncio.all_tasks()))
        await in_a_loop(make, calls, streams)
        for _ in range(10):
            await asyncio.sleep(0)
        return before, left(lines, len(asyncio.all_tasks()))

    return asyncio.run(run())


def canned(url: str) -> Callable[[httpx2.Request], httpx2.Response]:
    """What the mock at an address answers, from memory."""
    with httpx2.Client(base_url=url, headers={"Authorization": "Bearer k"}, trust_env=False) as http:
        run = http.get("/threads/thread_abc123/runs/run_abc123")
        ask = {"assistant_id": "a", "stream": True}
        accept = {"Accept": "text/event-stream"}
        events = http.post("/threads/thread_abc123/runs", json=ask, headers=accept)

    def answer(request: httpx2.Request) -> httpx2.Response:
        one = run if request.method == "GET" else events
        kind = {"content-type": one.headers["content-type"]}
        return httpx2.Response(one.status_code, headers=kind, stream=Pieces(one.content))

    return answer


class Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body in pieces."""

    def __init__(self, content: bytes) -> None:
        self.pieces = [content[at : at + 500] for at in range(0, len(content), 500)]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.pieces)

    async def __aiter__(self) -> Any:
        for piece in self.pieces:
            yield piece


def ways(url: str) -> Iterator[tuple[str, str, Callable[[], Any]]]:
    """Each place and flavour, and what makes a client there."""
    transport: Any = httpx2.MockTransport(canned(url))
    yield "in process", "sync", lambda: runsteps.Client("k", http_client=httpx2.Client(transport=transport))
    yield "in process", "async", lambda: runsteps.AsyncClient("k", http_client=httpx2.AsyncClient(transport=transport))
    yield "a socket", "sync", lambda: runsteps.Client("k", server=url)
    yield "a socket", "async", lambda: runsteps.AsyncClient("k", server=url)


def main(calls: int, streams: int) -> int:
    """Runs all; the status to exit with."""
    lines, failed = Lines(), False
    print(f"{calls} calls and {streams} streams: {', '.join(ENDS)}")
    with serving() as url:
        for place, flavour, make in ways(url):
            before, after = measured(lines, flavour, make, calls // 4, streams // 4)
            grown = after.memory - before.memory
            wrong = grown > ROOM + A_CALL * (calls + streams) / 4
            wrong |= (after.sockets, after.tasks, after.lines) != (before.sockets, before.tasks, before.lines)
            failed |= wrong
            print(
                f"{place:10} {flavour:5}  memory {before.memory} -> {after.memory} KiB"
                f"  sockets {before.sockets} -> {after.sockets}  tasks {before.tasks} -> {after.tasks}"
                f"  lines {before.lines} -> {after.lines}{'  LEFT BEHIND' if wrong else ''}"
            )
    return int(failed)


if __name__ == "__main__":
    share = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    sys.exit(main(int(CALLS * share), int(STREAMS * share)))
