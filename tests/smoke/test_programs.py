"""Programs of the shapes that people write around this API, run as a user runs them against the mock with a memory.

The four in ``examples/`` are for users to start from; each program has a twin in the other world, sync or async, that
prints the same. ``-W error`` makes noise of what was not closed, and noise fails the test.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import assistants
import httpx2
import pytest
from smoke.conftest import ROOT, serving

pytestmark = pytest.mark.proof

HERE = Path(__file__).parent
WORLDS = (HERE / "programs", HERE / "programs_async")
EXAMPLES = {"console_chat": WORLDS[0], "worker": WORLDS[0], "web": WORLDS[1], "batch": WORLDS[1]}
"""Each example, and the folder that it stands for."""


def program(world: Path, name: str) -> Path:
    """The file of a program; an example stands apart."""
    return ROOT / "examples" / f"{name}.py" if EXAMPLES.get(name) == world else world / f"{name}.py"


@pytest.fixture(params=WORLDS, ids=lambda path: path.name)
def world(request: pytest.FixtureRequest) -> Path:
    """The programs that are sync, and those that are async."""
    found: Path = request.param
    return found


@pytest.fixture
def surroundings(conversation_url: str) -> dict[str, str]:
    """The environment of a user's process whose clients talk to the mock."""
    return _surroundings(conversation_url)


def _surroundings(url: str) -> dict[str, str]:
    of_each = {f"{name}_{what}": value for name in ("ASSISTANTS", "RUNSTEPS") for what, value in _client(url).items()}
    return os.environ | of_each | {"PYTHONPATH": str(ROOT / "generated"), "PYTHONUNBUFFERED": "1"}


def _client(url: str) -> dict[str, str]:
    return {"SERVER": url, "API_KEY": "a-key"}


