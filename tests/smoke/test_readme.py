"""Every program of the emitted READMEs runs as it stands, against the mock server."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
import readmes
from smoke.conftest import ROOT

WAITING = ("create_and_poll", "run_with_tools")
"""What ends only where the server has a memory."""


def programs(package: str) -> list[str]:
    """The programs of a package's README."""
    readme = (ROOT / "generated" / package / "README.md").read_text(encoding="utf-8")
    return readmes.programs(readme)


def called(programs: list[str]) -> set[str]:
    """The operations that programs call."""
    calls = [re.search(r"client\.beta\.[\w.]+", program) for program in programs]
    return {call.group() for call in calls if call is not None and not call.group().endswith(WAITING)}


RUNS = programs("runsteps")
WHOLE = programs("assistants")
MORE = [
    program
    for program in WHOLE
    if program.replace("from assistants ", "from runsteps ").replace("ASSISTANTS_", "RUNSTEPS_") not in RUNS
]
"""What is said of the operations around the runs."""


@pytest.mark.parametrize("program", RUNS, ids=range(len(RUNS)))
def test_a_program_of_the_readme_runs(program: str, environment: dict[str, str], living_url: str) -> None:
    if any(name in program for name in WAITING):
        environment["RUNSTEPS_SERVER"] = living_url
    assert printed(program, environment)


@pytest.mark.parametrize("program", MORE, ids=range(len(MORE)))
def test_a_program_of_the_readme_of_the_whole_conversation_runs(
    program: str, environment: dict[str, str], described_url: str
) -> None:
    environment |= {"ASSISTANTS_SERVER": described_url, "ASSISTANTS_API_KEY": "a-key"}
    assert printed(program, environment)


def printed(program: str, environment: dict[str, str]) -> str:
    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_the_readmes_have_a_program_for_each_operation() -> None:
    assert (len(called(RUNS)), len(called(WHOLE)), len(called(MORE)), len(MORE)) == (9, 23, 14, 14)
