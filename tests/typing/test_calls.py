"""What type checkers say of calls: right ones pass, each wrong one is an error, in the package itself there is none."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from clientwright.build import build
from clientwright.config import load
from clientwright.diagnostics import Diagnostics
from clientwright.layout import plan
from clientwright.names import assign
from clientwright.render import Templates, render
from clientwright.source import read

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SMOKE = ROOT / "tests" / "smoke"
RIGHT, WRONG = "right_calls.py", "wrong_calls.py"
Found = dict[str, dict[int, str]]
"""File, line and what was said of it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``runsteps``, generated from spec/, the calls beside it, and both checkers told to be strict."""
    folder = tmp_path_factory.mktemp("typing")
    diagnostics = Diagnostics()
    config = load(str(ROOT / "spec" / "clientwright.toml"), diagnostics)
    document = read(str(ROOT / "spec" / "run-steps.yaml"), diagnostics=diagnostics)
    assert document is not None
    api = build(document, config)
    package = plan(api, assign(api, config, diagnostics), package="runsteps")
    assert not diagnostics.failed, list(diagnostics)
    files = {f"runsteps/{path}": text for path, text in render(package, Templates.load()).items()}
    files |= {name: (HERE / name).read_text(encoding="utf-8") for name in (RIGHT, WRONG)}
    files |= {
        path.relative_to(SMOKE).as_posix(): path.read_text(encoding="utf-8") for path in SMOKE.glob("examples*/*.py")
    }
    files["mypy.ini"] = "[mypy]\nstrict = true\npython_version = 3.11\nexplicit_package_bases = true\n"
    files["pyrightconfig.json"] = json.dumps({"typeCheckingMode": "strict", "pythonVersion": "3.11"})
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, *command: str) -> str:
    """What a checker printed."""
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    ).stdout


def compare(found: Found) -> None:
    """Fails with every line that is judged otherwise than marked."""
    lines = (HERE / WRONG).read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if "  # wrong: " in line}
    wrong = found.pop(WRONG, {})
    assert found == {}
    assert {line: message for line, message in wrong.items() if line not in marked} == {}
    assert {line: lines[line - 1] for line in sorted(marked - wrong.keys())} == {}


def test_mypy_judges_every_call_as_marked(folder: Path) -> None:
    found: Found = {}
    for line in run(folder, "mypy", "--no-error-summary", ".").splitlines():
        said = re.match(r"(.+?):(\d+): error: (.*)", line)
        if said:
            found.setdefault(said[1], {})[int(said[2])] = said[3]
    compare(found)


def test_pyright_judges_every_call_as_marked(folder: Path) -> None:
    found: Found = {}
    for one in json.loads(run(folder, "pyright", "--outputjson", "--pythonpath", sys.executable))["generalDiagnostics"]:
        if one["severity"] == "error":
            file = Path(one["file"]).resolve().relative_to(folder.resolve()).as_posix()
            found.setdefault(file, {})[one["range"]["start"]["line"] + 1] = one["message"]
    compare(found)
