"""The validation in depth goes on in a process of its own, which is never left behind and says nothing itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clientwright.validate.deep import beside
from clientwright.validate.deep.beside import Judgement, judge_beside
from clientwright.validate.deep.case import Case, Finding, Verdict

UNSOUND = """openapi: 3.1.0
info: {title: Pets, version: "1", contact: {phone: "1"}}
paths:
  /pets:
    get: {operationId: listPets, responses: {"200": {description: All pets.}}}
"""
"""The object of a contact has no phone; our own checks do not mind."""

linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")


def case(value: object) -> Case:
    """The case of a description that is one file."""
    return Case(dialect="3.1", file="a", files={"a": value}, ids={}, aliases={})  # type: ignore[dict-item]


MISSING = case({"openapi": "3.1.0", "info": {"title": "T"}, "paths": {}})


def process_of(judgement: Judgement) -> subprocess.Popen[bytes]:
    """The process of a judgement that is under way."""
    process = judgement._process
    assert process is not None
    return process


ENDLESS = """
import sys, time
sys.path[:] = sys.argv[2:]
from clientwright.validate.deep import beside
beside.judge = lambda case: time.sleep(600)
beside.answer(parent=int(sys.argv[1]))
"""
"""A process that never comes to a verdict."""


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only such processes."""
    monkeypatch.setattr(beside, "_PROGRAM", ENDLESS)


def children(of: int) -> Iterator[int]:
    """The processes that a process has started, and that have not ended."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if int(parent) == of and state != "Z":
            yield int(stat.parent.name)


def eventually(holds: Callable[[], object]) -> bool:
    """Whether something comes true within some seconds."""
    end = time.monotonic() + 20
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def alive(pid: int) -> bool:
    """Whether a process has not ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_verdict_comes_from_another_process() -> None:
    found = judge_beside(MISSING, 0).verdict()
    assert found == Verdict(
        findings=(Finding(pointer="/info", sentence="'version' is a required property", at_key=True),)
    )


def test_a_verdict_is_the_same_in_each_run() -> None:
    # Of several slips in one schema only the first is told, and jsonschema comes to them in the order of a set.
    properties = {name: {"maxLength": "1"} for name in "abcdefgh"}
    slips = case(
        {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "components": {"schemas": {"A": {"properties": properties}}},
        }
    )
    assert len({repr(judge_beside(slips, 0).verdict()) for _ in range(3)}) == 1


def test_a_small_sound_case_needs_no_process() -> None:
    sound = case({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}})
    judgement, large = judge_beside(sound, 100), judge_beside(sound, 1_000_000)
    assert judgement._process is None
    assert large._process is not None
    assert judgement.verdict() == large.verdict() == Verdict()


def test_a_process_that_nobody_waits_for_is_ended(endless: None) -> None:
    judgement = judge_beside(MISSING, 0)
    process = process_of(judgement)
    assert process.poll() is None
    judgement.dismiss()
    assert process.returncode is not None
    other = judge_beside(MISSING, 0)
    process = process_of(other)
    del other
    assert process.returncode is not None


def test_a_deadline_is_a_failure_that_says_so(endless: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "PATIENCE", 0.1)
    monkeypatch.setattr(beside, "PATIENCE_MORE", 0.5)
    start = time.monotonic()
    judgement = judge_beside(MISSING, 2_000_000)
    process = process_of(judgement)
    assert judgement.verdict() == Verdict(failure="it takes longer than 1 s")
    assert process.returncode is not None
    assert time.monotonic() - start >= 1.1, "in proportion to the size"


HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
WITHOUT_END = {
    "a pattern that is tried in each way": HEAD
    + f"    A: {{type: string, pattern: '^(a+)+$', default: {'a' * 60}b}}\n",
    "schemas that double": HEAD
    + "".join(
        f"    A{n}: {{required: [a], allOf: [{{$ref: '#/components/schemas/A{n + 1}'}}, "
        f"{{$ref: '#/components/schemas/A{n + 1}'}}]}}\n"
        for n in range(28)
    )
    + "    A28: {type: object, properties: {a: {type: string}}}\n",
}
QUICK = """
import signal, sys
from clientwright import cli
from clientwright.validate.deep import beside
signal.signal(signal.SIGINT, signal.default_int_handler)
beside.PATIENCE = float(sys.argv.pop(1))
cli.main()
"""


def started(tmp_path: Path, text: str, seconds: float, *arguments: str) -> subprocess.Popen[str]:
    """A command on a description, which gives openapi-spec-validator so many seconds."""
    (tmp_path / "api.yaml").write_text(text)
    return subprocess.Popen(
        [sys.executable, "-c", QUICK, str(seconds), *arguments],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.proof
@pytest.mark.parametrize("command", ["generate api.yaml -o client", "check api.yaml -o client", "validate api.yaml"])
@pytest.mark.parametrize("name", WITHOUT_END)
def test_what_openapi_spec_validator_never_ends_with_is_given_up(name: str, command: str, tmp_path: Path) -> None:
    with started(tmp_path, WITHOUT_END[name], 3, *command.split()) as process:
        _, said = process.communicate(timeout=60)
    assert process.returncode == (1 if command.startswith("check") else 0), said
    assert "warning[spec-unfinished]: openapi-spec-validator could not finish (it takes longer than 3 s)" in said


@linux
def test_ctrl_c_ends_it_while_it_is_waited_for(tmp_path: Path) -> None:
    text, *_ = WITHOUT_END.values()
    with started(tmp_path, text, 600, "validate", "api.yaml") as process:
        assert eventually(lambda: list(children(process.pid)))
        (child,) = children(process.pid)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said.strip() == "clientwright: interrupted; nothing was left half written"
    assert not alive(child)


def test_a_process_that_dies_is_a_failure(endless: None) -> None:
    judgement = judge_beside(MISSING, 0)
    process_of(judgement).kill()
    assert judgement.verdict().failure.startswith("its process ended with code ")


def test_a_process_that_cannot_be_started_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert "No such file" in judge_beside(MISSING, 0).verdict().failure


GENERATE = f"""
import signal, sys, time
from clientwright import cli, pipeline
from clientwright.validate.deep import beside
signal.signal(signal.SIGINT, signal.default_int_handler)  # A shell's background jobs are started with it ignored.
beside._PROGRAM = {ENDLESS!r}
pipeline.format_texts = lambda *_, **__: (print("formatting", flush=True), time.sleep(600))
sys.argv = ["clientwright", "generate", "pets.yaml", "-o", "out/pets"]
cli.main()
"""


@pytest.fixture
def generating(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A run of ``generate`` that is at its formatting stage, and the process that validates for it meanwhile."""
    (tmp_path / "pets.yaml").write_text(UNSOUND)
    with subprocess.Popen(
        [sys.executable, "-c", GENERATE],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "formatting\n"
        (child,) = children(process.pid)
        yield process, child
        process.kill()


@linux
def test_ctrl_c_ends_the_process_too(generating: tuple[subprocess.Popen[str], int], tmp_path: Path) -> None:
    process, child = generating
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said.strip() == "clientwright: interrupted; nothing was left half written"
    assert not alive(child)
    assert os.listdir(tmp_path) == ["pets.yaml"]


@linux
def test_an_orphan_ends(generating: tuple[subprocess.Popen[str], int]) -> None:
    process, child = generating
    process.kill()
    process.wait()
    assert eventually(lambda: not alive(child))
