"""docs/living-mock.md says of faults and outcomes what the mock does."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from living import Living

from clientwright.mock import Request
from clientwright.mock.assistants.script import OUTCOMES
from clientwright.mock.faults.fault import OPTIONS
from clientwright.mock.serving.front import Front
from clientwright.mock.wire.delivery import Send, Wait

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "docs" / "living-mock.md").read_text(encoding="utf-8")
PROGRAM = re.compile(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```\n", re.DOTALL | re.MULTILINE)


def test_every_part_of_a_fault_is_listed_as_it_is() -> None:
    table = TEXT.partition("| name | value | what happens |")[2].partition("\n\n")[0]
    listed = re.findall(r"^\| `([\w-]+)` \| (.+?) \| (.+?) \|$", table, re.MULTILINE)
    assert listed == [(name, option.value, option.meaning) for name, option in OPTIONS.items()]


def test_every_outcome_that_can_be_asked_for_is_listed() -> None:
    table = TEXT.partition("| `mock` | what happens |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)`", table, re.MULTILINE) == list(OUTCOMES)


def test_its_program_runs_and_prints_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    ((program, printed),) = PROGRAM.findall(TEXT)
    assert TEXT.count("```python") == 1
    monkeypatch.chdir(ROOT)
    said = io.StringIO()
    with redirect_stdout(said):
        exec(compile(program, "living-mock.md", "exec", dont_inherit=True), {})
    assert said.getvalue() == printed


def test_a_stream_that_is_held_up_leaves_time_to_cancel_its_run() -> None:
    (fault,) = re.findall(r"`(delay=1; chunk=\d+)`", TEXT)
    living = Living()
    front = Front(living.service)
    body = b'{"assistant_id": "asst_1", "stream": true}'
    headers = [("authorization", "Bearer k"), ("content-type", "application/json"), ("x-mock-fault", fault)]
    sent: list[bytes] = []
    for step in front.deliver(Request.of("POST", "/threads/thread_1/runs", headers, body)).steps:
        if isinstance(step, Send):
            sent.append(step.data)
        if isinstance(step, Wait):
            living.cancel(living.get("/threads/thread_1/runs")["data"][0])
    assert [chunk.split()[1].decode() for chunk in sent[-4:]] == [
        "thread.run.cancelling",
        "thread.run.step.cancelled",
        "thread.run.cancelled",
        "done",
    ]
