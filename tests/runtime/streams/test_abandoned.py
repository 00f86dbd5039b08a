"""Streams that nobody closes: the connection is let go of, and nothing is said about it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from runtime.loopback import Answer, serving
from streaming import HELLO

COUNT = 400 if os.environ.get("CLIENTWRIGHT_HEAVY") else 80
"""Of each kind, in one event loop."""

PROGRAM = """
import gc, json, logging, os, sys
sys.path[:0] = json.loads(sys.argv[1])
logging.basicConfig()
from network import AsyncClient
from streaming import stream_call

how, library, url, count = *sys.argv[2:5], int(sys.argv[5])

if library == "trio":
    import trio
    run, rest = trio.run, lambda: trio.sleep(0.05)
else:
    import asyncio
    run, rest = lambda main: asyncio.run(main()), lambda: asyncio.sleep(0.05)

left = []

async def never_begun(client):
    await client.stream(stream_call())

async def broken_off(client):
    async for _ in await client.stream(stream_call()):
        break

async def raised(client):
    try:
        async for _ in await client.stream(stream_call()):
            raise LookupError
    except LookupError:
        pass

async def half_way(client):
    async def given():
        async for event in await client.stream(stream_call()):
            yield event
    generator = given()
    await anext(generator)
    if library == "trio":  # which warns of every generator that is left, whatever is in it
        await generator.aclose()

async def texts(client):
    stream = (await client.stream(stream_call())).accumulate().__aiter__()
    await anext(stream)

async def kept(client):
    stream = await client.stream(stream_call())
    await anext(stream)
    left.append(stream)

def sockets():
    links = [f"/proc/self/fd/{one}" for one in os.listdir("/proc/self/fd")]
    return sum(os.path.exists(one) and os.readlink(one).startswith("socket:") for one in links)

async def main():
    if library == "asyncio":
        asyncio.get_running_loop().slow_callback_duration = 60
    client = AsyncClient("k", server=url)
    await rest()
    before = sockets()
    for name in how.split():
        for _ in range(count):
            await globals()[name](client)
    gc.collect()
    for _ in range(100):
        await rest()
        ((_, http),) = client._connections.own.values()
        open_still = [sockets() - before, len(http._transport._pool.connections)]
        if open_still == [0, 0] or left:
            break
    print(json.dumps(open_still))
    if how == "broken_off" and count == 1:
        await broken_off(client)  # at the very end
    if count > 1 and not left:
        await client.close()

run(main)
gc.collect()
"""


def drip() -> Iterator[bytes]:
    """A stream that goes on as long as somebody reads it."""
    for _ in range(3000):
        yield HELLO
        time.sleep(0.01)


def run(how: str, library: str, count: int) -> tuple[str, str]:
    """What a program says, and what it says of itself."""
    with serving() as server:
        server.answers = [Answer(headers={"content-type": "text/event-stream"}, pieces=drip)]
        folders = json.dumps([one for one in sys.path if one])
        done = subprocess.run(
            [sys.executable, "-X", "dev", "-c", PROGRAM, folders, how, library, server.url, str(count)],
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
    return done.stdout.strip(), done.stderr


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_streams_that_are_left_let_go_of_their_connections_in_silence(library: str) -> None:
    assert run("never_begun broken_off raised half_way texts", library, COUNT) == ("[0, 0]", "")


@pytest.mark.parametrize("library", ["asyncio", "trio"])
@pytest.mark.parametrize("how", ["kept", "broken_off"])
def test_what_is_still_there_when_the_event_loop_ends_is_closed_with_it(how: str, library: str) -> None:
    said, log = run(how, library, 1)
    assert said == ("[1, 1]" if how == "kept" else "[0, 0]")
    assert log == ""
