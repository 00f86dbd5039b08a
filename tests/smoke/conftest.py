"""The mock server as a process of its own, on a real socket, for the tests of this folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import runsteps
from smoke.flavours import FLAVOURS, connected

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def serving(*options: str, description: str = "run-steps", spec: Path | None = None) -> Iterator[str]:
    """The URL of a running ``clientwright mock`` of a description, one of spec/ or another; stopped at the end."""
    described = spec or ROOT / "spec" / f"{description}.yaml"
    command = [sys.executable, "-m", "clientwright", "mock", str(described), "--port", "0"]
    server = subprocess.Popen([*command, *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert server.stdout is not None
        announced = server.stdout.readline()  # Printed once connections are accepted.
        url = re.search(r"http://127\.0\.0\.1:\d+", announced)
        assert url, f"the mock server said {announced!r}"
        yield url.group()
    finally:
        server.terminate()
        assert server.wait(timeout=10) == 0
        if server.stdout is not None:
            server.stdout.close()


@pytest.fixture(scope="session")
def mock_url() -> Iterator[str]:
    """The URL of a mock server that answers with examples."""
    with serving() as url:
        yield url


@pytest.fixture(scope="session")
def living_url() -> Iterator[str]:
    """The URL of a mock server with a memory, whose virtual time goes by a hundred times as fast as real time."""
    with serving("--scenario", "assistants", "--speed", "100") as url:
        yield url


@pytest.fixture(scope="session")
def described_url() -> Iterator[str]:
    """The URL of a mock server that answers with examples: the whole conversation, not only the runs."""
    with serving(description="assistants") as url:
        yield url


@pytest.fixture(scope="session")
def conversation_url() -> Iterator[str]:
    """The same with a memory."""
    with serving("--scenario", "assistants", "--speed", "100", description="assistants") as url:
        yield url


@pytest.fixture
def environment(mock_url: str) -> dict[str, str]:
    """The environment of a user's process whose client talks to the mock server."""
    return os.environ | {
        "PYTHONPATH": str(ROOT / "generated"),
        "RUNSTEPS_SERVER": mock_url,
        "RUNSTEPS_API_KEY": "a-key",
    }


@pytest.fixture
def anyio_backend() -> str:
    """The event loop of asynchronous tests."""
    return "asyncio"


@pytest.fixture(params=FLAVOURS)
def flavour(request: pytest.FixtureRequest) -> str:
    """The kind of client: every test that has one runs with both."""
    found: str = request.param
    return found


@pytest.fixture
def thread(request: pytest.FixtureRequest) -> str:
    """A thread that no other test has."""
    return "thread_" + re.sub(r"\W", "", request.node.name)


@pytest.fixture
async def client(flavour: str, living_url: str) -> AsyncIterator[Any]:
    """A client, sync or async, of the mock with a memory: strict, and with one connection only."""
    told: list[runsteps.Deviation] = []
    async with connected(runsteps, flavour, living_url, strict=True, on_deviation=told.append) as client:
        yield client
    assert told == []
