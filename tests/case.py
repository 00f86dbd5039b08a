"""The folders of tests/cases: what each commands, and what comes of it. CONTRIBUTING.md says what they are made of."""

from __future__ import annotations

import json
import shlex
from contextlib import chdir
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from once import once

from clientwright.cli import cli

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Result:
    """What a command said."""

    stdout: str
    stderr: str
    exit_code: int


def commands() -> list[str]:
    """The names of all cases, ``topic/case``."""
    return sorted(f"{path.parent.name}/{path.name}" for path in CASES.glob("*/*") if path.is_dir())


def arguments(case: Path, out: Path) -> list[str]:
    """The arguments of a case; ``OUT`` in them is a folder of its own."""
    told = case / "command.txt"
    if told.exists():
        return [word.replace("OUT", str(out)) for word in shlex.split(told.read_text(encoding="utf-8"))]
    names = sorted(path.name for path in case.iterdir() if path.is_file())
    description = next((name for name in names if name.startswith("openapi.")), "openapi.yaml")
    if case.parent.name != "errors":
        return ["generate", description, "-o", str(out / "client")]
    overlays = [word for name in names if name.startswith("overlay") for word in ("--overlay", name)]
    return ["validate", description, *overlays]


def run(name: str, out: Path) -> Result:
    """The case's command, carried out in its folder; paths of this machine taken out of what it says."""
    case = CASES / name
    with chdir(case):
        result = CliRunner().invoke(cli, arguments(case, out), prog_name="clientwright")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    stdout, stderr = (text.replace(str(out), "OUT") for text in (result.stdout, result.stderr))
    return Result(stdout, stderr, result.exit_code)


def package(out: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def carried_out(factory: pytest.TempPathFactory, name: str) -> tuple[Result, Path]:
    """What came of a case's command, which is carried out once for all tests, and the folder of what it wrote."""

    def make(folder: Path) -> None:
        out = folder / "out"
        out.mkdir()
        (folder / "said.json").write_text(json.dumps(asdict(run(name, out))), encoding="utf-8")

    folder = once(factory, f"cases/{name.replace('/', '_').replace('-', '_')}", make)
    return Result(**json.loads((folder / "said.json").read_text(encoding="utf-8"))), folder / "out"


def packages(factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A folder with the packages of all cases, and the names by which they are imported from there."""
    outs = [carried_out(factory, name)[1] for name in commands()]
    root = outs[0].parents[1]
    clients = sorted(path for out in outs for path in out.iterdir() if (path / "__init__.py").exists())
    return root, [".".join(path.relative_to(root).parts) for path in clients]
