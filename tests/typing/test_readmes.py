"""The programs of the emitted READMEs: type checkers, as a user would have them, find nothing in any of any case."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import case
import pytest
import readmes

pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder with the programs of all READMEs, each a file, and the one that their packages are imported from."""
    root, packages = case.packages(tmp_path_factory)
    folder = tmp_path_factory.mktemp("programs")
    count = 0
    for package in packages:
        name, readme = package.rpartition(".")[2], root / package.replace(".", "/") / "README.md"
        text = readme.read_text(encoding="utf-8") if readme.exists() else ""  # A team may want none.
        for index, program in enumerate(readmes.programs(text)):
            whole = re.sub(rf"^from {name} import", f"from {package} import", program, flags=re.MULTILINE)
            (folder / f"{package.replace('.', '_')}_{index}.py").write_text(whole, encoding="utf-8")
            count += 1
    assert count > 100
    return folder, root


def test_mypy_finds_nothing(programs: tuple[Path, Path]) -> None:
    folder, root = programs
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--config-file=",
        "--explicit-package-bases",
        "--follow-imports=silent",
        ".",
    ]
    environment = {**os.environ, "MYPYPATH": str(root)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_pyright_finds_nothing(programs: tuple[Path, Path]) -> None:
    folder, root = programs
    (folder / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": "basic", "extraPaths": [str(root)]}))
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    said = json.loads(done.stdout)
    assert said["summary"]["filesAnalyzed"], done.stdout
    assert [(Path(one["file"]).name, one["message"]) for one in said["generalDiagnostics"]] == []
