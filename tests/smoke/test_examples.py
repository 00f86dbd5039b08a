"""The nine examples of the vendors' reference pages, run as a user runs them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
EXAMPLES = sorted([*HERE.glob("examples/*.py"), *HERE.glob("examples_async/*.py")])

PRINTS = {
    "list_run_steps": "RunStepList(",
    "retrieve_run_step": "RunStep(",
}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_example_prints_the_typed_result(example: Path, environment: dict[str, str]) -> None:
    ran = subprocess.run(
        [sys.executable, "-W", "error", str(example)], env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == ""  # No deviation is logged: the server's answer is as described.
    assert ran.stdout.startswith(PRINTS.get(example.stem, "Run("))


def test_all_nine_examples_are_there_sync_and_async() -> None:
    assert len(EXAMPLES) == 18
