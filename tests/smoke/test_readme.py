"""Every program of the emitted README runs as it stands, against the mock server."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "generated" / "runsteps" / "README.md"
WAITING = ("create_and_poll", "run_with_tools")
"""What ends only where the server has a memory."""
PROGRAMS = re.findall(r"^```python\n(.*?)^```", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("program", PROGRAMS, ids=range(len(PROGRAMS)))
def test_a_program_of_the_readme_runs(program: str, environment: dict[str, str], living_url: str) -> None:
    if any(name in program for name in WAITING):
        environment["RUNSTEPS_SERVER"] = living_url
    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout


def test_the_readme_has_a_program_for_each_operation() -> None:
    calls = [re.search(r"client\.beta\.threads\.[\w.]+", program) for program in PROGRAMS]
    assert len({call.group() for call in calls if call is not None and not call.group().endswith(WAITING)}) == 9
