"""One client in several processes and event loops: no connection goes from one to another."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import trio
from runtime.loopback import ECHO, serving
from runtime.network import AsyncClient, Client, Wire, call

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")

FORKED = """
import asyncio, json, os, sys
sys.path[:0] = json.loads(sys.argv[1])
from network import AsyncClient, Client, call
from streaming import stream_call

kind, url = sys.argv[2:]
client = (Client if kind == "sync" else AsyncClient)("k", server=url)
loop = asyncio.new_event_loop()
loop.set_debug(False)

def asked(path):
    made = client.send(call(path=path))
    return made if kind == "sync" else loop.run_until_complete(made)

asked("/first")
children = []
for number in range(4):
    reader, writer = os.pipe()
    pid = os.fork()
    if not pid:
        if kind == "async":
            loop = asyncio.new_event_loop()
            loop.set_debug(False)
        os.write(writer, json.dumps([asked(f"/{number}/{turn}") for turn in range(20)]).encode())
        os._exit(0)
    os.close(writer)
    children.append((pid, reader))
own = [asked(f"/parent/{turn}") for turn in range(20)]
answers = []
for pid, reader in children:
    with os.fdopen(reader) as file:
        answers.append(json.loads(file.read()))
    os.waitpid(pid, 0)
if kind == "async":
    loop.run_until_complete(client.close())
else:
    client.close()
loop.close()
print(json.dumps([own, *answers]))
"""


def program(text: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A program with the folders of this one, in the mode that warns of everything."""
    return subprocess.run(
        [sys.executable, "-X", "dev", "-c", text, json.dumps([one for one in sys.path if one]), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_parent_and_its_children_are_each_given_their_own_answers(kind: str) -> None:
    with serving() as server:
        server.answers = [ECHO]
        done = program(FORKED, kind, server.url)
        assert done.returncode == 0, done.stderr
        own, *children = json.loads(done.stdout)
        assert own == [f"/parent/{turn}" for turn in range(20)]
        assert children == [[f"/{number}/{turn}" for turn in range(20)] for number in range(4)]
        assert server.connections == 5
        assert done.stderr == ""


def in_child(function: Callable[[], str]) -> str:
    """What a function gives in a child."""
    reader, writer = os.pipe()
    pid = os.fork()
    if not pid:
        os.write(writer, function().encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as file:
        text = file.read()
    os.waitpid(pid, 0)
    return text


def told(ask: Callable[[], Any]) -> str:
    """The error that a call ends with."""
    try:
        ask()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "nothing"


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_given_http_client_is_refused_in_a_child() -> None:
    client = Client("k", http_client=Wire().client())
    client.send(call())
    derived = client.with_options(timeout=3)
    a_client = AsyncClient("k", http_client=Wire().async_client())
    for ask in (
        lambda: client.send(call()),
        lambda: derived.send(call()),
        lambda: asyncio.run(a_client.send(call())),
    ):
        assert in_child(lambda ask=ask: told(ask)).startswith("ValueError: http_client: it is from before a fork")  # type: ignore[misc]
    assert client.send(call()) == {}


@pytest.mark.parametrize("run", [asyncio.run, lambda main: trio.run(lambda: main)])
def test_a_client_in_a_second_event_loop_has_connections_of_its_own(run: Callable[[Any], Any]) -> None:
    with serving() as server:
        server.answers = [ECHO]
        client = AsyncClient("k", server=server.url)

        async def twice(close: bool) -> list[Any]:
            given = [await client.send(call()), await client.send(call())]
            if close:
                await client.close()
            for own in client._connections.own.values():
                await own[1].aclose()  # the first loop's; nobody else could
            return given

        assert run(twice(False)) == ["/things/1"] * 2
        assert run(twice(True)) == ["/things/1"] * 2
        assert server.connections == 2


def test_a_client_that_was_closed_says_so_as_an_error_of_a_call() -> None:
    client = Client("k")
    client.close()
    assert told(lambda: client.send(call())).startswith("ApiConnectionError: this client has been closed")
