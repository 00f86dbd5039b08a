"""Both type checkers at their strictest, over a folder of packages."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple


class Finding(NamedTuple):
    """What a checker has against a line."""

    file: str
    """Below the folder."""
    line: int
    message: str
    severity: str = "error"


def mypy(folder: Path) -> list[Finding]:
    """What ``mypy --strict`` finds in all that is in a folder."""
    command = ["mypy", "--strict", "--python-version=3.11", "--explicit-package-bases", "--config-file="]
    command += ["--enable-error-code=deprecated", "."]
    done = _run(folder, *command, "--no-error-summary")
    found = [re.fullmatch(r"(.+?):(\d+): error: (.*)", line) for line in done.stdout.splitlines()]
    findings = [Finding(said[1], int(said[2]), said[3]) for said in found if said]
    assert done.returncode == bool(findings), done.stdout + done.stderr
    return findings


def pyright(folder: Path) -> list[Finding]:
    """What pyright finds in all that is in a folder, in its strict mode.

    A runtime that several packages have is looked at in one of them: it imports nothing outside itself.
    """
    config = folder / "pyrightconfig.json"
    again = [path.relative_to(folder).as_posix() for path in _repeated(folder)]
    config.write_text(json.dumps({"typeCheckingMode": "strict", "pythonVersion": "3.11", "exclude": again}))
    done = _run(folder, "pyright", "--outputjson", "--pythonpath", sys.executable)
    assert done.stdout, done.stderr[-2000:]
    said = json.loads(done.stdout)
    assert said["summary"]["filesAnalyzed"], done.stdout
    return [
        Finding(
            Path(one["file"]).resolve().relative_to(folder.resolve()).as_posix(),
            one["range"]["start"]["line"] + 1,
            one["message"],
            one["severity"],
        )
        for one in said["generalDiagnostics"]
    ]


def _run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, "-m", *command]
    return subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=False)


def _repeated(folder: Path) -> Iterator[Path]:
    """The runtimes that are byte for byte one that came before."""
    seen: set[str] = set()
    for runtime in sorted(folder.rglob("_runtime")):
        digest = sha256()
        for file in sorted(runtime.rglob("*.py")):
            digest.update(f"{file.relative_to(runtime)}\0".encode() + file.read_bytes())
        if digest.hexdigest() in seen:
            yield runtime
        seen.add(digest.hexdigest())
