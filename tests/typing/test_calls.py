"""What type checkers say of calls: right ones pass, each wrong one is an error, in the package itself there is none."""

from __future__ import annotations

from pathlib import Path

import checkers
import pytest
from checkers import Finding
from once import once

from clientwright.build import build
from clientwright.config import load
from clientwright.diagnostics import Diagnostics
from clientwright.layout import plan
from clientwright.names import assign
from clientwright.render import Templates, render
from clientwright.source import read

pytestmark = pytest.mark.proof

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SMOKE = ROOT / "tests" / "smoke"
RIGHT, WRONG = "right_calls.py", "wrong_calls.py"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``runsteps``, generated from spec/, and the calls beside it."""
    return once(tmp_path_factory, "calls", _write)


def _write(folder: Path) -> None:
    diagnostics = Diagnostics()
    config = load(str(ROOT / "spec" / "clientwright.toml"), diagnostics).client("runsteps")
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
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def compare(found: list[Finding]) -> None:
    """Fails with every line that is judged otherwise than marked."""
    lines = (HERE / WRONG).read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if "  # wrong: " in line}
    errors = [one for one in found if one.severity == "error"]
    wrong = {one.line: one.message for one in errors if one.file == WRONG}
    assert [one for one in errors if one.file != WRONG] == []
    assert {line: message for line, message in wrong.items() if line not in marked} == {}
    assert {line: lines[line - 1] for line in sorted(marked - wrong.keys())} == {}


def test_mypy_judges_every_call_as_marked(folder: Path) -> None:
    compare(checkers.mypy(folder))


def test_pyright_judges_every_call_as_marked(folder: Path) -> None:
    compare(checkers.pyright(folder))
