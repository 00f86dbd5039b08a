"""The tests in ``examples/tests``, which people start their own from, run as they run them."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from smoke.conftest import ROOT


def test_the_suites_of_the_examples_pass() -> None:
    # The plugin is known by itself where clientwright is installed; naming it as well does no harm.
    plugins = ["-p", "clientwright.testing.plugin", "-p", "no:cacheprovider"]
    command = [sys.executable, "-W", "error", "-m", "pytest", *plugins, str(ROOT / "examples" / "tests")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert re.search(r"\b5 passed\b", ran.stdout)