def printed(path: Path, environment: dict[str, str], *arguments: str, said: str = "") -> str:
    """What a program prints; it has to end well."""
    command = [sys.executable, "-W", "error", str(path), *arguments]
    ran = subprocess.run(command, env=environment, input=said, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    # An example may say what it does; a traceback, a warning or a line of the log it may not.
    assert [line for line in ran.stderr.splitlines() if not line.startswith("  ")] == []
    return ran.stdout


def answer(question: str) -> str:
    """What the mock has to say to a question."""
    return f"You wrote: {question}. This is what the mock has to say about it."


def test_each_program_has_its_twin() -> None:
    names = [{path.stem for path in world.glob("*.py")} for world in WORLDS]
    assert names[0] | {name for name, of in EXAMPLES.items() if of == WORLDS[0]} == names[1] | {
        name for name, of in EXAMPLES.items() if of == WORLDS[1]
    }
    assert {path.stem for path in (ROOT / "examples").glob("*.py")} == set(EXAMPLES)
    assert sum(map(len, names)) + len(EXAMPLES) == 24


def test_a_chat_in_the_console(world: Path, surroundings: dict[str, str]) -> None:
    shown = printed(program(world, "console_chat"), surroundings, said="Hello\nAnd you?\n")
    assert shown == f"you: assistant: {answer('Hello')}\nyou: assistant: {answer('And you?')}\nyou: "


def test_a_worker_with_tools(world: Path, surroundings: dict[str, str]) -> None:
    shown = printed(program(world, "worker"), surroundings, said="How much is 2 * 3?\nAnd now?\n")
    date = r"; \d{4}-\d\d-\d\d" if world == EXAMPLES["worker"] else ""
    assert re.fullmatch(rf"(.* -> The tools returned: \d+{date}\.\n){{2}}", shown)


def test_a_worker_whose_time_is_up_gives_up_the_task_and_cancels_the_run(world: Path) -> None:
    with serving("--scenario", "assistants", "--speed", "4", description="assistants") as url:
        shown = printed(program(world, "worker"), _surroundings(url), "0.1", said="How much is 2 * 3?\n")
        state: Any = httpx2.get(f"{url}/_mock/requests").json()
    assert shown == "How much is 2 * 3? -> given up after 0.1 seconds\n"
    assert "cancelRun" in json.dumps(state)
    assert "deleteThread" in json.dumps(state)


def test_a_bot_answers_each_chat_in_its_order(world: Path, surroundings: dict[str, str]) -> None:
    said = "ann: one\nbob: two\nann: three\nann: four\nbob: five\n"
    lines = printed(program(world, "bot"), surroundings, said=said).splitlines()
    for name, told in (("ann", ["one", "three", "four"]), ("bob", ["two", "five"])):
        assert [line for line in lines if line.startswith(name)] == [f"{name}: {answer(each)}" for each in told]
    assert len(lines) == 5


def test_handlers_of_events(world: Path, surroundings: dict[str, str]) -> None:
    shown = printed(program(world, "handlers"), surroundings)
    assert shown.startswith("on a new thread: True\nprint(sum(range(10)))\n=> 45\n[tool_calls done]\n")
    assert answer("Add up the numbers from 0 to 9.") in shown.replace("|", "")
    assert shown.endswith("[message_creation done]\n[run completed]\n")


def test_an_object_that_is_told_of_events(world: Path, surroundings: dict[str, str]) -> None:
    shown = printed(program(world, "told"), surroundings)
    assert shown.startswith("on a new thread: True\n")
    assert answer("Say hello.") in shown.replace("|", "")
    assert shown.endswith("|[run completed]\nover\ncompleted 1\n")


def test_a_clean_up_over_pages(world: Path, surroundings: dict[str, str]) -> None:
    with assistants.Client("a-key", server=surroundings["ASSISTANTS_SERVER"]) as client:
        beta = client.beta
        ours = [beta.assistants.create(model="gpt-4o", metadata={"made_for": "tests"}).id for _ in range(105)]
        theirs = beta.assistants.create(model="gpt-4o", metadata={"made_for": "users"}).id
        quiet, busy = (beta.threads.create(messages=[{"role": "user", "content": "Hello"}]).id for _ in range(2))
        beta.threads.runs.create(busy, assistant_id=theirs, metadata={"mock": "stall"})
        shown = printed(program(world, "clean_up"), surroundings, quiet, busy, "thread_missing")
        left = {each.id for each in beta.assistants.list()}
        assert theirs in left
        assert not left & set(ours)
    assert re.fullmatch(
        rf"105 assistants deleted\n{quiet}: deleted with 1 messages, 0 runs cancelled\n"
        rf"{busy}: deleted with [12] messages, 1 runs cancelled\nthread_missing: was gone already\n",
        shown,
    )


def test_a_ladder_of_errors(world: Path, surroundings: dict[str, str]) -> None:
    assert printed(program(world, "errors"), surroundings).splitlines() == [
        "nothing: 64 letters",
        "a wrong key: look at the key",
        "too many calls: ask again in 120 seconds",
        "a broken server: the server has a problem (503)",
        "another status: an answer that nobody expected (418)",
        "a slow answer: no answer in time",
        "a lost connection: no connection",
        "a page of HTML: the answer is not whole: 0 events came",
        "a stream that is cut: the answer is not whole: 2 events came",
        "an error in the stream: the answer is not whole: 2 events came",
        "a thread that is gone: it is not there (No thread found with id 'thread_missing'.)",
        "a run at work: the call is wrong (Thread ...)",
        "no end in sight: given up while it was in_progress",
    ]


def test_several_are_asked_side_by_side(world: Path, surroundings: dict[str, str]) -> None:
    views = [answer(each) for each in ("What is good about it?", "What is bad about it?", "What is missing in it?")]
    last = answer("Put together: " + " ".join(views))
    assert printed(program(world, "gather"), surroundings).splitlines() == [*views, last]


def test_tools_that_are_called_by_hand(world: Path, surroundings: dict[str, str]) -> None:
    assert printed(program(world, "tools"), surroundings).splitlines() == [
        'get_weather({"city": "Lisbon"}) -> sunny in Lisbon',
        'get_time({"zone": "Lisbon"}) -> LookupError: no such zone',
        "completed",
    ]


def test_a_batch_of_questions(world: Path, surroundings: dict[str, str]) -> None:
    questions = [f"Question {number}" for number in range(20)]
    told = [
        json.loads(line)
        for line in printed(program(world, "batch"), surroundings, said="\n".join(questions)).splitlines()
    ]
    assert [each["question"] for each in told] == questions
    assert [each["answer"] for each in told] == [answer(question) for question in questions]
    assert {(each["status"], each["tokens"] > 10) for each in told} == {("completed", True)}


def test_a_conversation_over_several_runs(world: Path, surroundings: dict[str, str]) -> None:
    assert printed(program(world, "conversation"), surroundings).splitlines() == [
        "user: My name is Ada.",
        f"assistant: {answer('My name is Ada.')}",
        "-- {'user': '7'}",
        "user: What is my name?",
        f"assistant: {answer('What is my name?')}",
        "-- {'user': '7', 'last_run': 'completed'}",
    ]


@contextmanager
def web(world: Path, environment: dict[str, str]) -> Iterator[str]:
    """The URL of a web program; it is stopped as a terminal stops it, and must have nothing to complain of."""
    path = program(world, "web")
    asgi = ["-m", "uvicorn", "--app-dir", str(path.parent), "--port", "0", "web:app"]
    command = [sys.executable, "-W", "error", *(asgi if world == EXAMPLES["web"] else [str(path)])]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert server.stdout is not None
    try:
        said = ""
        for line in server.stdout:
            said += line
            if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                break
        else:
            pytest.fail(said)
        yield found.group()
    finally:
        server.terminate()
        rest = server.stdout.read()
        server.wait(timeout=10)
        server.stdout.close()
    assert "Traceback" not in rest, rest


def test_a_web_endpoint_streams_and_the_conversation_goes_on(world: Path, surroundings: dict[str, str]) -> None:
    with web(world, surroundings) as url, httpx2.Client(base_url=url, timeout=10) as browser:
        with browser.stream("POST", "/", content=b"Hello") as response:
            pieces = list(response.iter_text())
        assert (response.status_code, "".join(pieces)) == (200, answer("Hello") + "\n")
        again = browser.post("/" + response.headers["x-thread"], content=b"And you?")
        assert again.text == answer("And you?") + "\n"
        missing = browser.post("/thread_missing", content=b"Hello")
        assert (missing.status_code, missing.text) == (404, "No thread found with id 'thread_missing'.\n")
        with browser.stream("POST", "/", content=b"Gone at once") as response:
            next(response.iter_bytes())
        assert browser.post("/", content=b"Still there?").text == answer("Still there?") + "\n"
