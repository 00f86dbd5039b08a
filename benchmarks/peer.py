"""openapi-python-client, in an environment of its own, which is made when a row first needs it."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Final

from benchmarks.clients import ROOT

LOCK: Final = Path(__file__).with_name("peers.lock")
_HOME: Final = ROOT / ".venv-bench"
_BIN: Final = _HOME / ("Scripts" if os.name == "nt" else "bin")

ENVIRONMENT: Final = {**os.environ, "PATH": f"{_BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
"""As in an activated environment: it looks for ruff on the PATH."""


class NotInstalled(Exception):
    """The peer cannot be installed; the text says why."""


@cache
def installed() -> Path:
    """Its command, installed as ``peers.lock`` pins it. Raises ``NotInstalled``."""
    stamp = _HOME / ".installed"
    pinned = LOCK.read_text(encoding="utf-8")
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != pinned:
        print(f"installing the peer into {_HOME.name} ...", file=sys.stderr)
        _run(sys.executable, "-m", "venv", str(_HOME))
        pip = (str(_BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        _run(*pip, "--require-hashes", "--requirement", str(LOCK))
        stamp.write_text(pinned, encoding="utf-8")
    return _BIN / "openapi-python-client"


def command(description: Path, folder: Path, settings: str = "") -> list[str]:
    """Its whole run on a description, into a folder that is not there; ``settings`` are its configuration, in YAML."""
    asked = [str(installed()), "generate", "--path", str(description), "--output-path", str(folder)]
    if settings:
        file = folder.parent / "peer.yaml"
        file.write_text(settings, encoding="utf-8")
        asked += ["--config", str(file)]
    return asked


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotInstalled(
            f"openapi-python-client cannot be installed: {(done.stderr.splitlines() or ['no reason'])[-1]}"
        )
