"""Whole calls: through the client and with bare httpx2, and a thousand streams at once."""

from __future__ import annotations

import asyncio
import json
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx2
from benchmarks.paired import Measure, paired
from benchmarks.payloads import run, text
from benchmarks.rows import Row

ROOT = Path(__file__).resolve().parent.parent
STREAMS = 1000


def rows() -> Iterator[Row]:
    """One call, and a crowd of streams."""
    yield Row("a call through the client, over the same with bare httpx2", call_over_bare_httpx2().ratio, "x", 1.15)
    together = crowd()
    yield Row(f"{STREAMS:,} streams at once: errors", together.errors, "", 0)
    yield Row(f"{STREAMS:,} streams at once: events of all", together.events, "", None)
    yield Row(f"{STREAMS:,} streams at once: memory each, connection included", together.kib_each, "KiB", None)


def call_over_bare_httpx2() -> Measure:
    """``runs.retrieve`` against ``GET`` and ``json.loads`` on an HTTP client of the same kind, without a network."""
    from runsteps import Client

    content = text(run())
    headers = {"content-type": "application/json", "x-request-id": "req_1"}

    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, headers=headers, content=content)

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    client = Client(api_key="key", http_client=http)
    url = "https://api.aimlapi.com/threads/thread_1/runs/run_1"
    sent = {"Authorization": "Bearer key", "OpenAI-Beta": "assistants=v2", "Accept": "application/json"}

    def bare() -> object:
        response = http.get(url, headers=sent)
        response.raise_for_status()
        return json.loads(response.content)

    return paired(lambda: client.beta.threads.runs.retrieve("thread_1", "run_1"), bare, repeat=20)


@dataclass(frozen=True, slots=True)
class Crowd:
    """What came of a thousand streams that were open at the same time."""

    errors: int
    events: int
    kib_each: float
    """What one open stream adds to the process: sockets' buffers, the HTTP library and ours together."""


def crowd() -> Crowd:
    """Open the streams in a process of their own against a living mock in another one."""
    with _mock() as url:
        command = [sys.executable, "-m", "benchmarks.calls", url]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise SystemExit(ran.stderr)
    return Crowd(**json.loads(ran.stdout.splitlines()[-1]))


async def _open_all(url: str) -> Crowd:
    from runsteps import ApiError, AsyncClient
    from runsteps.models import AssistantStreamEvent

    errors = events = 0
    async with AsyncClient(api_key="key", server=url) as client:
        runs = client.beta.threads.runs
        # What is loaded once is not what a stream costs.
        async for _ in await runs.create("thread_warm", assistant_id="asst_1", stream=True):
            pass
        before = _resident()
        opened = await asyncio.gather(
            *(runs.create(f"thread_{number}", assistant_id="asst_1", stream=True) for number in range(STREAMS)),
            return_exceptions=True,
        )
        streams = [stream for stream in opened if not isinstance(stream, BaseException)]
        errors += len(opened) - len(streams)
        await asyncio.gather(*(anext(stream) for stream in streams))
        kib_each = (_resident() - before) / STREAMS

        async def rest(stream: object) -> list[AssistantStreamEvent]:
            return [event async for event in stream]  # type: ignore[attr-defined]

        for result in await asyncio.gather(*map(rest, streams), return_exceptions=True):
            if isinstance(result, ApiError):
                errors += 1
            elif isinstance(result, BaseException):
                raise result
            else:
                events += 1 + len(result)
    return Crowd(errors=errors, events=events, kib_each=kib_each)


def _resident() -> float:
    """KiB of memory that this process has."""
    found = re.search(r"VmRSS:\s*(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    return float(found.group(1)) if found else float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


@contextmanager
def _mock() -> Iterator[str]:
    command = [sys.executable, "-m", "clientwright", "mock", "spec/run-steps.yaml", "--scenario", "assistants"]
    command += ["--port", "0", "--quiet"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, preexec_fn=_many_files) as server:
        try:
            announced = server.stdout.readline() if server.stdout else ""
            yield announced.rpartition(" ")[2].strip()
        finally:
            server.terminate()


def _many_files() -> None:
    """Let the process have a socket for each stream."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 4 * STREAMS if hard == resource.RLIM_INFINITY else min(4 * STREAMS, hard)
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))


if __name__ == "__main__":
    _many_files()
    outcome = asyncio.run(_open_all(sys.argv[1]))
    print(json.dumps({"errors": outcome.errors, "events": outcome.events, "kib_each": outcome.kib_each}))
