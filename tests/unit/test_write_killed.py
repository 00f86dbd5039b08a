"""Killed at any of its file operations, the writer leaves the old package or the new one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from killing import exchanges

TESTS = Path(__file__).parents[1]


@pytest.mark.proof
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.parametrize(("way", "kills"), [("at once", 80), ("singly", 250), ("first", 30)])
def test_a_writer_killed_at_any_moment_leaves_the_old_package_or_the_new_one(
    way: str, kills: int, tmp_path: Path
) -> None:
    """Where folders can change places, at once; elsewhere, as soon as the next run has finished it."""
    if way == "at once" and not exchanges(tmp_path):
        pytest.skip("folders cannot change places here")
    command = [sys.executable, str(TESTS / "killing.py"), str(tmp_path / "kills"), way]
    environment = {**os.environ, "PYTHONPATH": str(TESTS.parent / "generator")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["faults"] == []
    assert sum(found["counts"].values()) >= kills
