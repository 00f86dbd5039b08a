"""Tests of one's own: a call through ``Mock`` in process, and many fixtures of a large description in one run."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx2
from benchmarks.clients import ROOT, SPEC, described, why_not
from benchmarks.memory import peak
from benchmarks.paired import ENVIRONMENT, Measure, paired
from benchmarks.payloads import run, text
from benchmarks.rows import Row, Skipped

FIXTURES = 200
_TESTS = f"""
import pytest

@pytest.mark.parametrize("number", range({FIXTURES}), ids="number_{{}}_".format)
def test_it(clientwright_mock, number):
    assert len(clientwright_mock.calls) == 0
    clientwright_mock.answer("list_models", status=200, times=1)
"""


def rows() -> Iterator[Row | Skipped]:
    """One call, and two hundred fixtures."""
    called = call_over_fixed_answer()
    yield Row("a call through Mock in process, over the same with a fixed answer", called.ratio, "x", 1.9)
    yield Row("the same: what the mock adds to a call", (called.ours - called.base) * 1e6, "us", None)
    yield from fixtures("openai.yaml")


def call_over_fixed_answer() -> Measure:
    """``runs.retrieve`` of one client through ``Mock``, and through httpx2's ``MockTransport``."""
    from runsteps import Client

    from clientwright.testing import Mock

    content = text(run())
    headers = {"content-type": "application/json", "x-request-id": "req_1"}

    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, headers=headers, content=content)

    fixed = Client(api_key="key", http_client=httpx2.Client(transport=httpx2.MockTransport(answer)))
    mock = Mock(SPEC)
    mock.answer("getRun", body=run())
    mocked = mock.client(Client)
    return paired(
        lambda: mocked.beta.threads.runs.retrieve("thread_1", "run_1"),
        lambda: fixed.beta.threads.runs.retrieve("thread_1", "run_1"),
        repeat=20,
    )


def fixtures(name: str) -> Iterator[Row | Skipped]:
    """One run of pytest in which each test has a mock of a large description, over one with a single test."""
    found = described(name)
    if found is None:
        yield Skipped(f"{FIXTURES} fixtures of {name}", why_not(name))
        return
    with tempfile.TemporaryDirectory(prefix="clientwright-bench-") as folder:
        (Path(folder) / "test_mocks.py").write_text(_TESTS, encoding="utf-8")
        (Path(folder) / "pytest.ini").write_text(f"[pytest]\nclientwright_description = {found}\n", encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "--rootdir", folder, "-c", f"{folder}/pytest.ini"]
        command += ["-p", "clientwright.testing.plugin", "-p", "no:cacheprovider", f"{folder}/test_mocks.py"]
        one = seconds([*command, "-k", "number_0"])
        many = seconds(command)
        yield Row(f"{FIXTURES} fixtures of {name} in one run of pytest, over a single one", many / one, "x", 2)
        yield Row("the same: seconds", many, "s", None)
        yield Row("the same: memory", peak(command), "MiB", None)


def seconds(command: list[str]) -> float:
    """What pytest says that its run took."""
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    said = re.search(r" in ([\d.]+)s", done.stdout)
    return float(said[1]) if said else 0.0
