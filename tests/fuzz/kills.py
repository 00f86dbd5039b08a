"""Kills of whole runs while they write, at a moment that is chosen at random.

``tests/killing.py`` kills the writer at each of its operations; here the system does, whenever it comes to it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from signal import SIGKILL
from subprocess import Popen
from time import sleep

from fuzz.part import Fault, Part
from killing import exchanges

from clientwright.write import recover

TESTS = Path(__file__).parents[1]
_TRIED = 8
"""Runs that are killed in each trial."""
PETS = """openapi: 3.1.0
info: {{title: Pets, version: "1"}}
paths:
  /pets: {{get: {{operationId: listPets, responses: {{"200": {{description: All pets.}}}}}}}}
components:
  schemas:
{schemas}"""
OLD = PETS.format(
    schemas="".join(f"    Old{n}: {{type: object, properties: {{a: {{type: string}}}}}}\n" for n in range(40))
)
NEW = OLD.replace("Old", "New").replace("listPets", "getPets")
_RUN = "from clientwright import cli; cli.main()"


def trial(random: Random, folder: Path) -> int:
    """Whole runs, each killed at a moment; ``client`` is the old or the new package afterwards."""
    at_once = exchanges(folder)
    (folder / "old.yaml").write_text(OLD)
    (folder / "new.yaml").write_text(NEW)
    states = {}
    for name in ("old", "new"):
        _generate(folder, f"{name}.yaml", f"{name}/client")
        states[name] = _tree(folder / name / "client")
    shutil.copytree(folder / "old" / "client", folder / "client")
    (folder / "client" / "mine.py").write_text("mine = 1\n")
    for number in range(_TRIED):
        process = Popen(
            [sys.executable, "-c", _RUN, "generate", ("new.yaml", "old.yaml")[number % 2], "-o", "client"],
            cwd=folder,
            env=_environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _watched(folder, random)
        process.send_signal(SIGKILL)
        process.wait()
        if not at_once:
            recover(folder / "client")
        found = _tree(folder / "client")
        if found.pop("mine.py", b"") != b"mine = 1\n":
            raise Fault("a file of the user's is gone")
        if found not in states.values():
            raise Fault(f"neither the old package nor the new one: {sorted(found.items() ^ states['old'].items())[:3]}")
    _generate(folder, "new.yaml", "client")
    left = [name for name in os.listdir(folder) if name.startswith(".")]
    if left or _tree(folder / "client") != states["new"] | {"mine.py": b"mine = 1\n"}:
        raise Fault(f"the run after it left {left}")
    return _TRIED


def _watched(folder: Path, random: Random) -> None:
    """Wait until a run begins to write, and a moment longer, which is chosen."""
    for _ in range(3_000):
        if (folder / ".client-clientwright").exists():
            break
        sleep(0.001)
    sleep(random.random() * 0.03)


def _generate(folder: Path, description: str, package: str) -> None:
    command = [sys.executable, "-c", _RUN, "generate", description, "-o", package]
    subprocess.run(command, cwd=folder, env=_environment(), capture_output=True, check=True)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(TESTS.parent / "generator")}


def _tree(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


PART = Part(name="kills", unit="runs killed", trial=trial)
