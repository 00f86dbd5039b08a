"""Real descriptions, as far as they are there, and our commands on them."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

from benchmarks.paired import ENVIRONMENT

ROOT: Final = Path(__file__).resolve().parent.parent
SPEC: Final = ROOT / "spec" / "run-steps.yaml"
_CONFIGURATION: Final = ("--config", str(ROOT / "spec" / "clientwright.toml"))
CORPUS: Final = Path(os.environ.get("CLIENTWRIGHT_CORPUS", ROOT.parent / "shared" / "descriptions"))
"""The folder of real descriptions; it need not be there."""


@cache
def scratch() -> Path:
    """A folder for what is generated, removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="clientwright-bench-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def described(name: str) -> Path | None:
    """A real description; None when it is not there."""
    path = CORPUS / name
    return path if path.is_file() else None


def why_not(name: str) -> str:
    """Why a row about a real description is skipped."""
    return f"{name} is not in the folder {CORPUS} (CLIENTWRIGHT_CORPUS names another)"


def command(verb: str, description: Path, package: Path) -> list[str]:
    """``generate`` or ``check``, which do the best that can be done with a description."""
    decided = _CONFIGURATION if description == SPEC else ()
    return [sys.executable, "-m", "clientwright", verb, str(description), "-o", str(package), *decided]


@cache
def client(description: Path) -> Path:
    """The client of a description, generated once."""
    package = Path(tempfile.mkdtemp(dir=scratch())) / "client"
    subprocess.run(command("generate", description, package), check=True, capture_output=True, env=ENVIRONMENT)
    return package
